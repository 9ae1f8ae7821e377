import { lineIndexAt, type NormalisedText, normaliseQuote } from "./normalise.ts";

/** Where one part of a quote stands in a text. */
export interface LocatedPart {
	/** 1-based line of the file on which the part starts. */
	readonly line: number;
	/** The normalised paragraph (line or lines) that holds the part. */
	readonly paragraph: string;
}

export type LocateResult = { readonly found: readonly LocatedPart[] } | { readonly missing: number };

/**
 * Looks for all parts, in order, in one text. Exact substrings after normalisation, nothing softer. The proof and the
 * check that a reader runs on a clause's page are this one function, so it imports nothing that a browser lacks.
 *
 * @returns where each part stands, or the index of the first part that is not there after the one before it
 */
export function locateParts(document: NormalisedText, parts: readonly string[]): LocateResult {
	const found: LocatedPart[] = [];
	let from = 0;
	for (const [index, part] of parts.entries()) {
		const needle = normaliseQuote(part);
		const at = document.text.indexOf(needle, from);
		if (needle === "" || at < 0) return { missing: index };
		const first = lineIndexAt(document, at);
		const last = lineIndexAt(document, at + needle.length - 1);
		const end = document.offsets[last + 1] ?? document.text.length + 1;
		found.push({ line: document.lines[first] ?? 1, paragraph: document.text.slice(document.offsets[first] ?? 0, end).trim() });
		from = at + needle.length;
	}
	return { found };
}

/** Whether a text holds all parts in order. */
export function holdsParts(document: NormalisedText, parts: readonly string[]): boolean {
	return "found" in locateParts(document, parts);
}
