import { expect, test } from "./site.ts";

for (const [path, entries] of [
	["/", ".by-kind [data-find]"],
	["/platforms/", ".by-kind [data-find]"],
	["/opt-out/", ".by-kind tr[data-find]"],
] as const) {
	test(`the list of ${path} is narrowed to a platform by any of its names, and whole again`, async ({ page }) => {
		await page.goto(path);
		const shown = page.locator(entries).filter({ visible: true });
		const all = await shown.count();
		const field = page.getByRole("searchbox", { name: "Find in this list" });
		// A former name, in other letters.
		await field.fill("BARD");
		await expect(shown.first()).toContainText("Gemini");
		const few = await shown.count();
		expect(few).toBeLessThan(all);
		// Kinds without an entry go with their heading.
		await expect(page.locator(".by-kind > section").filter({ visible: true })).toHaveCount(1);
		await field.fill("no such name");
		await expect(page.locator("list-find")).toContainText("None of these.");
		await field.fill("");
		await expect(shown).toHaveCount(all);
	});
}

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("lists are whole, and no field promises to narrow them", async ({ page }) => {
		await page.goto("/platforms/");
		await expect(page.getByRole("searchbox", { name: "Find in this list" })).toHaveCount(0);
		expect(await page.locator("[data-find]").count()).toBe(await page.locator("[data-find]:visible").count());
	});
});
