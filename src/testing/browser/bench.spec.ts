import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Compared } from "../../islands/bench/data.ts";
import { readCsv } from "../../islands/narrow-csv.ts";
import { expectAccessible } from "./axe.ts";
import { built, data, expect, expectNoSidewaysScroll, plain, shorten, test } from "./site.ts";

const bench = data<Compared>("data/v1/compare.json");
const table = (page: Page) => page.locator("#bench-table");
const status = (page: Page) => page.locator("compare-bench > [role=status]");
const TWO = "product=claude-free&product=vibe-free&topic=training-on-conversations&topic=human-review";

test("two products stand side by side, and all that is chosen is in the address", async ({ page }) => {
	await page.goto("/compare/");
	await expect(status(page)).toContainText(/of \d+ products/);
	const field = page.getByLabel("Add a platform or a product");
	for (const name of ["Claude Free", "Vibe Free"]) {
		await field.fill(name);
		await page.getByRole("button", { name: "Add", exact: true }).click();
		await expect(page.getByRole("button", { name: `Remove ${name}` })).toBeVisible();
	}
	expect(new URL(page.url()).searchParams.getAll("product")).toEqual(["claude-free", "vibe-free"]);
	await expect(table(page).locator("thead th")).toHaveCount(3);
	const all = await table(page).locator("tbody tr").count();
	await page.getByRole("checkbox", { name: "Differences only" }).check();
	await expect(page.locator("#bench-caption")).toContainText("differences only");
	expect(await table(page).locator("tbody tr").count()).toBeLessThan(all);
	await page.reload();
	await expect(page.locator("#bench-caption")).toContainText("differences only");
	await expect(table(page).locator("thead th")).toHaveCount(3);
});

test("an address of two platforms, as it was once, still compares them; one with unknown words shows a table and no error", async ({
	page,
}) => {
	await page.goto("/compare/?a=anthropic&b=mistral&differences=1");
	await expect(page.locator("#bench-caption")).toContainText("Claude, ");
	await expect(page.getByRole("checkbox", { name: "Differences only" })).toBeChecked();
	await page.goto("/compare/?a=%3Cscript%3E&b=nobody&on=2099-01-01");
	await expect(table(page)).toBeVisible();
});

test("a cell answers as the page of its product does", async ({ page }) => {
	await page.goto(`/compare/?${TWO}`);
	const cell = table(page).locator("tbody tr").first().locator("td").first();
	await expect(cell.locator("button.answer-link")).not.toHaveCount(0);
	const words = await cell.locator("button.answer-link").allTextContents();
	const shown = built("/platforms/anthropic/claude-free/")
		.querySelectorAll('[data-cell="training-on-conversations"] .answer-link')
		.map(plain);
	expect(words.length).toBeGreaterThan(0);
	for (const word of words) expect(shown.join("|")).toContain(word);
});

test("the quote that decides is one press away, closes with Escape, and is the wording's own", async ({ page }) => {
	await page.goto(`/compare/?${TWO}`);
	const answer = table(page).locator("button.answer-link").first();
	const panel = page.locator("#bench-quote");
	await answer.focus();
	await page.keyboard.press("Enter");
	await expect(panel).toBeVisible();
	await expect(answer).toHaveAttribute("aria-expanded", "true");
	await expect(panel.locator("blockquote p").first()).not.toBeEmpty();
	const link = panel.getByRole("link", { name: /wording of/ }).first();
	const part = plain(built((await link.getAttribute("href")) ?? "").querySelector("figure.quote .part"));
	expect(part).toContain(await panel.locator("blockquote p").first().textContent());
	await expect(panel).toContainText(/Holds since \d+ \w+ \d{4}/);
	await shorten(page);
	await expectAccessible(page, "bench with a quote");
	await page.keyboard.press("Escape");
	await expect(panel).toBeHidden();
	// The table is one stop of the tab key for all its answers; arrows walk from one to the next.
	expect(await table(page).locator('button.answer-link[tabindex="0"]').count()).toBe(1);
	await page.keyboard.press("ArrowRight");
	await expect(table(page).locator("tbody tr").first().locator("td").nth(1).locator("button.answer-link").first()).toBeFocused();
});

test("the table stands as on a day, and says what changed since another", async ({ page }) => {
	await page.goto("/compare/?product=claude-free&topic=training-on-conversations&on=2025-09-01&since=2024-06-01");
	await expect(page.locator("#bench-caption")).toContainText("as of 1 September 2025");
	const before = await table(page).locator("td").first().innerText();
	await page.goto("/compare/?product=claude-free&topic=training-on-conversations&since=2025-09-01");
	await expect(table(page)).toBeVisible();
	expect(await table(page).locator("td").first().innerText()).not.toBe(before);
	const changes = page.locator('section[aria-labelledby="bench-changes"]');
	await expect(changes).toContainText("Answers that changed: ");
	await expect(changes.locator("tbody tr").first().locator("td").nth(1)).toContainText(before.split("\n")[0]?.trim() ?? "-");
});

test("rows are narrowed by any answer, mark and grade, sorted by a question, and counted", async ({ page }) => {
	await page.goto("/compare/?kind=assistant&topic=human-review");
	const row = page.locator('.bench-form input[name="answer"][value="Not stated"]');
	const counted = Number(await row.locator("xpath=..").locator(".count").textContent());
	expect(counted).toBeGreaterThan(0);
	await row.check();
	await expect(status(page)).toContainText(/^\d+ of/);
	const rows = await table(page).locator("tbody tr").allInnerTexts();
	for (const text of rows) expect(text).toContain("Not stated");
	await row.uncheck();
	await page.getByText("Marks: all").click();
	await page.locator('.bench-form input[name="mark"][value="implied"]').check();
	for (const text of await table(page).locator("tbody tr").allInnerTexts()) expect(text).toContain("implied");
	await page.goto("/compare/?kind=assistant&topic=human-review&sort=human-review");
	await expect(table(page).locator("th[aria-sort=ascending]")).toHaveCount(1);
	await page.getByRole("button", { name: "Sort by Human review" }).click();
	await expect(table(page).locator("th[aria-sort]")).toHaveCount(0);
});

test("the reader's own weights make a ranking of their own, marked as such, and go with one press", async ({ page }) => {
	await page.goto("/compare/?kind=assistant");
	const heading = page.locator("#bench-ranking");
	await expect(heading).toHaveText("Points by the rubric");
	await page.getByText("Your own weights").click();
	const slider = page.getByLabel("The answer", { exact: true });
	await slider.focus();
	await page.keyboard.press("ArrowLeft");
	await expect(heading).toHaveText("Points by your own weights");
	expect(new URL(page.url()).searchParams.get("weight-answer")).toBe("0.5");
	await expect(page.locator('section[aria-labelledby="bench-ranking"]').locator("li").first()).toContainText("× 0.5");
	await page.getByRole("button", { name: "Back to the rubric" }).click();
	await expect(heading).toHaveText("Points by the rubric");
});

test("what is shown is copied and saved as it stands, with an address pinned to its day", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto(`/compare/?${TWO}`);
	const copied = async (name: string) => {
		await page.getByRole("button", { name }).click();
		await expect(page.getByText("Copied").first()).toBeVisible();
		return page.evaluate(() => navigator.clipboard.readText());
	};
	const markdown = await copied("Copy as Markdown");
	expect(markdown.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(4);
	expect(markdown).toContain(`on=${bench.asOf}`);
	const download = page.waitForEvent("download");
	await page.getByRole("button", { name: "Save as CSV" }).click();
	const [head, ...lines] = readCsv(readFileSync(await (await download).path(), "utf8"));
	expect(head?.slice(0, 4)).toEqual(["platform", "product", "name", "topic"]);
	expect(new Set(lines.map(([, product]) => product))).toEqual(new Set(["claude-free", "vibe-free"]));
	await expect(page.locator('section[aria-labelledby="bench-cite"]')).toContainText(`on=${bench.asOf}`);
});

test("a printed comparison has its cover and its sources, and nothing of the form", async ({ page }) => {
	await page.goto(`/compare/?${TWO}`);
	await expect(page.locator("#bench-sources")).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".bench-form")).toBeHidden();
	await expect(page.locator("compare-bench .print-cover")).toBeVisible();
	expect(
		await page
			.locator("section", { has: page.locator("#bench-sources") })
			.locator("li")
			.count(),
	).toBeGreaterThan(1);
	await page.emulateMedia({ media: null });
});

test("by keyboard and at 320 px the bench works, and the page does not scroll sideways", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 700 });
	await page.goto("/compare/?kind=coding-assistant&topic=training-on-conversations");
	await expect(page.locator("compare-bench > [role=status]")).toContainText("products");
	await expectNoSidewaysScroll(page);
	await page.getByLabel("Find in the rows").focus();
	await page.keyboard.type("windsurf");
	await expect(status(page)).toContainText(/^\d+ of/);
	expect(new URL(page.url()).searchParams.get("find")).toBe("windsurf");
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });
	test("the page leads to the prepared tables and pairs", async ({ page }) => {
		await page.goto("/compare/");
		await expect(page.locator("compare-bench")).toContainText("needs a script");
		await expect(page.locator('a[href="/compare/matrix/assistant/"]')).toBeVisible();
	});
});
