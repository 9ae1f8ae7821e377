import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { close, createIndex } from "pagefind";
import { afterAll, describe, expect, test } from "vitest";
import { listFiles } from "../../src/records/read.ts";
import { temporaryFolder } from "../../src/testing/temporary.ts";
import { itemsOf, textOf, toArray, toText } from "./cbor.ts";
import { compareFolders } from "./same-bytes.ts";
import { writeSearchIndex } from "./search-index.ts";
import { stableIndex } from "./stable-index.ts";

afterAll(() => close());

describe("CBOR", () => {
	test("texts and arrays of every length come back", () => {
		for (const length of [0, 1, 23, 24, 255, 256, 65_536]) {
			expect(textOf(toText("x".repeat(length)))).toHaveLength(length);
			expect(itemsOf(toArray(Array.from({ length }, () => toText("é"))))).toHaveLength(length);
		}
		expect(itemsOf(toArray([toArray([toText("a")]), Buffer.from([0x19, 1, 44])])).map((item) => item.length)).toEqual([3, 3]);
	});

	test("what is not understood stops the build", () => {
		expect(() => itemsOf(Buffer.from([0x9f, 0xff]))).toThrow("CBOR byte 159 at 0 is not understood");
		expect(() => itemsOf(Buffer.from([0x81, 0xa0]))).toThrow("CBOR type 5 at 1 is not understood");
		expect(() => itemsOf(Buffer.from([0x82, 0x01]))).toThrow("CBOR ends before its last item");
		expect(() => itemsOf(Buffer.from([0x80, 0x01]))).toThrow("CBOR array has bytes behind it");
		expect(() => textOf(Buffer.from([0x01]))).toThrow("CBOR item is no text");
	});
});

/** A site whose pages have many filters, so that a chance order would show. */
function site(): string {
	const dist = temporaryFolder();
	for (let i = 0; i < 30; i++) {
		mkdirSync(join(dist, `p${i}`));
		const filters = ["Topic", "Answer", "Law", "Kind"].map(
			(name, n) => `<span data-pagefind-filter="${name}:value ${(i * (n + 3)) % 13}"></span>`,
		);
		writeFileSync(
			join(dist, `p${i}`, "index.html"),
			`<!doctype html><html lang="en"><head><title>Page ${i}</title></head><body><main data-pagefind-body>${filters.join("")}<h1>Page ${i}</h1><p>Words of page ${i}.</p></main></body></html>`,
		);
	}
	return dist;
}

/** Every file of a written index, by path. */
function indexOf(dist: string): Map<string, Buffer> {
	const folder = join(dist, "pagefind");
	return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

test("two indexes of one site are the same bytes, each file named by what it holds", async () => {
	const [a, b] = [site(), site()];
	await writeSearchIndex(a);
	await writeSearchIndex(b);
	expect(compareFolders(a, b).found).toEqual([]);
	const files = indexOf(a);
	const filters = [...files.keys()].filter((path) => path.startsWith("filter/"));
	expect(filters).toHaveLength(4);
	const entry = JSON.parse(files.get("pagefind-entry.json")?.toString() ?? "") as { languages: { en: { hash: string } } };
	const meta = gunzipSync(files.get(`pagefind.${entry.languages.en.hash}.pf_meta`) ?? "").toString("latin1");
	for (const file of filters) expect(meta).toContain(file.replace(/^filter\/|\.pf_filter$/g, ""));
	expect(stableIndex(files)).toEqual(files);
});

test("an index of another layout than Pagefind's stops the build", async () => {
	const dist = site();
	await writeSearchIndex(dist);
	const files = indexOf(dist);
	const filter = [...files.keys()].find((path) => path.startsWith("filter/")) ?? "";
	expect(() => stableIndex(new Map(files).set(filter, gzipSync("something else")))).toThrow(
		`${filter} does not begin as a file of Pagefind's index`,
	);
	files.delete(filter);
	expect(() => stableIndex(files)).toThrow(`Pagefind's index has no file ${filter}`);
});

test("the index is whole on disk when it is done: this process writes it, never Pagefind's", async () => {
	const dist = site();
	const handed = new Map<string, Uint8Array>();
	let written = 0;
	await writeSearchIndex(dist, async () => {
		const made = await createIndex();
		const { index } = made;
		if (!index) return made;
		return {
			...made,
			index: {
				...index,
				getFiles: async () => {
					const answer = await index.getFiles();
					for (const { path, content } of answer.files) handed.set(path, content);
					return answer;
				},
				writeFiles: async () => {
					written += 1;
					return { errors: [], outputPath: dist };
				},
			},
		};
	});
	expect(written).toBe(0);
	expect(handed.size).toBeGreaterThan(30);
	expect(indexOf(dist)).toEqual(new Map(stableIndex(new Map([...handed].map(([path, bytes]) => [path, Buffer.from(bytes)])))));
});
