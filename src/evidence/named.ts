import type { Records } from "../content/read.ts";
import type { ArchiveReference } from "../schema/document.ts";
import type { Lock, NamedCopy } from "../schema/lock.ts";
import type { Archive } from "./archive.ts";

/** One place in the records that names an archived copy by its commit. */
export interface NamedCommit {
	readonly document: string;
	readonly commit: string;
	/** Record file as messages name it, and the path of the value in its front matter. */
	readonly file: string;
	readonly at: readonly (string | number)[];
}

/** Every commit that records name: of quotes, of other texts with them, of searched texts, of contacts and of accepted copies. */
export function namedCommits(records: Pick<Records, "clause" | "document">): NamedCommit[] {
	return [
		...records.clause.flatMap(({ file, data: { document, quote, search } }): NamedCommit[] => [
			...(quote?.commit ? [{ document, commit: quote.commit, file, at: ["quote", "commit"] }] : []),
			...(quote?.alsoIn ?? []).map((other, i) => ({
				document: other.document,
				commit: other.commit,
				file,
				at: ["quote", "alsoIn", i, "commit"],
			})),
			...(search?.documents ?? []).map((one, i) => ({
				document: one.document,
				commit: one.commit,
				file,
				at: ["search", "documents", i, "commit"],
			})),
		]),
		...records.document.flatMap(({ id, file, data }): NamedCommit[] => [
			...data.contacts.map(({ commit }, i) => ({ document: id, commit, file, at: ["contacts", i, "commit"] })),
			...data.accepted.map(({ commit }, i) => ({ document: id, commit, file, at: ["accepted", i, "commit"] })),
		]),
	];
}

/** The places of a document whose collection is here. */
export function placesHere(records: Pick<Records, "document">, archive: Archive, document: string): readonly ArchiveReference[] {
	const record = records.document.find(({ id }) => id === document)?.data;
	return record && record.archive !== "linked-only" ? record.archive.filter(({ collection }) => archive.has(collection)) : [];
}

/** Documents and commits, each pair once, sorted. */
function pairsOf(named: readonly NamedCommit[]): Pick<NamedCommit, "document" | "commit">[] {
	const pairs = new Map(named.map(({ document, commit }) => [`${document} ${commit}`, { document, commit }]));
	return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/**
 * Where the archive has each copy that records name: the place whose own history has the commit, else the newest place
 * in which the text stands unchanged beside what the commit recorded. What it does not have is left out. Sorted.
 */
export function namedCopies(records: Pick<Records, "clause" | "document">, archive: Archive): Lock["copies"] {
	const pairs = pairsOf(namedCommits(records));
	const found = new Map<string, NamedCopy>();
	const beside: { key: string; commit: string; place: ArchiveReference }[] = [];
	for (const { document, commit } of pairs) {
		const key = `${document} ${commit}`;
		const places = placesHere(records, archive, document);
		const own = places.flatMap((place) => archive.history(place).find((one) => one.commit === commit && one.blob !== undefined) ?? [])[0];
		if (own?.blob) found.set(key, { collection: own.collection, path: own.path, date: own.date, blob: own.blob });
		else for (const place of [...places].reverse()) beside.push({ key, commit, place });
	}
	for (const [collection, asked] of Map.groupBy(beside, ({ place }) => place.collection)) {
		const blobs = archive.blobsAt(
			collection,
			asked.map(({ commit, place: { path } }) => ({ commit, path })),
		);
		for (const [i, { key, commit, place }] of asked.entries()) {
			const blob = blobs[i];
			const date = archive.dayOf(collection, commit)?.date;
			if (blob && date && !found.has(key)) found.set(key, { collection, path: place.path, date, blob });
		}
	}
	const copies: Record<string, Record<string, NamedCopy>> = {};
	for (const { document, commit } of pairs) {
		const copy = found.get(`${document} ${commit}`);
		if (copy) copies[document] = { ...copies[document], [commit]: copy };
	}
	return copies;
}
