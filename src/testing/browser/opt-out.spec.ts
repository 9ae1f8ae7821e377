import { built, data, expect, headlineOf, plain, test } from "./site.ts";

interface GridRow {
	readonly platform: string;
	readonly product: string;
	readonly topic: string;
	readonly state: string;
	readonly sentence: string;
	readonly control: string | null;
}

test.describe("opt-out cards", () => {
	const { rows } = data<{ rows: GridRow[] }>("data/v1/grid.json");
	const ofTraining = rows.filter((r) => r.topic === headlineOf(r.platform, r.product));

	test("every product of the book stands on the list and has its card, with the sentence of the grid", () => {
		const list = built("/opt-out/");
		for (const product of new Set(ofTraining.map((r) => r.product)))
			expect(list.querySelectorAll(`th [id="${product}"] a`), product).toHaveLength(1);
		for (const platform of new Set(ofTraining.map((r) => r.platform))) {
			const page = built(`/opt-out/${platform}/`);
			const own = ofTraining.filter((r) => r.platform === platform);
			for (const { product } of own) expect(page.querySelectorAll(`h2 [id="${product}"]`), product).toHaveLength(1);
			const text = plain(page.querySelector("main"));
			expect(text).toContain(own[0]?.sentence);
			// Nothing is called tested unless someone walked it, and the rest is not told switch by switch.
			expect(text).not.toMatch(/tested/i);
		}
	});

	test("a product's address leads to its card, and every card to quotes, clause and letters", async ({ page }) => {
		await page.goto("/opt-out/anthropic/#claude-pro");
		const card = page.locator("section.card", { has: page.locator("#claude-pro") });
		await expect(card).toBeInViewport();
		await expect(card.getByRole("heading", { name: "What it leaves on" })).toBeVisible();
		const proof = card.locator('a[href*="#quote-"]').first();
		const href = (await proof.getAttribute("href")) ?? "";
		await proof.click();
		await expect(page.locator(`[id="${href.split("#")[1]}"]`)).toBeInViewport();
	});

	test("a product without a switch says so plainly", () => {
		const none = ofTraining.find((r) => r.control === "none-stated" && r.state === "answered");
		const cards = built(`/opt-out/${none?.platform}/`).querySelectorAll("section.card");
		const card = cards.find((one) => one.querySelector(`[id="${none?.product}"]`));
		expect(plain(card)).toContain("The document names no switch.");
	});

	test("on paper every switch has an empty box, and folded ones are open", async ({ page }) => {
		await page.goto("/opt-out/anthropic/");
		await page.emulateMedia({ media: "print" });
		const boxes = page.locator(".switch .print-only");
		expect(await boxes.count()).toBeGreaterThan(2);
		await expect(boxes.first()).toBeVisible();
		await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
	});

	test("home and product pages lead here", async ({ page }) => {
		await page.goto("/");
		await expect(page.locator('main a[href="/opt-out/"]').first()).toBeVisible();
		await page.goto("/platforms/anthropic/claude-free/");
		await page.getByRole("link", { name: "All switches of Claude Free" }).click();
		await expect(page).toHaveURL(/\/opt-out\/anthropic\/#claude-free$/);
	});
});

test.describe("after an opt-out", () => {
	test("the table is complete without script, in the order of the platforms", async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${baseURL}after-opt-out/assistant/`);
		const rows = page.locator("#after tbody tr");
		expect(await rows.count()).toBeGreaterThan(15);
		expect(await page.locator("#after tbody th div[id]").count()).toBeGreaterThan(25);
		for (const row of [rows.first(), rows.last()]) await expect(row.locator("td").first().locator("p")).not.toBeEmpty();
		await expect(page.getByRole("button", { name: "What still happens" })).toHaveCount(0);
		await page.goto(`${baseURL}after-opt-out/`);
		await page.locator('.glance a[href$="/after-opt-out/assistant/#chatgpt-free"]').first().click();
		await expect(page.locator("#chatgpt-free")).toBeInViewport();
		await page.goto(`${baseURL}after-opt-out/`);
		await page.locator('a[href="#effect-trains"]').click();
		await expect(page.locator("#effect-trains")).toBeInViewport();
		await context.close();
	});

	test("it sorts by keyboard, filters, and keeps both in the address", async ({ page }) => {
		await page.goto("/after-opt-out/assistant/");
		const heading = page.getByRole("columnheader", { name: "What still happens" });
		await heading.getByRole("button").focus();
		await page.keyboard.press("Enter");
		await expect(heading).toHaveAttribute("aria-sort", "descending");
		const counts = await page
			.locator("#after tbody tr td:nth-child(2)")
			.evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
		await page.locator('select[name="goesOn"]').selectOption("safety-flagged");
		await expect(page).toHaveURL(/goesOn=safety-flagged/);
		await expect(page).toHaveURL(/sort=-goes-on/);
		const shown = await page.locator("#after tbody tr:visible").count();
		expect(shown).toBeGreaterThan(0);
		expect(shown).toBeLessThan(counts.length);
		await page.reload();
		await expect(page.getByRole("columnheader", { name: "What still happens" })).toHaveAttribute("aria-sort", "descending");
		await expect(page.locator("#after tbody tr:visible")).toHaveCount(shown);
		await page.getByRole("button", { name: "Back to the order of the platforms" }).click();
		await expect(page).not.toHaveURL(/sort=/);
	});

	test("a hostile address changes nothing", async ({ page }) => {
		await page.goto(
			`/after-opt-out/assistant/?sort=${encodeURIComponent('"><script>alert(1)</script>')}&platform=__proto__&goesOn=nobody#claude-free`,
		);
		await expect(page.locator("#after tbody tr:visible").first()).toBeVisible();
		await expect(page).toHaveURL(/#claude-free$/);
	});

	test("each entry leads in one step to the words that show it", async ({ page }) => {
		await page.goto("/after-opt-out/assistant/");
		await page.locator('#after tbody a[href*="#quote-"]').first().click();
		await expect(page.locator(".quote .part:target")).toBeVisible();
	});
});
