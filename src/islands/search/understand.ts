import type { AskedWords, SearchWords, WordsOfPlatform, WordsOfProduct } from "./data.ts";
import { nearest } from "./near.ts";
import { standsAt, tokens } from "./tokens.ts";

/** A platform that a question names, and the plans of it that it names. */
export interface Subject {
	readonly platform: WordsOfPlatform;
	readonly products: readonly WordsOfProduct[];
	/** The topics that are asked about here, at most two; none where the question was not understood so far. */
	readonly topics: readonly string[];
}

/** What a question says in the words of the book. What was not understood stands in `words` alone. */
export interface Understood {
	readonly subjects: readonly Subject[];
	/** Topics, where no platform is named. */
	readonly topics: readonly string[];
	/** Kinds of page that are asked for. */
	readonly pages: readonly string[];
	/** Words to look for in pages: those of names are left out, those of other languages are said in the words of the pages. */
	readonly words: readonly string[];
	/** The same with the words of names. */
	readonly all: readonly string[];
	/** Mistyped words and what they were taken for. */
	readonly mended: readonly (readonly [typed: string, meant: string])[];
}

interface Phrase {
	readonly words: readonly string[];
	readonly isStem: boolean;
	readonly platform?: WordsOfPlatform;
	readonly product?: WordsOfProduct;
	readonly asked?: AskedWords;
	readonly language?: string;
}

/** The phrases that stand in a question, and the places of the words that no phrase took. */
interface Reading {
	readonly found: readonly { readonly phrase: Phrase; readonly at: number }[];
	readonly unread: readonly number[];
}

const lettersOf = ({ words }: Phrase) => words.reduce((sum, { length }) => sum + length, 0);

/** The most topics and platforms that are answered at once. */
const MOST = 2;

/** Understands questions by the words of search/words.json. Made once: the phrases are many. */
export class Understanding {
	readonly #phrases: readonly Phrase[];
	readonly #known: ReadonlySet<string>;
	readonly #candidates: ReadonlySet<string>;

	constructor(book: SearchWords) {
		const phrase = (name: string, rest: Omit<Phrase, "words" | "isStem">): Phrase => ({
			words: tokens(name),
			isStem: name.endsWith("~"),
			...rest,
		});
		const owner = new Map(
			book.platforms.flatMap((platform) => platform.products.map((product) => [product.id, { platform, product }] as const)),
		);
		const platforms = new Map(book.platforms.map((platform) => [platform.id, platform]));
		const names = book.platforms.flatMap((platform) => [
			...platform.names.map((name) => phrase(name, { platform })),
			...platform.products.flatMap((product) => [
				// A plan that is called as its platform is not told apart by that name.
				...(platform.names.includes(product.name) ? [] : [phrase(product.name, { platform, product })]),
				...platform.names.map((name) => phrase(`${name} ${product.plan}`, { platform, product })),
			]),
		]);
		const asked = book.asked.flatMap((entry) => {
			const of = entry.product === undefined ? undefined : owner.get(entry.product);
			const platform = entry.platform === undefined ? undefined : platforms.get(entry.platform);
			const named = of ?? (platform ? { platform } : { asked: entry });
			return Object.entries(entry.words).flatMap(([language, words]) => words.map((word) => phrase(word, { ...named, language })));
		});
		// The longest first, so that "GitHub Copilot" is not read as "Copilot"; names before words of equal length.
		this.#phrases = [...names, ...asked]
			.filter(({ words }) => words.length > 0)
			.sort((a, b) => b.words.length - a.words.length || lettersOf(b) - lettersOf(a));
		const whole = this.#phrases.filter(({ isStem }) => !isStem).flatMap(({ words }) => words);
		this.#known = new Set([...whole, ...book.brands.flatMap((brand) => brand.names.flatMap(tokens))]);
		this.#candidates = new Set([...this.#phrases.flatMap(({ words }) => words)]);
	}

	/**
	 * @param stands tells whether a word stands in any page: one that does is not a mistake
	 */
	async understand(question: string, stands: (word: string) => Promise<boolean>): Promise<Understood> {
		const typed = tokens(question).slice(0, 40);
		const mended: [string, string][] = [];
		const read = this.#read(typed);
		const meant = [...typed];
		for (const at of read.unread) {
			const word = typed[at] ?? "";
			const candidate = this.#known.has(word) ? undefined : nearest(word, this.#candidates);
			if (candidate === undefined || (await stands(word))) continue;
			meant[at] = candidate;
			mended.push([word, candidate]);
		}
		return { ...this.#meaning(meant, mended.length > 0 ? this.#read(meant) : read), mended };
	}

	/** Phrases from left to right, the longest at each place, none within another. */
	#read(question: readonly string[]): Reading {
		const found: { phrase: Phrase; at: number }[] = [];
		const unread: number[] = [];
		for (let at = 0; at < question.length; ) {
			const phrase = this.#phrases.find(({ words, isStem }) => standsAt(question, at, words, isStem) > 0);
			if (phrase) {
				// One name of two platforms is a name of both.
				for (const same of this.#phrases) {
					if (
						same.words.length === phrase.words.length &&
						same.words.every((word, i) => word === phrase.words[i]) &&
						same.isStem === phrase.isStem
					)
						found.push({ phrase: same, at });
				}
				at += phrase.words.length;
			} else {
				unread.push(at);
				at++;
			}
		}
		return { found, unread };
	}

	#meaning(question: readonly string[], { found, unread }: Reading): Omit<Understood, "mended"> {
		const asked = [...new Set(found.flatMap(({ phrase }) => (phrase.asked?.search === undefined ? [] : [phrase.asked])))];
		const unreadWords = unread.map((at) => question[at] ?? "");
		const platforms = withoutOwners(found.flatMap(({ phrase }) => (phrase.platform ? [{ ...phrase, platform: phrase.platform }] : [])));
		const named = new Set(found.flatMap(({ phrase }) => phrase.product ?? []));
		const plans = new Set<string>();
		const subjects = platforms.slice(0, MOST).map((platform): Subject => {
			const products = platform.products.filter((product) => {
				const plan = tokens(product.plan);
				const stands = question.some((_, at) => standsAt(question, at, plan, false) > 0);
				if (stands) for (const word of plan) plans.add(word);
				return named.has(product) || stands;
			});
			return {
				platform,
				products,
				topics: topicsOf(
					platform,
					asked,
					unreadWords.every((word) => plans.has(word)),
				),
			};
		});
		const said = found
			.map(({ phrase, at }): { at: number; words: readonly string[]; isName: boolean } => {
				const { asked, platform, language } = phrase;
				const typed = question.slice(at, at + phrase.words.length);
				if (platform) return { at, words: typed, isName: true };
				if (asked?.search === undefined) return { at, words: [], isName: false };
				return { at, words: language === "en" ? typed : tokens(asked.search), isName: false };
			})
			.concat(unread.map((at) => ({ at, words: [question[at] ?? ""], isName: false })))
			.sort((a, b) => a.at - b.at);
		const unique = (some: typeof said) => [...new Set(some.flatMap(({ words }) => words))];
		const ours = unique(said.filter(({ isName }) => !isName));
		return {
			subjects,
			topics: subjects.length > 0 ? [] : topicsOf(undefined, asked, false),
			pages: [...new Set(asked.flatMap(({ page }) => page ?? []))],
			// A question of nothing but words without meaning is looked for as it is.
			words: ours.length > 0 || subjects.length > 0 ? ours : question,
			all: unique(said),
		};
	}
}

/** The platforms that are named: "Meta" beside "Instagram" is who runs it, and not Facebook too. */
function withoutOwners(
	named: readonly { readonly platform: WordsOfPlatform; readonly words: readonly string[] }[],
): readonly WordsOfPlatform[] {
	const isOwner = ({ platform, words }: (typeof named)[number]) =>
		named.some((other) => other.platform !== platform && other.platform.provider === platform.provider) &&
		standsAt(tokens(platform.provider), 0, words, false) > 0;
	const platforms = new Set(named.map(({ platform }) => platform));
	const kept = [...platforms].filter((platform) => !named.filter((one) => one.platform === platform).every(isOwner));
	return kept.length > 0 ? kept : [...platforms];
}

/** What is done decides before what it is done to; training as such asks for the headline question, as does a name alone. */
function topicsOf(platform: WordsOfPlatform | undefined, asked: readonly AskedWords[], isNameAlone: boolean): readonly string[] {
	for (const weight of ["act", "thing"] as const) {
		const own = asked
			.filter((entry) => entry.weight === weight)
			.flatMap(({ topics }) => topics.find((topic) => platform === undefined || platform.topics.includes(topic)) ?? []);
		if (own.length > 0) return [...new Set(own)].slice(0, MOST);
	}
	if (platform && (asked.some(({ headline }) => headline) || (asked.length === 0 && isNameAlone))) return [platform.headline];
	return [];
}
