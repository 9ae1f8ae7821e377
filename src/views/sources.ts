import type { Book, DocumentView, PlatformView, ProductView, VersionView } from "../model/book.ts";
import { isOldCopy } from "../schema/old-copy.ts";

/** A text that the answers of some products rest on, with its dates. */
export interface SourceView {
	readonly document: DocumentView;
	/** Current clauses that stand in it, those that hold the same words in another edition included. */
	readonly clauses: readonly VersionView[];
	/** Day of the newest archived copy; undefined where no archive holds it. */
	readonly newest: string | undefined;
	/** The newest copy is so old that the text may have changed since. */
	readonly old: boolean;
	/** Newest day on which one of its clauses was compared with the text; undefined where none stands in it. */
	readonly checked: string | undefined;
	/** Products it governs, by their records. */
	readonly governs: readonly ProductView[];
}

const latest = (days: readonly string[]): string | undefined => days.reduce<string | undefined>((a, b) => (a && a > b ? a : b), undefined);

/** Days on which the archive last saw each document that a platform's records were proven against or searched in. */
function newestCopies(platform: PlatformView): Map<string, string> {
	const newest = new Map<string, string>();
	const see = (document: string, day: string) => newest.set(document, latest([newest.get(document) ?? "", day]) ?? day);
	for (const { proof, searched } of platform.clauses.flatMap(({ versions }) => versions)) {
		if (proof) see(proof.document, proof.newest.date);
		for (const other of proof?.alsoIn ?? []) see(other.document, other.newest.date);
		for (const copy of searched?.documents ?? []) see(copy.document, copy.newest.date);
	}
	return newest;
}

/**
 * Documents behind the answers of a platform: those that govern one of the products, or hold a current clause of one.
 *
 * @param products products in question; all of the platform unless told
 */
export function toSources(book: Book, platform: PlatformView, products: readonly ProductView[] = platform.products): SourceView[] {
	const copies = newestCopies(platform);
	const current = platform.clauses.flatMap((clause) => clause.current ?? []).filter((v) => v.products.some((p) => products.includes(p)));
	return platform.documents.flatMap((document) => {
		const clauses = current.filter(
			({ document: own, data }) => own === document || data.quote?.alsoIn.some((other) => other.document === document.id),
		);
		const governs = products.filter((product) => product.data.governedBy.includes(document.id));
		if (clauses.length === 0 && governs.length === 0) return [];
		const newest = document.linkedOnly ? undefined : copies.get(document.id);
		return [
			{
				document,
				clauses,
				newest,
				old: newest !== undefined && isOldCopy(newest, book.asOf),
				checked: latest(clauses.map(({ data }) => data.dates.checked)),
				governs,
			},
		];
	});
}
