import { expectAccessible } from "./axe.ts";
import { expect, expectNoSidewaysScroll, KINDS, NOTED_KINDS, open, shorten, test, unfold } from "./site.ts";

/** Pages of one test. To begin a test anew costs a tenth of what is looked at on a page: a test looks at several. */
const AT_ONCE = 6;

for (const [site, kinds] of [
	["book", KINDS],
	["noted", NOTED_KINDS],
] as const) {
	test.describe(`in the ${site === "book" ? "built book" : "book with notes"}`, () => {
		test.use({ site });
		// One page of each kind; the audits hold every page to valid HTML, labels, headings and links.
		const all = Object.entries(kinds);
		for (let from = 0; from < all.length; from += AT_ONCE) {
			const some = all.slice(from, from + AT_ONCE);
			const names = some.map(([kind]) => kind).join(", ");
			test(`no sideways scroll on a phone, and no axe finding in light and dark: ${names}`, async ({ page }) => {
				for (const [kind, path] of some)
					await test.step(kind, async () => {
						await page.setViewportSize({ width: 320, height: 640 });
						// Only notes send their reader on.
						if (site === "noted") await open(page, path);
						else await page.goto(path);
						// 320 CSS px is also what 1280 px shows at 400 % zoom (WCAG 1.4.10).
						for (const width of [320, 768]) {
							await page.setViewportSize({ width, height: 640 });
							await expectNoSidewaysScroll(page, kind);
						}
						await page.setViewportSize({ width: 1280, height: 720 });
						// One page is read with all its rows.
						if (kind !== "law") await shorten(page);
						await unfold(page);
						await expectAccessible(page, kind);
					});
			});
		}
	});
}

test("the skip link is the first stop and leads to the content", async ({ page }) => {
	await page.goto("/");
	await page.keyboard.press("Tab");
	await expect(page.locator(":focus")).toHaveText("Skip to content");
	await page.keyboard.press("Enter");
	await expect(page.locator("#content")).toBeFocused();
});

test("every stop of the keyboard on a clause page has a visible outline", async ({ page }) => {
	await page.goto(KINDS.clause ?? "/");
	for (let i = 0; i < 25; i++) {
		await page.keyboard.press("Tab");
		const outline = await page.evaluate(() => {
			const style = getComputedStyle(document.activeElement ?? document.body);
			return { style: style.outlineStyle, width: Number.parseFloat(style.outlineWidth) };
		});
		expect(outline.style).not.toBe("none");
		expect(outline.width).toBeGreaterThanOrEqual(2);
	}
});

test("severity stays a bordered word in forced colours", async ({ page }) => {
	await page.emulateMedia({ forcedColors: "active" });
	await page.goto(KINDS.clause ?? "/");
	const tag = page.locator(".severity").first();
	await expect(tag).not.toBeEmpty();
	expect(await tag.evaluate((e) => getComputedStyle(e).borderTopStyle)).toBe("solid");
});

test("print shows everything unfolded and hides navigation", async ({ page }) => {
	await page.goto(KINDS["frozen version"] ?? "/");
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
	const cited = page.locator("cite-kit details");
	await expect(cited.getByText("Bluebook-like", { exact: true })).toBeVisible();
	await expect(cited.getByText("CSL-JSON", { exact: true })).toBeHidden();
	await expect(page.locator(".site-footer")).toContainText("/clauses/");
});
