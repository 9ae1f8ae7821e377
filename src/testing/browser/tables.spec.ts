import { expect, KINDS, test } from "./site.ts";

/** Kinds whose tables are wider than a phone. */
const WIDE = [
	"matrix",
	"pair",
	"topic",
	"platform",
	"after an opt-out",
	"clauses of a platform",
	"coverage",
	"guide with tables",
	"review",
	"other trackers",
];

test.describe("a wide table on a phone", () => {
	test("keeps what a row is about in sight, on at most half of the width, at 320 and 390 px", async ({ page }) => {
		const scrolled = new Map([
			[320, 0],
			[390, 0],
		]);
		for (const kind of WIDE) {
			await page.goto(KINDS[kind] ?? "/");
			for (const [width, before] of scrolled) {
				await page.setViewportSize({ width, height: 640 });
				const found = await page.locator(".scroll").evaluateAll((frames) =>
					frames.flatMap((frame) => {
						const heading = frame.querySelector('tbody tr:not(.group) > th[scope="row"]:first-child');
						if (!heading || frame.scrollWidth <= frame.clientWidth) return [];
						frame.scrollLeft = frame.scrollWidth;
						const [own, around] = [heading.getBoundingClientRect(), frame.getBoundingClientRect()];
						return [{ from: own.left - around.left, share: own.width / around.width }];
					}),
				);
				for (const { from, share } of found) {
					expect(from, `${kind} at ${width} px`).toBeLessThanOrEqual(2);
					expect(share, `${kind} at ${width} px`).toBeLessThanOrEqual(0.5);
				}
				scrolled.set(width, before + found.length);
			}
		}
		for (const [width, count] of scrolled) expect(count, `tables wider than ${width} px`).toBeGreaterThan(3);
	});

	test("shows a fade at the edge behind which there is more, and none at its end", async ({ page }) => {
		await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
		await page.setViewportSize({ width: 390, height: 800 });
		await page.goto("/compare/matrix/assistant/");
		const frame = page.locator(".scroll");
		// The strip of the caption inside the right edge: nothing else is drawn there.
		const strip = async () => {
			const box = await frame.boundingBox();
			if (!box) throw new Error("The table is not shown");
			return page.screenshot({ clip: { x: box.x + box.width - 8, y: box.y + 8, width: 6, height: 12 } });
		};
		await frame.scrollIntoViewIfNeeded();
		const more = await strip();
		await frame.evaluate((e) => e.scrollTo(e.scrollWidth, 0));
		expect((await strip()).equals(more)).toBe(false);
		await page.emulateMedia({ forcedColors: "active" });
		const end = await strip();
		await frame.evaluate((e) => e.scrollTo(0, 0));
		expect((await strip()).equals(end)).toBe(false);
	});

	test("is printed whole and without fades", async ({ page }) => {
		await page.goto("/compare/matrix/assistant/");
		await page.emulateMedia({ media: "print" });
		expect(await page.locator(".scroll").evaluate((e) => getComputedStyle(e).backgroundImage)).toBe("none");
		expect(
			await page
				.locator("tbody th")
				.first()
				.evaluate((e) => getComputedStyle(e).position),
		).toBe("static");
	});
});
