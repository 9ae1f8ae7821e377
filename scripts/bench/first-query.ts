import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../lib/browser.ts";
import { serve } from "../lib/server.ts";

/** What a reader pays who comes straight to a filtered search, with nothing in the browser's store. */
export interface FirstQuery {
	/** Pagefind's program and what it reads of the index for the query, the filter and ten results, compressed. */
	readonly bytes: number;
	/** From the end of the page's load until the first result is shown. */
	readonly milliseconds: number;
}

const QUERIES = [
	["human review of chats", "Audience", "Personal"],
	["train model on files", "Audience", "Work"],
	["feedback consent", "Severity", "High"],
	["delete account data", "Region", "United Kingdom"],
	["voice", "Audience", "Developer"],
] as const;

/** Pagefind compresses these by itself. */
const PACKED = new Set([".pagefind", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment"]);

async function ask(browser: Browser, site: string, dist: string, [words, filter, value]: (typeof QUERIES)[number]): Promise<FirstQuery> {
	const context = await browser.newContext();
	const page = await context.newPage();
	let bytes = 0;
	page.on("response", (response) => {
		const path = new URL(response.url()).pathname;
		if (!path.includes("/pagefind/") || !response.ok()) return;
		const file = readFileSync(join(dist, path));
		bytes += PACKED.has(extname(path)) ? file.length : gzipSync(file).length;
	});
	await page.addInitScript(() => {
		const shown = new MutationObserver(() => {
			if (!document.querySelector("clause-search .results li")) return;
			performance.mark("shown");
			shown.disconnect();
		});
		shown.observe(document, { childList: true, subtree: true });
	});
	await page.goto(`${site}search/?${new URLSearchParams({ q: words, [filter]: value })}`);
	await page.locator("clause-search .results li").first().waitFor({ timeout: 60_000 });
	await page.waitForLoadState("networkidle");
	const milliseconds = await page.evaluate(() => {
		const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
		return Math.max(0, (performance.getEntriesByName("shown")[0]?.startTime ?? 0) - (load?.loadEventEnd ?? 0));
	});
	await context.close();
	return { bytes, milliseconds };
}

/** The middle one of an odd number of numbers. */
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Drives a real browser through first queries, each with an empty store.
 *
 * @returns the medians; undefined where no browser is to be found
 */
export async function firstQuery(dist: string): Promise<FirstQuery | undefined> {
	const executablePath = findBrowser();
	if (!executablePath) return undefined;
	const { url, stop } = await serve(4991, dist);
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
	try {
		const all: FirstQuery[] = [];
		for (const query of QUERIES) all.push(await ask(browser, url, dist, query));
		return { bytes: median(all.map((one) => one.bytes)), milliseconds: median(all.map((one) => one.milliseconds)) };
	} finally {
		await browser.close();
		await stop();
	}
}
