import AxeBuilder from "@axe-core/playwright";
import { expect, KINDS, NOTED_KINDS, open, test } from "./site.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const [site, kinds] of [
	["book", KINDS],
	["noted", NOTED_KINDS],
] as const) {
	test.describe(`in the ${site === "book" ? "built book" : "book with notes"}`, () => {
		test.use({ site });
		for (const [kind, path] of Object.entries(kinds)) {
			for (const theme of ["light", "dark"] as const) {
				test(`${kind} page has no axe finding in ${theme}`, async ({ page }) => {
					await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
					await open(page, path);
					// Closed details hide text from axe: all of it must pass.
					await page.evaluate(() => {
						for (const details of document.querySelectorAll("details")) details.open = true;
					});
					const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
					expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`)).toEqual([]);
				});
			}

			// 320 CSS px is also what 1280 px shows at 400 % zoom (WCAG 1.4.10).
			for (const width of [320, 768]) {
				test(`${kind} page does not scroll sideways at ${width} px`, async ({ page }) => {
					await page.setViewportSize({ width, height: 640 });
					await open(page, path);
					const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
					expect(content).toBeLessThanOrEqual(window ?? 0);
				});
			}
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
	await page.goto(KINDS.clause ?? "/");
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
	const cited = page.locator("details:not(.no-print)").last();
	await expect(cited.getByText("Bluebook-like", { exact: true })).toBeVisible();
	await expect(cited.getByText("CSL-JSON", { exact: true })).toBeHidden();
	await expect(page.locator(".site-footer")).toContainText("/clauses/");
});
