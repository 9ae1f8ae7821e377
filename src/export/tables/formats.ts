import { parquetWriteBuffer } from "hyparquet-writer";
import { z } from "zod";
import { type Column, columnsOf } from "../../schema/published/columns.ts";
import { type Cell, RELEASE, type TableName } from "../../schema/published/tables.ts";
import { toCsv } from "../csv.ts";

/** Rows of a table, as JSON Lines has them. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

const columns = new Map<TableName, readonly Column[]>();

/** Columns of a table, in their order. */
export function columnsIn(table: TableName): readonly Column[] {
	const known = columns.get(table) ?? columnsOf(RELEASE[table].row);
	columns.set(table, known);
	return known;
}

/** Whether a column may be empty. */
export const isOptional = (table: TableName, column: string): boolean =>
	(RELEASE[table].row.shape as Readonly<Record<string, z.ZodType>>)[column]?.safeParse(null).success ?? false;

/** All values that a column, or an entry of its list, can have; undefined where they are not counted. */
export function optionsOf(table: TableName, column: string): readonly string[] | undefined {
	const { properties } = z.toJSONSchema(RELEASE[table].row, { io: "output" }) as {
		properties: Readonly<Record<string, { enum?: string[]; items?: { enum?: string[] }; anyOf?: { enum?: string[] }[] }>>;
	};
	const field = properties[column];
	return field?.enum ?? field?.items?.enum ?? field?.anyOf?.find((one) => one.enum)?.enum;
}

/** What a column holds, whatever the format: a list is text. */
export const typeOf = ({ datatype, separator }: Column): "text" | "integer" | "boolean" =>
	separator === undefined && (datatype === "integer" || datatype === "boolean") ? datatype : "text";

/** A row with its lists as text. */
export function flat(row: Readonly<Record<string, unknown>>, table: TableName): Record<string, Cell> {
	return Object.fromEntries(
		columnsIn(table).map(({ name, separator }) => {
			const value = row[name];
			return [name, (Array.isArray(value) ? value.join(separator) : (value ?? null)) as Cell];
		}),
	);
}

/** A table as CSV (RFC 4180), with its columns also where it has no row. */
export function csvOf(table: TableName, rows: Rows): string {
	if (rows.length > 0) return toCsv(rows.map((row) => flat(row, table)));
	return `${columnsIn(table)
		.map(({ name }) => name)
		.join(",")}\r\n`;
}

/** A table as JSON Lines (https://jsonlines.org/): a row a line, lists as lists. */
export function jsonLinesOf(rows: Rows): string {
	return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

/** Rows that a reader fetches at once: small enough for a query over HTTP that needs few of them. */
const ROW_GROUP = 5000;
const PARQUET = { text: "STRING", integer: "INT32", boolean: "BOOLEAN" } as const;

/** A table as Apache Parquet, in row groups with statistics, so that a part of it can be read over HTTP. */
export function parquetOf(table: TableName, rows: Rows): Uint8Array {
	const cells = rows.map((row) => flat(row, table));
	const buffer = parquetWriteBuffer({
		columnData: columnsIn(table).map((column) => ({
			name: column.name,
			data: cells.map((row) => row[column.name]),
			type: PARQUET[typeOf(column)],
		})),
		rowGroupSize: ROW_GROUP,
		createdBy: "Clausebook",
		kvMetadata: [{ key: "table", value: RELEASE[table].says }],
	});
	return new Uint8Array(buffer);
}
