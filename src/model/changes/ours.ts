import type { Book, VersionView } from "../book.ts";

/** A correction of ours to a version that was published: not a change by the platform. */
export interface Correction {
	readonly version: VersionView;
	readonly on: string;
	readonly what: string;
}

/** A new version of the rubric: every grade is made anew, no text changed. */
export interface Regrading {
	readonly version: string;
	readonly on: string;
	readonly what: string;
}

/** Corrections of the whole book, newest first. */
export function toCorrections(book: Book): Correction[] {
	return book.clauses
		.flatMap(({ versions }) => versions.flatMap((version) => version.data.corrections.map((c) => ({ version, ...c }))))
		.sort((a, b) => (a.on === b.on ? (a.version.id < b.version.id ? -1 : 1) : a.on < b.on ? 1 : -1));
}

/** Re-gradings by us, newest first, from the rubric's own history. */
export function toRegradings(book: Book): Regrading[] {
	return [...book.rubric.history].sort((a, b) => (a.on < b.on ? 1 : -1));
}
