import { isOldCopy } from "../schema/old-copy.ts";
import type { VersionView } from "./book.ts";
import { dateWords } from "./dates.ts";
import { type DateOf, lastBorneOut } from "./dates-of.ts";
import { isDrifted } from "./drift.ts";

/** Why an answer needs a mark: the copy it rests on is old, and the text may have changed since. */
export interface OldCopy {
	/** Day of the last copy that bears the answer out, YYYY-MM-DD. */
	readonly lastArchived: string;
	/** The same as a sentence: "The last archived copy of this document is of 18 September 2025." */
	readonly says: string;
}

const SAYS: Readonly<Partial<Record<DateOf, string>>> = {
	"words-last-seen": "The last archived copy with these words is of",
	"copy-read": "No archive holds this document. The copy that was read is of",
	// A silence says that none of its documents answers: it is as old as the oldest of them.
	"document-last-archived": "The last archived copy of a searched document is of",
};

/**
 * What to say of an answer that rests on an old copy, wherever it is shown.
 *
 * @param asOf the book's own day
 * @returns undefined where the copy is young enough, or where the version answers nothing: replaced, ended, being read again
 */
export function oldCopy(version: VersionView, asOf: string): OldCopy | undefined {
	if (version !== version.clause.current || isDrifted(version)) return undefined;
	const last = lastBorneOut(version);
	if (!last || !isOldCopy(last.day, asOf)) return undefined;
	return { lastArchived: last.day, says: `${SAYS[last.of]} ${dateWords(last.day)}.` };
}
