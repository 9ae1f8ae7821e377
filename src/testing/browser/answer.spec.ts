import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { built, data, expect, expectNoSidewaysScroll, headlineOf, test } from "./site.ts";

interface GridRow {
	readonly product: string;
	readonly topic: string;
	readonly regions: readonly string[];
	readonly sentence: string;
}

const fits = (page: Page) => page.locator("[data-fit]:visible h3");
const choose = (page: Page, question: string, option: string) =>
	page.getByRole("group", { name: question }).getByText(option, { exact: true }).click();
const status = (page: Page) => page.locator("answer-finder [data-status]");

test("the name of a plan leads to it in one step: answer, switch, what survives it, the clause", async ({ page }) => {
	await page.goto("/answer/");
	await page.getByRole("link", { name: "Claude: Pro", exact: true }).click();
	await expect(page).toHaveURL(/\/answer\/anthropic\/\?plan=claude-pro#claude-pro$/);
	await expect(page.getByRole("radio", { name: "Pro", exact: true })).toBeChecked();
	await expect(fits(page)).toHaveText(["Claude Pro"]);
	await expect(status(page)).toHaveText(/^One product fits: Claude Pro\. Its answer: “.+”\.$/);
	const card = page.locator("[data-fit]:visible");
	await expect(card).toBeInViewport();
	// The answer stands before what tells the plan.
	await expect(card).toHaveText(
		/^\s*Claude Pro\s*Claude Pro may train on your conversations and files unless you opt out\.[\s\S]*Who pays/,
	);
	await expect(card.getByText("The switch", { exact: true })).toBeVisible();
	await expect(card.getByText("Still trains", { exact: true })).toBeVisible();
	await expect(card.getByRole("link", { name: /The clause that says so \(CB-\d{4}\)/ })).toBeVisible();
	await card.getByRole("link", { name: "Steps" }).click();
	await expect(page).toHaveURL(/\/platforms\/anthropic\/claude-pro\/#switch$/);
});

test("who does not know the name is asked who pays, how one signs in and where it is used", async ({ page }) => {
	await page.goto("/");
	await page.locator("main").getByRole("link", { name: "Claude", exact: true }).first().click();
	await expect(page.getByRole("group", { name: "Who pays for it?" })).toBeHidden();
	await choose(page, "What is your plan called?", "I don’t know");
	await choose(page, "Who pays for it?", "You do");
	await choose(page, "How do you sign in?", "With an account you made yourself");
	await choose(page, "Where do you use it?", "On its website or in its app");
	await expect(page).toHaveURL(/\/answer\/anthropic\/\?pays=yourself&sign-in=own-account&uses=chat-app$/);
	await expect(fits(page)).toHaveText(["Claude Pro", "Claude Max"]);
	// The name may come back to mind.
	await choose(page, "What is your plan called?", "Pro");
	await expect(page).toHaveURL(/\/answer\/anthropic\/\?plan=claude-pro$/);
	await expect(fits(page)).toHaveText(["Claude Pro"]);
});

test("the address holds the state: reload, back and forward", async ({ page }) => {
	await page.goto("/answer/openai/");
	await choose(page, "What is your plan called?", "I don’t know");
	await choose(page, "Who pays for it?", "Your employer or another organisation");
	await choose(page, "How do you sign in?", "With an account or seat that an organisation manages");
	await expect(fits(page)).toHaveText(["ChatGPT Business", "ChatGPT Enterprise"]);
	await page.reload();
	await expect(fits(page)).toHaveText(["ChatGPT Business", "ChatGPT Enterprise"]);
	await expect(page.getByRole("radio", { name: "Your employer or another organisation" })).toBeChecked();
	await page.goBack();
	await expect(page).toHaveURL(/\?pays=employer$/);
	await expect(fits(page)).toHaveCount(3);
	await page.goBack();
	await expect(page).toHaveURL(/\?plan=unknown$/);
	await page.goBack();
	await expect(page).toHaveURL(/\/answer\/openai\/$/);
	await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
	await page.goForward();
	await page.goForward();
	await expect(fits(page)).toHaveCount(3);
	await page.getByRole("button", { name: "Start again" }).click();
	await expect(fits(page)).toHaveCount(8);
});

test("changing one's mind about one question is one step back", async ({ page }) => {
	await page.goto("/answer/cursor/?plan=unknown");
	await page.getByRole("radio", { name: "Nobody" }).focus();
	for (const key of ["Space", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
	await expect(fits(page)).toHaveText(["Cursor Teams"]);
	await page.goBack();
	await expect(page).toHaveURL(/\/answer\/cursor\/\?plan=unknown$/);
});

test("what is not known widens the result and says what tells the products apart", async ({ page }) => {
	await page.goto("/answer/mistral/?pays=unknown&sign-in=api-key&uses=own-program");
	await expect(fits(page)).toHaveText(["Mistral Studio Free", "Mistral Studio Scale"]);
	await expect(status(page)).toContainText(/^2 of 8 products fit\. They give 2 different answers: /);
	const card = page.locator("[data-fit]:visible").first();
	await expect(card.getByText("Who pays", { exact: true })).toBeVisible();
	await expect(card.getByText("How you sign in", { exact: true })).toBeHidden();
	await page.goto("/answer/openai/?pays=yourself&sign-in=own-account&plan=unknown");
	await expect(status(page)).toContainText("3 of 8 products fit. All give the same answer: “Unless you opt out”.");
});

test("where a place decides, it is asked; where not, it is not", async ({ page }) => {
	await page.goto("/answer/windsurf/?pays=nobody");
	await expect(status(page)).toContainText("Its answer depends on where you live");
	await choose(page, "Where do you live?", "United States");
	await expect(page.locator("[data-fit]:visible .answer-group:visible")).toHaveCount(1);
	await expect(page.locator("[data-fit]:visible")).toContainText("name no way to stop it");
	await page
		.locator("[data-fit]:visible")
		.getByRole("link", { name: /^Every question/ })
		.click();
	await expect(page).toHaveURL(/windsurf-free\/#in-us$/);
	await expect(page.locator(".answer-group:has(> span:target) .place")).toHaveText("Switzerland, US, Canada, Australia and elsewhere");
	await page.goto("/answer/windsurf/?pays=yourself");
	await expect(page.getByRole("group", { name: "Where do you live?" })).toBeHidden();
});

test("hostile states are no answer and no error", async ({ page }) => {
	for (const query of [
		"?pays=%3Cscript%3Ealert(1)%3C%2Fscript%3E&where=%3Cimg%20src%3Dx%3E",
		"?pays=constructor&sign-in=__proto__&plan=hasOwnProperty&where=toString",
		"?pays=%E2%80%AE%F0%9D%94%98&%00=1&pays=nobody%00",
		`?pays=${"word ".repeat(2000).trim().replaceAll(" ", "+")}`,
		"?%",
	]) {
		await test.step(query.slice(0, 40), async () => {
			await page.goto(`/answer/anthropic/${query}`);
			await expect(fits(page)).toHaveCount(11);
			await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
			await expect(page.locator("answer-finder img, answer-finder script")).toHaveCount(0);
			await choose(page, "What is your plan called?", "Free");
			await expect(page).toHaveURL(/\/answer\/anthropic\/\?plan=claude-free$/);
		});
	}
});

test("it works by keyboard alone, and the button leads to the answer", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto("/answer/github-copilot/");
	await page.getByRole("radio", { name: "Student" }).focus();
	await page.keyboard.press("ArrowDown");
	await expect(page.getByRole("radio", { name: "Pro", exact: true })).toBeChecked();
	await page.keyboard.press("Enter");
	await expect(page.locator("#fits")).toBeFocused();
	await expect(page.locator("#fits")).toBeInViewport();
	await expect(fits(page)).toHaveText(["GitHub Copilot Pro"]);
	await expectNoSidewaysScroll(page);
});

test("questions and result have no axe finding in light and dark", async ({ page }) => {
	for (const state of [
		"anthropic/?pays=yourself&sign-in=own-account&uses=unknown",
		"google-gemini/?pays=unknown",
		"google-gemini/?pays=nobody&sign-in=signed-out&where=uk",
	]) {
		await page.goto(`/answer/${state}`);
		await expectAccessible(page, state);
	}
});

test("in forced colours the chosen option is still marked, and print leaves the form out", async ({ page }) => {
	await page.emulateMedia({ forcedColors: "active" });
	await page.goto("/answer/cursor/?pays=nobody");
	await expect(page.getByRole("radio", { name: "Nobody" })).toBeChecked();
	expect(
		await page
			.locator(".questions label")
			.first()
			.evaluate((e) => getComputedStyle(e).borderTopStyle),
	).toBe("solid");
	await page.emulateMedia({ media: "print", forcedColors: "none" });
	await expect(page.locator(".questions")).toBeHidden();
	await expect(page.locator("[data-fit]:visible")).toHaveCount(1);
});

test("nothing is kept but the address", async ({ page, context }) => {
	await page.goto("/answer/xai/?pays=nobody&sign-in=signed-out&where=us");
	await expect(fits(page)).toHaveText(["Grok (signed out)"]);
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
	expect(await context.cookies()).toEqual([]);
});

test("every answer on the way in is a sentence of the grid, and every sentence of the grid stands there", () => {
	const { rows } = data<{ rows: (GridRow & { platform: string })[] }>("data/v1/grid.json");
	const platforms = new Set(rows.map((row) => row.platform));
	expect(platforms.size).toBeGreaterThan(0);
	for (const platform of platforms) {
		const shown = built(`/answer/${platform}/`)
			.querySelectorAll("[data-fit]")
			.flatMap((card) =>
				card
					.querySelectorAll(".answer-group")
					.map((group) => [card.id, group.getAttribute("data-regions"), group.querySelector(".says")?.text]),
			);
		const expected = rows
			.filter((row) => row.platform === platform && row.topic === headlineOf(platform, row.product))
			.map(({ product, regions, sentence }) => [product, regions.join(" "), sentence]);
		expect(shown).toEqual(expected);
	}
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("the key leads to each product, and all of them stand on the page", async ({ page }) => {
		await page.goto("/answer/");
		await page.getByRole("link", { name: "Google Gemini", exact: true }).click();
		await expect(page.getByRole("button", { name: "Start again" })).toBeHidden();
		await expect(fits(page)).toHaveCount(5);
		const key = page.locator(".key [data-plain]");
		await expect(key.getByRole("list").first().getByRole("link")).toHaveText([
			"Free",
			"Google AI plan",
			"No account",
			"Workspace",
			"Business edition",
		]);
		for (const question of ["Who pays for it?", "How do you sign in?"]) await expect(key.getByText(question).first()).toBeVisible();
		await key.getByRole("link", { name: "Gemini without signing in" }).click();
		await expect(page).toHaveURL(/#gemini-signed-out$/);
		const card = page.locator("#gemini-signed-out");
		await expect(card).toBeInViewport();
		await expect(card.locator(".place")).toHaveText(["Europe", "Outside Europe"]);
		await card.getByRole("link", { name: "Gemini without signing in", exact: true }).click();
		await expect(page).toHaveURL(/\/platforms\/google-gemini\/gemini-signed-out\/$/);
	});
});
