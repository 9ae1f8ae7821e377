import { diffWords } from "diff";
import { isHard, segmenter, sentencesWithSpace, wordsBy } from "../content/words.ts";
import { type NormalisedText, normaliseQuote } from "./normalise.ts";

/** The passage of a text that is most like a quote that is not in it. */
export interface NearestPassage {
	readonly line: number;
	readonly text: string;
	/** Share of the quote's word pairs that the passage also has, 0 to 1 (Dice coefficient over word bigrams). */
	readonly similarity: number;
}

function words(text: string): string[] {
	return wordsBy(text.toLowerCase(), /[\p{L}\p{N}']+/gu);
}

function bigrams(list: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (let i = 0; i + 1 < list.length; i++) {
		const key = `${list[i]} ${list[i + 1]}`;
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

interface Counted {
	readonly counts: ReadonlyMap<string, number>;
	readonly total: number;
}

function count(text: string): Counted {
	const counts = bigrams(words(text));
	let total = 0;
	for (const n of counts.values()) total += n;
	return { counts, total };
}

/** Word pairs that both have. */
function sharedBy(a: Counted, b: Counted): number {
	let shared = 0;
	for (const [key, n] of a.counts) shared += Math.min(n, b.counts.get(key) ?? 0);
	return shared;
}

function dice(a: Counted, b: Counted): number {
	const total = a.total + b.total;
	return total === 0 ? 0 : (2 * sharedBy(a, b)) / total;
}

/** Dice coefficient over word bigrams: 1 for the same words in the same order, 0 for no common pair. */
export function similarity(a: string, b: string): number {
	return dice(count(a), count(b));
}

interface Best {
	readonly text: string;
	readonly similarity: number;
}

/**
 * Remembers lines it has counted and compared: the copies of one document share most of theirs, so a long history costs
 * little more than its first copy.
 */
export class PassageFinder {
	readonly #counted = new Map<string, Counted>();
	readonly #best = new Map<string, Map<string, Best>>();

	clear(): void {
		this.#counted.clear();
		this.#best.clear();
	}

	#count(text: string): Counted {
		let counted = this.#counted.get(text);
		if (!counted) {
			counted = count(text);
			this.#counted.set(text, counted);
		}
		return counted;
	}

	/** Most alike run of as many sentences as the needle has, within one line. A line that cannot reach `least` is left out. */
	inLine(needle: string, line: string, least: number): Best | undefined {
		const known = this.#best.get(needle) ?? new Map<string, Best>();
		this.#best.set(needle, known);
		const done = known.get(line);
		if (done) return done;
		const wanted = this.#count(needle);
		const shared = sharedBy(wanted, this.#count(line));
		// A passage of this line has at most these pairs in common, and at least as many of its own.
		if ((2 * shared) / (wanted.total + shared || 1) < least) return undefined;
		const length = Math.max(1, sentencesWithSpace(needle).length);
		const parts = sentencesWithSpace(line);
		let best: Best | undefined;
		for (let i = 0; i < Math.max(1, parts.length - length + 1); i++) {
			const text = parts
				.slice(i, i + length)
				.join("")
				.trim();
			const score = dice(wanted, count(text));
			if (!best || score > best.similarity) best = { text, similarity: score };
		}
		if (best) known.set(line, best);
		return best;
	}
}

/**
 * Finds the run of sentences within one archived line that is most like the quote part.
 *
 * @param least a similarity below which nothing is looked for; saves time
 * @param finder remembers work between calls on texts of one document
 * @returns undefined for an empty text, or where nothing can reach `least`
 */
export function nearestPassage(
	document: NormalisedText,
	part: string,
	least = 0,
	finder: PassageFinder = new PassageFinder(),
): NearestPassage | undefined {
	const needle = normaliseQuote(part);
	let best: NearestPassage | undefined;
	for (const [index, start] of document.offsets.entries()) {
		const end = document.offsets[index + 1] ?? document.text.length + 1;
		const found = finder.inLine(needle, document.text.slice(start, end).trim(), Math.max(least, best?.similarity ?? 0));
		if (found && (!best || found.similarity > best.similarity)) best = { line: document.lines[index] ?? 1, ...found };
	}
	return best;
}

/** Word diff in plain text: [-gone-] {+new+}. */
export function wordDiff(before: string, after: string): string {
	const hard = isHard(before) || isHard(after);
	return diffWords(before, after, hard ? { intlSegmenter: segmenter() } : {})
		.map((change) => (change.removed ? `[-${change.value.trim()}-] ` : change.added ? `{+${change.value.trim()}+} ` : change.value))
		.join("")
		.replace(/\s+/g, " ")
		.trim();
}
