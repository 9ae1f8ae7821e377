import type { Entry } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import { wordsBy } from "../content/words.ts";
import { normaliseQuote } from "../evidence/normalise.ts";
import type { Rule } from "./rule.ts";

/** Shorter parts, such as a heading, may stand in several quotes. */
const SHORTEST = 40;

/** Windows of six words: two parts that share one overlap. */
function fingerprints(text: string): string[] {
	const words = wordsBy(text.toLowerCase(), /[\p{L}\p{N}']+/gu);
	if (words.length < 6) return [words.join(" ")];
	return words.slice(0, words.length - 5).map((_, i) => words.slice(i, i + 6).join(" "));
}

export const onePassageOneClause: Rule = {
	name: "one-passage-one-clause",
	scope: "record",
	description:
		"A passage of a document belongs to one clause of a platform and question: no two quote the same words of one text as their whole or main part.",
	check({ records }, report) {
		// Six-word windows of each document, so that cost grows with the words and not with the pairs of clauses.
		const owners = new Map<string, Entry<"clause">>();
		const sizes = new Map<Entry<"clause">, number>();
		for (const entry of records.clause) {
			const { clause, platform } = splitVersionId(entry.id);
			const parts = entry.data.quote?.parts ?? [];
			const long = parts.filter((part) => part.length >= SHORTEST);
			// A quote of short parts only is its whole: nothing else could tell it apart.
			const windows = (long.length > 0 || parts.length === 0 ? long : [parts.join(" ")]).flatMap((part) =>
				fingerprints(normaliseQuote(part)),
			);
			sizes.set(entry, windows.length);
			const shared = new Map<Entry<"clause">, number>();
			for (const window of windows) {
				// A text that several platforms share decides for each of them, and one row on training for posts as for messages.
				const key = `${platform}\u0000${entry.data.document}\u0000${window}`;
				const owner = owners.get(key);
				const isOther = owner && splitVersionId(owner.id).clause !== clause && owner.data.topic === entry.data.topic;
				if (isOther) shared.set(owner, (shared.get(owner) ?? 0) + 1);
				else if (!owner) owners.set(key, entry);
			}
			for (const [owner, count] of shared) {
				// Half of the shorter quote in common is the same passage; a shared list head is not.
				if (count < Math.min(windows.length, sizes.get(owner) ?? 0) / 2) continue;
				const other = splitVersionId(owner.id).clause;
				report(
					entry,
					["quote", "parts"],
					`This passage of ${entry.data.document} is already the clause ${other} (${owner.data.id}).`,
					"record one clause",
				);
				break;
			}
		}
	},
};
