import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { brandsAsked } from "../../islands/search/brands-asked.ts";
import type { SearchAnswers, SearchWords } from "../../islands/search/data.ts";
import { find, type Pagefind, RANKING, stands } from "../../islands/search/find.ts";
import { Understanding } from "../../islands/search/understand.ts";
import { ASKED_PAGES } from "../../schema/asked.ts";
import { SEARCH_QUESTIONS } from "../search-questions.ts";
import { DIST, data, expect, test } from "./site.ts";

/** Of all questions, those that must land. */
const SHARE = 0.95;

test("nineteen of twenty questions land among the first three pages, or are told that the brand is not here", async ({ baseURL }) => {
	const site = new URL(baseURL ?? "").href;
	const book = data<SearchWords>("search/words.json");
	const understanding = new Understanding(book);
	const { createInstance } = (await import(pathToFileURL(join(DIST, "pagefind/pagefind.js")).href)) as {
		createInstance(options: object): Pagefind;
	};
	const pagefind = createInstance({ basePath: `${site}pagefind/`, baseUrl: "/", ranking: RANKING });
	const missed: string[] = [];
	for (const { ask, lands = [], missing } of SEARCH_QUESTIONS) {
		if (missing !== undefined) {
			if (!brandsAsked(ask, book.brands).some(({ name }) => name === missing))
				missed.push(`“${ask}” does not say that ${missing} is not here`);
			continue;
		}
		const understood = await understanding.understand(ask, (word) => stands(pagefind, word));
		const { hits } = await find(pagefind, understood, book, {});
		const top = await Promise.all(hits.slice(0, 3).map(async (hit) => (await hit.data()).url));
		if (!top.some((path) => lands.some((part) => path.includes(part)))) missed.push(`“${ask}” leads to ${top.join(", ")}`);
	}
	expect(SEARCH_QUESTIONS.length).toBeGreaterThanOrEqual(150);
	expect(new Set(SEARCH_QUESTIONS.map(({ ask }) => ask)).size).toBe(SEARCH_QUESTIONS.length);
	expect(1 - missed.length / SEARCH_QUESTIONS.length, missed.join("\n")).toBeGreaterThanOrEqual(SHARE);
});

test("every kind of page that a question can ask for is one of the search's own, and every topic and platform a filter", async ({
	baseURL,
}) => {
	const { createInstance } = (await import(pathToFileURL(join(DIST, "pagefind/pagefind.js")).href)) as {
		createInstance(options: object): Pagefind;
	};
	const filters = await createInstance({ basePath: `${new URL(baseURL ?? "").href}pagefind/`, baseUrl: "/" }).filters();
	const book = data<SearchWords>("search/words.json");
	expect(Object.keys(filters.Page ?? {})).toEqual(expect.arrayContaining([...ASKED_PAGES]));
	expect(Object.keys(filters.Topic ?? {})).toEqual(expect.arrayContaining(Object.values(book.topics)));
	expect(Object.keys(filters.Platform ?? {})).toEqual(expect.arrayContaining(book.platforms.map(({ name }) => name)));
});

/** Asks in the open search, and waits for the results of this question. */
async function ask(page: Page, question: string): Promise<void> {
	await page.getByRole("searchbox").fill(question);
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL((url) => url.searchParams.get("q") === question);
	await expect(page.locator(".status")).toHaveText(/\d pages?$/);
}

test("a question on a platform and a topic is answered above the results, from the grid, with what decides it", async ({ page }) => {
	await page.goto("/search/");
	await ask(page, "does claude train on my code");
	const card = page.locator(".answer-card");
	await expect(card).toHaveCount(1);
	await expect(card.getByRole("heading")).toHaveText("Claude: Training on conversations and files");
	const { topics } = data<SearchAnswers>("search/answers/anthropic.json");
	const plans = topics["training-on-conversations"]?.plans ?? [];
	const [first] = plans;
	// Named without a plan, a platform shows its plans; those that are left are one press away.
	await expect(card.locator(".card-plan")).toHaveCount(plans.length);
	await expect(card.locator(".card-plan:visible")).toHaveCount(Math.min(plans.length, 3));
	await expect(card.locator(".card-answer").first()).toContainText(first?.places[0]?.label ?? "");
	for (const { href } of first?.places[0]?.rests ?? []) await expect(card.locator(`a[href="${href}"]`).first()).toBeVisible();
	await expect(card.getByRole("link", { name: "Claude Pro", exact: true })).toHaveAttribute("href", "/platforms/anthropic/claude-pro/");

	await test.step("a plan that is named stands alone, the others folded", async () => {
		await ask(page, "claude team training");
		await expect(card.locator(".card-plan:visible")).toHaveCount(1);
		await expect(card.locator(".card-plan:visible").getByRole("link", { name: "Claude Team", exact: true })).toBeVisible();
		await card.getByText(/^Other plans of Claude/).click();
		await expect(card.getByRole("link", { name: "Claude Free", exact: true })).toBeVisible();
	});
	await test.step("what was not understood is not answered", async () => {
		await ask(page, "claude rounding of prices");
		await expect(card).toHaveCount(0);
		await ask(page, "training");
		await expect(card).toHaveCount(0);
	});
	await test.step("two platforms have a card each", async () => {
		await ask(page, "compare claude and chatgpt");
		await expect(card).toHaveCount(2);
	});
});

test("a mistyped word is read as what was meant, says so, and can be looked for as it is", async ({ page }) => {
	await page.goto("/search/");
	await ask(page, "linkdin opt out");
	await expect(page.locator(".understood")).toContainText("Read “linkdin” as “linkedin”.");
	await expect(page.locator(".answer-card").getByRole("heading")).toContainText("LinkedIn");
	await page.getByRole("button", { name: "Search as typed" }).click();
	await expect(page.locator(".understood")).toBeEmpty();
	await expect(page.locator(".answer-card")).toHaveCount(0);
});

test("a question that names a platform finds its pages, and every platform's on request", async ({ page }) => {
	await page.goto("/search/");
	await ask(page, "claude feedback");
	const status = page.locator(".status");
	await expect(status).toHaveText(/^Claude: \d+ pages$/);
	const own = Number(/\d+/.exec((await status.textContent()) ?? "")?.[0]);
	await page.getByRole("button", { name: "Search every platform" }).click();
	await expect(status).toHaveText(/^\d+ pages$/);
	expect(Number(/\d+/.exec((await status.textContent()) ?? "")?.[0])).toBeGreaterThan(own);
});

test("an address with a question, a filter or odd input shows what it finds", async ({ page }) => {
	await test.step("a question shows its results", async () => {
		await page.goto(`/search/?q=${encodeURIComponent("does claude train on my code")}`);
		await expect(page.locator(".results > li h2 a").first()).toHaveAttribute("href", /^\/(?:clauses|platforms)\/anthropic\//);
	});
	await test.step("a filter alone lists its pages, clause pages among them", async () => {
		await page.goto("/search/?Severity=High");
		await expect(page.locator(".status")).toContainText(/pages?$/);
	});
	await test.step("odd input finds nothing and breaks nothing", async () => {
		await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> "zzqqxx" 𝔘𝔫𝔦 \u202E')}`);
		await expect(page.locator(".status")).not.toBeEmpty();
		expect(await page.locator(".results img").count()).toBe(0);
	});
});

test("search works by keyboard alone and keeps query and filter in the address", async ({ page }) => {
	await page.goto("/search/");
	await page.keyboard.press("/");
	await page.keyboard.type("training");
	await page.keyboard.press("Enter");
	await expect(page.locator(".results > li").first()).toBeVisible();
	await expect(page).toHaveURL(/q=training/);
	const box = page.getByRole("checkbox", { name: /^ChatGPT \(/ });
	await box.focus();
	await page.keyboard.press("Space");
	await expect(page).toHaveURL(/Platform=ChatGPT/);
	await expect(page.locator(".results > li").first()).toBeVisible();
	await page.reload();
	await expect(page.getByRole("checkbox", { name: /^ChatGPT \(/ })).toBeChecked();
	await expect(page.locator(".results h2 a").first()).toBeVisible();
});

test("a material change is found below the list of its platform, and leads to it", async ({ page }) => {
	const { items } = data<{ items: { title: string; tags: string[] }[] }>("changes/feed.json");
	const change = items.find(({ tags }) => tags.includes("material"));
	await page.goto(`/search/?${new URLSearchParams({ q: change?.title ?? "", Page: "Changes" })}`);
	const found = page.locator(".results > li ul a", { hasText: change?.title ?? "" });
	await expect(found.first()).toHaveAttribute("href", /\/platforms\/[^/]+\/changes\/#CB-\d{4}-\d{4}-\d{2}-\d{2}$/);
	await expect(page.locator(".results > li ul").first()).toContainText(/ · on \d{4}-\d{2}-\d{2}/);
	await found.first().click();
	await expect(page.getByRole("heading", { name: change?.title ?? "" })).toBeInViewport();
});

test("a brand the book does not have is said to be missing, in its own words, and a platform is not", async ({ page }) => {
	await page.goto("/search/?q=does+elevenlabs+train+on+my+voice");
	const said = page.locator(".understood");
	await expect(said).toContainText("ElevenLabs is not in this book yet.");
	await expect(said.getByRole("link", { name: "Platforms in this book" })).toHaveAttribute("href", "/platforms/");
	await page.getByRole("searchbox").fill("does chatgpt train on my code");
	await page.keyboard.press("Enter");
	await expect(page.locator(".results > li").first()).toBeVisible();
	await expect(said).toBeEmpty();
});
