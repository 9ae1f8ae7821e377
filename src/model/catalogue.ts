import type { csvMetadata, dataPackage } from "../schema/published/catalogue.ts";
import { columnsOf } from "../schema/published/columns.ts";
import {
	BINARY_TABLES,
	columnsOfTable,
	PUBLISHED,
	SQLITE_FILE,
	SQLITE_TYPE,
	schemaOfFile,
	TABLES,
	tableFile,
} from "../schema/published/index.ts";
import { RELEASE, TABLE_NAMES, type TableKind, type TableName } from "../schema/published/tables.ts";
import type { Published } from "../schema/published/type.ts";
import { dateWords } from "./dates.ts";

/** Where both catalogues lie: what they name is named from here. */
const HERE = "/data/v1/";
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** A path from the folder of the dataset: "grid.csv", "../../packet/acme/acme.csv". */
const fromHere = (address: string): string => (address.startsWith(HERE) ? address.slice(HERE.length) : `../..${address}`);

/**
 * csv-metadata.json: the columns of every CSV file of the site, as CSV on the Web looks for them.
 *
 * @param platforms ids: each has a packet
 */
export function csvMetadataOf(platforms: readonly string[]): Published<typeof csvMetadata> {
	const tables = Object.entries(TABLES).flatMap(([kind, { files, says }]) =>
		files
			.flatMap((file) => (file.includes("*") ? platforms.map((id) => file.replaceAll("*", id)) : [file]))
			.map((file) => ({ url: fromHere(file), "dc:title": says, tableSchema: fromHere(columnsOfTable(kind)) })),
	);
	return {
		"@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
		"dc:title": "Clausebook: tables",
		"dc:license": { "@id": LICENCE },
		tables,
	};
}

/** Types of Table Schema by those of CSV on the Web; the others are text there. */
const FIELD_TYPES: Readonly<Record<string, "integer" | "boolean" | "date">> = { integer: "integer", boolean: "boolean", date: "date" };

/** What Table Schema says of a CSV file that is a table of the release: fields, key, and the tables that it names. */
function tableSchema(name: string): Partial<Published<typeof dataPackage>["resources"][number]> {
	const table = TABLE_NAMES.find((one) => tableFile(one, "csv") === HERE + name);
	if (!table) return {};
	const { key, references, row }: TableKind = RELEASE[table];
	return {
		type: "table",
		schema: {
			fields: columnsOf(row).map((column) => {
				const { datatype, separator } = column;
				const type = (separator === undefined && typeof datatype === "string" && FIELD_TYPES[datatype]) || ("string" as const);
				return { name: column.name, type, description: column["dc:description"], constraints: { required: column.required } };
			}),
			...(key.length > 0 ? { primaryKey: key } : {}),
			foreignKeys: references.map(({ column, table: other }) => ({
				fields: [column],
				reference: { resource: `tables.${other}.csv`, fields: [RELEASE[other as TableName].key[0] ?? ""] },
			})),
		},
	};
}

/** A file of the dataset as it was built. */
export interface BuiltFile {
	/** Name below the folder of the dataset, such as grid.csv. */
	readonly name: string;
	readonly bytes: number;
	/** 64 hex digits. */
	readonly sha256: string;
}

const MEDIA_TYPES = {
	csv: "text/csv",
	json: "application/json",
	...(Object.fromEntries(BINARY_TABLES.map(({ format, type }) => [format, type])) as { jsonl: string; parquet: string }),
	sqlite: SQLITE_TYPE,
} as const;

/** Format of a file of the dataset, by its name. */
function formatOf(name: string): keyof typeof MEDIA_TYPES {
	return (
		(["csv", "sqlite", ...BINARY_TABLES.map(({ format }) => format)] as const).find((format) => name.split(".").includes(format)) ?? "json"
	);
}

/** What a kind of file says, by the name of one in the folder of the dataset. */
function described(name: string): { says: string; schema: string } {
	const address = HERE + name;
	const released = TABLE_NAMES.find((one) => BINARY_TABLES.some(({ ending }) => tableFile(one, ending) === address));
	if (released) return { says: RELEASE[released].says, schema: columnsOfTable(`tables/${released}`) };
	if (address === SQLITE_FILE) return { says: "All tables in one file", schema: schemaOfFile("dictionary") };
	const table = Object.entries(TABLES).find(([, { files }]) => files.includes(address));
	if (table) return { says: table[1].says, schema: columnsOfTable(table[0]) };
	const kind = Object.entries(PUBLISHED).find(([, { files }]) => files.includes(address));
	if (!kind) throw new Error(`${address} is in no list of src/schema/published/index.ts`);
	return { says: kind[1].says, schema: schemaOfFile(kind[0]) };
}

/**
 * datapackage.json: edition, licence, citation, and each file with its size and hash (Data Package, version 2).
 *
 * @param asOf the edition, YYYY-MM-DD
 * @param home full address of the site
 * @param data full address of the page of the dataset
 */
export function dataPackageOf(asOf: string, home: string, data: string, files: readonly BuiltFile[]): Published<typeof dataPackage> {
	return {
		$schema: "https://datapackage.org/profiles/2.0/datapackage.json",
		name: "clausebook",
		title: "Clausebook",
		description: "Clauses on AI training, proven against Open Terms Archive, with answers by product, topic and region.",
		version: asOf,
		homepage: home,
		licenses: [{ name: "CC-BY-4.0", title: "Creative Commons Attribution 4.0. Quotes remain their owners’", path: LICENCE }],
		contributors: [{ title: "Clausebook", roles: ["creator", "publisher"], path: home }],
		sources: [{ title: "Open Terms Archive contributors, ODC-BY 1.0", path: "https://opentermsarchive.org/" }],
		citation: datasetCitation(asOf, data),
		resources: files.map(({ name, bytes, sha256 }) => {
			const { says, schema } = described(name);
			const format = formatOf(name);
			return {
				name: name.replaceAll("/", "."),
				path: name,
				title: says,
				format,
				mediatype: MEDIA_TYPES[format],
				...(format === "csv" || format === "json" || format === "jsonl" ? { encoding: "utf-8" as const } : {}),
				...(format === "jsonl" ? { compression: "gz" as const } : {}),
				bytes,
				hash: `sha256:${sha256}`,
				describedBy: fromHere(schema),
				...tableSchema(name),
			};
		}),
	};
}

/**
 * CITATION.cff of the dataset (Citation File Format 1.2.0, https://citation-file-format.github.io/).
 *
 * @param asOf the edition, YYYY-MM-DD
 * @param data full address of the page of the dataset
 */
export function citationFile(asOf: string, data: string): string {
	return [
		"cff-version: 1.2.0",
		'message: "If you use this dataset, please cite it as below, with the edition you used."',
		"type: dataset",
		'title: "Clausebook, open data"',
		"authors:",
		'  - name: "Clausebook"',
		`version: "${asOf}"`,
		`date-released: "${asOf}"`,
		"license: CC-BY-4.0",
		`url: "${data}"`,
		"",
	].join("\n");
}

/**
 * How to cite the whole dataset.
 *
 * @param data full address of its page
 */
export function datasetCitation(asOf: string, data: string): string {
	return `Clausebook, open data, edition of ${dateWords(asOf)}, CC BY 4.0, ${data}`;
}
