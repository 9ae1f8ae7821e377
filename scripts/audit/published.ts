import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { readCsv } from "../../src/islands/narrow-csv.ts";
import { fits } from "../../src/schema/pages.ts";
import type { Column } from "../../src/schema/published/columns.ts";
import { columnsOfTable, PUBLISHED, schemaOfFile, TABLES, UNPUBLISHED } from "../../src/schema/published/index.ts";
import type { Finding } from "./page.ts";

/** Faults of one file that are shown; a file with a fault in each row needs no more to be mended. */
const MOST = 3;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** JSON Schema as readers use it: every keyword known, formats checked. */
function compiler(): Ajv2020 {
	const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true });
	ajv.addFormat("date", isDay);
	ajv.addFormat("uri", (text: string) => URL.canParse(text));
	ajv.addFormat("email", /^\S+@\S+$/);
	ajv.addFormat("date-time", (text: string) => !Number.isNaN(Date.parse(text)));
	return ajv;
}

/** What the cells of a column must be: a test, and the same in words. */
function cellTest({ datatype }: Column): { readonly holds: (cell: string) => boolean; readonly must: string } {
	if (datatype === "integer") return { holds: (cell) => /^-?\d+$/.test(cell), must: "a whole number" };
	if (datatype === "date") return { holds: isDay, must: "a day" };
	if (datatype === "anyURI") return { holds: (cell) => URL.canParse(cell), must: "an address" };
	if (datatype === "string") return { holds: () => true, must: "text" };
	const pattern = new RegExp(datatype.format, "u");
	return { holds: (cell) => pattern.test(cell), must: `like ${datatype.format}` };
}

/** Faults of a CSV file by its columns: their names and order, empty cells, kinds of values. */
function csvFaults(text: string, columns: readonly Column[]): string[] {
	const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ""));
	const names = columns.map(({ name }) => name);
	if (head.join() !== names.join()) return [`has the columns ${head.join(", ")}; its schema names ${names.join(", ")}`];
	const tests = columns.map((column) => ({ ...column, ...cellTest(column) }));
	return rows.flatMap((row, i) => {
		const line = `line ${i + 2}`;
		if (row.length !== columns.length) return [`${line} has ${row.length} cells of ${columns.length}`];
		return tests.flatMap(({ name, required, separator, holds, must }, at) => {
			const cell = row[at] ?? "";
			if (cell === "") return required ? [`${line}, ${name} is empty`] : [];
			const fits = (separator ? cell.split(separator) : [cell]).every(holds);
			return fits ? [] : [`${line}, ${name} is "${cell}"; it must be ${must}`];
		});
	});
}

const kindOf = <K extends { readonly files: readonly string[] }>(kinds: Readonly<Record<string, K>>, address: string): string | undefined =>
	Object.entries(kinds).find(([, { files }]) => files.some((pattern) => fits(pattern, address)))?.[0];

/**
 * Every JSON and CSV file of the built site has a published schema and fits it. The schemas are those of the site itself: what
 * a reader downloads, not what the code holds.
 *
 * @param files all files of the site, below its root
 * @param read text of a file
 */
export function auditPublished(files: ReadonlySet<string>, read: (file: string) => string): Finding[] {
	const ajv = compiler();
	const compiled = new Map<string, ValidateFunction | string>();
	const schema = (address: string): ValidateFunction | string => {
		const known = compiled.get(address);
		if (known !== undefined) return known;
		let found: ValidateFunction | string;
		try {
			found = files.has(address.slice(1)) ? ajv.compile(JSON.parse(read(address.slice(1))) as object) : "is not there";
		} catch (error) {
			found = `cannot be read: ${(error as Error).message}`;
		}
		compiled.set(address, found);
		return found;
	};
	const jsonFaults = (file: string, address: string): string[] => {
		const check = schema(address);
		if (typeof check === "string") return [`has the schema ${address}, which ${check}`];
		let data: unknown;
		try {
			data = JSON.parse(read(file));
		} catch (error) {
			return [`is not JSON: ${(error as Error).message}`];
		}
		if (check(data)) return [];
		return (check.errors ?? []).map(({ instancePath, message }) => `does not fit ${address}: ${instancePath || "/"} ${message}`);
	};
	const faults = (file: string): string[] => {
		const address = `/${file}`;
		if (UNPUBLISHED.some((one) => fits(one.file, address))) return [];
		// A schema is held against the rules of its language.
		if (file.endsWith(".schema.json")) {
			const own = schema(address);
			return typeof own === "string" ? [own] : [];
		}
		if (file.endsWith(".csv-schema.json")) return [];
		const table = kindOf(TABLES, address);
		if (table !== undefined) {
			const columns = columnsOfTable(table);
			if (!files.has(columns.slice(1))) return [`has the columns ${columns}, which are not there`];
			return csvFaults(read(file), (JSON.parse(read(columns.slice(1))) as { columns: readonly Column[] }).columns);
		}
		const kind = kindOf(PUBLISHED, address);
		return kind === undefined
			? ["has no published schema. Fix: name it in src/schema/published/index.ts, among UNPUBLISHED if nobody is promised it"]
			: jsonFaults(file, schemaOfFile(kind));
	};
	return [...files]
		.filter((file) => /\.(?:json|csv)$/.test(file))
		.flatMap((file) =>
			faults(file)
				.slice(0, MOST)
				.map((fault) => ({ audit: "published", page: `/${file}`, message: `The file ${fault}.` })),
		);
}
