import type { SearchWords, WordsOfProduct } from "./data.ts";
import type { Subject, Understood } from "./understand.ts";

/** A page that was found, as Pagefind gives it. */
export interface Hit {
	readonly id: string;
	data(): Promise<Page>;
}
export interface Page {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: Readonly<Record<string, string>>;
	readonly filters: Readonly<Record<string, readonly string[]>>;
	/** Parts of the page under a heading of their own that hold words of the query. */
	readonly sub_results: readonly { readonly url: string; readonly title: string; readonly locations: readonly number[] }[];
}
/** How many of the pages found have each value of each filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
export type Filters = Readonly<Record<string, { readonly [way in "any" | "all" | "none"]?: readonly string[] }>>;
/** As much of Pagefind as is called here. */
export interface Pagefind {
	filters(): Promise<Counts>;
	search(words: string | null, options: { filters: Filters }): Promise<{ results: readonly Hit[]; filters: Counts }>;
}

export interface Found {
	/** Those that the question asks for by name first, then those with its words. */
	readonly hits: readonly Hit[];
	/** Platforms that only pages of are shown, since the question names them. */
	readonly within: readonly string[];
	/** Counts of the filters, once all of them are loaded. */
	counts(): Promise<Counts>;
}

/** Weight of titles and similar pages, tuned on the tested list of questions (search-questions.ts). */
export const RANKING = {
	metaWeights: { title: 4, keywords: 6, answer: 0.5, kind: 0, date: 0 },
	termFrequency: 0.6,
	pageLength: 0.35,
	termSaturation: 1.4,
	termSimilarity: 1.2,
};
/** Pages asked for by name that come first; below them stand those with the words of the question. */
const MOST_NAMED = 4;
/** Kinds of page that each platform has one of: asked for without a platform, the page about all of them is meant. */
const OF_A_PLATFORM: ReadonlySet<string> = new Set(["Opt-out", "Way in", "Comparison", "Changes", "Vendor review", "Packet"]);
/** Plans of one platform whose names have the same words, of which one was asked for. */
const MOST_ALIKE = 5;
/** With fewer pages than this, a word of the question is left out. */
const FEW = 3;

/** Whether a word stands in any page, exactly as it is. */
export async function stands(pagefind: Pagefind, word: string): Promise<boolean> {
	return (await pagefind.search(`"${word}"`, { filters: {} })).results.length > 0;
}

/**
 * Pages with all these words; where they are few, words are left out, and pages with more of them stay first.
 *
 * The word that is left out is the commonest of those without which something is found; where none is, the rarest goes,
 * for no page has it beside the others.
 *
 * @param enough with fewer pages than this, a word is left out
 */
async function withWords(pagefind: Pagefind, words: readonly string[], filters: Filters, enough = FEW) {
	const search = (some: readonly string[]) => pagefind.search(some.length > 0 ? some.join(" ") : null, { filters });
	const { results } = await search(words);
	if (results.length >= enough || words.length < 2) return { hits: results, words };
	const pagesOf = new Map<string, ReadonlySet<string>>();
	for (const word of words) pagesOf.set(word, new Set((await search([word])).results.map(({ id }) => id)));
	const hasWord = (word: string, id: string) => pagesOf.get(word)?.has(id) === true;
	const commonest = words
		.filter((word) => pagesOf.get(word)?.size)
		.sort((a, b) => (pagesOf.get(b)?.size ?? 0) - (pagesOf.get(a)?.size ?? 0));
	const pages = (some: readonly string[]) => {
		const [first, ...others] = [...some].reverse();
		return [...(pagesOf.get(first ?? "") ?? [])].filter((id) => others.every((word) => hasWord(word, id))).length;
	};
	let kept = commonest;
	while (kept.length > 1 && pages(kept) < enough) {
		const without = (word: string) => kept.filter((other) => other !== word);
		const left = kept.find((word) => pages(without(word)) > 0) ?? kept.at(-1) ?? "";
		kept = without(left);
	}
	if (kept.length === 0) return { hits: results, words };
	const found = await search(kept);
	const more = ({ id }: Hit) => words.filter((word) => hasWord(word, id)).length;
	return { hits: [...found.results].sort((a, b) => more(b) - more(a)), words: kept };
}

/** Filters that hold both; nothing where no page can have both. */
function meet(ours: Filters, chosen: Filters): Filters | undefined {
	const both: Record<string, Filters[string]> = { ...chosen, ...ours };
	for (const [name, own] of Object.entries(ours)) {
		const theirs = chosen[name]?.any;
		if (theirs === undefined) continue;
		const any = own.any?.filter((value) => theirs.includes(value)) ?? [];
		if (any.length === 0) return undefined;
		both[name] = { any };
	}
	return both;
}

/** The pages that a question asks for by name: of a platform, a plan, a topic, or of a kind. */
async function byName(
	pagefind: Pagefind,
	understood: Understood,
	{ topics: titles, platforms: everyPlatform }: SearchWords,
	chosen: Filters,
): Promise<Hit[]> {
	const { subjects, pages, words } = understood;
	const any = (...values: string[]) => ({ any: values });
	// Never without a word: for none at all, Pagefind loads its whole index.
	const called = async (name: string, filters: Filters) => {
		const both = meet(filters, chosen);
		return both ? (await pagefind.search(name, { filters: both })).results : [];
	};
	/** Those of some pages that fit the question best; where none has a word of it, those that are called so. */
	const best = async (filters: Filters, most = 1, name?: string) => {
		const both = meet(filters, chosen);
		const { hits } = both && words.length > 0 ? await withWords(pagefind, words, both, most) : { hits: [] };
		return (hits.length > 0 || name === undefined ? hits : await called(name, filters)).slice(0, most);
	};
	const platforms = everyPlatform.map(({ name }) => name);
	const names = subjects.map(({ platform }) => platform.name);
	const product = async (platform: string, { name, href }: WordsOfProduct) => {
		const near = (await called(name, { Platform: any(platform), Page: any("Product") })).slice(0, MOST_ALIKE);
		const pages = await Promise.all(near.map(async (hit) => ({ hit, page: await hit.data() })));
		return pages.flatMap(({ hit, page }) => (page.url === href ? [hit] : []));
	};
	const ofKind = (page: string) => {
		if (names.length === 0) return [best({ Page: any(page), ...(OF_A_PLATFORM.has(page) ? { Platform: { none: platforms } } : {}) }, 2)];
		if (page === "Comparison") return [];
		return names.map((name) => best({ Platform: any(name), Page: any(page) }, 1, name));
	};
	const ofSubject = ({ platform: { name }, products, topics }: Subject) => [
		...products.slice(0, 2).map((one) => product(name, one)),
		...topics.map((topic) => {
			const filters = { Platform: any(name), Topic: any(titles[topic] ?? ""), Page: any("Clause", "Silence") };
			return best(filters, products.length > 0 ? 1 : 2, name);
		}),
		called(name, { Platform: any(name), Page: any("Platform") }),
	];
	// Asked for all at once, so that the parts of the index they need are loaded beside each other.
	const hits = await Promise.all([
		...(names.length > 1
			? [called(names.join(" "), { Platform: { all: names }, Page: any("Comparison") }).then((all) => all.slice(0, 1))]
			: []),
		...pages.flatMap(ofKind),
		...subjects.flatMap(ofSubject),
		...understood.topics.map((topic) => called(titles[topic] ?? "", { Topic: any(titles[topic] ?? ""), Page: any("Topic") })),
	]);
	const seen = new Set<string>();
	return hits
		.flat()
		.filter(({ id }) => !seen.has(id) && seen.add(id))
		.slice(0, MOST_NAMED);
}

/**
 * Finds the pages that answer a question.
 *
 * @param chosen filters of the reader, which hold for every page
 */
export async function find(pagefind: Pagefind, understood: Understood, book: SearchWords, chosen: Filters): Promise<Found> {
	const names = understood.subjects.map(({ platform }) => platform.name);
	const within = chosen.Platform === undefined ? names : [];
	const filters: Filters = within.length > 0 ? { ...chosen, Platform: { any: within } } : chosen;
	const asked = understood.words.length > 0 ? understood.words : names.slice(0, 1);
	const [{ hits, words }, named] = await Promise.all([withWords(pagefind, asked, filters), byName(pagefind, understood, book, chosen)]);
	const first = new Set(named.map(({ id }) => id));
	// A page found both ways shows the words of the question, not those of its name.
	const shown = new Map(hits.map((hit) => [hit.id, hit]));
	return {
		hits: [...named.map((hit) => shown.get(hit.id) ?? hit), ...hits.filter(({ id }) => !first.has(id))],
		within,
		counts: async () => (await pagefind.search(words.length > 0 ? words.join(" ") : null, { filters })).filters,
	};
}
