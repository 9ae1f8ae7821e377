import { sha256 } from "./hash.ts";
import { locateParts } from "./locate.ts";
import type { NormalisedText } from "./normalise.ts";

/** Where one part of a quote stands in an archived text. */
export interface FoundPart {
	/** 1-based line of the archived file on which the part starts. */
	readonly line: number;
	/** SHA-256 of the normalised paragraph (archived line or lines) that holds the part. */
	readonly paragraph: string;
}

export type FindResult = { readonly found: readonly FoundPart[] } | { readonly missing: number };

/** Looks for all parts, in order, in one text; see `locateParts`. The lock keeps a paragraph's hash, not its words. */
export function findParts(document: NormalisedText, parts: readonly string[]): FindResult {
	const located = locateParts(document, parts);
	if ("missing" in located) return located;
	return { found: located.found.map(({ line, paragraph }) => ({ line, paragraph: sha256(paragraph) })) };
}
