import { built, expect, expectNoSidewaysScroll, KINDS, plain, test } from "./site.ts";

const tiles = ".tiles .tile a";

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("a tile leads to the words it rests on", async ({ page }) => {
		await page.goto("/");
		await page.locator(".tiles a.answer-of[href^='/clauses/']").first().click();
		await expect(page).toHaveURL(/\/clauses\/[^/]+\/[^/]+\/$/);
		await expect(page.locator(".quote blockquote").first()).toBeVisible();
	});
});

test("the tiles of a picture are one stop of the keyboard, and arrows go from tile to tile", async ({ page }) => {
	await page.goto("/");
	const picture = page.locator("tile-grid").first();
	const stops = picture.locator(".tile a[tabindex='0']");
	await expect(stops).toHaveCount(1);
	await stops.focus();
	const first = await picture.locator(".tile a").first().getAttribute("href");
	await page.keyboard.press("ArrowRight");
	await expect(page.locator(":focus")).not.toHaveAttribute("href", first ?? "");
	await expect(stops).toHaveCount(1);
	const row = () => page.evaluate(() => document.activeElement?.closest("tr")?.sectionRowIndex);
	const start = await row();
	await page.keyboard.press("ArrowDown");
	expect(await row()).toBe((start ?? 0) + 1);
	await page.keyboard.press("ArrowUp");
	expect(await row()).toBe(start);
	await page.keyboard.press("Home");
	await expect(page.locator(":focus")).toHaveAttribute("href", first ?? "");
});

test("the quote is one press away, in the words of its clause, and focus comes back to the tile", async ({ page }) => {
	await page.goto("/");
	const tile = page.locator(".tiles a.answer-of[href^='/clauses/']").first();
	const address = (await tile.getAttribute("href")) ?? "";
	await tile.focus();
	await page.keyboard.press("Enter");
	const panel = page.getByRole("complementary", { name: "The words it rests on" });
	await expect(panel).toBeVisible();
	await expect(panel.locator("blockquote").first()).toBeVisible();
	const words = plain(built(address).querySelector("main .quote blockquote"));
	expect(((await panel.locator("blockquote").first().textContent()) ?? "").replace(/\s+/g, " ").trim()).toBe(words);
	await expect(panel.getByRole("link", { name: "The whole clause" })).toHaveAttribute("href", new RegExp(`${address}$`));
	await page.keyboard.press("Escape");
	await expect(panel).toBeHidden();
	await expect(tile).toBeFocused();
});

test("every tile says its answer in words, also where colours are the reader's own", async ({ page }) => {
	await page.emulateMedia({ forcedColors: "active" });
	await page.goto(KINDS.topic ?? "/topics/");
	const shown = await page.locator(".tile").evaluateAll((all) =>
		all.map((tile) => ({
			words: tile.querySelector<HTMLElement>(".answer-link")?.innerText.trim() ?? "",
			sign: tile.querySelector(".answer-link svg") !== null,
			border: getComputedStyle(tile).borderTopStyle,
		})),
	);
	expect(shown.length).toBeGreaterThan(10);
	expect(shown.filter(({ words, sign, border }) => words === "" || !sign || border === "none")).toEqual([]);
});

test("forty platforms of the front page are one screen: a line each, in columns", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto("/");
	const glance = page.locator(".glance");
	const lines = await glance.locator("[data-glance]").count();
	const { height = Number.POSITIVE_INFINITY } = (await glance.boundingBox()) ?? {};
	expect((height / lines) * 40).toBeLessThan(800);
	// A tile says its answer, or shows its sign and says it to whoever listens; none is cut off in its word.
	const cut = await glance
		.locator(".brief")
		.filter({ visible: true })
		.evaluateAll((all) =>
			all
				.filter((one) => {
					const tile = one.closest(".tile");
					return tile && one.getBoundingClientRect().right > tile.getBoundingClientRect().right;
				})
				.map((one) => one.textContent),
		);
	expect(cut).toEqual([]);
});

test("the picture of the front page begins on the first screen, and no page of a picture scrolls sideways on a phone", async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto("/");
	expect(
		await page
			.locator(tiles)
			.filter({ visible: true })
			.evaluateAll((all) => all.filter((a) => a.getBoundingClientRect().bottom < innerHeight).length),
	).toBeGreaterThan(20);
	await page.setViewportSize({ width: 320, height: 640 });
	for (const path of ["/", "/topics/", "/platforms/", "/changes/", "/after-opt-out/", "/regulations/", KINDS.topic ?? "/topics/"]) {
		await page.goto(path);
		await expectNoSidewaysScroll(page, path);
	}
});

test("a bar's words name every answer with its number, and the numbers add up to all that are asked", async () => {
	for (const figure of built("/topics/").querySelectorAll("figure.bar")) {
		const name = figure.querySelector("svg")?.getAttribute("aria-label") ?? "";
		const total = Number(/(\d+) products? by answer/.exec(name)?.[1]);
		const counts = figure.querySelectorAll(".key b").map((one) => Number(plain(one)));
		expect(
			counts.reduce((sum, one) => sum + one, 0),
			name,
		).toBe(total);
		const widths = figure.querySelectorAll("rect").map((rect) => Number.parseFloat(rect.getAttribute("width") ?? ""));
		expect(
			widths.reduce((sum, one) => sum + one, 0),
			name,
		).toBeCloseTo(100, 0);
	}
});
