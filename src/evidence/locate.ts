import { UNSPACED } from "../content/words.ts";
import { lineIndexAt, type NormalisedText, normaliseQuote } from "./normalise.ts";

/** Where one part of a quote stands in a text. */
export interface LocatedPart {
	/** Offsets in the normalised text. */
	readonly start: number;
	readonly end: number;
	/** 1-based line of the file on which the part starts. */
	readonly line: number;
	/** The normalised paragraph (line or lines) that holds the part. */
	readonly paragraph: string;
}

export type LocateResult = { readonly found: readonly LocatedPart[] } | { readonly missing: number };

interface Span {
	readonly start: number;
	readonly end: number;
}

/** Two letters or digits, or a mark and one: the middle of a word. */
const JOINED = /^[\p{L}\p{N}\p{M}][\p{L}\p{N}]/u;
/** One word with a hyphen, an apostrophe or the point of a number: "non-personal", "don't", "1.5". */
const LINKED = /^(?:[\p{L}\p{N}\p{M}][-\u2010\u2011'][\p{L}\p{N}]|\p{N}[.,]\p{N})/u;

/** The character that ends before an offset, or begins at it, whole. */
const charBefore = (text: string, at: number) =>
	/[\uDC00-\uDFFF]/.test(text[at - 1] ?? "") ? text.slice(at - 2, at) : (text[at - 1] ?? "");

/**
 * Whether a text may be cut at an offset. Within a word it may not: "able to opt out" stands in "unable to opt out" and
 * says its opposite. Scripts without spaces have no such places.
 */
function isCut(text: string, at: number): boolean {
	if (at <= 0 || at >= text.length) return true;
	const before = charBefore(text, at);
	const after = text.slice(at, at + 4);
	if (/^\p{M}/u.test(after)) return false;
	if (UNSPACED.test(before) || UNSPACED.test(after.charAt(0))) return true;
	const around = before + after;
	return !JOINED.test(around) && !LINKED.test(around) && !LINKED.test(charBefore(text, at - before.length) + around);
}

/** Where whole words stand in a text, the first at or after an offset; -1 where they do not. */
function indexOfWords(text: string, words: string, from: number): number {
	let start = words === "" ? -1 : text.indexOf(words, from);
	while (start >= 0 && !(isCut(text, start) && isCut(text, start + words.length))) start = text.indexOf(words, start + 1);
	return start;
}

/** The same for the last that begins at or before an offset. */
function lastIndexOfWords(text: string, words: string, from: number): number {
	let start = text.lastIndexOf(words, from);
	while (start > 0 && !(isCut(text, start) && isCut(text, start + words.length))) start = text.lastIndexOf(words, start - 1);
	return start;
}

/** Each needle after the one before it, the first at or after an offset. */
function firstInOrder(text: string, needles: readonly string[], from: number, indexOf = indexOfWords): Span[] {
	const spans: Span[] = [];
	let at = from;
	for (const needle of needles) {
		const start = indexOf(text, needle, at);
		if (start < 0) return spans;
		at = start + needle.length;
		spans.push({ start, end: at });
	}
	return spans;
}

/** Moves every part but the last as near to the one after it as the text allows. */
function drawnTogether(text: string, needles: readonly string[], spans: readonly Span[]): Span[] {
	const drawn = [...spans];
	for (let i = spans.length - 2; i >= 0; i--) {
		const needle = needles[i] ?? "";
		const next = drawn[i + 1]?.start ?? 0;
		const start = lastIndexOfWords(text, needle, next - needle.length);
		drawn[i] = { start, end: start + needle.length };
	}
	return drawn;
}

/**
 * The spans of all parts, in order, that lie closest together: an archived file can hold its text twice, and words that
 * stand on many pages of a text belong to the passage the other parts are from.
 */
function closest(text: string, needles: readonly string[]): Span[] {
	let best: Span[] = firstInOrder(text, needles, 0);
	if (best.length < needles.length) return best;
	const length = (spans: readonly Span[]) => (spans.at(-1)?.end ?? 0) - (spans[0]?.start ?? 0);
	best = drawnTogether(text, needles, best);
	for (let next = best; ; ) {
		const spans = firstInOrder(text, needles, (next[0]?.start ?? 0) + 1);
		if (spans.length < needles.length) return best;
		next = drawnTogether(text, needles, spans);
		if (length(next) < length(best)) best = next;
	}
}

/**
 * Looks for all parts, in order, in one text. Exact whole words after normalisation, nothing softer. The proof and the
 * check that a reader runs on a clause's page are this one function, so it imports nothing that a browser lacks.
 *
 * @returns where each part stands, or the index of the first part that is not there after the one before it
 */
export function locateParts(document: NormalisedText, parts: readonly string[]): LocateResult {
	const spans = closest(document.text, parts.map(normaliseQuote));
	if (spans.length < parts.length) return { missing: spans.length };
	return {
		found: spans.map(({ start, end }) => {
			const first = lineIndexAt(document, start);
			const after = document.offsets[lineIndexAt(document, end - 1) + 1] ?? document.text.length + 1;
			const paragraph = document.text.slice(document.offsets[first] ?? 0, after).trim();
			return { start, end, line: document.lines[first] ?? 1, paragraph };
		}),
	};
}

/**
 * Whether a text holds all parts in order: a copy beside the one that proves them. An archive may have lost a blank in it
 * ("Usto"), so that words need not be whole.
 */
export function holdsParts(document: NormalisedText, parts: readonly string[]): boolean {
	const anywhere = (text: string, words: string, from: number) => (words === "" ? -1 : text.indexOf(words, from));
	return firstInOrder(document.text, parts.map(normaliseQuote), 0, anywhere).length === parts.length;
}
