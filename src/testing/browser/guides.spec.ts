import { expect, KINDS, test } from "./site.ts";

test("a long guide has a list to jump by, of its own headings in order", async ({ page }) => {
	await page.goto(KINDS.guide ?? "/");
	const list = page.getByRole("navigation", { name: "On this page" });
	expect(await list.getByRole("link").allTextContents()).toEqual(
		await page.locator("main h2").evaluateAll((nodes) => nodes.map((node) => node.textContent)),
	);
	await list.getByRole("link").last().click();
	await expect(page).toHaveURL(/#switches$/);
	await expect(page.getByRole("heading", { name: "The switch, platform by platform" })).toBeInViewport();
	await page.emulateMedia({ media: "print" });
	await expect(list).toBeHidden();
});

test("a short guide has none", async ({ page }) => {
	await page.goto(KINDS["questions for vendors"] ?? "/");
	await expect(page.getByRole("navigation", { name: "On this page" })).toHaveCount(0);
});
