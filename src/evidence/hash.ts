import { createHash } from "node:crypto";
import type { Clause } from "../schema/clause.ts";
import { quoteText } from "./normalise.ts";

/** SHA-256 of UTF-8 text, in lower-case hexadecimal. */
export function sha256(text: string): string {
	return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Hash that a reader can reproduce from the printed quote. */
export function quoteHash(parts: readonly string[]): string {
	return sha256(quoteText(parts));
}

/** What is hashed for what a quote leaves out: the places, not our reasons. */
export function omitsHash(omits: readonly { readonly part: number; readonly words: string }[]): string | undefined {
	return omits.length === 0 ? undefined : sha256(JSON.stringify(omits.map(({ part, words }) => [part, words])));
}

/** What is hashed for a silence: the words and the texts, not our remarks on the hits. */
export function searchHash(search: NonNullable<Clause["search"]>): string {
	const { words, inLanguage, documents, hits } = search;
	const languages = Object.entries(inLanguage).sort(([a], [b]) => (a < b ? -1 : 1));
	return sha256(JSON.stringify([words, languages, documents, hits.map((hit) => [hit.document, hit.words, hit.times])]));
}
