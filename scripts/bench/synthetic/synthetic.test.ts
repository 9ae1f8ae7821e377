import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toBook } from "../../../src/derive/book.ts";
import { toGrid } from "../../../src/derive/grid.ts";
import { listFiles, readRecords } from "../../../src/records/read.ts";
import { checkContent } from "../../../src/rules/check.ts";
import { Random } from "./random.ts";
import { sentence, word } from "./words.ts";
import { writeSyntheticBook } from "./write.ts";

const REAL = join(import.meta.dirname, "../../../content");
/** Two platforms, so that each has a peer. */
const SIZE = 54;

describe("a synthetic book", () => {
	const folder = mkdtempSync(join(tmpdir(), "clausebook-bench-"));
	beforeAll(() => {
		writeSyntheticBook(REAL, folder, SIZE);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	it("passes every rule on the records it makes", () => {
		const { problems } = checkContent(folder, join(folder, "evidence.lock.json"));
		const own = problems.filter(({ file }) => /^content\/(?:platforms|documents|clauses|evidence)/.test(file));
		expect(own).toEqual([]);
	});

	it("has as many clauses as asked for, and earlier versions of some", () => {
		const { records } = readRecords(folder);
		expect(new Set(records.clause.map(({ data }) => data.id)).size).toBe(SIZE);
		expect(records.clause.length).toBeGreaterThan(SIZE);
		expect(records.clause.some(({ data }) => data.answer === "unstated")).toBe(true);
	});

	it("answers every question for every product in every region, once", () => {
		const { records } = readRecords(folder);
		const book = toBook(records, undefined);
		const grid = toGrid(book);
		for (const product of book.products.keys()) {
			for (const topic of book.topics) {
				const cells = grid.cells(product, topic.id);
				expect(cells.flatMap((cell) => cell.regions)).toHaveLength(5);
				for (const cell of cells) expect(cell.deciding).toHaveLength(1);
			}
		}
	});

	it("is the same, byte for byte, when it is written again", () => {
		const again = mkdtempSync(join(tmpdir(), "clausebook-bench-"));
		try {
			writeSyntheticBook(REAL, again, SIZE);
			const texts = (root: string) => listFiles(root).map((path) => [path, readFileSync(join(root, path), "utf8")]);
			expect(texts(again)).toEqual(texts(folder));
		} finally {
			rmSync(again, { recursive: true, force: true });
		}
	});

	it("names at most nine platforms to compare with, however many there are", () => {
		const many = mkdtempSync(join(tmpdir(), "clausebook-bench-"));
		try {
			writeSyntheticBook(REAL, many, 324);
			const { records } = readRecords(many);
			expect(records.platform).toHaveLength(12);
			for (const { data } of records.platform) expect(data.compareWith.length).toBeLessThanOrEqual(9);
		} finally {
			rmSync(many, { recursive: true, force: true });
		}
	});
});

describe("Random", () => {
	it("gives the same numbers for the same seed, and others for another", () => {
		const three = (seed: number) => {
			const random = new Random(seed);
			return [random.next(), random.next(), random.next()];
		};
		expect(three(7)).toEqual(three(7));
		expect(three(7)).not.toEqual(three(8));
	});

	it("takes different items, and all of them where there are fewer", () => {
		const random = new Random(1);
		expect(new Set(random.some([1, 2, 3, 4, 5], 3)).size).toBe(3);
		expect(random.some([1, 2], 5)).toEqual([1, 2]);
	});
});

describe("words", () => {
	it("repeat some words often and have a long tail", () => {
		const random = new Random(3);
		const counts = new Map<string, number>();
		for (let i = 0; i < 20_000; i++) {
			const drawn = word(random);
			counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
		}
		expect(Math.max(...counts.values())).toBeGreaterThan(1000);
		expect(counts.size).toBeGreaterThan(4000);
	});

	it("make sentences within the limit of the rule plain-language", () => {
		const random = new Random(4);
		for (let i = 0; i < 200; i++) expect(sentence(random).split(" ").length).toBeLessThanOrEqual(25);
	});
});
