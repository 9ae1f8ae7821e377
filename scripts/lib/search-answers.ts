import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Files of the index that Pagefind 1.5 writes in the order of a hash map, anew each time, also on one thread (its issue
 * 638): the filters, the metadata that names them and the file that names the metadata. All else is the same bytes for
 * the same pages.
 */
export function isUnordered(file: string): boolean {
	return /^pagefind\/(?:filter\/|pagefind\.[^/]+\.pf_meta$|pagefind-entry\.json$)/.test(file);
}

/** Words that people look for; each is asked alone and with one value of each filter. No words at all is a question too. */
const WORDS = ["train", "human review", "opt out", "feedback", "delete account data", "voice", "licence to publish", null] as const;
const SHOWN = 10;

/** As much of Pagefind's program for pages as is called here. */
interface Pagefind {
	readonly createInstance: (options: { basePath: string; baseUrl: string }) => {
		filters(): Promise<Record<string, Record<string, number>>>;
		search(
			words: string | null,
			options: { filters: Record<string, string> },
		): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>;
	};
}

/** Answers requests for a built site from its folder, as long as `work` runs: Pagefind's program asks by `fetch`. */
async function asHost<T>(dist: string, work: () => Promise<T>): Promise<T> {
	const before = globalThis.fetch;
	globalThis.fetch = async (address) => {
		const file = join(dist, new URL(String(address)).pathname);
		return existsSync(file) ? new Response(readFileSync(file)) : new Response("", { status: 404 });
	};
	try {
		return await work();
	} finally {
		globalThis.fetch = before;
	}
}

/**
 * What the search of a built site answers: how many pages have each value of each filter, and for a list of questions
 * the pages found, in their order.
 *
 * @returns answer by question, both as text. Nothing where there is no index
 */
export async function searchAnswers(dist: string): Promise<Map<string, string>> {
	const program = join(dist, "pagefind/pagefind.js");
	const answers = new Map<string, string>();
	if (!existsSync(program)) return answers;
	const { createInstance } = (await import(pathToFileURL(program).href)) as Pagefind;
	return asHost(dist, async () => {
		const search = createInstance({ basePath: "http://site.example/pagefind/", baseUrl: "/" });
		const filters = Object.entries(await search.filters()).sort(([a], [b]) => (a < b ? -1 : 1));
		for (const [name, values] of filters) {
			const counts = Object.entries(values).map(([value, pages]) => `${value} ${pages}`);
			answers.set(`the filter ${name}`, counts.sort().join(", "));
		}
		const narrowed = filters.flatMap(([name, values]) => {
			const [first] = Object.keys(values).sort();
			return first === undefined ? [] : [{ [name]: first }];
		});
		for (const words of WORDS) {
			for (const filter of [{}, ...narrowed]) {
				const { results } = await search.search(words, { filters: filter });
				const first = await Promise.all(results.slice(0, SHOWN).map(async (result) => (await result.data()).url));
				// The id of a result is the name of its page's file in the index, which is made of what the page says.
				answers.set(JSON.stringify([words, filter]), [...first, ...results.slice(SHOWN).map(({ id }) => id)].join(" "));
			}
		}
		return answers;
	});
}
