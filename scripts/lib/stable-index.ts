import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { itemsOf, textOf, toArray, toText } from "./cbor.ts";

/**
 * Pagefind 1.5 writes filters in the order of a hash map, anew each time (its issue 638: fragments became stable in 1.3,
 * filters and metadata did not). Here they are put in the order of their names, and the files that are named by their
 * hash get the name that fits.
 */

/** Begins every file of the index, before the CBOR. */
const MAGIC = Buffer.from("pagefind_dcd");
/** Place of the filters in the metadata: version, pages, chunks, filters, sorts, fields. */
const FILTERS = 3;

function read(file: string): Buffer {
	const bytes = gunzipSync(readFileSync(file));
	if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error(`${file} does not begin as a file of Pagefind's index`);
	return bytes.subarray(MAGIC.length);
}

function write(file: string, bytes: Buffer): void {
	writeFileSync(file, gzipSync(Buffer.concat([MAGIC, bytes]), { level: 9 }));
}

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
 * Makes the index of a site the same bytes for the same pages.
 *
 * @param folder the pagefind folder of a built site
 * @throws where the index is not laid out as Pagefind 1.5 does
 */
export function stabiliseIndex(folder: string): void {
	const entryFile = join(folder, "pagefind-entry.json");
	const entry = JSON.parse(readFileSync(entryFile, "utf8")) as { languages: Record<string, { hash: string }> };
	const kept = new Set<string>();
	for (const [language, about] of Object.entries(entry.languages)) {
		const metaFile = join(folder, `pagefind.${about.hash}.pf_meta`);
		const meta = itemsOf(read(metaFile));
		const filters = itemsOf(meta[FILTERS] ?? Buffer.alloc(0)).map((pair) => {
			const [name, file] = itemsOf(pair);
			const [label, values] = itemsOf(read(join(folder, "filter", `${textOf(file)}.pf_filter`)));
			if (!name || !label || !values) throw new Error("A filter of Pagefind's index has no name or no values");
			const sorted = toArray([label, toArray(byName(itemsOf(values)))]);
			const renamed = `${language}_${hash(sorted, 7)}`;
			write(join(folder, "filter", `${renamed}.pf_filter`), sorted);
			kept.add(`${renamed}.pf_filter`);
			return toArray([name, toText(renamed)]);
		});
		meta[FILTERS] = toArray(byName(filters));
		const bytes = toArray(meta);
		rmSync(metaFile);
		about.hash = `${language}_${hash(bytes, 10)}`;
		write(join(folder, `pagefind.${about.hash}.pf_meta`), bytes);
	}
	for (const file of readdirSync(join(folder, "filter"))) if (!kept.has(file)) rmSync(join(folder, "filter", file));
	writeFileSync(entryFile, JSON.stringify(entry));
}
