import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import type { Compared } from "../../src/islands/bench/data.ts";
import { findBrowser } from "../lib/browser.ts";
import { serve } from "../lib/server.ts";

/** So many products the bench is to narrow as fast as one types. */
const PRODUCTS = 1000;
const TYPED = "unless opt";

/** The same data with copies of all products, until there are at least so many. */
function enlarged(data: Compared, least: number): Compared {
	const copies = Array.from({ length: Math.ceil(least / data.products.length) }, (_, copy) => copy);
	const repeat = <T>(values: readonly T[]) => copies.flatMap(() => values);
	const { answers, products, platforms } = data;
	// Copies have platforms of their own: plans of one platform that answer alike share a row.
	return {
		...data,
		platforms: copies.flatMap((copy) => platforms.map((platform) => ({ ...platform, id: `${platform.id}-${copy}` }))),
		products: copies.flatMap((copy) =>
			products.map((product) => ({
				...product,
				id: `${product.id}-${copy}`,
				name: `${product.name} ${copy}`,
				platform: product.platform + copy * platforms.length,
			})),
		),
		answers: {
			...answers,
			product: copies.flatMap((copy) => answers.product.map((product) => product + copy * products.length)),
			topic: repeat(answers.topic),
			places: repeat(answers.places),
			from: repeat(answers.from),
			until: repeat(answers.until),
			face: repeat(answers.face),
			wordings: repeat(answers.wordings),
		},
	};
}

/**
 * Types into the bench with a thousand products and every question, in a real browser.
 *
 * @returns the middle of the times from a key until the frame that shows the narrowed rows, in milliseconds; undefined where no
 * browser is to be found
 */
export async function filterTime(dist: string): Promise<number | undefined> {
	const executablePath = findBrowser();
	if (!executablePath) return undefined;
	const data = JSON.parse(readFileSync(join(dist, "data/v1/compare.json"), "utf8")) as Compared;
	const body = JSON.stringify(enlarged(data, PRODUCTS));
	const { url, stop } = await serve(4992, dist);
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
	try {
		const page = await browser.newPage();
		await page.route("**/data/v1/compare.json", (route) => route.fulfill({ body, contentType: "application/json" }));
		await page.addInitScript(() => {
			addEventListener("keydown", ({ timeStamp }) =>
				requestAnimationFrame(() => setTimeout(() => performance.measure("key", { start: timeStamp, end: performance.now() }))),
			);
		});
		const kinds = new URLSearchParams(data.kinds.map(({ id }) => ["kind", id]));
		await page.goto(`${url}compare/?${kinds}`);
		const field = page.getByLabel("Find in the rows");
		await field.waitFor();
		for (const key of TYPED) {
			await field.press(key);
			await page.waitForTimeout(500);
		}
		const times = await page.evaluate(() => performance.getEntriesByName("key").map(({ duration }) => duration));
		return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
	} finally {
		await browser.close();
		await stop();
	}
}
