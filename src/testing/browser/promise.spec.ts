import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll, test, unfold } from "./site.ts";

/** The promise checker in a real browser: private, by keyboard, with bad input, and without script. */

const field = (page: Page) => page.getByLabel("Sentence or text");
const status = (page: Page) => page.locator("promise-check [data-status]");

async function check(page: Page, text: string): Promise<void> {
	await page.goto("/check/");
	await field(page).fill(text);
	await page.getByRole("button", { name: "Check", exact: true }).click();
	await expect(status(page)).toContainText(/sentence|loaded/);
}

test("a promise about a named product is held against its clause, with what it leaves out", async ({ page }) => {
	await check(page, "Our AI vendor OpenAI does not train on API data.");
	const claim = page.locator("promise-check .claim");
	await expect(claim.getByRole("heading")).toHaveText("Supported only with limits");
	await expect(claim).toContainText("Read as: Training on conversations and files: does not train.");
	await expect(claim).toContainText("OpenAI API");
	await expect(claim.getByRole("link", { name: "Feedback you send" })).toHaveAttribute("href", "/carve-outs/feedback/");
	await expect(claim.locator(".clauses a").first()).toHaveAttribute("href", /^\/clauses\/openai\//);
	await expect(claim).toContainText("The sentence does not say: place");
});

test("without a product it asks which one, and a product can be chosen", async ({ page }) => {
	await check(page, "We never use your data to train AI models.");
	const claim = page.locator("promise-check .claim");
	await expect(claim.getByRole("heading")).toHaveText("Cannot tell");
	await expect(claim).toContainText("Which one does it speak of?");
	await page.getByLabel("If the sentence names no product, it speaks of").selectOption({ label: "Claude Free" });
	await expect(claim.getByRole("heading")).toHaveText("The clause says otherwise");
	await expect(claim).toContainText("The clause says otherwise for Claude Free");
});

test("it is instant, works by keyboard alone and copies its findings", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("/check/");
	await field(page).focus();
	await page.keyboard.type("Windsurf Teams does not train on your code.");
	await expect(page.locator("promise-check .claim h3")).toHaveText("The clause says otherwise");
	await page.getByRole("button", { name: "Copy the findings as text" }).press("Enter");
	await expect(page.locator("[data-copied]")).toHaveText("Copied");
	const text = await page.evaluate(() => navigator.clipboard.readText());
	expect(text).toContain("Sentence: Windsurf Teams does not train on your code.");
	expect(text).toContain("The clause says otherwise for Windsurf Teams");
	expect(text).toMatch(/CB-\d{4}: .*\/clauses\/windsurf\//);
	await page.getByRole("button", { name: "Clear" }).press("Enter");
	await expect(page.locator("promise-check .found")).toBeHidden();
});

test("nothing of what is pasted is sent, stored or put in the address", async ({ page }) => {
	const sent: string[] = [];
	page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
	await check(page, "Zanzibar never trains on your zebra data.");
	await page.keyboard.press("Enter");
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
for (const [name, text] of BAD) {
	test(`survives ${name}`, async ({ page }) => {
		await check(page, text);
		await expect(status(page)).not.toBeEmpty();
		expect(
			await page.locator("promise-check .found img, promise-check .found script, promise-check .found b:has-text('never train')").count(),
		).toBe(0);
		expect(await page.locator("promise-check .sentence").count()).toBeLessThanOrEqual(40);
		await expectNoSidewaysScroll(page);
	});
}

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
	await page.getByRole("button", { name: "Check", exact: true }).click();
	await expect(page.locator("promise-check .claim")).toHaveCount(1);
});

test("findings have no axe finding on a phone, in light and dark, and no sideways scroll, wide and narrow", async ({ page }) => {
	await check(
		page,
		"ChatGPT never trains on your conversations. Claude Enterprise data is retained for 30 days. Do you train on our data?",
	);
	await unfold(page);
	await expectNoSidewaysScroll(page);
	await page.setViewportSize({ width: 320, height: 720 });
	await expectNoSidewaysScroll(page);
	await expectAccessible(page, "320 px");
});

test("findings stay bordered words in forced colours, and print without the form", async ({ page }) => {
	await check(page, "Windsurf Teams does not train on your code.");
	await page.emulateMedia({ forcedColors: "active" });
	const state = page.locator("promise-check .state");
	expect(await state.evaluate((e) => getComputedStyle(e).borderTopStyle)).toBe("solid");
	await page.emulateMedia({ forcedColors: "none", media: "print" });
	await expect(field(page)).toBeHidden();
	await expect(state).toBeVisible();
	await expect(page.getByRole("table").first()).toBeVisible();
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });
	test("the page says its reduced form, and lists scope words and supported sentences for every platform", async ({ page }) => {
		await page.goto("/check/");
		await expect(page.locator("promise-check form")).toBeHidden();
		await expect(page.locator(".without-script")).toContainText("compare by hand");
		await expect(page.locator("#words ~ dl dt")).toHaveCount(7);
		await page.locator("summary", { hasText: "Claude" }).click();
		await expect(page.getByRole("row", { name: /Claude Enterprise/ })).toContainText("Feedback you send");
	});
});
