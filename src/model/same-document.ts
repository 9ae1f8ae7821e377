import type { Book, VersionView } from "./book.ts";
import { isSound } from "./drift.ts";

/** Rows on a clause page; the document's other clauses stand on the platform's page. */
export const MOST_RELATED = 3;

/**
 * Other current clauses of the same document, gravest first: what a reader of this clause meets a few lines further on.
 * Clauses that govern a product of this one come before clauses that govern others.
 *
 * @returns at most `MOST_RELATED` versions; none for a silence, which stands in no document
 */
export function sameDocument(book: Book, version: VersionView): readonly VersionView[] {
	if (!version.data.quote) return [];
	const products = new Set(version.data.appliesTo.products);
	const shares = (v: VersionView) => v.data.appliesTo.products.some((p) => products.has(p));
	const stands = (v: VersionView) =>
		v.document.id === version.document.id || v.data.quote?.alsoIn.some((other) => other.document === version.document.id);
	return book.clauses
		.flatMap(({ platform, current }) => (platform === version.clause.platform && current ? [current] : []))
		.filter((v) => v.clause !== version.clause && v.data.quote && isSound(v) && stands(v))
		.sort(
			(a, b) =>
				Number(shares(b)) - Number(shares(a)) ||
				(b.severity.total ?? 0) - (a.severity.total ?? 0) ||
				a.topic.data.order - b.topic.data.order ||
				(a.id < b.id ? -1 : 1),
		)
		.slice(0, MOST_RELATED);
}
