import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expect, expectNoSidewaysScroll, test, unfold } from "./site.ts";

/** The promise checker in a real browser: private, by keyboard, with bad input, and without script. */

const field = (page: Page) => page.getByLabel("Sentence to check");
const status = (page: Page) => page.locator("promise-check [data-status]");
const promise = (page: Page) => page.getByLabel("What is promised");

async function check(page: Page, text: string): Promise<void> {
	await page.goto("/check/");
	await field(page).fill(text);
	await expect(status(page)).not.toBeEmpty();
}

test("a sentence fills the form, marks its words, and the form is held against its clause", async ({ page }) => {
	await check(page, "Our AI vendor OpenAI does not train on API data.");
	await expect(page.getByLabel("OpenAI API")).toBeChecked();
	await expect(promise(page)).toHaveValue("training-on-conversations never");
	await expect(page.locator("promise-check mark")).toHaveText(["OpenAI", "not", "train", "API", "data"]);
	await expect(status(page)).toHaveText("Supported only with limits");
	const found = page.locator("promise-check .found");
	await expect(found).toContainText("The form says: Training on conversations and files: does not train on it.");
	await expect(found.getByRole("link", { name: "Feedback you send" })).toHaveAttribute("href", "/carve-outs/feedback/");
	await expect(found.getByRole("link", { name: /^CB-/ }).first()).toHaveAttribute("href", /^\/clauses\/openai\//);
});

test("the person corrects the form, and the finding is of what it says then", async ({ page }) => {
	await check(page, "We never use your data to train AI models.");
	await expect(status(page)).toHaveText("Choose a product and plan.");
	await page.locator("summary", { hasText: "Claude" }).first().click();
	await page.getByLabel("Claude Free").check();
	await expect(status(page)).toHaveText("The clause says otherwise");
	await promise(page).selectOption({ label: "trains on it unless someone says no" });
	await expect(status(page)).toHaveText(/^Supported/);
	await page.getByLabel("It names a product that is not in this book").check();
	await expect(status(page)).toHaveText("It depends on the product or place");
});

test("what could turn the meaning is left open and said", async ({ page }) => {
	await check(page, "Windsurf Teams excludes your code from training.");
	await expect(page.locator("[data-open]")).toContainText("“excludes”");
	await expect(promise(page)).toHaveValue("");
	await expect(status(page)).toHaveText("Choose what is promised.");
});

test("exceptions and limits of the texts are asked for, and answered they count", async ({ page }) => {
	await check(page, "Microsoft 365 Copilot does not train on your prompts.");
	await expect(status(page)).toHaveText("Supported only with limits");
	await page.getByLabel(/^Limit: foundation models only/).selectOption("within");
	await expect(page.locator("promise-check .found")).not.toContainText("Supported only in part");
	await page.getByLabel(/^Limit: foundation models only/).selectOption("outside");
	await expect(status(page)).toHaveText("The documents do not say");
});

test("fields stand only where they belong: a period of keeping, the kind of data of training", async ({ page }) => {
	await page.goto("/check/");
	const [days, data] = [page.getByLabel("Period in days"), page.getByLabel("Of which data")];
	await expect(days).toBeHidden();
	await promise(page).selectOption("training-retention fixed-period");
	await expect(days).toBeVisible();
	await expect(data).toBeHidden();
	await promise(page).selectOption("training-on-conversations never");
	await expect(data).toBeVisible();
	await expect(days).toBeHidden();
});

test("it is instant, works by keyboard alone and copies its finding", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("/check/");
	await field(page).focus();
	await page.keyboard.type("Windsurf Teams does not train on your code.");
	await expect(status(page)).toHaveText("The clause says otherwise");
	await page.getByRole("button", { name: "Show the finding" }).press("Enter");
	await expect(page.getByRole("heading", { name: "Finding", exact: true })).toBeFocused();
	await page.getByRole("button", { name: "Copy the finding" }).press("Enter");
	await expect(page.locator("[data-copy] [role=status]")).toHaveText(" Copied");
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toContain("Windsurf Teams does not train on your code.");
	expect(text).toContain("The clause says otherwise for Windsurf Teams");
	expect(text).toMatch(/CB-\d{4}: .*: http.*\/clauses\/windsurf\//);
	await page.getByRole("button", { name: "Clear" }).press("Enter");
	await expect(status(page)).toHaveText("Choose what is promised and a product and plan.");
	await expect(page.getByLabel("Windsurf Teams")).not.toBeChecked();
	await promise(page).focus();
	await page.keyboard.press("ArrowDown");
	await expect(status(page)).toHaveText("Choose a product and plan.");
});

test("nothing of what is pasted is sent, stored or put in the address", async ({ page }) => {
	const sent: string[] = [];
	page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
	await check(page, "Zanzibar never trains on your zebra data.");
	await page.getByLabel("Period in days").evaluate((input) => input.closest("form")?.requestSubmit());
	expect(sent.filter((line) => /zanzibar|zebra/i.test(line) || line.startsWith("POST"))).toEqual([]);
	expect(page.url()).toMatch(/\/check\/$/);
	const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]));
	expect(kept).not.toMatch(/zanzibar|zebra/i);
	await page.reload();
	await expect(field(page)).toHaveValue("");
});

const BAD: readonly (readonly [string, string])[] = [
	["ten thousand words", "We do not train on your data unless you opt out, and OpenAI keeps it for 30 days. ".repeat(600)],
	["ten thousand words without an end", "we do not train on your data without consent ".repeat(1200)],
	["markup", "<script>alert('We train on your data')</script><img src=x onerror=alert(1)><b>We never train on your data.</b>"],
	["odd Unicode", "𝔚𝔢 𝔫𝔢𝔳𝔢𝔯 𝔱𝔯𝔞𝔦𝔫 𝔬𝔫 𝔶𝔬𝔲𝔯 𝔡𝔞𝔱𝔞. \u202Eatad ruoy no niart\u202C \u0000\uD800 👩‍👩‍👧‍👦 我们不会使用您的数据"],
	["one long word", "a".repeat(200_000)],
];
test("survives ten thousand words, markup, odd Unicode and one long word", async ({ page }) => {
	for (const [name, text] of BAD)
		await test.step(name, async () => {
			await check(page, text);
			await expect(page.locator("[data-read] :is(img, script, b)"), name).toHaveCount(0);
			await expectNoSidewaysScroll(page, `page with ${name}`);
		});
});

test("hostile address parameters change nothing", async ({ page }) => {
	await page.goto("/check/?q=%3Cscript%3Ealert(1)%3C/script%3E&promise-text=We%20never%20train#promise-text");
	await expect(field(page)).toHaveValue("");
	await expect(page.locator("promise-check .found")).toBeHidden();
});

test("says so when its data does not load, and recovers", async ({ page }) => {
	await page.route("**/check/data.json", (route) => route.fulfill({ status: 200, contentType: "application/json", body: "not json" }));
	await page.goto("/check/");
	await field(page).fill("We never train on your data.");
	await expect(status(page)).toContainText("could not be loaded");
	await page.unroute("**/check/data.json");
	await field(page).fill("We never train on your data");
	await expect(status(page)).toHaveText("Choose a product and plan.");
});

test("a filled form has no axe finding on a phone, in light and dark, and no sideways scroll, wide and narrow", async ({ page }) => {
	await check(page, "Microsoft 365 Copilot does not train on your prompts, except feedback.");
	await unfold(page);
	await expectNoSidewaysScroll(page);
	await page.setViewportSize({ width: 320, height: 720 });
	await expectNoSidewaysScroll(page);
	await expectAccessible(page, "320 px");
});

test("a finding stays a bordered word in forced colours, and prints without the form", async ({ page }) => {
	await check(page, "Windsurf Teams does not train on your code.");
	await page.emulateMedia({ forcedColors: "active" });
	expect(await status(page).evaluate((e) => getComputedStyle(e).borderTopStyle)).toBe("solid");
	await page.emulateMedia({ forcedColors: "none", media: "print" });
	await expect(field(page)).toBeHidden();
	await expect(status(page)).toBeVisible();
	await expect(page.getByRole("table").first()).toBeVisible();
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });
	test("the page says its reduced form, and lists supported sentences for every platform", async ({ page }) => {
		await page.goto("/check/");
		await expect(page.locator("promise-check form")).toBeHidden();
		await expect(page.locator(".without-script")).toContainText("compare by hand");
		await page.locator("#supported ~ details summary", { hasText: "Claude" }).click();
		await expect(page.getByRole("row", { name: /Claude Enterprise/ })).toContainText("Feedback you send");
	});
});
