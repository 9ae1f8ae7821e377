import type { DataOf, Kind } from "./kinds.ts";

/** What an address needs of a record: the reader's entries and the book's records both have it. */
type Addressed = { readonly [K in Kind]: readonly { readonly id: string; readonly data: DataOf<K> }[] };

/** Pages that stand whatever the records hold (DESIGN.md section 5; built by src/routes.ts). */
const FIXED = [
	"/",
	"/platforms/",
	"/clauses/",
	"/topics/",
	"/carve-outs/",
	"/regulations/",
	"/compare/",
	"/compare/matrix/",
	"/conflicts/",
	"/changes/",
	"/opt-out/",
	"/after-opt-out/",
	"/checklist/",
	"/letters/",
	"/guides/",
	"/guides/glossary/",
	"/search/",
	"/method/",
	"/data/",
	"/coverage/",
	"/silences/",
	"/corrections/",
] as const;

/** Versions of each clause, oldest first: a change page goes with each but the first. */
function versionsByClause<V extends { readonly id: string }>(versions: readonly V[]): Map<string, V[]> {
	const groups = new Map<string, V[]>();
	for (const version of [...versions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
		const clause = version.id.slice(0, version.id.lastIndexOf("/"));
		groups.set(clause, [...(groups.get(clause) ?? []), version]);
	}
	return groups;
}

/** Address of every page of the site, from the root, with a slash at both ends. */
export function pageAddresses(records: Addressed): Set<string> {
	const pages = new Set<string>(FIXED);
	for (const entry of records.platform) {
		pages.add(`/platforms/${entry.id}/`).add(`/platforms/${entry.id}/changes/`).add(`/opt-out/${entry.id}/`);
		for (const product of entry.data.products) pages.add(`/platforms/${entry.id}/${product.id}/`);
		for (const other of entry.data.compareWith) pages.add(`/compare/${[entry.id, other].sort().join("-vs-")}/`);
	}
	for (const entry of records.clause) {
		// <platform>/<clause>/<date>
		const clause = entry.id.slice(0, entry.id.lastIndexOf("/"));
		pages.add(`/clauses/${clause}/`).add(`/clauses/${entry.id}/`).add(`/c/${entry.data.id}/`);
	}
	for (const { data } of records.clause) if (data.ended) pages.add(`/changes/${data.ended.on.slice(0, 4)}/`);
	for (const [clause, [, ...later]] of versionsByClause(records.clause)) {
		if (later.length > 0) pages.add(`/clauses/${clause}/history/`);
		for (const { id, data } of later) {
			const date = id.slice(id.lastIndexOf("/") + 1);
			pages.add(`/changes/${date.slice(0, 4)}/`).add(`/changes/${date.slice(0, 4)}/${data.id}-${date}/`);
		}
	}
	for (const kind of ["topic", "carve-out", "regulation", "guide", "conflict", "letter"] as const) {
		for (const entry of records[kind]) pages.add(`/${kind}s/${entry.id}/`);
	}
	return pages;
}

/** Every address that others may cite: pages, and the provisions on the pages of regulations. */
export function publishedAddresses(records: Addressed): Set<string> {
	const addresses = pageAddresses(records);
	for (const { id, data } of records.regulation) {
		for (const provision of data.provisions) addresses.add(`/regulations/${id}/#provision-${provision.id}`);
	}
	return addresses;
}
