/** A record of RFC 4180: fields in quotes may hold line ends. */
const RECORD = /(?:"(?:[^"]|"")*"|[^"\r\n])+(?:\r?\n|$)/g;
const FIELD = /,(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/g;

function fields(record: string): string[] {
	// A comma before each field, so that an empty first one is seen, too.
	return [...`,${record}`.matchAll(FIELD)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
}

/** Records of a CSV file (RFC 4180), the names of its columns first. */
export const readCsv = (csv: string): string[][] => (csv.match(RECORD) ?? []).map(fields);

/**
 * Keeps the records of a CSV file whose values are among those wanted. What is kept is kept byte for byte.
 *
 * @param csv RFC 4180, with a first record that names the columns
 * @param wanted values by column
 * @throws Error where a column is not in the file
 */
export function narrowCsv(csv: string, wanted: Readonly<Record<string, ReadonlySet<string>>>): string {
	const [head = "", ...records] = csv.match(RECORD) ?? [];
	const columns = fields(head);
	const tests = Object.entries(wanted).map(([column, values]) => {
		const place = columns.indexOf(column);
		if (place < 0) throw new Error(`The file has no column ${column}; it has ${columns.join(", ")}`);
		return { place, values };
	});
	const kept = records.filter((record) => {
		const own = fields(record);
		return tests.every(({ place, values }) => values.has(own[place] ?? ""));
	});
	return head + kept.join("");
}
