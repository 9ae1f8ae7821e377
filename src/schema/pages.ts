import { isNumbered } from "./id.ts";
import { type BookKind, type DataOf, KIND_NAMES } from "./kinds.ts";
import { columnsOfTable, PUBLISHED, SQLITE_FILE, schemaOfFile, TABLES, tableFile } from "./published/index.ts";
import { TABLE_NAMES } from "./published/tables.ts";

/** What an address needs of a record: the reader's entries and the book's records both have it. */
type Addressed = { readonly [K in BookKind]: readonly { readonly id: string; readonly data: DataOf<K> }[] };

/** Pages that stand whatever the records hold (DESIGN.md section 5; built by src/routes.ts). */
const FIXED = [
	"/",
	"/answer/",
	"/platforms/",
	"/clauses/",
	"/topics/",
	"/carve-outs/",
	"/regulations/",
	"/compare/",
	"/compare/matrix/",
	"/conflicts/",
	"/changes/",
	"/changes/material/",
	"/opt-out/",
	"/after-opt-out/",
	"/checklist/",
	"/letters/",
	"/guides/",
	"/guides/glossary/",
	"/packet/",
	"/search/",
	"/teams/",
	"/method/",
	"/data/",
	"/data/dictionary/",
	"/data/sql/",
	"/coverage/",
	"/silences/",
	"/corrections/",
	"/elsewhere/",
	"/check/",
	"/about/",
	"/press/",
] as const;

/** Versions of each clause, oldest first: each but the first came by a change. */
function versionsByClause<V extends { readonly id: string }>(versions: readonly V[]): Map<string, V[]> {
	const groups = new Map<string, V[]>();
	for (const version of [...versions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
		const clause = version.id.slice(0, version.id.lastIndexOf("/"));
		groups.set(clause, [...(groups.get(clause) ?? []), version]);
	}
	return groups;
}

const dateOf = (version: string) => version.slice(version.lastIndexOf("/") + 1);

/** Address of every page of the site, from the root, with a slash at both ends. */
export function pageAddresses(records: Addressed): Set<string> {
	const pages = new Set<string>(FIXED);
	for (const entry of records.platform) {
		pages
			.add(`/answer/${entry.id}/`)
			.add(`/clauses/${entry.id}/`)
			.add(`/compare/matrix/${entry.data.category}/`)
			.add(`/after-opt-out/${entry.data.category}/`)
			.add(`/platforms/${entry.id}/`)
			.add(`/platforms/${entry.id}/changes/`)
			.add(`/packet/${entry.id}/`)
			.add(`/opt-out/${entry.id}/`);
		for (const product of entry.data.products) pages.add(`/platforms/${entry.id}/${product.id}/`);
		for (const other of entry.data.compareWith) pages.add(`/compare/${[entry.id, other].sort().join("-vs-")}/`);
	}
	for (const entry of records.clause) {
		// <platform>/<clause>/<date>
		const clause = entry.id.slice(0, entry.id.lastIndexOf("/"));
		pages.add(`/clauses/${clause}/`).add(`/clauses/${entry.id}/`);
		if (isNumbered(entry.data.id)) pages.add(`/c/${entry.data.id}/`);
	}
	const addChange = (day: string) => pages.add(`/changes/${day.slice(0, 4)}/`).add(`/changes/${day.slice(0, 4)}/${day.slice(5, 7)}/`);
	for (const { data } of records.clause) if (data.ended) addChange(data.ended.on);
	for (const [clause, [, ...later]] of versionsByClause(records.clause)) {
		if (later.length > 0) pages.add(`/clauses/${clause}/history/`);
		for (const { id } of later) addChange(dateOf(id));
	}
	for (const entry of records.review) pages.add(`/platforms/${entry.id}/review/`);
	for (const kind of ["topic", "carve-out", "regulation", "guide", "conflict", "letter"] as const) {
		for (const entry of records[kind]) pages.add(`/${kind}s/${entry.id}/`);
	}
	return pages;
}

/** Every address that others may cite: pages, the changes in the history of a clause, the provisions on the pages of regulations. */
export function publishedAddresses(records: Addressed): Set<string> {
	const addresses = pageAddresses(records);
	for (const { id, data } of records.regulation) {
		for (const provision of data.provisions) addresses.add(`/regulations/${id}/#provision-${provision.id}`);
	}
	for (const [clause, [, ...later]] of versionsByClause(records.clause)) {
		for (const { id } of later) addresses.add(`/clauses/${clause}/history/#${dateOf(id)}`);
	}
	return addresses;
}

const FEEDS = ["feed.json", "feed.xml"] as const;
const DATA = [
	"CITATION.cff",
	"after-opt-out.csv",
	"after-opt-out.json",
	"clauses.json",
	"compare.json",
	"csv-metadata.json",
	"datapackage.json",
	"dictionary.json",
	"grid.csv",
	"grid.json",
	"openapi.json",
	"records.json",
	"teams.json",
] as const;

/** Files of which each record of a kind has one, by its id, below no page. */
const OF_RECORDS = [
	{ pattern: "/data/v1/platforms/*.json", kind: "platform" },
	{ pattern: "/data/v1/topics/*.json", kind: "topic" },
] as const;

/**
 * Files that others read by their address: feeds, the calendar, the dataset and its schemas. A pattern stands for one
 * file below each page it fits; "*" is one part of an address; in a file's name "*" is the name of its page. Files with a hash in their name are not among them, nor is data.json beside a page: only that page reads it.
 */
export const FILES: readonly string[] = [
	"/changes/dates-ahead.ics",
	...["/changes/", "/platforms/*/changes/", "/topics/*/"].flatMap((of) => FEEDS.map((feed) => of + feed)),
	...DATA.map((file) => `/data/v1/${file}`),
	SQLITE_FILE,
	"/data/recompute.ipynb",
	...TABLE_NAMES.flatMap((table) => (["csv", "jsonl.gz", "parquet"] as const).map((ending) => tableFile(table, ending))),
	...["csv", "json", "md"].map((ending) => `/packet/*/*.${ending}`),
	...OF_RECORDS.map(({ pattern }) => pattern),
	...KIND_NAMES.map((kind) => `/data/v1/schema/${kind}.schema.json`),
	...Object.keys(PUBLISHED).map(schemaOfFile),
	...Object.keys(TABLES).map(columnsOfTable),
].sort();

/** Whether an address is one of those a pattern stands for. */
export const fits = (pattern: string, address: string): boolean => {
	const [a, b] = [pattern.split("/"), address.split("/")];
	const isNamed = (part: string, text = "") => part.startsWith("*.") && text.length >= part.length && text.endsWith(part.slice(1));
	return a.length === b.length && a.every((part, i) => part === "*" || part === b[i] || isNamed(part, b[i]));
};

/** Address of every file that the patterns stand for, from the root. */
export function fileAddresses(records: Addressed): Set<string> {
	const pages = [...pageAddresses(records)];
	return new Set(
		FILES.flatMap((pattern) => {
			const own = OF_RECORDS.find((one) => one.pattern === pattern);
			if (own) return records[own.kind].map(({ id }) => pattern.replace("*", id));
			const cut = pattern.lastIndexOf("/") + 1;
			const [of, file] = [pattern.slice(0, cut), pattern.slice(cut)];
			return pattern.includes("*")
				? pages.filter((page) => fits(of, page)).map((page) => page + file.replace("*", page.split("/").at(-2) ?? ""))
				: [pattern];
		}),
	);
}
