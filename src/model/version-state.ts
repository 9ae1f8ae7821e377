import type { VersionView } from "./book.ts";
import { dayWords, lastBorneOut } from "./dates-of.ts";
import { isDrifted } from "./drift.ts";
import { dateWords } from "./sentences.ts";

/** How a version stands on the book's day: what is shown outside of this site must say by itself. */
export interface VersionState {
	readonly state: "current" | "superseded" | "ended" | "being-re-read" | "ahead";
	/** "Superseded on 8 July 2026" */
	readonly words: string;
}

/**
 * @param asOf the book's own day, YYYY-MM-DD
 * @returns the state of one version, most telling first: ended, replaced, not yet in effect, drifted, current
 */
export function toVersionState(version: VersionView, asOf: string): VersionState {
	const { versions } = version.clause;
	const { ended } = version.data;
	if (ended && ended.on <= asOf) return { state: "ended", words: `Not found in the archive since ${dateWords(ended.on)}` };
	const next = versions[versions.indexOf(version) + 1];
	if (next && next.date <= asOf) return { state: "superseded", words: `Superseded on ${dateWords(next.date)}` };
	if (version.date > asOf) return { state: "ahead", words: `Takes effect on ${dateWords(version.date)}` };
	if (isDrifted(version)) return { state: "being-re-read", words: "Being read again: the words changed in the archive" };
	const last = lastBorneOut(version);
	return {
		state: "current",
		words: last ? `${last.label} ${dayWords(last)}` : `Record checked ${dateWords(version.data.dates.checked)}`,
	};
}
