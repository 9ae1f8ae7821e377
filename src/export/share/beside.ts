import type { Book, VersionView } from "../../model/book.ts";
import { conflictsOf, conflictWords } from "../../model/conflicts.ts";
import { searchedOn } from "../../model/dates-of.ts";
import { count, dateWords, list } from "../../model/sentences.ts";
import { inSentence, OWN, type Piece, plainTitle, titleOf } from "../../model/text-language.ts";
import { toVersionState, type VersionState } from "../../model/version-state.ts";

/** What stands beside the words of a version wherever they are shown outside of this site: they must be understood there alone. */
export interface Beside {
	readonly state: VersionState;
	/** That another text says otherwise, where one does. */
	readonly conflict: string | undefined;
	/** Provider, document, since when. */
	readonly source: readonly Piece[];
	/** A silence has no words: what was searched instead, as a sentence. */
	readonly searched: string | undefined;
}

function sourceOf({ data, document, clause, date }: VersionView): Piece[] {
	const { provider } = clause.platform.data;
	const ours = (text: string): Piece => ({ text, language: OWN });
	if (!data.quote) return [ours(`${provider}: what its documents do not say`)];
	const since = `${data.dates.effective === "not-stated" ? "in the archive" : "in effect"} since ${dateWords(date)}`;
	return [
		ours(`${provider}, `),
		...titleOf(document),
		ours(`, ${document.linkedOnly ? "read on the official page, in no archive" : since}`),
	];
}

function searchedOf({ data, document }: VersionView): string | undefined {
	const { quote, search, title } = data;
	if (quote) return undefined;
	if (!search) return `${title}. ${plainTitle(document)}.`;
	const words = list(search.words.map((word) => `“${inSentence(word, document.data.language)}”`));
	return `${count(search.documents.length, "document")} searched on ${dateWords(searchedOn(data, search))} for ${words}. ${title}.`;
}

export function toBeside(book: Book, version: VersionView): Beside {
	const [conflict] = conflictsOf(book, version);
	return {
		state: toVersionState(version, book.asOf),
		conflict: conflict && conflictWords(conflict),
		source: sourceOf(version),
		searched: searchedOf(version),
	};
}
