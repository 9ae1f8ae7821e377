import type { Book, VersionView } from "./book.ts";

/** One correction by us of something published. */
export interface Correction {
	readonly on: string;
	readonly what: string;
	readonly version: VersionView;
}

/** All corrections of the book, newest first. Changes by a platform are versions, not corrections. */
export function toCorrections(book: Book): Correction[] {
	return book.clauses
		.flatMap(({ versions }) => versions.flatMap((version) => version.data.corrections.map(({ on, what }) => ({ on, what, version }))))
		.sort((a, b) => (a.on === b.on ? (a.version.id < b.version.id ? -1 : 1) : a.on < b.on ? 1 : -1));
}
