import { saved } from "./saved.ts";
import { built, expect, plain, test } from "./site.ts";

test("every letter names its provision, says who, to whom, by when, and what it does not do", () => {
	const addresses = built("/letters/")
		.querySelectorAll('main a[href^="/letters/"]')
		.map((link) => link.getAttribute("href") ?? "");
	const letters = [...new Set(addresses)].filter((address) => /^\/letters\/[^/]+\/$/.test(address));
	expect(letters.length).toBeGreaterThanOrEqual(14);
	for (const letter of letters) {
		const page = built(letter);
		const headings = page.querySelectorAll("h2, h3").map(plain);
		for (const name of ["What it rests on", "When it fits", "What it does not do", "Who enforces"])
			expect(
				headings.some((heading) => heading.includes(name)),
				`${name} of ${letter}`,
			).toBe(true);
		expect(page.querySelector('main dl a[href^="/regulations/"]'), letter).not.toBeNull();
		expect(page.querySelectorAll("main dt").map(plain), letter).toEqual(
			expect.arrayContaining(["Who can use it", "To whom it goes", "Deadline for the answer"]),
		);
	}
});

test("without script the whole letter stands there with blanks, and clauses by platform", async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}letters/gdpr-objection/`);
	await expect(page.locator("letter-writer form")).toBeHidden();
	const sheet = page.locator(".by-hand");
	await expect(sheet).toContainText("I object to the use of my personal data");
	await expect(sheet.locator(".blank", { hasText: "name of the company" })).toBeVisible();
	await expect(page.locator("#by-platform ~ dl")).toContainText("privacy@anthropic.com, named in");
	await context.close();
});

test("is filled in on the device: product, clause, quote, company and address", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("/letters/gdpr-objection/?product=claude-free");
	const letter = page.locator("[data-letter]");
	await expect(page.getByLabel("Product")).toHaveValue("claude-free");
	await expect(letter).toContainText("I use Claude Free");
	await expect(letter).toContainText("unless you opt out through your account settings");
	await expect(letter).toContainText("privacy@anthropic.com");
	// Two companies stand in the documents: the reader says which.
	await expect(letter).toContainText("To: [company]");
	await page.getByLabel("Company, as its documents name it").selectOption("Anthropic Ireland, Limited");
	await expect(letter).toContainText("To: Anthropic Ireland, Limited");
	await page.getByLabel("Your name").fill("Ada Lovelace");
	await page.getByLabel("E-mail address of the account").fill("ada@example.org");
	await page.getByLabel(/^The grounds/).fill("I am a minor's guardian.");
	await expect(letter).toContainText("Ada Lovelace");
	await page.getByLabel("Clause to name").selectOption({ label: "None" });
	await expect(letter).not.toContainText("unless you opt out");
	await page.getByRole("button", { name: "Copy" }).click();
	await expect(page.locator("[data-state]")).toHaveText("Copied.");
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Ada Lovelace");
	const file = await saved(page, "Save as text");
	expect(file.name).toBe("gdpr-objection-claude-free.txt");
	expect(file.text).toContain("I rely on Article 21 of the GDPR.");
	expect(page.url()).not.toContain("Ada");
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test("survives 10,000 words, tags and hostile addresses", async ({ page }) => {
	await page.goto(`/letters/gdpr-objection/?product=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`);
	const letter = page.locator("[data-letter]");
	await expect(letter).toContainText("[product]");
	await page.getByLabel("Your name").fill("<script>alert(1)</script>[clause]");
	await page.getByLabel(/^The grounds/).fill("word ".repeat(10_000));
	await expect(letter).toContainText("<script>alert(1)</script>[clause]");
	await expect(page.locator("letter-writer script, letter-writer img")).toHaveCount(0);
	expect(((await letter.textContent()) ?? "").match(/word/g)?.length).toBe(10_000);
});

test("says so where no clause fits and where none names an address", async ({ page }) => {
	await page.goto("/letters/gdpr-withdrawal-of-consent/?product=chatgpt-enterprise");
	await expect(page.locator("[data-contacts]")).toContainText("No clause in this book fits");
	await expect(page.locator("[data-letter]")).not.toContainText("[clause]");
	await expect(page.locator("[data-contacts]")).toContainText("names an address or a form");
});

test("stays usable by hand where the data cannot be loaded", async ({ page }) => {
	await page.route("**/letters/*/data.json", (route) => route.fulfill({ status: 200, body: "no json" }));
	await page.goto("/letters/gdpr-erasure/");
	await expect(page.locator("[data-state]")).toContainText("filled in by hand");
	await expect(page.locator(".by-hand")).toBeVisible();
	await expect(page.locator("letter-writer form")).toBeHidden();
});

test("prints alone", async ({ page }) => {
	await page.goto("/letters/gdpr-objection/?product=claude-free");
	await expect(page.locator("[data-letter]")).toContainText("Claude Free");
	await page.evaluate(() => {
		window.print = () => {};
	});
	await page.getByRole("button", { name: "Print the letter" }).click();
	await page.emulateMedia({ media: "print" });
	await expect(page.locator("[data-letter]")).toBeVisible();
	for (const hidden of ["h1", ".site-footer", "#by-platform", "letter-writer form"])
		await expect(page.locator(hidden).first()).toBeHidden();
	await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
	await expect(page.locator("h1")).toBeVisible();
});
