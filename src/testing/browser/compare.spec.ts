import { expect, test } from "./site.ts";

test("any two platforms stand side by side, with the choice in the address", async ({ page }) => {
	await page.goto("/compare/");
	await page.getByLabel("First").selectOption("anthropic");
	await page.getByLabel("Second").selectOption("mistral");
	const table = page.locator("compare-chooser table");
	await expect(table.locator("caption")).toContainText("Claude and");
	const all = await table.locator("tbody tr").count();
	await page.getByLabel("Show differences only").check();
	await expect(table.locator("caption")).toContainText("differences only");
	expect(await table.locator("tbody tr").count()).toBeLessThanOrEqual(all);
	await page.reload();
	await expect(page.getByLabel("Second")).toHaveValue("mistral");
	await expect(table.locator("caption")).toContainText("differences only");
});

test("an address with unknown platforms shows the chooser and no error", async ({ page }) => {
	await page.goto("/compare/?a=%3Cscript%3E&b=nobody");
	await expect(page.getByLabel("First")).toBeVisible();
});

test("the matrix filters by audience and keeps it in the address", async ({ page }) => {
	await page.goto("/compare/matrix/");
	await page.getByLabel("Audience").selectOption("business");
	await expect(page).toHaveURL(/audience=business/);
	const status = await page.locator("[data-status]").textContent();
	const [shown = 0, all = 0] = (status?.match(/\d+/g) ?? []).map(Number);
	expect(shown).toBeGreaterThan(0);
	expect(shown).toBeLessThan(all);
	await page.reload();
	await expect(page.locator("[data-status]")).toHaveText(status ?? "");
});
