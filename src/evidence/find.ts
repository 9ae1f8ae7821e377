import type { ProvenPart } from "../schema/lock.ts";
import { contextOf } from "./context.ts";
import { sha256 } from "./hash.ts";
import { type LocatedPart, locateParts } from "./locate.ts";
import type { NormalisedText } from "./normalise.ts";
import { isApart } from "./omissions.ts";

export type FindResult = { readonly located: readonly LocatedPart[]; readonly found: readonly ProvenPart[] } | { readonly missing: number };

/**
 * Looks for all parts, in order, in one text; see `locateParts`. The lock keeps a paragraph's hash, not its words, and
 * names what the part stands under, because a line of a list or a table says nothing without it.
 */
export function findParts(document: NormalisedText, parts: readonly string[]): FindResult {
	const result = locateParts(document, parts);
	if ("missing" in result) return result;
	const located = result.found;
	const found = located.map((part, i): ProvenPart => {
		const before = located[i - 1];
		const context = Object.entries(contextOf(document, part)).filter(([, words]) => words !== undefined);
		return {
			line: part.line,
			paragraph: sha256(part.paragraph),
			...(before && isApart(document, before, part) ? { apart: true as const } : {}),
			...Object.fromEntries(context),
		};
	});
	return { located, found };
}
