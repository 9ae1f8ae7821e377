import type { Clause } from "../schema/clause.ts";
import { type NormalisedText, normaliseQuote } from "./normalise.ts";

type Search = NonNullable<Clause["search"]>;

/** An archived line that holds a searched word and that no listed hit explains. */
export interface UnexplainedHit {
	readonly line: number;
	readonly word: string;
	/** The words around it. */
	readonly excerpt: string;
}

/** Looks for the words of a silence in one text, ignoring case. */
export function searchText(text: NormalisedText, search: Search, document: string): { hits: number; unexplained: UnexplainedHit[] } {
	const explained = search.hits.filter((hit) => hit.document === document).map((hit) => normaliseQuote(hit.words));
	const words = search.words.map((word) => word.toLowerCase());
	const unexplained: UnexplainedHit[] = [];
	let hits = 0;
	for (const [i, start] of text.offsets.entries()) {
		const line = text.text.slice(start, text.offsets[i + 1] ?? text.text.length).trim();
		const lower = line.toLowerCase();
		const index = words.findIndex((word) => lower.includes(word));
		if (index < 0) continue;
		hits += 1;
		if (explained.some((known) => line.includes(known))) continue;
		const offset = lower.indexOf(words[index] ?? "");
		unexplained.push({
			line: text.lines[i] ?? 1,
			word: search.words[index] ?? "",
			excerpt: line.slice(Math.max(0, offset - 80), offset + 120),
		});
	}
	return { hits, unexplained };
}
