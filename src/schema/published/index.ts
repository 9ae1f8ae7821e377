import type { z } from "zod";
import { afterFile, afterRow } from "./after-opt-out.ts";
import { csvMetadata, dataPackage } from "./catalogue.ts";
import { clausesFile } from "./clauses.ts";
import { compareFile } from "./compare.ts";
import { dictionaryFile } from "./dictionary.ts";
import { jsonFeed } from "./feed.ts";
import { gridFile, gridRow } from "./grid.ts";
import { packet, packetRow } from "./packet.ts";
import { openApi, platformFile, topicFile } from "./parts.ts";
import { recordsFile } from "./records.ts";
import { RELEASE, TABLE_NAMES, type TableName } from "./tables.ts";
import { teamsFile } from "./teams.ts";

/** Files of one kind: addresses as the patterns of pages.ts write them, and what each file says. */
interface Kind {
	readonly files: readonly string[];
	readonly says: string;
}

/**
 * Every JSON file that the site publishes. The code that makes a file returns the type of its schema (`Published`), the
 * JSON Schema that readers get is written from it (`npm run docs`), and the audit holds each built file against that.
 */
export const PUBLISHED = {
	clauses: {
		files: ["/data/v1/clauses.json"],
		says: "Every version of every clause and silence: what was written, what was proven, what is derived",
		schema: clausesFile,
	},
	grid: { files: ["/data/v1/grid.json"], says: "The answer grid: product by question by region", schema: gridFile },
	"after-opt-out": { files: ["/data/v1/after-opt-out.json"], says: "What still happens after a no", schema: afterFile },
	compare: { files: ["/data/v1/compare.json"], says: "Every answer with its days, as the bench compares them", schema: compareFile },
	teams: {
		files: ["/data/v1/teams.json"],
		says: "What was written for teams: reviews, questions to vendors, the exercise",
		schema: teamsFile,
	},
	packet: { files: ["/packet/*/*.json"], says: "An evidence packet of one platform", schema: packet },
	feed: {
		files: ["/changes/", "/platforms/*/changes/", "/topics/*/"].map((of) => `${of}feed.json`),
		says: "A feed of changes (JSON Feed 1.1)",
		schema: jsonFeed,
	},
	"csv-metadata": { files: ["/data/v1/csv-metadata.json"], says: "Columns of every CSV file (CSV on the Web)", schema: csvMetadata },
	records: {
		files: ["/data/v1/records.json"],
		says: "Platforms, documents, topics, carve-outs, conflicts, laws, other trackers and the rubric: with the clauses, all that is derived comes from them",
		schema: recordsFile,
	},
	"platform-data": {
		files: ["/data/v1/platforms/*.json"],
		says: "All that the book says of one platform: its rows of every table",
		schema: platformFile,
	},
	"topic-data": { files: ["/data/v1/topics/*.json"], says: "One question and the answers of all products", schema: topicFile },
	openapi: { files: ["/data/v1/openapi.json"], says: "The JSON files as an interface (OpenAPI 3.1)", schema: openApi },
	dictionary: {
		files: ["/data/v1/dictionary.json"],
		says: "Every table and column of the release, in words",
		schema: dictionaryFile,
	},
	datapackage: {
		files: ["/data/v1/datapackage.json"],
		says: "The dataset as a package: edition, licence, citation, files with size and hash",
		schema: dataPackage,
	},
} satisfies Readonly<Record<string, Kind & { readonly schema: z.ZodType }>>;

const FOLDER = "/data/v1/tables/";
/** The CSV files of all tables. */
export const CSV_TABLES = `${FOLDER}**.csv`;
/** Address of a table of the release. */
export const tableFile = (table: TableName, ending: "csv" | "jsonl.gz" | "parquet"): string => `${FOLDER}${table}.${ending}`;
/** Address of all tables in one file. */
export const SQLITE_FILE = "/data/v1/clausebook.sqlite";

/** The formats of the tables beside CSV, with their media types (https://iana.org/assignments/media-types/application/vnd.apache.parquet). */
export const BINARY_TABLES = [
	{ ending: "jsonl.gz", at: `${FOLDER}**.jsonl.gz`, type: "application/gzip", format: "jsonl" },
	{ ending: "parquet", at: `${FOLDER}**.parquet`, type: "application/vnd.apache.parquet", format: "parquet" },
] as const;
/** As IANA lists it among media types. */
export const SQLITE_TYPE = "application/vnd.sqlite3";

type Tables = Readonly<Record<string, Kind & { readonly row: z.ZodObject; readonly mayBeEmpty?: true }>>;

/** CSV files beside the tables of the release, by what one of their lines says. */
export const OWN_TABLES: Tables = {
	grid: { files: ["/data/v1/grid.csv"], says: "The answer grid: product by question by region", row: gridRow },
	"after-opt-out": {
		files: ["/data/v1/after-opt-out.csv"],
		says: "What still happens after a no: a line for each text that speaks of it",
		row: afterRow,
	},
	packet: {
		files: ["/packet/*/*.csv"],
		says: "An evidence packet of one platform: a line for each clause that decides an answer",
		row: packetRow,
	},
};

/** Every CSV file that the site publishes. `mayBeEmpty`: a small book has no such row. */
export const TABLES: Tables = {
	...OWN_TABLES,
	...Object.fromEntries(
		TABLE_NAMES.map((name) => {
			const { says, row } = RELEASE[name];
			return [`tables/${name}`, { files: [tableFile(name, "csv")], says, row, mayBeEmpty: true as const }];
		}),
	),
};

/** JSON and CSV files of the built site that nobody is promised, each with the reason why it needs no schema. */
export const UNPUBLISHED: readonly { readonly file: string; readonly why: string }[] = [
	{ file: "/check/data.json", why: "read by its page alone" },
	{ file: "/search/words.json", why: "read by its page alone" },
	{ file: "/search/answers/*.json", why: "read by its page alone" },
	{ file: "/letters/*/data.json", why: "read by its page alone" },
	{ file: "/pagefind/pagefind-entry.json", why: "the search index's own" },
];

/** Address of the JSON Schema of a kind of published file. */
export const schemaOfFile = (kind: string): string => `/data/v1/schema/files/${kind}.schema.json`;
/** Address of the columns of a kind of published CSV file. */
export const columnsOfTable = (kind: string): string => `/data/v1/schema/files/${kind}.csv-schema.json`;
