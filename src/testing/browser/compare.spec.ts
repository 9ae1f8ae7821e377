import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, KINDS, test, unfold } from "./site.ts";

/** Numbers in the line that says what is shown: products, of all, questions, of all. */
async function numbers(page: Page): Promise<number[]> {
	return ((await page.locator("[data-status]").textContent())?.match(/\d+/g) ?? []).map(Number);
}

/** Products of the rows that are shown: plans that answer alike share one. */
async function shownProducts(page: Page): Promise<string[]> {
	const rows = await page
		.locator("tbody tr:visible")
		.evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset.products ?? ""));
	return rows.flatMap((ids) => ids.split(" "));
}

test("the matrix is narrowed by several platforms, audiences and questions, and keeps it in the address", async ({ page }) => {
	await page.goto("/compare/matrix/assistant/");
	const [, products, , questions] = await numbers(page);
	await page.getByText("Platforms: all").click();
	await page.getByLabel("Claude").check();
	await page.getByLabel("ChatGPT").check();
	const [two = 0] = await numbers(page);
	expect(await shownProducts(page)).toHaveLength(two);
	await page.getByText("Audiences: all").click();
	await page.locator('input[value="business"]').check();
	const [work = 0] = await numbers(page);
	expect(work).toBeGreaterThan(0);
	expect(work).toBeLessThan(two);
	await page.getByText("Questions: all").click();
	await page.getByLabel("Feedback").check();
	await page.getByLabel("Human review").check();
	await expect(page.locator("thead th:visible")).toHaveText(["Product", "Feedback", "Human review"]);
	expect(await shownProducts(page)).toHaveLength(work);
	await expect(page.locator("tbody tr:visible td:visible")).toHaveCount(2 * (await page.locator("tbody tr:visible").count()));
	expect(await numbers(page)).toEqual([work, products, 2, questions]);
	expect(new URL(page.url()).searchParams.getAll("platform").sort()).toEqual(["anthropic", "openai"]);
	await page.reload();
	expect(await numbers(page)).toEqual([work, products, 2, questions]);
	await expect(page.getByText("Questions: 2 chosen")).toBeVisible();
	await page.getByRole("button", { name: "Show all" }).click();
	await expect(page.getByText("Platforms: all")).toBeVisible();
	expect(await numbers(page)).toEqual([products, products, questions, questions]);
	expect(new URL(page.url()).search).toBe("");
});

test("an older address of the whole matrix leads to the bench, narrowed as it was", async ({ page }) => {
	await page.goto("/compare/matrix/?platform=mistral&topic=human-review");
	await page.waitForURL(/\/compare\/\?/);
	await expect(page.locator("#bench-caption")).toContainText("Mistral");
	await expect(page.locator("#bench-caption")).toContainText("Human review");
});

test("an older address of the matrix, and one with unknown words, still lead to it", async ({ page }) => {
	await page.goto("/compare/matrix/assistant/?audience=business&platform=nobody&%22%5D=x");
	const [shown = 0, all = 0] = await numbers(page);
	expect(shown).toBeGreaterThan(0);
	expect(shown).toBeLessThan(all);
	await expect(page.getByText("Platforms: all")).toBeVisible();
});

test("what the matrix shows is saved as CSV with the columns of the open data", async ({ page, request }) => {
	await page.goto("/compare/matrix/assistant/?platform=anthropic&audience=business&topic=training-on-feedback&topic=human-review");
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: "Download as CSV" }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^clausebook-matrix-\d{4}-\d{2}-\d{2}\.csv$/);
	const [head, ...lines] = readFileSync(await file.path(), "utf8")
		.trimEnd()
		.split("\r\n");
	const [columns, ...rows] = (await (await request.get("/data/v1/grid.csv")).text()).trimEnd().split("\r\n");
	expect(head).toBe(columns);
	const products = await shownProducts(page);
	expect(products.length).toBeGreaterThan(0);
	expect(lines).toEqual(
		rows.filter((row) => {
			const [, product = "", topic = ""] = row.split(",");
			return products.includes(product) && ["training-on-feedback", "human-review"].includes(topic);
		}),
	);
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("the matrix is the whole table, and no table offers to be copied", async ({ page }) => {
		await page.goto("/compare/matrix/assistant/");
		await expect(page.locator("table-filter button, table-filter input").filter({ visible: true })).toHaveCount(0);
		expect(await page.locator("tbody tr").count()).toBe(await page.locator("tbody tr:visible").count());
		for (const kind of ["pair", "topic"]) {
			await page.goto(KINDS[kind] ?? "/");
			await expect(page.locator("copy-table").filter({ visible: true })).toHaveCount(0);
		}
	});
});

test.describe("copied as text", () => {
	test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));
	const copied = async (page: Page) => {
		// A topic has a folded table for each kind of platform; the first is copied.
		await unfold(page);
		await page.getByRole("button", { name: "Copy as text" }).first().click();
		await expect(page.locator("copy-table").first()).toContainText("Copied");
		return (await page.evaluate(() => navigator.clipboard.readText())).trimEnd().split("\n");
	};

	for (const [kind, name] of [
		["pair", /^ChatGPT and Claude/],
		["topic", /\? Assistants, from texts archived up to /],
		["after an opt-out", /^After an opt-out/],
	] as const) {
		test(`the table of a page is Markdown: ${kind}`, async ({ page }) => {
			await page.goto(KINDS[kind] ?? "/");
			const lines = await copied(page);
			const id = await page.locator("copy-table").first().getAttribute("for");
			const table = page.locator(`table#${id}, table:has(#${id})`);
			const columns = await table.locator("thead th").count();
			expect(lines[0]).toMatch(name);
			expect(lines[3]).toBe(`|${" --- |".repeat(columns)}`);
			const rows = lines.slice(2, -2);
			for (const row of rows) expect(row.replaceAll("\\|", "").split("|")).toHaveLength(columns + 2);
			expect(rows).toHaveLength((await table.locator("tbody tr").count()) + 2);
			expect(lines.at(-1)).toMatch(/^From texts archived up to \d+ \w+ \d{4}, records checked up to \d+ \w+ \d{4}\. https:\/\/\S+$/);
			expect(lines.at(-1)).toContain(KINDS[kind] ?? "-");
		});
	}

	test("the matrix gives what it shows, at the address that shows it", async ({ page }) => {
		await page.goto("/compare/matrix/assistant/?platform=anthropic&topic=human-review");
		const lines = await copied(page);
		expect(lines[2]).toBe("| Product | Human review |");
		expect(lines).toHaveLength(4 + (await page.locator("tbody tr:visible").count()) + 2);
		expect(lines.at(-1)).toContain("/compare/matrix/assistant/?platform=anthropic&topic=human-review");
	});
});
