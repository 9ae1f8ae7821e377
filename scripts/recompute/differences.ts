import { RELEASE, type TableName } from "../../src/schema/published/tables.ts";
import type { Form, Row } from "./release.ts";

/** Columns that hold addresses of the site that published the release: they are not derived. */
const ADDRESSES: ReadonlySet<string> = new Set(["url"]);

/**
 * What a table of a release says otherwise than the records do, a sentence for each cell, in the order of the rows.
 *
 * @param released rows of the file
 * @param again rows that were derived again, as a file of that form reads
 */
export function differences(table: TableName, form: Form, released: readonly Row[], again: readonly Row[]): string[] {
	const { key } = RELEASE[table];
	/** Name of a row: its key, or its place where rows have none. */
	const named = (rows: readonly Row[]) =>
		new Map(rows.map((row, i) => [key.length > 0 ? key.map((column) => row[column]).join(" ") : `row ${i + 1}`, row]));
	const [there, here] = [named(released), named(again)];
	const at = (name: string) => `tables/${table} (${form}), ${name}`;
	const missing = [...here.keys()].flatMap((name) => (there.has(name) ? [] : [`${at(name)}: is not there; the records have it`]));
	const others = [...there].flatMap(([name, row]) => {
		const derived = here.get(name);
		if (!derived) return [`${at(name)}: is there; the records do not have it`];
		return [...new Set([...Object.keys(row), ...Object.keys(derived)])].flatMap((column) =>
			ADDRESSES.has(column) || row[column] === derived[column]
				? []
				: [`${at(name)}: ${column} is ${JSON.stringify(row[column])}; the records give ${JSON.stringify(derived[column])}`],
		);
	});
	const twice = released.length - there.size;
	return [...missing, ...others, ...(twice > 0 ? [`tables/${table} (${form}): ${twice} rows have the name of another`] : [])];
}
