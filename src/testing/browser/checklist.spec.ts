import type { Page } from "@playwright/test";
import { saved } from "./saved.ts";
import { expect, test } from "./site.ts";

const item = (page: Page, id: string) => page.locator(`[data-item="${id}"]`);
const keep = (page: Page) => page.getByRole("button", { name: "Keep on this device" }).click();
/** The list with everything on it, as somebody who uses all platforms sees it. */
const showAll = (page: Page) => page.getByRole("button", { name: "Show all of them" }).click();
const stored = (page: Page) => page.evaluate(() => localStorage.getItem("clausebook.checklist"));

test("without script it is a list with empty boxes", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}checklist/`);
	await expect(page.locator(".tools")).toBeHidden();
	await expect(page.getByText("This page prints as a checklist with empty boxes.")).toBeVisible();
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".item .box").first()).toBeVisible();
	await expect(page.locator(".item .lines").first()).toBeVisible();
	await context.close();
});

test("nothing is kept until the reader says so, and forgetting leaves nothing", async ({ page }) => {
	await page.goto("/checklist/");
	await showAll(page);
	await item(page, "CB-0001").getByRole("checkbox").check();
	await expect(item(page, "CB-0001").getByLabel(/^Done on/)).not.toHaveValue("");
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	await page.reload();
	await showAll(page);
	await expect(item(page, "CB-0001").getByRole("checkbox")).not.toBeChecked();

	await item(page, "CB-0001").getByRole("checkbox").check();
	await keep(page);
	await item(page, "CB-0001")
		.getByLabel(/^Notes/)
		.fill("On the web.");
	await expect.poll(() => stored(page)).toContain("On the web.");
	await page.reload();
	await expect(item(page, "CB-0001").getByRole("checkbox")).toBeChecked();
	await expect(item(page, "CB-0001").getByLabel(/^Notes/)).toHaveValue("On the web.");

	const forget = page.getByRole("button", { name: "Forget everything" });
	await forget.click();
	await expect(page.locator("[data-state]")).toContainText("once more");
	expect(await stored(page)).not.toBeNull();
	await forget.click();
	await expect(page.locator("[data-state]")).toContainText("Forgotten");
	expect(await stored(page)).toBeNull();
	await showAll(page);
	await expect(item(page, "CB-0001").getByRole("checkbox")).not.toBeChecked();
	await page.reload();
	expect(await stored(page)).toBeNull();
});

test("works by keyboard alone", async ({ page }) => {
	await page.goto("/checklist/");
	await showAll(page);
	await page.getByRole("button", { name: "Keep on this device" }).focus();
	await page.keyboard.press("Enter");
	await item(page, "CB-0050").getByRole("checkbox").focus();
	await page.keyboard.press("Space");
	await expect(item(page, "CB-0050").getByRole("checkbox")).toBeChecked();
	await expect.poll(() => stored(page)).toContain("CB-0050");
});

test("saves as JSON and Markdown, and opens what it saved", async ({ page }) => {
	await page.goto("/checklist/");
	await showAll(page);
	await item(page, "CB-0001").getByRole("checkbox").check();
	await item(page, "CB-0001")
		.getByLabel(/^Notes/)
		.fill("# not a title\n<b>not bold</b>");
	const json = await saved(page, "Save as JSON");
	const markdown = await saved(page, "Save as Markdown");
	expect(json.name).toBe("opt-out-checklist.json");
	expect(markdown.text).toMatch(/- \[x\] A switch in account settings.*\(CB-0001, version of \d{4}-\d\d-\d\d\)/);
	expect(markdown.text).toContain("\n      # not a title\n      <b>not bold</b>\n");
	await page.reload();
	await page.locator("[data-file]").setInputFiles({ name: "list.json", mimeType: "application/json", buffer: Buffer.from(json.text) });
	await expect(page.locator("[data-state]")).toContainText("Notes opened: 1");
	await expect(item(page, "CB-0001").getByLabel(/^Notes/)).toHaveValue("# not a title\n<b>not bold</b>");
	expect(await stored(page)).toBeNull();
});

test("a file or a store that is no checklist changes nothing", async ({ page }) => {
	await page.goto("/checklist/");
	await showAll(page);
	for (const text of ["", "<script>alert(1)</script>", '{"format":"clausebook-checklist","notes":[]}', '{"__proto__":{"x":1}}']) {
		await page.locator("[data-file]").setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from(text) });
		await expect(page.locator("[data-state]")).toContainText("not a saved checklist");
	}
	for (const text of ["{", "null", '{"format":"clausebook-checklist","notes":7}']) {
		await page.evaluate((value) => localStorage.setItem("clausebook.checklist", value), text);
		await page.reload();
		await expect(page.locator("[data-state]")).toContainText("cannot be read");
		expect(await stored(page)).toBe(text);
	}
	await keep(page);
	expect(await stored(page)).toContain('"notes": {}');
});

test("hostile kept data is text and nothing else", async ({ page }) => {
	const hostile = { done: true, on: "2026-01-01", text: '<img src=x onerror="window.hit=1">\u202E𝔘', version: "2020-01-01" };
	await page.goto("/checklist/");
	await showAll(page);
	await page.evaluate(
		(note) =>
			localStorage.setItem(
				"clausebook.checklist",
				JSON.stringify({
					format: "clausebook-checklist",
					notes: { "CB-0001": note, "CB-9999": note, "<b>": note },
					platforms: ["<script>"],
				}),
			),
		hostile,
	);
	await page.reload();
	await expect(item(page, "CB-0001").getByLabel(/^Notes/)).toHaveValue(hostile.text);
	await expect(item(page, "CB-0001")).toContainText("has changed since you noted this");
	await expect(page.locator("[data-gone-list]")).toContainText("CB-9999: done on 2026-01-01");
	await expect(page.locator("opt-out-checklist img")).toHaveCount(0);
	expect(await page.evaluate(() => (window as { hit?: number }).hit)).toBeUndefined();
});

test("notes of 10,000 words are kept, come back, and print whole", async ({ page }) => {
	const words = "word ".repeat(10_000).trim();
	await page.goto("/checklist/");
	await showAll(page);
	await item(page, "CB-0001")
		.getByLabel(/^Notes/)
		.fill(words);
	await keep(page);
	await page.reload();
	await expect(item(page, "CB-0001").getByLabel(/^Notes/)).toHaveValue(words);
	await page.emulateMedia({ media: "print" });
	await expect(item(page, "CB-0001").locator(".paper")).toContainText(words);
	await expect(item(page, "CB-0001").locator(".paper")).toBeVisible();
});

test("says so where the browser keeps nothing, and where a list is too long for it", async ({ page }) => {
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException("full", "QuotaExceededError");
		};
	});
	await page.goto("/checklist/");
	await showAll(page);
	await item(page, "CB-0001").getByRole("checkbox").check();
	await keep(page);
	await expect(page.locator("[data-state]")).toContainText("too long");
	await page.addInitScript(() => {
		Object.defineProperty(window, "localStorage", {
			get() {
				throw new DOMException("no", "SecurityError");
			},
		});
	});
	await page.reload();
	await keep(page);
	await expect(page.locator("[data-state]")).toContainText("lets no page keep anything");
});

test("asks first what a reader uses, and shows that and nothing else", async ({ page }) => {
	await page.goto("/checklist/");
	const shown = page.locator("[data-platform]:visible");
	await expect(page.getByRole("heading", { name: "Which of these do you use?" })).toBeVisible();
	await expect(shown).toHaveCount(0);
	await page.getByRole("checkbox", { name: "Cursor" }).check();
	await expect(shown).toHaveCount(1);
	await page.getByRole("checkbox", { name: "Cursor" }).uncheck();
	await expect(shown).toHaveCount(0);
	await showAll(page);
	expect(await shown.count()).toBeGreaterThan(5);
});

test("what a link leads to, or a note was kept on, is shown though nothing was chosen", async ({ page }) => {
	await page.goto("/checklist/#CB-0001");
	await expect(item(page, "CB-0001")).toBeVisible();
	await item(page, "CB-0001").getByRole("checkbox").check();
	await keep(page);
	await page.goto("/checklist/");
	await expect(item(page, "CB-0001").getByRole("checkbox")).toBeChecked();
	await expect(page.locator("[data-platform]:visible")).toHaveCount(1);
});

test("prints whole where nothing was chosen", async ({ page }) => {
	await page.goto("/checklist/");
	await page.emulateMedia({ media: "print" });
	expect(await page.locator("[data-platform]:visible").count()).toBeGreaterThan(5);
});
