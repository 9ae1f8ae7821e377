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

/** Each needle after the one before it, the first at or after an offset. */
function firstInOrder(text: string, needles: readonly string[], from: number): Span[] {
	const spans: Span[] = [];
	let at = from;
	for (const needle of needles) {
		const start = needle === "" ? -1 : text.indexOf(needle, at);
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
		const start = text.lastIndexOf(needle, next - needle.length);
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
 * Looks for all parts, in order, in one text. Exact substrings after normalisation, nothing softer. The proof and the
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

/** Whether a text holds all parts in order. */
export function holdsParts(document: NormalisedText, parts: readonly string[]): boolean {
	return firstInOrder(document.text, parts.map(normaliseQuote), 0).length === parts.length;
}
