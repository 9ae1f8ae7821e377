import { expect, NOTED_KINDS, open, test } from "./site.ts";

test.use({ site: "noted", javaScriptEnabled: false });

const main = "main#content, main";

test("a moved page says where it is now, and sends its reader there without script", async ({ page }) => {
	const path = NOTED_KINDS["moved note"] ?? "";
	await open(page, path);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page has moved");
	await expect(page.locator(main)).toContainText("The clause was renamed when the plan was.");
	await expect(page.getByRole("link", { name: /^CB-0001/ })).toHaveAttribute("href", "/clauses/acme/chats-train-models/");
	await page.unrouteAll();
	await page.goto(path);
	await page.waitForURL("**/clauses/acme/chats-train-models/");
});

test("a split page leads to its parts, a withdrawn one says why nothing replaces it", async ({ page }) => {
	await page.goto(NOTED_KINDS["split note"] ?? "");
	await expect(page.getByRole("heading", { name: "Where its parts are now" })).toBeVisible();
	await expect(page.locator(main).getByRole("link", { name: /^CB-000[13]/ })).toHaveCount(2);
	await page.goto(NOTED_KINDS["note of a withdrawn number"] ?? "");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("CB-0008 was withdrawn");
	await expect(page.getByText("Nothing replaces it.")).toBeVisible();
	await expect(page.locator(main)).toContainText("b".repeat(64));
	await page.getByRole("link", { name: "All corrections and moved addresses" }).click();
	await expect(page).toHaveURL(/\/corrections\/$/);
});

test("corrections and addresses that went are listed, and each leads to its place", async ({ page }) => {
	await page.goto(NOTED_KINDS["corrections with entries"] ?? "");
	const rows = page.getByRole("table", { name: "Moved, split and withdrawn addresses" }).locator("tbody tr");
	for (const kind of ["Moved", "Split", "Withdrawn"]) await expect(rows.filter({ hasText: kind }).first()).toBeVisible();
	await page.getByRole("link", { name: /^CB-0002, version of 10 January 2025/ }).click();
	await expect(page.locator(main)).toContainText("Corrected 5 April 2026");
	await expect(page.locator(main)).toContainText("We had named the wrong section.");
});

test("what is being read again carries the same words and link on every page that lists it", async ({ page }) => {
	for (const kind of [
		"law with a moved provision and words being read again",
		"history of words being read again",
		"conflict being read again",
		"conflicts being read again",
		"silences being read again",
	]) {
		await page.goto(NOTED_KINDS[kind] ?? "");
		for (const details of await page.locator("summary").all()) await details.click();
		const mark = page.locator(".reread").first();
		await expect(mark, kind).toContainText(/^Being read again \((?:reworded|not found|to be searched again) since \d+ \w+ 2026\)$/);
		await expect(mark.getByRole("link", { name: "Being read again" }), kind).toHaveAttribute("href", "/method/#drift");
	}
});

test("a clause being read again shows no grade of today, only the sum of the old words, called so", async ({ page }) => {
	await page.goto(NOTED_KINDS["clause being read again"] ?? "");
	const grading = page.locator("section", { has: page.getByRole("heading", { name: "How it is graded" }) });
	await expect(grading).toContainText("No grade holds today.");
	await expect(grading).toContainText("The wording that is being read again had 5 points");
	await expect(grading).not.toContainText("Why not higher");
	await expect(page.locator(".severity:not(.drifted)", { hasText: "Medium" })).toHaveCount(0);
});
