import type { Clause } from "../schema/clause.ts";
import { type Folded, fold, occurrencesOf } from "./fold.ts";
import { lineIndexAt, type NormalisedText, normaliseQuote } from "./normalise.ts";

type Search = NonNullable<Clause["search"]>;
type Hit = Search["hits"][number];

interface Place {
	readonly start: number;
	readonly end: number;
}

/** A place that holds a searched word. */
export interface SearchedPlace extends Place {
	readonly word: string;
}

/** A place of an archived text that holds a searched word and that no listed hit explains. */
export interface UnexplainedHit {
	readonly line: number;
	readonly word: string;
	/** The words around it. */
	readonly excerpt: string;
}

export interface TextSearch {
	/** Places that hold a searched word. */
	readonly hits: number;
	readonly unexplained: readonly UnexplainedHit[];
	/** Listed hits whose words stand in the text more or less often than they say. */
	readonly miscounted: readonly { readonly hit: Hit; readonly found: number }[];
}

/** Characters of the text shown before and after an unexplained word. */
const BEFORE = 80;
const AFTER = 120;

/**
 * What normalisation leaves of a file and a page does not show, or not as a word: comments, struck words, readings beside
 * their words, marks of notes, labels of links, tags. Bounded, so that marks which nothing closes are read once.
 */
const UNSHOWN =
	/<!--.{0,2000}?-->|<(s|del|strike|rt|rp)(?:\s[^<>]{0,500})?>.{0,2000}?<\/\1>|<(su[bp])>[^<>]{1,2}<\/\2>|~~.{0,2000}?~~|\[\^[^\]\s]{1,80}\]|(?<=\])\[[^\]]{0,80}\]|<\/?[a-z][^<>]{0,500}>/gi;

const foldings = new WeakMap<NormalisedText, readonly Folded[]>();

/**
 * A text folded as the file holds it and, where that differs, as a page would show it: a word that stands in either is
 * found. Folded once for all the silences that rest on it.
 */
function foldingsOf(text: NormalisedText): readonly Folded[] {
	let known = foldings.get(text);
	if (!known) {
		// Of the same length, so that places in one are places in the other.
		const shown = text.text.replace(UNSHOWN, (unshown) => "\u200B".repeat(unshown.length));
		known = [text.text, ...(shown === text.text ? [] : [shown])].map(fold);
		foldings.set(text, known);
	}
	return known;
}

/**
 * The words that are searched for in a text of one language. A word of another language finds nothing there, so it does
 * not count.
 *
 * @param language of the text searched
 * @param main language of the text the silence stands in, in which `search.words` are written
 */
export function wordsIn(search: Pick<Search, "words" | "inLanguage">, language: string, main: string): readonly string[] {
	return language === main ? search.words : (search.inLanguage[language] ?? []);
}

/** Where exact words stand, also where they overlap themselves. */
function placesOf(text: string, words: string): Place[] {
	const places: Place[] = [];
	for (let start = text.indexOf(words); words !== "" && start >= 0; start = text.indexOf(words, start + 1)) {
		places.push({ start, end: start + words.length });
	}
	return places;
}

/** Where searched words stand in a text, folded on both sides, in order; of two that begin together the longer first. */
export function searchedPlaces(text: NormalisedText, words: readonly string[]): SearchedPlace[] {
	return foldingsOf(text)
		.flatMap((folded) => words.flatMap((word) => occurrencesOf(word, folded).map((place) => ({ word, ...place }))))
		.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * Looks for the words of a silence in one text, folded on both sides. A listed hit explains the places where its own
 * words stand and nothing beside them, and it explains as many as it says: words that come back elsewhere are new.
 *
 * @param words to look for, in the language of the text
 * @param hits the listed hits of this text
 */
export function searchText(text: NormalisedText, words: readonly string[], hits: readonly Hit[]): TextSearch {
	const counted = hits.map((hit) => ({ hit, places: placesOf(text.text, normaliseQuote(hit.words)) }));
	const explained = counted.flatMap(({ hit, places }) => (places.length > hit.times ? [] : places));
	const found = searchedPlaces(text, words);
	const unexplained: UnexplainedHit[] = [];
	let hitsSeen = 0;
	let reached = -1;
	let told = -1;
	for (const { word, start, end } of found) {
		if (start >= reached) hitsSeen += 1;
		reached = Math.max(reached, end);
		if (explained.some((place) => place.start <= start && end <= place.end) || start < told) continue;
		told = end;
		const line = lineIndexAt(text, start);
		// A phrase may run on into the next line.
		const lineEnd = Math.max(end, (text.offsets[line + 1] ?? text.text.length + 1) - 1);
		unexplained.push({
			line: text.lines[line] ?? 1,
			word,
			excerpt: text.text.slice(Math.max(text.offsets[line] ?? 0, start - BEFORE), Math.min(lineEnd, start + AFTER)),
		});
	}
	return {
		hits: hitsSeen,
		unexplained,
		miscounted: counted.filter(({ hit, places }) => places.length !== hit.times).map(({ hit, places }) => ({ hit, found: places.length })),
	};
}
