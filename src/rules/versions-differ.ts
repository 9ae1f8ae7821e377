import type { Entry } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import { normaliseQuote, quoteText } from "../evidence/normalise.ts";
import { knownGroups } from "./cells.ts";
import type { Rule } from "./rule.ts";

/** The letters and digits a version quotes: marks make no change, another address does. Undefined for a silence. */
export function wordsOf(entry: Entry<"clause">): string | undefined {
	return entry.data.quote && normaliseQuote(quoteText(entry.data.quote.parts)).replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
}

export const versionsDiffer: Rule = {
	name: "versions-differ",
	scope: "record",
	description: "A version quotes other words than the version before it: the same words are not a change.",
	check({ records, broken }, report) {
		for (const group of knownGroups(records, broken).values()) {
			for (const [i, version] of group.entries()) {
				const before = group[i - 1];
				const words = wordsOf(version);
				if (!before || words === undefined || words !== wordsOf(before)) continue;
				report(
					version,
					["quote", "parts"],
					`This version quotes the same words as the version of ${splitVersionId(before.id).date}.`,
					"remove this version and correct the one before it; or quote the words that changed",
				);
			}
		}
	},
};
