import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { type Entry, type Records, readRecords } from "../../src/content/read.ts";
import { searchHash } from "../../src/evidence/hash.ts";
import { readLock } from "../../src/rules/generated.ts";
import type { Lock } from "../../src/schema/lock.ts";
import { toPieces } from "../../src/schema/lock-split.ts";
import { writeProofs, writeWatch } from "../lib/written.ts";

/**
 * A large book for measuring: the real one, and copies of its platforms under other names. Each copy has its platforms,
 * documents, clauses, conflicts and reviews, with products and numbers of their own; topics, laws and guides stay one. So
 * texts are as long and as different from each other as real ones, and whatever a record may say is in it. Its words
 * repeat: an index of a real book of that size holds more words that stand once.
 */

/** Kinds of record that belong to one platform. */
const OWN = ["platform", "document", "clause", "conflict", "review"] as const;
const FOLDERS = { platform: "platforms", document: "documents", clause: "clauses", conflict: "conflicts", review: "reviews" } as const;
/** Fields whose texts are words of a document, never names of ours. */
const WORDS = new Set(["parts", "words", "inLanguage"]);

/** What a name of the real book is called in a copy; a name that no platform owns stays. */
type Rename = (name: string) => string;

function renamerOf(records: Records, copy: number): Rename {
	const platforms = new Set(records.platform.map(({ id }) => id));
	// A provider of several platforms is no platform, and owns the texts they share.
	const owners = new Set(records.document.map(({ id }) => id.split("/")[0]));
	const products = new Set(records.platform.flatMap(({ data }) => data.products.map(({ id }) => id)));
	// Whole hundreds, with room for numbers above the last that were given once and are not used again.
	const step = Math.ceil(Math.max(...records.clause.map(({ data }) => Number(data.id.slice(3)))) / 100) * 100;
	return (name) => {
		if (/^CB-\d{4}$/.test(name)) return `CB-${String(Number(name.slice(3)) + (copy - 1) * step).padStart(4, "0")}`;
		const [platform = "", ...below] = name.split("/");
		const isOwned = below.length === 0 ? platforms.has(platform) || products.has(name) : platforms.has(platform) || owners.has(platform);
		return isOwned ? `c${copy}-${name}` : name;
	};
}

/** The same data with every text that is a name of ours, and every key, renamed. */
function renamed(value: unknown, rename: Rename): unknown {
	if (typeof value === "string") return rename(value);
	if (Array.isArray(value)) return value.map((item) => renamed(item, rename));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [rename(key), WORDS.has(key) ? item : renamed(item, rename)]));
}

/** What people call a platform or a product must differ from copy to copy too. */
function called({ kind, data }: Entry, copy: number): object {
	if (kind !== "platform") return data;
	const { name, aliases, products, ...rest } = data as Entry<"platform">["data"];
	const other = (text: string) => `${text} ${copy}`;
	return {
		...rest,
		name: other(name),
		aliases: aliases.map(other),
		products: products.map((product) => ({ ...product, name: other(product.name) })),
	};
}

/** What a schema filled in, and no author wrote: said of each of 200 hits, it made a file longer than a record may be. */
const unlessFilledIn = (key: unknown, value: unknown): unknown => (key === "times" && value === 1 ? undefined : value);

/** A record of a copy: its path below content/, and its text. */
function copied(entry: Entry<(typeof OWN)[number]>, copy: number, rename: Rename): [string, string] {
	const data = stringify(renamed(called(entry, copy), rename), unlessFilledIn, { lineWidth: 0, schema: "yaml-1.1", indentSeq: false });
	const path = `${FOLDERS[entry.kind]}/${rename(entry.id)}`;
	if (entry.kind === "document" || entry.kind === "review") return [`${path}.yaml`, data];
	return [`${path}.mdx`, `---\n${data}---\n${entry.body}`];
}

/** The lock with what it says of each clause and document said of its copies too. */
function lockOf(lock: Lock, records: Records, copies: readonly Rename[]): Lock {
	const searches = new Map(records.clause.flatMap(({ id, data: { search } }) => (search ? [[id, search] as const] : [])));
	const all = structuredClone(lock);
	for (const rename of copies) {
		for (const part of ["proofs", "searches", "copies", "drift"] as const) Object.assign(all[part], renamed(lock[part], rename));
		// The hash of a search is made of the names of the documents too.
		for (const [id, search] of searches) {
			const copy = all.searches[rename(id)];
			if (copy) copy.search = searchHash(renamed(search, rename) as typeof search);
		}
	}
	return all;
}

export type Counts = Readonly<Record<"platforms" | "clauses" | "wordings", number>>;

export function countsOf(records: Records): Counts {
	return {
		platforms: records.platform.length,
		clauses: new Set(records.clause.map(({ data }) => data.id)).size,
		wordings: records.clause.length,
	};
}

/**
 * Writes a book of copies: the same files for the same real book.
 *
 * @param real content folder that is copied
 * @param folder content folder to write; what was there goes
 * @param platforms how many it is to have, about: it is the real book and whole copies of it
 * @returns how many it has
 */
export function writeSyntheticBook(real: string, folder: string, platforms: number): Counts {
	rmSync(folder, { recursive: true, force: true });
	cpSync(real, folder, { recursive: true });
	const { records } = readRecords(real);
	const times = Math.max(1, Math.round(platforms / records.platform.length));
	const renames = Array.from({ length: times - 1 }, (_, i) => renamerOf(records, i + 2));
	for (const [i, rename] of renames.entries()) {
		for (const entry of OWN.flatMap((kind): readonly Entry<(typeof OWN)[number]>[] => records[kind])) {
			const [path, text] = copied(entry, i + 2, rename);
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
	}
	const { lock } = readLock(folder);
	if (!lock) throw new Error("The real book has no proofs");
	const pieces = toPieces(lockOf(lock, records, renames));
	writeProofs(folder, pieces.proofs);
	writeWatch(folder, pieces);
	const { platforms: own, clauses, wordings } = countsOf(records);
	return { platforms: own * times, clauses: clauses * times, wordings: wordings * times };
}
