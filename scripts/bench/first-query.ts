import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../lib/browser.ts";
import { type Served, type Server, serve } from "./serve.ts";

/** What a reader who comes straight to a filtered search downloads, with nothing in the browser's store. */
export interface FirstQuery {
	/** The page itself: HTML, styles, scripts. */
	readonly pageBytes: number;
	/** Pagefind's code and what it reads of the index for the query, the filter and ten results. */
	readonly searchBytes: number;
	readonly requests: number;
	/** Results found, so that a broken index is not taken for a small one. */
	readonly found: number;
	readonly milliseconds: number;
}

/** Queries of words that every synthetic book holds, each with one filter. The median of them is reported. */
const QUERIES = [
	["human review of chats", "Audience", "Personal"],
	["train model on files", "Audience", "Work"],
	["feedback consent", "Severity", "High"],
	["delete account data", "Region", "United Kingdom"],
	["voice", "Audience", "Developer"],
] as const;

const sum = (list: readonly Served[]) => list.reduce((total, { bytes }) => total + bytes, 0);

async function ask(browser: Browser, server: Server, [words, filter, value]: (typeof QUERIES)[number]): Promise<FirstQuery> {
	const context = await browser.newContext();
	const page = await context.newPage();
	server.reset();
	const started = performance.now();
	await page.goto(`${server.address}/search/?${new URLSearchParams({ q: words, [filter]: value })}`);
	await page.locator("clause-search .results li").first().waitFor({ timeout: 60_000 });
	await page.waitForLoadState("networkidle");
	const milliseconds = performance.now() - started;
	const status = (await page.locator("clause-search .status").textContent()) ?? "";
	await context.close();
	const search = server.served.filter(({ path }) => path.includes("/pagefind/"));
	return {
		pageBytes: sum(server.served) - sum(search),
		searchBytes: sum(search),
		requests: server.served.length,
		found: Number.parseInt(status, 10) || 0,
		milliseconds,
	};
}

/**
 * Drives a real browser through first queries, each with an empty cache.
 *
 * @returns the one with the median bytes; undefined where no browser is to be found
 */
export async function firstQuery(dist: string): Promise<FirstQuery | undefined> {
	const executablePath = findBrowser();
	if (!executablePath) return undefined;
	const server = await serve(dist);
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
	try {
		const all: FirstQuery[] = [];
		for (const query of QUERIES) all.push(await ask(browser, server, query));
		const [middle] = all.sort((a, b) => a.searchBytes - b.searchBytes).slice(Math.floor(all.length / 2));
		if (!middle) throw new Error("No query was asked");
		return middle;
	} finally {
		await browser.close();
		await server.close();
	}
}
