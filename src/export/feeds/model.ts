import type { VersionView } from "../../model/book.ts";

/**
 * Authority of all feed ids (RFC 4151). A constant, not the address the site is deployed at: an entry keeps its id when
 * the site moves, so that no reader sees it announced again.
 */
export const TAG = "tag:clausebook.example,2026:";

/** Most entries of one feed. The pages below /changes/ have them all. */
export const MOST_ENTRIES = 100;

/** Addresses a feed needs, all absolute. */
export interface FeedAddresses {
	/** The change that brought a version. */
	change(after: VersionView): string;
	version(version: VersionView): string;
}

export interface FeedEntry {
	readonly id: string;
	readonly url: string;
	readonly title: string;
	readonly summary: string;
	/** Small HTML: answer and severity before and after, the marked words. */
	readonly html: string;
	/** Day the new words were noticed. Both days come from the records, never from a clock. */
	readonly published: string;
	readonly updated: string;
	readonly tags: readonly string[];
}

export interface Feed {
	readonly id: string;
	readonly title: string;
	readonly about: string;
	readonly updated: string;
	readonly entries: readonly FeedEntry[];
}

/**
 * Day a version was noticed: its first archived copy, or the day that names it where no archive holds it. Re-checking a
 * record does not move it, so nothing is announced twice.
 */
export function noticedOn({ data, date }: VersionView): string {
	return data.dates.archived === "not-stated" ? date : data.dates.archived;
}

/** Day an entry last changed in a way that readers should see: noticed, or corrected by us. */
export function updatedOn(version: VersionView): string {
	return [noticedOn(version), ...version.data.corrections.map((c) => c.on)].reduce((a, b) => (a > b ? a : b));
}
