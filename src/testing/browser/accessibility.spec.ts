import AxeBuilder from "@axe-core/playwright";
import { expect, KINDS, NOTED_KINDS, open, test } from "./site.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules of axe whose finding can depend on the theme. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

const findings = ({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): string[] =>
	violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`);

for (const [site, kinds] of [
	["book", KINDS],
	["noted", NOTED_KINDS],
] as const) {
	test.describe(`in the ${site === "book" ? "built book" : "book with notes"}`, () => {
		test.use({ site });
		for (const [kind, path] of Object.entries(kinds)) {
			// One load for both themes: nothing but colours differs between them.
			test(`${kind} page has no axe finding in light, and none of colour in dark`, async ({ page }) => {
				await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
				await open(page, path);
				// Closed details hide text from axe: all of it must pass.
				await page.evaluate(() => {
					for (const details of document.querySelectorAll("details")) details.open = true;
				});
				const light = await new AxeBuilder({ page }).withTags(TAGS).analyze();
				expect(findings(light), "light").toEqual([]);
				await page.emulateMedia({ colorScheme: "dark" });
				const dark = await new AxeBuilder({ page }).withRules(OF_COLOUR).analyze();
				expect(findings(dark), "dark").toEqual([]);
			});

			// 320 CSS px is also what 1280 px shows at 400 % zoom (WCAG 1.4.10).
			test(`${kind} page does not scroll sideways at 320 and 768 px`, async ({ page }) => {
				await page.setViewportSize({ width: 320, height: 640 });
				await open(page, path);
				for (const width of [320, 768]) {
					await page.setViewportSize({ width, height: 640 });
					const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
					expect(content, `${width} px`).toBeLessThanOrEqual(window ?? 0);
				}
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
	await page.goto(KINDS.clause ?? "/");
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
	const cited = page.locator("details:not(.no-print)").last();
	await expect(cited.getByText("Bluebook-like", { exact: true })).toBeVisible();
	await expect(cited.getByText("CSL-JSON", { exact: true })).toBeHidden();
	await expect(page.locator(".site-footer")).toContainText("/clauses/");
});
