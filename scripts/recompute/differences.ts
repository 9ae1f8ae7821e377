import { csvCell } from "../../src/export/csv.ts";
import { type Cell, RELEASE, type TableName } from "../../src/schema/published/tables.ts";
import type { Form } from "./release.ts";

/** Columns that hold addresses of the site that published the release: they are not derived. */
const ADDRESSES: ReadonlySet<string> = new Set(["url"]);

type Row = Readonly<Record<string, Cell>>;

/** Name of a row in messages: its key, or its place where rows have no name. */
const nameOf = (table: TableName, row: Row | undefined, i: number): string => {
	const { key } = RELEASE[table];
	return key.length === 0 || !row ? `row ${i + 1}` : key.map((column) => row[column]).join(" ");
};

/**
 * What a table of a release says otherwise than the records do, a sentence for each cell, in the order of the rows.
 *
 * @param released rows of the file
 * @param again rows that were derived again
 */
export function differences(table: TableName, form: Form, released: readonly Row[], again: readonly Row[]): string[] {
	const at = `tables/${table} (${form})`;
	// A spreadsheet's guard stands before some texts of CSV files.
	const same = (own: Cell | undefined, derived: Cell | undefined) =>
		own === derived || (form === "csv" && csvCell(own) === csvCell(csvGuarded(derived)));
	const { key } = RELEASE[table];
	const named = (rows: readonly Row[]) => new Map(rows.map((row, i) => [key.length > 0 ? nameOf(table, row, i) : String(i), row]));
	const [there, here] = [named(released), named(again)];
	const found: string[] = [];
	for (const [name, row] of here)
		if (!there.has(name))
			found.push(`${at}, ${key.length > 0 ? name : nameOf(table, row, Number(name))}: is not there; the records have it`);
	for (const [name, row] of there) {
		const derived = here.get(name);
		const label = key.length > 0 ? name : nameOf(table, row, Number(name));
		if (!derived) {
			found.push(`${at}, ${label}: is there; the records do not have it`);
			continue;
		}
		for (const column of new Set([...Object.keys(row), ...Object.keys(derived)]))
			if (!ADDRESSES.has(column) && !same(row[column], derived[column]))
				found.push(`${at}, ${label}: ${column} is ${JSON.stringify(row[column])}; the records give ${JSON.stringify(derived[column])}`);
	}
	if (found.length === 0 && released.length !== again.length)
		found.push(`${at}: has ${released.length} rows; the records give ${again.length}`);
	return found;
}

/** A cell as a CSV file has it once it was read again. */
function csvGuarded(cell: Cell | undefined): Cell | undefined {
	if (typeof cell !== "string") return cell;
	const written = csvCell(cell);
	return written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written;
}
