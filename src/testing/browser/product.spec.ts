import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { HTMLElement } from "node-html-parser";
import { built, clauses, DIST, data, expect, headlineOf, plain, test } from "./site.ts";

interface GridRow {
	readonly platform: string;
	readonly product: string;
	readonly topic: string;
	readonly regions: readonly string[];
	readonly state: string;
	readonly label: string;
	readonly sentence: string;
	readonly clauses: readonly string[];
}
const { rows } = data<{ rows: readonly GridRow[] }>("data/v1/grid.json");
const products = [...new Map(rows.map(({ platform, product }) => [product, `/platforms/${platform}/${product}/`])).entries()];
const byAddress = new Map(clauses.map(({ id, clause }) => [`/clauses/${clause}/`, id]));

// One worker runs them all: they read the same pages.
test.describe.configure({ mode: "default" });

const pages = new Map<string, HTMLElement>();

/** The section of a built page that a heading names; a page is parsed once for all tests of a worker. */
function sectionOf(address: string, heading: string): HTMLElement {
	const page = pages.get(address) ?? built(address);
	pages.set(address, page);
	const section = page.querySelector(`section[aria-labelledby="${heading}"]`);
	if (!section) throw new Error(`${address} has no section "${heading}"`);
	return section;
}

test("a product page holds its whole grid: each answer once, in the places where it holds, linked to every clause it rests on", () => {
	for (const [product, address] of products) {
		const questions = sectionOf(address, "all").querySelectorAll("dl > div");
		const own = Map.groupBy(
			rows.filter((row) => row.product === product),
			({ topic }) => topic,
		);
		expect(questions).toHaveLength(own.size);
		for (const [i, [topic, answers]] of [...own].entries()) {
			const cells = questions[i]?.querySelectorAll(".cell") ?? [];
			expect([...new Set(cells.map((cell) => cell.getAttribute("data-cell")))], address).toEqual([topic]);
			const places = cells
				.flatMap((cell) => cell.querySelectorAll("[data-regions]"))
				.flatMap((at) => (at.getAttribute("data-regions") ?? "").split(" "));
			expect(places.sort(), `${product} ${topic}`).toEqual(answers.flatMap(({ regions }) => regions).sort());
			for (const { label, regions, clauses: rests } of answers) {
				const cell = cells.find((one) =>
					one.querySelectorAll("[data-regions]").some((at) => at.getAttribute("data-regions") === regions.join(" ")),
				);
				expect(plain(cell), `${product} ${topic}`).toContain(label);
				const links = questions[i]?.querySelectorAll("a").map((link) => byAddress.get(link.getAttribute("href") ?? ""));
				expect(links, `${product} ${topic}`).toEqual(expect.arrayContaining([...rests]));
			}
		}
	}
});

test("what is silent is listed with what was searched, and none is said plainly", () => {
	for (const [product, address] of [
		products[0],
		products.find(([id]) => !rows.some((r) => r.product === id && r.state === "unstated")),
	].flatMap((entry) => (entry ? [entry] : []))) {
		const section = sectionOf(address, "silent");
		const silent = rows.filter((row) => row.product === product && row.state === "unstated");
		expect(section.querySelectorAll("li")).toHaveLength(silent.length);
		if (silent.length === 0) expect(plain(section)).toContain("No silence is recorded for it");
	}
});

test("what differs by place is its own section, plain where nothing differs", async ({ page }) => {
	expect(plain(sectionOf("/platforms/cursor/cursor-pro/", "places"))).toContain("No answer differs by place.");
	await page.goto("/platforms/xai/grok-signed-out/#places");
	await expect(page.locator("section", { has: page.locator("#places") }).getByRole("link", { name: "every question" })).toBeVisible();
	const section = page.locator("section", { has: page.locator("#all") });
	await expect(section.getByRole("link", { name: /Yes, names no way to stop it/ }).first()).toBeVisible();
	await expect(section).toContainText("Outside Europe");
});

test("changing plan shows only what differs, both answers and their clauses", async ({ page }) => {
	await page.goto("/platforms/windsurf/windsurf-free/#siblings");
	const section = page.locator("section", { has: page.locator("#siblings") });
	for (const summary of await section.locator("summary").all())
		if (!(await summary.evaluate((e) => e.closest("details")?.open))) await summary.click();
	const table = section.getByRole("table", { name: /Windsurf Free beside Windsurf Pro/ });
	const row = table.getByRole("row", { name: /Training on conversations/ });
	await expect(row.getByRole("cell")).toHaveCount(2);
	await expect(row.getByRole("cell").first().getByRole("link").first()).toHaveAttribute("href", /^\/clauses\/windsurf\//);
	for (const line of await section.locator("tbody tr").all()) {
		const [own, theirs] = await line.locator("td").allInnerTexts();
		expect(own).not.toBe(theirs);
	}
});

test("every place has one anchor, at the answer that holds there, on every product page", () => {
	for (const [product, address] of products) {
		const box = sectionOf(address, "answer");
		for (const place of ["eea", "switzerland", "uk", "us", "canada", "australia", "other"]) {
			const [anchor, ...more] = box.querySelectorAll(`#in-${place}`);
			expect(more).toEqual([]);
			const row = rows.find((r) => r.product === product && r.topic === headlineOf(r.platform, r.product) && r.regions.includes(place));
			expect(anchor?.parentNode?.querySelector(".says")?.text).toBe(row?.sentence);
		}
	}
});

test("every product page says how to recognise the product and leads back to the way in", () => {
	for (const [, address] of products) {
		const section = sectionOf(address, "recognise");
		expect(section.querySelectorAll("dt").map((fact) => fact.text)).toEqual([
			"Who pays",
			"How you sign in",
			"Where you use it",
			"Name of the plan",
		]);
		expect(section.querySelectorAll("a").map((link) => link.getAttribute("href"))).toContain(`/answer/${address.split("/")[2]}/`);
	}
});

/** HTML and CSS of a product page after gzip level 9 (issue 4, section 1). */
const BUDGET = 16 * 1024;

test("a product page weighs at most 16 KB compressed", () => {
	const size = (path: string) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;
	for (const [, address] of products) {
		const html = readFileSync(join(DIST, address, "index.html"), "utf8");
		const styles = [...html.matchAll(/rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1] ?? "");
		const total = size(`${address}index.html`) + styles.reduce((sum, href) => sum + size(href), 0);
		expect(total, address).toBeLessThanOrEqual(BUDGET);
	}
});
