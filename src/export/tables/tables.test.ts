import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { readLock } from "../../rules/generated.ts";
import { RELEASE, TABLE_NAMES, type TableName } from "../../schema/published/tables.ts";
import { sqliteOf, zipped } from "../../site/sqlite.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { CONTENT, publishedRecords } from "../../testing/published-book.ts";
import { sourceOf } from "../../testing/published-site.ts";
import { csvOf, flat, jsonLinesOf, parquetOf, type Rows } from "./formats.ts";
import { rowsOf } from "./rows.ts";

const { lock } = readLock(CONTENT);
const { book, grid } = aDerivedBook(publishedRecords(), undefined, lock?.drift);
const source = sourceOf(book, grid);
const rows = (table: TableName): Rows => rowsOf(table, source);

describe("the tables of the published book", () => {
	test.each(TABLE_NAMES)("every row of %s fits its schema, and no two have one key", (table) => {
		const { row, key } = RELEASE[table];
		expect(rows(table).length).toBeGreaterThan(0);
		const faults = rows(table).flatMap((one, i) =>
			(row.safeParse(one).error?.issues ?? []).map(({ path, message }) => `${i} ${path}: ${message}`),
		);
		expect(faults.slice(0, 5)).toEqual([]);
		const keys = rows(table).map((one) => key.map((column) => one[column]).join(" "));
		if (key.length > 0) expect(new Set(keys).size).toBe(keys.length);
	});

	test("what holds today among the answers is the grid, cell for cell", () => {
		const today = rows("answers").filter(({ until_day }) => until_day === null);
		const said = (one: Rows[number]) => [one.product, one.topic, one.region, one.state, (one.wordings as string[]).join("+")].join(" ");
		const cells = [...book.products.keys()].flatMap((product) =>
			book.topics.flatMap(({ id }) => grid.cells(product, id).flatMap((cell) => cell.regions.map((region) => ({ cell, region })))),
		);
		expect(today).toHaveLength(cells.length);
		const there = new Set(today.map(said));
		const missing = cells.filter(({ cell: { product, topic, state, deciding }, region }) => {
			const wordings = deciding.map(({ id }) => id);
			return !there.has(said({ product: product.id, topic: topic.id, region, state, wordings }));
		});
		expect(missing).toEqual([]);
	});

	test("no answer begins after it ends, and those of one cell follow each other without an overlap", () => {
		for (const own of Map.groupBy(rows("answers"), (one) => `${one.product} ${one.topic} ${one.region}`).values())
			for (const [i, { from_day, until_day }] of own.entries()) {
				if (until_day !== null) expect(String(from_day) < String(until_day), JSON.stringify(own[i])).toBe(true);
				const before = own[i - 1];
				if (before) expect(String(before.until_day) <= String(from_day), JSON.stringify(own[i])).toBe(true);
			}
	});
});

describe("one table says the same in every format", () => {
	const table = "wordings";
	const cells = rows(table).map((row) => flat(row, table));

	test("Parquet, by another reader of it", async () => {
		const bytes = parquetOf(table, rows(table));
		const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
		expect(await parquetReadObjects({ file })).toEqual(cells);
	});

	test("SQLite, with every reference in its place and nothing that says no to being read again", () => {
		const database = new DatabaseSync(":memory:");
		database.deserialize(sqliteOf(rows));
		expect(database.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
		expect(database.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
		const asNumbers = cells.map((row) =>
			Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === "boolean" ? Number(cell) : cell])),
		);
		expect(
			database
				.prepare(`SELECT * FROM ${table} ORDER BY rowid`)
				.all()
				.map((row) => ({ ...row })),
		).toEqual(asNumbers);
		database.close();
	});

	test("JSON Lines, compressed", () => {
		const lines = gunzipSync(zipped(jsonLinesOf(rows(table))))
			.toString("utf8")
			.trim()
			.split("\n");
		expect(lines.map((line) => JSON.parse(line) as object)).toEqual(rows(table));
	});

	test("CSV has a line each, and its columns where it has none", () => {
		expect(csvOf("limits", [])).toBe("wording,position,kind,says,part\r\n");
		expect(csvOf("rubric", rows("rubric"))).toContain("\r\nmodels,safety-or-fraud,-");
	});

	test("a row that names none of another table is refused", () => {
		const broken = (name: TableName) => (name === "wordings" ? rows(name).slice(1) : rows(name));
		expect(() => sqliteOf(broken)).toThrow("FOREIGN KEY constraint failed");
	});
});
