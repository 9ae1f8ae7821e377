import type { ClauseView, VersionView } from "../book.ts";

/** Up to this many versions, a history page compares every version with every later one. */
export const MOST_FOR_ALL_PAIRS = 6;

export interface Pair {
	readonly before: VersionView;
	readonly after: VersionView;
	/** Id of the section on the history page: `from-2024-09-17-to-2026-08-07`. */
	readonly anchor: string;
	/** Nothing was recorded between the two: the pair is one change. */
	readonly consecutive: boolean;
}

/** Id of the section that compares two versions of a clause. */
export function pairAnchor(before: VersionView, after: VersionView): string {
	return `from-${before.date}-to-${after.date}`;
}

/**
 * Pairs a history page shows, the ones that end at the newest version first: all of them up to six versions, from then
 * on each change and each version against the newest, so that a page grows in step with versions.
 */
export function pairsOf({ versions, newest }: ClauseView): Pair[] {
	const all = versions.length <= MOST_FOR_ALL_PAIRS;
	const pairs: Pair[] = [];
	for (let to = versions.length - 1; to > 0; to--) {
		for (let from = to - 1; from >= 0; from--) {
			const [before, after] = [versions[from] as VersionView, versions[to] as VersionView];
			const consecutive = from === to - 1;
			if (all || consecutive || after === newest) pairs.push({ before, after, anchor: pairAnchor(before, after), consecutive });
		}
	}
	return pairs;
}
