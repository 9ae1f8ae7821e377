import { built, clauses, data, expect, KINDS, plain, test } from "./site.ts";

interface GridRow {
	readonly state: "answered" | "unstated" | "conflict";
	readonly regions: readonly string[];
}

test("coverage counts the answers that the dataset holds", () => {
	const { rows } = data<{ rows: GridRow[] }>("data/v1/grid.json");
	const count = (state: GridRow["state"]) =>
		rows.filter((row) => row.state === state).reduce((sum, { regions }) => sum + regions.length, 0);
	const facts = built("/coverage/").querySelectorAll("dl.facts > div");
	const answers = plain(facts.find((fact) => plain(fact.querySelector("dt")) === "Answers"));
	expect(answers).toContain(`${count("answered")} answered`);
	expect(answers).toContain(`${count("unstated")} not stated`);
	expect(answers).toContain(`${count("conflict")} in conflict`);
});

test("every correction is listed, and none so far is said plainly", async ({ page }) => {
	const corrections = clauses.flatMap((clause) => clause.authored.corrections.map((correction) => ({ clause, ...correction })));
	await page.goto("/corrections/");
	if (corrections.length === 0) await expect(page.getByText("None so far. No published version has been corrected.")).toBeVisible();
	else await expect(page.locator("main li", { hasText: corrections[0]?.what ?? "" }).first()).toBeVisible();
	const listed = built("/corrections/").querySelectorAll("main li").map(plain);
	for (const { clause, what } of corrections) {
		const words = what.replace(/\s+/g, " ").trim();
		expect(listed.filter((line) => line.includes(words) && line.includes(clause.id)).length, what).toBeGreaterThan(0);
		const lists = built(`/clauses/${clause.clause}/${clause.version}/`)
			.querySelectorAll('section[aria-labelledby="evidence"] dl')
			.map(plain);
		expect(lists.join(" "), what).toContain(words);
	}
});

test("a conflict sets both quotes side by side, or one below the other on a phone", async ({ page }) => {
	await page.goto(KINDS.conflict ?? "");
	const quotes = page.locator(".pair .quote");
	await expect(quotes).toHaveCount(2);
	const tops = async () => Promise.all([quotes.first(), quotes.last()].map(async (quote) => (await quote.boundingBox())?.x));
	const [a, b] = await tops();
	expect(b).toBeGreaterThan(a ?? Number.POSITIVE_INFINITY);
	await page.setViewportSize({ width: 320, height: 640 });
	const [c, d] = await tops();
	expect(d).toBe(c);
	for (const heading of ["Which one prevails", "What a careful reader may rely on"])
		await expect(page.getByRole("heading", { name: heading })).toBeVisible();
});

test("a silence shows every searched word, every text and why what was found does not answer", async ({ page }) => {
	const silence = clauses.find((c) => c.current && (c.authored.search?.hits.length ?? 0) > 0);
	await page.goto(`/clauses/${silence?.clause}/`);
	const section = page.locator("section", { has: page.getByRole("heading", { name: "What we searched" }) });
	for (const word of silence?.authored.search?.words ?? []) await expect(section.locator("q", { hasText: word }).first()).toBeVisible();
	await expect(section.getByText("Texts searched")).toBeVisible();
	await section.locator("summary").click();
	await page.goto("/silences/");
	await expect(page.locator("main table a", { hasText: silence?.authored.title ?? "" }).first()).toBeVisible();
});
