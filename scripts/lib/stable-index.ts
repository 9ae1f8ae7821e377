import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { itemsOf, textOf, toArray, toText } from "./cbor.ts";

/**
 * Pagefind 1.5 writes filters in the order of a hash map, anew each time (its issue 638: fragments became stable in 1.3,
 * filters and metadata did not). Here they are put in the order of their names, and the files that are named by their
 * hash get the name that fits.
 */

/** Begins every file of the index, before the CBOR. */
const MAGIC = Buffer.from("pagefind_dcd");
/** Names the metadata of each language. */
const ENTRY = "pagefind-entry.json";
/** Place of the filters in the metadata: version, pages, chunks, filters, sorts, fields. */
const FILTERS = 3;

/** Files of an index: bytes by path below its folder. */
export type IndexFiles = ReadonlyMap<string, Buffer>;

function fileAt(files: IndexFiles, path: string): Buffer {
	const bytes = files.get(path);
	if (!bytes) throw new Error(`Pagefind's index has no file ${path}`);
	return bytes;
}

function unpack(files: IndexFiles, path: string): Buffer {
	const bytes = gunzipSync(fileAt(files, path));
	if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error(`${path} does not begin as a file of Pagefind's index`);
	return bytes.subarray(MAGIC.length);
}

const pack = (bytes: Buffer) => gzipSync(Buffer.concat([MAGIC, bytes]), { level: 9 });

const hash = (bytes: Buffer, length: number) => createHash("sha256").update(bytes).digest("hex").slice(0, length);

/** Pairs in the order of their first text. */
function byName(pairs: readonly Buffer[]): Buffer[] {
	const name = (pair: Buffer) => textOf(itemsOf(pair)[0]);
	return pairs
		.map((pair) => ({ pair, name: name(pair) }))
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.map(({ pair }) => pair);
}

/**
 * The index of a site as the same bytes for the same pages.
 *
 * @param files the index as Pagefind gives it, in memory: what another process is still writing is never read
 * @throws where the index is not laid out as Pagefind 1.5 does
 */
export function stableIndex(files: IndexFiles): IndexFiles {
	const stable = new Map([...files].filter(([path]) => !path.startsWith("filter/")));
	const entry = JSON.parse(fileAt(files, ENTRY).toString("utf8")) as { languages: Record<string, { hash: string }> };
	for (const [language, about] of Object.entries(entry.languages)) {
		const metaPath = `pagefind.${about.hash}.pf_meta`;
		const meta = itemsOf(unpack(files, metaPath));
		const filters = itemsOf(meta[FILTERS] ?? Buffer.alloc(0)).map((pair) => {
			const [name, file] = itemsOf(pair);
			const [label, values] = itemsOf(unpack(files, `filter/${textOf(file)}.pf_filter`));
			if (!name || !label || !values) throw new Error("A filter of Pagefind's index has no name or no values");
			const sorted = toArray([label, toArray(byName(itemsOf(values)))]);
			const renamed = `${language}_${hash(sorted, 7)}`;
			stable.set(`filter/${renamed}.pf_filter`, pack(sorted));
			return toArray([name, toText(renamed)]);
		});
		meta[FILTERS] = toArray(byName(filters));
		const bytes = toArray(meta);
		stable.delete(metaPath);
		about.hash = `${language}_${hash(bytes, 10)}`;
		stable.set(`pagefind.${about.hash}.pf_meta`, pack(bytes));
	}
	return stable.set(ENTRY, Buffer.from(JSON.stringify(entry)));
}
