import { lineIndexAt, type NormalisedText, normaliseQuote, sha256 } from "./normalise.ts";

/** Where one part of a quote stands in an archived text. */
export interface FoundPart {
	/** 1-based line of the archived file on which the part starts. */
	readonly line: number;
	/** SHA-256 of the normalised paragraph (archived line or lines) that holds the part. */
	readonly paragraph: string;
}

export type FindResult = { readonly found: readonly FoundPart[] } | { readonly missing: number };

/**
 * Looks for all parts, in order, in one text. Exact substrings after normalisation, nothing softer.
 *
 * @returns where each part stands, or the index of the first part that is not there after the one before it
 */
export function findParts(document: NormalisedText, parts: readonly string[]): FindResult {
	const found: FoundPart[] = [];
	let from = 0;
	for (const [index, part] of parts.entries()) {
		const needle = normaliseQuote(part);
		const at = document.text.indexOf(needle, from);
		if (needle === "" || at < 0) return { missing: index };
		const first = lineIndexAt(document, at);
		const last = lineIndexAt(document, at + needle.length - 1);
		const end = document.offsets[last + 1] ?? document.text.length + 1;
		found.push({
			line: document.lines[first] ?? 1,
			paragraph: sha256(document.text.slice(document.offsets[first] ?? 0, end).trim()),
		});
		from = at + needle.length;
	}
	return { found };
}

/** Whether a text holds all parts in order. */
export function holdsParts(document: NormalisedText, parts: readonly string[]): boolean {
	return "found" in findParts(document, parts);
}
