import type { VersionView } from "./book.ts";
import { dateWords, monthsBetween } from "./dates.ts";
import { isDrifted } from "./drift.ts";

/**
 * Months after which a copy is old. An archive makes a copy when a text changes, and looks several times a week, so a long
 * rest means one of two things and not which: the text is as it was, or nobody looks any more. Half a year: terms seldom
 * stay unchanged that long, and within it a reader may still take the last copy for today's text.
 */
export const OLD_COPY_MONTHS = 6;

/** Why an answer needs a mark: the copy it rests on is old, and the text may have changed since. */
export interface OldCopy {
	/** Day of the last copy that bears the answer out, YYYY-MM-DD. */
	readonly lastArchived: string;
	/** The same as a sentence: "The last archived copy of this document is of 18 September 2025." */
	readonly says: string;
}

/** Whether a copy of one day is old on another. */
export function isOldCopy(copied: string, asOf: string): boolean {
	return monthsBetween(copied, asOf) >= OLD_COPY_MONTHS;
}

/** The last copy that bears a version out, and what it is a copy of. Undefined where none is known. */
function lastCopy({ proof, searched, document }: VersionView): OldCopy | undefined {
	if (proof) {
		return { lastArchived: proof.last.date, says: `The last archived copy with these words is of ${dateWords(proof.last.date)}.` };
	}
	// A silence says that none of its documents answers: it is as old as the oldest of them.
	const oldest = searched?.documents.map(({ newest }) => newest.date).sort()[0];
	if (oldest) return { lastArchived: oldest, says: `The last archived copy of a searched document is of ${dateWords(oldest)}.` };
	const read = document.linkedOnly ? document.data.seenOn : undefined;
	return read
		? { lastArchived: read, says: `No archive holds this document. The copy that was read is of ${dateWords(read)}.` }
		: undefined;
}

/**
 * What to say of an answer that rests on an old copy, wherever it is shown.
 *
 * @param asOf the book's own day
 * @returns undefined where the copy is young enough, or where the version answers nothing: replaced, ended, being re-read
 */
export function oldCopy(version: VersionView, asOf: string): OldCopy | undefined {
	if (version !== version.clause.current || isDrifted(version)) return undefined;
	const last = lastCopy(version);
	return last && isOldCopy(last.lastArchived, asOf) ? last : undefined;
}
