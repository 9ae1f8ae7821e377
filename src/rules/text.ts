import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { wordsBy } from "../content/words.ts";

/** Reading effort of English text, by sentence. */
export interface Readability {
	readonly sentences: number;
	readonly words: number;
	/** Flesch-Kincaid grade level (Kincaid et al. 1975): years of US school a reader needs. */
	readonly grade: number;
	/** The longest sentence and its number of words. */
	readonly longest: { readonly text: string; readonly words: number };
}

const ABBREVIATIONS = /\b(?:e\.g|i\.e|Inc|Ltd|No|Nos|Art|Arts|Sec|vs|U\.S|U\.K|etc|approx|Corp|Co)\.$/;

/**
 * Splits at sentence ends. A colon and a semicolon end one too: what follows them is read as a new start.
 * An abbreviation or a decimal point does not. Lines end sentences.
 */
export function sentencesOf(text: string): string[] {
	const sentences: string[] = [];
	for (const line of text.split("\n")) {
		let current = "";
		for (const piece of line.split(/(?<=[.!?:;…]["'”’)\]]*)\s+/)) {
			current = current ? `${current} ${piece}` : piece;
			if (!ABBREVIATIONS.test(current)) {
				if (/\p{L}/u.test(current)) sentences.push(current.trim());
				current = "";
			}
		}
		if (/\p{L}/u.test(current)) sentences.push(current.trim());
	}
	return sentences;
}

/**
 * Words as a reader counts them: a hyphenated or slashed group is one word each side. A point or apostrophe stays
 * inside a word ("3.5", "don't", "U.S") and goes at its end. Where a script has no spaces, a dictionary tells the words.
 */
export function wordsOf(text: string): string[] {
	return wordsBy(text, /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu);
}

/** No word of a script with spaces is longer, in letters; German law comes near it. */
const LONGEST_WORD = 60;
/** Letters of a word where a script has none but words of one and two, as Chinese on the whole. */
const SHORT_WORD = 2;

/** How many words a text has. A run of letters that can be no word, of a script that no dictionary parts, is counted by its letters. */
export function wordCount(text: string): number {
	return wordsOf(text).reduce((sum, word) => sum + (word.length > LONGEST_WORD ? Math.ceil(word.length / SHORT_WORD) : 1), 0);
}

/** A word without its possessive ending, in lower case: "Claude's" is the name Claude. */
function stem(word: string): string {
	return word.toLowerCase().replace(/['’]s$/, "");
}

const syllables = new Map<string, number>();

/** Syllables of a word, at least one. Pages say the same few thousand words again and again, so each is counted once. */
function syllablesOf(word: string): number {
	const known = syllables.get(word) ?? Math.max(1, syllable(word));
	syllables.set(word, known);
	return known;
}

/** The longest sentence of a text. Cheaper than a full reading measure: no syllables are counted. */
export function longestSentence(text: string): Readability["longest"] {
	return sentencesOf(text)
		.map((sentence) => ({ text: sentence, words: wordsOf(sentence).length }))
		.reduce((a, b) => (b.words > a.words ? b : a), { text: "", words: 0 });
}

/**
 * Measures a text.
 *
 * @param names lower-case words that are not counted as hard, such as product names: each counts as one syllable
 */
export function readability(text: string, names: ReadonlySet<string> = new Set()): Readability {
	const sentences = sentencesOf(text);
	const words = wordsOf(text);
	const longest = longestSentence(text);
	const spoken = words.reduce((sum, word) => sum + (names.has(stem(word)) ? 1 : syllablesOf(word)), 0);
	const grade =
		sentences.length === 0 || words.length === 0 ? 0 : fleschKincaid({ sentence: sentences.length, word: words.length, syllable: spoken });
	return { sentences: sentences.length, words: words.length, grade, longest };
}
