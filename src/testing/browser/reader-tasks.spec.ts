import type { Page } from "@playwright/test";
import { FIRST_VISITS, type FirstVisit } from "./first-visits.ts";
import { TASKS } from "./reader-tasks.ts";
import { expect, test } from "./site.ts";

/** Stops of the tab key after which a link counts as out of reach. */
const MOST_STOPS = 400;

/** Presses of the tab key between two looks at where they led. */
const AT_ONCE = 8;

/** Presses of the tab key that are sent one after the other, without a wait for each: the browser takes them in order. */
async function pressTab(page: Page): Promise<void> {
	const keyboard = await page.context().newCDPSession(page);
	const key = { type: "rawKeyDown", key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 } as const;
	await Promise.all(Array.from({ length: AT_ONCE }, () => keyboard.send("Input.dispatchKeyEvent", key)));
	await keyboard.detach();
}

interface Stop {
	readonly name: string;
	readonly href: string;
}

/** Unfolds the lists that hold a link by one of these names, as a reader does who sees what they fold. */
async function unfoldTo(page: Page, names: readonly string[]): Promise<void> {
	await page.evaluate((wanted) => {
		for (const folded of document.querySelectorAll<HTMLDetailsElement>("main details:not([open])"))
			folded.open = [...folded.querySelectorAll("a")].some((link) => wanted.includes(link.textContent.replace(/\s+/g, " ").trim()));
	}, names);
}

/** Links that the tab key stops at from where it is, in order, until all of some names are met or it has pressed enough. */
async function stopsTo(page: Page, names: ReadonlySet<string>): Promise<readonly Stop[]> {
	await unfoldTo(page, [...names]);
	await page.evaluate(() => {
		const stops: Stop[] = [];
		Object.assign(window, { stops });
		document.addEventListener("focusin", ({ target }) => {
			const link = target instanceof HTMLAnchorElement ? target : undefined;
			stops.push({ name: link?.innerText.replace(/\s+/g, " ").trim() ?? "", href: link?.href ?? "" });
		});
	});
	const met: Stop[] = [];
	for (let stop = 0; stop < MOST_STOPS; stop += AT_ONCE) {
		await pressTab(page);
		met.push(...(await page.evaluate(() => (window as unknown as { stops: Stop[] }).stops.splice(0))));
		if ([...names].every((name) => met.some((at) => at.name === name))) return met;
	}
	const missing = [...names].filter((name) => !met.some((at) => at.name === name));
	throw new Error(`No stop of the tab key on ${page.url()} is a link “${missing.join("”, “")}”`);
}

/** Tabs to a link by its name, as a reader without a mouse does, and follows it. */
async function byKeyboard(page: Page, name: string): Promise<void> {
	await stopsTo(page, new Set([name]));
	// Back by what is focused, not by a count: a script may add a stop in between.
	const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.replace(/\s+/g, " ").trim());
	for (let back = 0; back < MOST_STOPS && (await focused()) !== name; back += 1) await page.keyboard.press("Shift+Tab");
	const before = page.url();
	await page.keyboard.press("Enter");
	await expect(page).not.toHaveURL(before);
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

test("there are seven tasks of consumers, six of teams and eight of journalists, none of more than three steps", () => {
	const of = (reader: string) => TASKS.filter((task) => task.reader === reader).length;
	expect([of("consumer"), of("team"), of("journalist")]).toEqual([7, 6, 8]);
	for (const { question, steps } of TASKS) expect(steps.length, question).toBeLessThanOrEqual(3);
});

test("every link of every task is a stop of the tab key", async ({ page }) => {
	/** Links to look for on a page, by the steps that led to it. Tasks share pages, and a page is walked once. */
	const wanted = new Map<string, Set<string>>();
	const keyOf = (steps: readonly string[]) => steps.join(" > ");
	for (const { steps } of TASKS)
		for (const [i, step] of steps.entries()) {
			const key = keyOf(steps.slice(0, i));
			wanted.set(key, (wanted.get(key) ?? new Set()).add(step));
		}
	const addresses = new Map([["", "/"]]);
	for (const [key, names] of [...wanted].sort(([a], [b]) => a.split(" > ").length - b.split(" > ").length || (a < b ? -1 : 1)))
		await test.step(key === "" ? "the front page" : key, async () => {
			await page.goto(addresses.get(key) ?? "");
			for (const { name, href } of await stopsTo(page, names)) {
				const next = key === "" ? name : `${key} > ${name}`;
				if (names.has(name) && !addresses.has(next)) addresses.set(next, href);
			}
		});
	for (const { steps } of TASKS) expect(addresses.get(keyOf(steps)), keyOf(steps)).toBeDefined();
});

/** The first task of each reader, and the one that ends in writing, walked by keyboard to the end. */
const WALKED = TASKS.filter((task) => task.writes || TASKS.find(({ reader }) => reader === task.reader) === task);

for (const { reader, question, steps, writes, answer } of WALKED) {
	test(`by keyboard alone: ${reader}: ${question}`, async ({ page }) => {
		await page.goto("/");
		for (const step of steps) await byKeyboard(page, step);
		if (writes) {
			await tabTo(page, writes[0]);
			await page.keyboard.type(writes[1]);
		}
		await says(page, answer);
	});
}

test("from search in one step, by keyboard alone", async ({ page }) => {
	await page.goto("/search/");
	for (const [i, { question, search }] of TASKS.entries()) {
		const [query, wanted] = search;
		await test.step(question, async () => {
			// Away from the field, then back as a reader comes to it.
			await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
			await page.keyboard.press("/");
			await page.keyboard.press("ControlOrMeta+A");
			// The first is typed letter by letter, which searches as often; the others come at once, as pasted words do.
			await (i === 0 ? page.keyboard.type(query) : page.keyboard.insertText(query));
			await page.keyboard.press("Enter");
			// Results come as one types: those of the whole question are meant.
			await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
			await expect(page.locator(".status")).toHaveText(/\d pages?$/);
			const results = page.locator(".results > li h2 a");
			const paths = await results.evaluateAll((links) => links.slice(0, 3).map((a) => new URL((a as HTMLAnchorElement).href).pathname));
			expect
				.soft(
					paths.some((path) => wanted.test(path)),
					`“${query}” leads to ${wanted}, in ${paths.join(", ")}`,
				)
				.toBe(true);
		});
	}
});

/** Follows steps by touch, as on a phone, writes what is written, and waits for the answer. */
async function byTouch(page: Page, { steps, writes, answer }: Pick<FirstVisit, "steps" | "writes" | "answer">): Promise<void> {
	await page.goto("/");
	for (const step of steps) {
		await unfoldTo(page, [step]);
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
}

test("there are twenty questions of first visits, none of more than three steps", () => {
	expect(FIRST_VISITS).toHaveLength(20);
	for (const { question, steps } of FIRST_VISITS) expect(steps.length, question).toBeLessThanOrEqual(3);
});

test.describe("on a phone", () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	for (const half of [0, 1])
		test(`every first visit, ${half === 0 ? "the first ten" : "the others"}`, async ({ page }) => {
			for (const visit of FIRST_VISITS.slice(half * 10, half * 10 + 10)) await test.step(visit.question, () => byTouch(page, visit));
		});
	for (const of of ["consumer", "team", "journalist"] as const)
		test(`every task of a ${of}`, async ({ page }) => {
			for (const task of TASKS.filter((one) => one.reader === of)) await test.step(task.question, () => byTouch(page, task));
		});
});
