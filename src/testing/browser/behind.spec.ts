import { readFileSync } from "node:fs";
import { join } from "node:path";
import { built, clauses, DIST, data, expect, plain, test } from "./site.ts";

interface Row {
	readonly product: string;
	readonly topic: string;
	readonly state: string;
	readonly answer: string | null;
	readonly limits: readonly unknown[];
}

test("every page reports an error on a form that holds its address, and its number where it has one", async ({ page }) => {
	const [clause] = clauses;
	for (const [path, record] of [
		["/topics/human-review/", "^https?://[^/]+/topics/human-review/$"],
		[`/clauses/${clause?.clause}/`, `^${clause?.id}, https?://.+/clauses/${clause?.clause}/$`],
	] as const) {
		await page.goto(path);
		const link = await page.locator(".site-footer").getByRole("link", { name: "Report an error" }).getAttribute("href");
		const { pathname, searchParams } = new URL(link ?? "");
		expect(pathname).toMatch(/\/issues\/new$/);
		expect(searchParams.get("template")).toBe("wrong-record.yml");
		expect(searchParams.get("record")).toMatch(new RegExp(record));
	}
});

test("the form of the repository has the fields that links fill in", () => {
	const form = (name: string) => readFileSync(join(import.meta.dirname, "../../../.github/ISSUE_TEMPLATE", name), "utf8");
	expect(form("wrong-record.yml")).toContain("\n    id: record\n");
	expect(form("provider-answer.yml")).toContain("\n    id: platform\n");
});

test("a reader sees where they are: one door is marked on every page behind it", async ({ page }) => {
	const main = page.getByRole("navigation", { name: "Main" });
	for (const [path, door] of [
		[`/clauses/${clauses[0]?.clause}/`, "Your plan"],
		["/letters/", "Opt out"],
		["/topics/human-review/", "Compare"],
		["/platforms/anthropic/changes/", "Changes"],
		["/packet/", "Check a promise"],
	] as const) {
		await page.goto(path);
		await expect(main.locator("[aria-current]")).toHaveText(door);
	}
	await page.goto("/method/");
	await expect(main.locator("[aria-current]")).toHaveCount(0);
	await expect(page.locator(".site-footer [aria-current]")).toHaveText("Method and limits");
});

test("the five doors stand on one line from 320 px up, each as tall as a finger needs", async ({ page }) => {
	for (const width of [320, 360, 390, 768, 1280]) {
		await page.setViewportSize({ width, height: 700 });
		await page.goto("/about/");
		const boxes = await page
			.getByRole("navigation", { name: "Main" })
			.getByRole("link")
			.evaluateAll((links) => links.map((link) => link.getBoundingClientRect()).map(({ top, height, right }) => ({ top, height, right })));
		expect(boxes).toHaveLength(5);
		expect(new Set(boxes.map(({ top }) => Math.round(top))).size, `${width} px`).toBe(1);
		for (const { height, right } of boxes) {
			expect(height).toBeGreaterThanOrEqual(40);
			expect(right).toBeLessThanOrEqual(width);
		}
	}
});

test("the packet at the foot of a page begins with what was being read", async ({ page }) => {
	await page.goto("/platforms/anthropic/claude-pro/");
	await page.locator(".site-footer").getByRole("link", { name: "Evidence packet" }).click();
	await expect(page).toHaveURL(/\/packet\/\?products=claude-pro$/);
	await expect(page.locator(".status")).toContainText("products: 1,");
	await page.goto("/opt-out/anthropic/");
	await page.locator(".site-footer").getByRole("link", { name: "Evidence packet" }).click();
	await expect(page).toHaveURL(/\/packet\/\?platforms=anthropic$/);
	await expect(page.getByRole("checkbox", { name: "Claude Pro", exact: true, includeHidden: true })).toBeChecked();
	await expect(page.locator(".status")).toContainText("products: 11,");
});

test("the numbers of the press page are those of the dataset, counted anew", () => {
	const { rows } = data<{ rows: Row[] }>("data/v1/grid.json");
	const page = built("/press/");
	const bars = (id: string) =>
		Object.fromEntries(
			(page.querySelector(`#${id}-numbers`)?.closest("table")?.querySelectorAll("tbody tr") ?? []).map((row) => [
				plain(row.querySelector("th")),
				Number(plain(row.querySelector("td"))),
			]),
		);
	const products = (of: readonly Row[]) => new Set(of.map(({ product }) => product)).size;
	const chats = rows.filter(({ topic }) => topic === "training-on-conversations");
	const byDefault = bars("by-default");
	expect(Object.values(byDefault).reduce((sum, value) => sum + value, 0)).toBe(products(chats));
	const alike = (of: readonly Row[], holds: (row: Row) => boolean) =>
		[...new Set(of.map(({ product }) => product))].filter((product) => of.filter((row) => row.product === product).every(holds)).length;
	const having = (answer: string) => alike(chats, (row) => row.state === "answered" && row.answer === answer);
	expect((byDefault["Unless you opt out"] ?? 0) + (byDefault["Unless you opt out, with a limit"] ?? 0)).toBe(having("opt-out"));
	expect((byDefault.Never ?? 0) + (byDefault["Never, with a limit"] ?? 0)).toBe(having("never"));
	expect(byDefault.Never).toBe(alike(chats, (row) => row.state === "answered" && row.answer === "never" && row.limits.length === 0));
	const asked = rows.filter(({ topic }) => topic === "human-review");
	const notSaid = bars("not-said");
	if (notSaid["Human review"] !== undefined) expect(notSaid["Human review"]).toBe(alike(asked, ({ state }) => state === "unstated"));
	for (const id of ["by-default", "personal-and-work", "after-an-opt-out", "changes", "not-said"]) {
		const svg = readFileSync(join(DIST, "press", `${id}.svg`), "utf8");
		for (const [label, value] of Object.entries(bars(id))) expect(svg, id).toContain(`${label.replaceAll("&", "&amp;")}: ${value}`);
		expect(readFileSync(join(DIST, "press", `${id}.png`)).length).toBeGreaterThan(5000);
	}
});
