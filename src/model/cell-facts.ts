import type { Clause } from "../schema/clause.ts";
import { type ModelKind, modelLabel } from "../schema/vocabulary.ts";
import type { VersionView } from "./book.ts";
import { dateWords } from "./dates.ts";
import { list } from "./list.ts";
import { oldCopy } from "./old-copy.ts";
import { plainTitle } from "./text-language.ts";

/** What qualifies an answer without changing it. Visible wherever the answer is shown. */
export type CellMarkId = "implied" | "linked-only" | "old-copy" | "elsewhere";

export interface CellMark {
	readonly id: CellMarkId;
	/** In a cell, after the answer: "old copy". */
	readonly words: string;
	/** The same as a sentence. */
	readonly says: string;
}

/** What a mark means, in the words of the legend. */
export const MARK_MEANS: Readonly<Record<CellMarkId, string>> = {
	implied: "follows from the words, is not said in them",
	"linked-only": "no archive holds the page; our words, its address",
	"old-copy": "the archive has no copy of the last six months",
	elsewhere: "not stated in the archived texts; a page no archive holds speaks of it",
};

/** The words of a mark, before what they add for one answer. */
export const MARK_WORDS: Readonly<Record<CellMarkId, string>> = {
	implied: "implied",
	"linked-only": "linked only",
	"old-copy": "old copy",
	elsewhere: "another page speaks of it",
};

/** Limits of some answers, each once: "foundation models only". */
export function limitsOf(clauses: readonly Clause[]): readonly string[] {
	return [...new Set(clauses.flatMap((clause) => [...clause.limits.map(({ says }) => says), ...narrowModels(clause)]))];
}

/** Words that name no model, or generative AI, or any: a reader of "trains on your posts" takes it for that. */
const WIDE: readonly ModelKind[] = ["generative", "any", "not-stated"];

/** The models that are trained, where the words speak of none but narrower ones: a ranking of posts is no chatbot. */
function narrowModels({ models }: Clause): string[] {
	return models.some((kind) => WIDE.includes(kind)) ? [] : [`models for ${list(models.map(modelLabel))}`];
}

/** An answer with its limits, as text: "Never (limit: foundation models only)". */
export function withLimits(words: string, limits: readonly string[]): string {
	return limits.length === 0 ? words : `${words} (limit: ${limits.join("; ")})`;
}

/** The marks of an answer that rests on these versions, in a fixed order, each once. */
export function marksOf(versions: readonly VersionView[], asOf: string): readonly CellMark[] {
	const marks: CellMark[] = [];
	const first = <T>(find: (version: VersionView) => T | undefined): T | undefined => {
		for (const version of versions) {
			const found = find(version);
			if (found !== undefined) return found;
		}
		return undefined;
	};
	if (versions.some(({ data }) => data.quote && data.basis === "implied"))
		marks.push({ id: "implied", words: MARK_WORDS.implied, says: "The answer follows from the words and is not said in them." });
	const linked = first(({ document }) => (document.linkedOnly ? document : undefined));
	if (linked)
		marks.push({ id: "linked-only", words: MARK_WORDS["linked-only"], says: `No public archive holds the page “${plainTitle(linked)}”.` });
	const old = first((version) => oldCopy(version, asOf));
	if (old) marks.push({ id: "old-copy", words: `${MARK_WORDS["old-copy"]}, ${dateWords(old.lastArchived)}`, says: old.says });
	const page = first(({ data }) => data.search?.elsewhere[0]);
	if (page) marks.push({ id: "elsewhere", words: MARK_WORDS.elsewhere, says: page.says });
	return marks;
}
