import type { Book, BookInput, PlatformView } from "./book.ts";

const listed = <T extends { readonly id: string; readonly data: unknown }>(views: Iterable<T>) =>
	Array.from(views, ({ id, data }) => ({ id, data })) as { readonly id: string; readonly data: T["data"] }[];

/** Kinds of record that nothing is derived from: they are only read. */
export const ONLY_READ = {
	guide: [],
	review: [],
	questions: [],
	exercise: [],
	letter: [],
	glossary: [],
	brands: [],
	asked: [],
	redirects: [],
} as const satisfies Partial<BookInput>;

/**
 * The records that answers, grades, changes and all else that is derived come from, without what is only read: from them
 * `toBook` makes the same book again.
 *
 * @param platforms those whose records are wanted; what all platforms share comes with them
 */
export function recordsOf(book: Book, platforms: readonly PlatformView[] = book.platforms): BookInput {
	return {
		platform: listed(platforms),
		document: listed(book.documents.values()),
		archive: listed(book.archives),
		topic: listed(book.topics),
		"carve-out": listed(book.carveOuts),
		clause: listed(platforms.flatMap(({ clauses }) => clauses.flatMap(({ versions }) => versions))),
		conflict: listed(platforms.flatMap(({ conflicts }) => conflicts)),
		regulation: listed(book.regulations),
		authority: listed(book.authorities),
		elsewhere: listed(book.trackers),
		rubric: [{ id: "rubric", data: book.rubric }],
		...ONLY_READ,
	};
}
