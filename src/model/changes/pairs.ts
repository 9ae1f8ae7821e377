import type { ClauseView, VersionView } from "../book.ts";

/** Up to this many versions, a history page compares every version with every later one. */
export const MOST_FOR_ALL_PAIRS = 6;

export interface Pair {
	readonly before: VersionView;
	readonly after: VersionView;
	/** Id of the section on the history page. */
	readonly anchor: string;
}

/**
 * Id of the section of the history page that compares two versions of a clause: the date of the later one where nothing
 * was recorded between them, so that the pair is one change; else `from-2024-09-17-to-2026-08-07`.
 */
export function pairAnchor(before: VersionView, after: VersionView): string {
	const { versions } = after.clause;
	return versions.indexOf(after) - versions.indexOf(before) === 1 ? after.date : `from-${before.date}-to-${after.date}`;
}

/**
 * Pairs a history page shows beside the changes, the ones that end at the newest version first: all of them up to six
 * versions, from then on each version against the newest, so that a page grows in step with versions.
 */
export function pairsOf({ versions, newest }: ClauseView): Pair[] {
	const all = versions.length <= MOST_FOR_ALL_PAIRS;
	const pairs: Pair[] = [];
	for (let to = versions.length - 1; to > 1; to--) {
		for (let from = to - 2; from >= 0; from--) {
			const [before, after] = [versions[from] as VersionView, versions[to] as VersionView];
			if (all || after === newest) pairs.push({ before, after, anchor: pairAnchor(before, after) });
		}
	}
	return pairs;
}
