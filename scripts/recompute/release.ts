import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";
import type { z } from "zod";
import { columnsIn, flat, type Rows, typeOf } from "../../src/export/tables/formats.ts";
import { readCsv } from "../../src/islands/narrow-csv.ts";
import { type Book, type BookInput, toBook } from "../../src/model/book.ts";
import { ONLY_READ } from "../../src/model/book-records.ts";
import type { Lock, Proof, Searched } from "../../src/schema/lock.ts";
import { clausesFile } from "../../src/schema/published/clauses.ts";
import { recordsFile } from "../../src/schema/published/records.ts";
import type { Cell, TableName } from "../../src/schema/published/tables.ts";
import { fail } from "../lib/command.ts";

/** The forms in which a release has each table. */
export const FORMS = ["csv", "jsonl.gz", "parquet", "sqlite"] as const;
export type Form = (typeof FORMS)[number];

/** A row with its lists as text. */
export type Row = Readonly<Record<string, Cell>>;

function read<S extends z.ZodType>(folder: string, name: string, schema: S): z.output<S> {
	const file = join(folder, name);
	if (!existsSync(file)) fail(`${file} is not there.\nFix: name the folder that holds the files of a release, such as dist/data/v1`);
	let data: unknown;
	try {
		data = JSON.parse(readFileSync(file, "utf8"));
	} catch (error) {
		fail(`${file} is no JSON (${(error as Error).message}).\nFix: download the release again`);
	}
	const { success, data: sound, error } = schema.safeParse(data);
	if (success) return sound;
	const faults = error.issues.slice(0, 10).map(({ path, message }) => `  /${path.join("/")}: ${message}`);
	return fail(
		`${file} is no file of a release:\n${faults.join("\n")}\nFix: download the release again, or take the version of this project that made it`,
	);
}

/**
 * The book that a release was made from, out of its records and clauses alone.
 *
 * @param folder that holds records.json and clauses.json
 * @throws Failure with file and place where one is not what its schema says
 */
export function bookOf(folder: string): Book {
	const { records, proven, asOf } = read(folder, "records.json", recordsFile);
	const { clauses } = read(folder, "clauses.json", clausesFile);
	const id = ({ clause, version }: (typeof clauses)[number]) => `${clause}/${version}`;
	const by = <T>(value: (one: (typeof clauses)[number]) => T | null | undefined): Record<string, T> =>
		Object.fromEntries(
			clauses.flatMap((one) => {
				const found = value(one);
				return found === null || found === undefined ? [] : [[id(one), found] as const];
			}),
		);
	const lock: Lock = {
		...proven,
		proofs: by((one) => (one.proven && "quote" in one.proven ? (one.proven as Proof) : undefined)),
		searches: by((one) => (one.proven && "search" in one.proven ? (one.proven as Searched) : undefined)),
		drift: by((one) => one.derived.drift),
	};
	const input: BookInput = {
		...records,
		clause: clauses.map((one) => ({ id: id(one), data: { ...one.authored, id: one.id } })),
		...ONLY_READ,
	};
	return toBook(input, lock, asOf);
}

/** Rows of a table as a CSV file of it reads: what guards a text against spreadsheets stands before it, and nothing is empty text. */
export function csvRows(table: TableName, text: string): readonly Row[] {
	const types = new Map(columnsIn(table).map((column) => [column.name, typeOf(column)]));
	const cellOf = (name: string, cell: string): Cell => (types.get(name) === "integer" && /^-?\d+$/.test(cell) ? Number(cell) : cell);
	const [head = [], ...lines] = readCsv(text);
	return lines.map((line) => Object.fromEntries(head.map((name, i) => [name, cellOf(name, line[i] ?? "")])));
}

/** Rows of a table as one of its files has them, lists as text; undefined where the release has no such file. */
export async function rowsIn(folder: string, table: TableName, form: Form): Promise<readonly Row[] | undefined> {
	const file = form === "sqlite" ? join(folder, "clausebook.sqlite") : join(folder, "tables", `${table}.${form}`);
	if (!existsSync(file)) return undefined;
	if (form === "csv") return csvRows(table, readFileSync(file, "utf8"));
	if (form === "jsonl.gz")
		return gunzipSync(readFileSync(file))
			.toString("utf8")
			.split("\n")
			.filter(Boolean)
			.map((line) => {
				const row = JSON.parse(line) as Rows[number];
				// A field that is no column is a difference, too.
				return { ...(row as Row), ...flat(row, table) };
			});
	if (form === "parquet") {
		const bytes = readFileSync(file);
		return (await parquetReadObjects({
			file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
		})) as Record<string, Cell>[];
	}
	const database = new DatabaseSync(file, { readOnly: true });
	try {
		const isBoolean = new Set(columnsIn(table).flatMap((column) => (typeOf(column) === "boolean" ? [column.name] : [])));
		const cellOf = (name: string, value: unknown): Cell =>
			isBoolean.has(name) && (value === 0 || value === 1) ? value === 1 : (value as Cell);
		return database
			.prepare(`SELECT * FROM "${table}" ORDER BY rowid`)
			.all()
			.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(name, value)])));
	} finally {
		database.close();
	}
}
