import { diffWords } from "diff";
import { type NormalisedText, normaliseQuote } from "./normalise.ts";

/** The passage of a text that is most like a quote that is not in it. */
export interface NearestPassage {
	readonly line: number;
	readonly text: string;
	/** Share of the quote's word pairs that the passage also has, 0 to 1 (Dice coefficient over word bigrams). */
	readonly similarity: number;
}

function words(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

function bigrams(list: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (let i = 0; i + 1 < list.length; i++) {
		const key = `${list[i]} ${list[i + 1]}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** Dice coefficient over word bigrams: 1 for the same words in the same order, 0 for no common pair. */
export function similarity(a: string, b: string): number {
	const first = bigrams(words(a));
	const second = bigrams(words(b));
	let shared = 0;
	let total = 0;
	for (const [key, count] of first) {
		shared += Math.min(count, second.get(key) ?? 0);
		total += count;
	}
	for (const count of second.values()) total += count;
	return total === 0 ? 0 : (2 * shared) / total;
}

/** Sentences of a normalised line. A point inside a word, as in an address, ends none. */
function sentences(line: string): string[] {
	return line.split(/(?<=[.!?]) /);
}

/**
 * Finds the run of sentences within one archived line that is most like the quote part.
 *
 * @returns undefined for an empty text
 */
export function nearestPassage(document: NormalisedText, part: string): NearestPassage | undefined {
	const needle = normaliseQuote(part);
	const length = Math.max(1, sentences(needle).length);
	let best: NearestPassage | undefined;
	for (const [index, start] of document.offsets.entries()) {
		const end = document.offsets[index + 1] ?? document.text.length + 1;
		const parts = sentences(document.text.slice(start, end).trim());
		for (let i = 0; i < Math.max(1, parts.length - length + 1); i++) {
			const text = parts
				.slice(i, i + length)
				.join(" ")
				.trim();
			const score = similarity(needle, text);
			if (!best || score > best.similarity) best = { line: document.lines[index] ?? 1, text, similarity: score };
		}
	}
	return best;
}

/** Word diff in plain text: [-gone-] {+new+}. */
export function wordDiff(before: string, after: string): string {
	return diffWords(before, after)
		.map((change) => (change.removed ? `[-${change.value.trim()}-] ` : change.added ? `{+${change.value.trim()}+} ` : change.value))
		.join("")
		.replace(/\s+/g, " ")
		.trim();
}
