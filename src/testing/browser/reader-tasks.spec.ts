import type { Page } from "@playwright/test";
import { TASKS } from "./reader-tasks.ts";
import { expect, test } from "./site.ts";

/** Stops of the tab key after which a link counts as out of reach. */
const MOST_STOPS = 400;

/** Tabs to a link by its name, as a reader without a mouse does, and follows it. */
async function byKeyboard(page: Page, name: string): Promise<void> {
	for (let stop = 0; stop < MOST_STOPS; stop += 1) {
		await page.keyboard.press("Tab");
		const found = await page.evaluate((wanted) => {
			const at = document.activeElement;
			return at instanceof HTMLAnchorElement && at.innerText.replace(/\s+/g, " ").trim() === wanted;
		}, name);
		if (!found) continue;
		const before = page.url();
		await page.keyboard.press("Enter");
		await expect(page).not.toHaveURL(before);
		return;
	}
	throw new Error(`No stop of the tab key on ${page.url()} is a link “${name}”`);
}

/** Tabs to a field by its label. */
async function tabTo(page: Page, label: string): Promise<void> {
	const field = page.getByLabel(label);
	for (let stop = 0; stop < MOST_STOPS; stop += 1) {
		await page.keyboard.press("Tab");
		if (await field.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`No stop of the tab key on ${page.url()} is the field “${label}”`);
}

/** Waits for the answer, without printing a whole page where it is missing. */
async function says(page: Page, answer: RegExp): Promise<void> {
	await expect.poll(async () => answer.test(await page.locator("main").innerText()), { message: `${answer} on ${page.url()}` }).toBe(true);
}

test("there are seven tasks of consumers, six of teams and seven of journalists, none of more than three steps", () => {
	const of = (reader: string) => TASKS.filter((task) => task.reader === reader).length;
	expect([of("consumer"), of("team"), of("journalist")]).toEqual([7, 6, 7]);
	for (const { question, steps } of TASKS) expect(steps.length, question).toBeLessThanOrEqual(3);
});

for (const { reader, question, steps, writes, answer, search } of TASKS) {
	test.describe(`${reader}: ${question}`, () => {
		test("by keyboard alone", async ({ page }) => {
			await page.goto("/");
			for (const step of steps) await byKeyboard(page, step);
			if (writes) {
				await tabTo(page, writes[0]);
				await page.keyboard.type(writes[1]);
			}
			await says(page, answer);
		});

		test("from search in one step", async ({ page }) => {
			const [query, wanted] = search;
			await page.goto("/search/");
			await page.keyboard.press("/");
			await page.keyboard.type(query);
			await page.keyboard.press("Enter");
			// Results come as one types: those of the whole question are meant.
			await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
			await expect(page.locator(".status")).toHaveText(/\d pages?$/, { timeout: 15_000 });
			const results = page.locator(".results > li h2 a");
			const paths = await results.evaluateAll((links) => links.slice(0, 3).map((a) => new URL((a as HTMLAnchorElement).href).pathname));
			expect(
				paths.some((path) => wanted.test(path)),
				`${wanted} in ${paths.join(", ")}`,
			).toBe(true);
		});
	});
}

test.describe("on a phone", () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	for (const { reader, question, steps, writes, answer } of TASKS) {
		test(`${reader}: ${question}`, async ({ page }) => {
			await page.goto("/");
			for (const step of steps) {
				const link = page.getByRole("link", { name: step, exact: true }).and(page.locator(":visible")).first();
				const before = page.url();
				await link.tap();
				await expect(page).not.toHaveURL(before);
				// A page that is not styled yet shows lists that a phone does not.
				await page.waitForLoadState();
			}
			if (writes) await page.getByLabel(writes[0]).fill(writes[1]);
			await says(page, answer);
			expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), "no sideways scrolling").toBe(true);
		});
	}
});
