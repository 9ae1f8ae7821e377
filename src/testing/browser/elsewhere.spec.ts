import { label, VERDICTS } from "../../schema/vocabulary.ts";
import { VERDICT_MEANS } from "../../views/elsewhere.ts";
import { built, data, expect, plain, test } from "./site.ts";

interface Tracker {
	readonly id: string;
	readonly data: {
		readonly name: string;
		readonly claims: readonly {
			readonly id: string;
			readonly page: string;
			readonly says: string;
			readonly quoted?: string;
			readonly reason: string;
			readonly verdict: (typeof VERDICTS)[number];
			readonly clause: string;
			readonly version: string;
		}[];
	};
}
const trackers = data<{ records: { elsewhere: Tracker[] } }>("data/v1/records.json").records.elsewhere;
const claims = trackers.flatMap(({ id, data: { name, claims: own } }) => own.map((claim) => ({ ...claim, name, at: `${id}-${claim.id}` })));

test("every claim stands in a row of its own, with its page, the wording compared, a verdict of the vocabulary and its reason", () => {
	const page = built("/elsewhere/");
	const rows = page.querySelectorAll("table.claims tbody tr");
	expect(rows.map((row) => row.id).sort()).toEqual(claims.map(({ at }) => at).sort());
	for (const { at, page: address, name, says, quoted, reason, verdict, clause, version } of claims) {
		const row = page.getElementById(at);
		const links = row?.querySelectorAll("a").map((link) => link.getAttribute("href")) ?? [];
		expect(links, at).toContain(address);
		expect(links, at).toContain(`/clauses/${clause}/${version}/`);
		expect(plain(row), at).toContain(name);
		expect(plain(row), at).toContain(says);
		expect(plain(row?.querySelector("q")), at).toBe(quoted ?? "");
		expect(plain(row), at).toContain(reason);
		expect(plain(row?.querySelector(".verdict")), at).toBe(`${label(verdict)}.`);
	}
});

test("the finding and the table of verdicts have one count", () => {
	const page = built("/elsewhere/");
	const counted = VERDICTS.map((verdict) => claims.filter((claim) => claim.verdict === verdict).length);
	const table = page.querySelector("#verdicts-caption")?.closest("table");
	expect(table?.querySelectorAll("tbody tr").map((row) => [plain(row.querySelector("th")), plain(row.querySelector("td.number"))])).toEqual(
		VERDICTS.map((verdict, i) => [`${label(verdict)} ${VERDICT_MEANS[verdict]}`, `${counted[i]}`]),
	);
	// A bar is as long as its count.
	const widths = table?.querySelectorAll("rect").map((bar) => Number.parseFloat(bar.getAttribute("width") ?? "")) ?? [];
	for (const [i, width] of widths.entries()) expect(width).toBeCloseTo((100 * (counted[i] ?? 0)) / Math.max(...counted), 1);
	expect(plain(page.querySelector("main .lead"))).toContain(`${claims.length} claims of ${trackers.length} trackers`);
});

test("a platform leads to its claims, and the page says how to answer", async ({ page }) => {
	await page.goto("/platforms/anthropic/");
	await page.getByRole("link", { name: "What other trackers published on Claude" }).click();
	await expect(page).toHaveURL(/\/elsewhere\/#anthropic$/);
	await expect(page.getByRole("heading", { name: "Claude", exact: true })).toBeInViewport();
	await expect(page.getByRole("heading", { name: "How to answer" })).toBeVisible();
});
