import { type Cell, RELEASE, TABLE_NAMES, type TableName } from "../../src/schema/published/tables.ts";
import { type Row, rowsIn } from "../recompute/release.ts";

/** One row that is in one release and not in the other, or a cell that says something else. */
export interface RowChange {
	readonly table: TableName;
	/** Key of the row, its columns apart by a space. */
	readonly row: string;
	readonly what: "added" | "gone" | "altered";
	/** Of an altered row. */
	readonly column: string;
	readonly before: Cell;
	readonly after: Cell;
}

/** How many rows of a table came, went and changed. */
export interface TableChange {
	readonly table: TableName;
	readonly before: number;
	readonly after: number;
	readonly added: number;
	readonly gone: number;
	readonly altered: number;
}

/** Rows by their keys; of a table without a key, and of one whose rows are counted, the whole row is its name. */
function named(table: TableName, rows: readonly Row[]): Map<string, Row> {
	const { key } = RELEASE[table];
	return new Map(rows.map((row) => [key.length > 0 ? key.map((column) => row[column]).join(" ") : JSON.stringify(row), row]));
}

/**
 * What a release says otherwise than the one before it, by table and row.
 *
 * @param folder of the new release, as dist/data/v1
 * @param last folder of the one before it
 */
export async function changesSince(folder: string, last: string): Promise<{ tables: TableChange[]; rows: RowChange[] }> {
	const rows: RowChange[] = [];
	const tables: TableChange[] = [];
	for (const table of TABLE_NAMES) {
		const [now, then] = [(await rowsIn(folder, table, "csv")) ?? [], (await rowsIn(last, table, "csv")) ?? []];
		const [here, there] = [named(table, now), named(table, then)];
		const own: RowChange[] = [];
		for (const [row, data] of here) {
			const old = there.get(row);
			if (!old) own.push({ table, row, what: "added", column: "", before: null, after: null });
			else
				for (const column of new Set([...Object.keys(old), ...Object.keys(data)])) {
					const [before, after] = [old[column] ?? null, data[column] ?? null];
					if (before !== after) own.push({ table, row, what: "altered", column, before, after });
				}
		}
		for (const row of there.keys()) if (!here.has(row)) own.push({ table, row, what: "gone", column: "", before: null, after: null });
		const rowsThat = (what: RowChange["what"]) => new Set(own.filter((change) => change.what === what).map(({ row }) => row)).size;
		tables.push({
			table,
			before: then.length,
			after: now.length,
			added: rowsThat("added"),
			gone: rowsThat("gone"),
			altered: rowsThat("altered"),
		});
		rows.push(...own);
	}
	return { tables, rows };
}
