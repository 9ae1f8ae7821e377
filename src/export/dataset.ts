import { kindsThatGoOn } from "../model/after-opt-out.ts";
import type { Book, VersionView } from "../model/book.ts";
import { recordsOf } from "../model/book-records.ts";
import { speaksOfSwitch } from "../model/choice.ts";
import type { Cell, Grid } from "../model/grid.ts";
import { cellLabel, cellSentence } from "../model/sentences.ts";
import { archiveUrl } from "../model/source-links.ts";
import { asWritten } from "../schema/id.ts";
import type { clausesFile, clauseVersion } from "../schema/published/clauses.ts";
import type { dictionaryFile } from "../schema/published/dictionary.ts";
import type { gridFile, gridRow } from "../schema/published/grid.ts";
import type { recordsFile } from "../schema/published/records.ts";
import { RELEASE, TABLE_NAMES, TABLES_VERSION, type TableKind } from "../schema/published/tables.ts";
import type { teamsFile } from "../schema/published/teams.ts";
import type { Published } from "../schema/published/type.ts";
import { APART } from "../schema/text.ts";
import { toCsv } from "./csv.ts";
import { columnsIn, isOptional, optionsOf } from "./tables/formats.ts";

/** Turns a route into a full address. */
export type Absolute = (path: string) => string;

/** What a book says of archives before any was read. */
const NO_LOCK = { version: 2, normalisation: 0, collections: {}, copies: {} } as const;

/** Fields at the head of a file of the dataset. `$schema` is relative: the file says the same wherever the site is deployed. */
export function envelope<K extends string>(book: Book, kind: K) {
	return {
		$schema: `schema/files/${kind}.schema.json`,
		schemaVersion: 1,
		asOf: book.asOf,
		licence: "CC-BY-4.0",
	} as const;
}

/** One clause version as open data: what was written, what was proven, what is derived, kept apart. */
export function versionData(version: VersionView, url: string): Published<typeof clauseVersion> {
	const { data, proof, searched, severity } = version;
	return {
		id: data.id,
		clause: version.clause.id,
		version: version.date,
		current: version.clause.current === version,
		url,
		platform: version.clause.platform.id,
		/** Of the quoted words. */
		language: version.document.data.language,
		authored: { ...data, id: asWritten(data.id) },
		proven: proof ?? searched ?? null,
		archiveUrl: archiveUrl(version) ?? null,
		derived: { severity: severity.level, points: severity.total, arithmetic: severity.steps, drift: version.drift ?? null },
	};
}

/**
 * clauses.json.
 *
 * @param url full address of a version's frozen page
 */
export function clausesData(book: Book, url: (version: VersionView) => string): Published<typeof clausesFile> {
	return {
		...envelope(book, "clauses"),
		rubric: book.rubric.version,
		archive: book.lock?.collections ?? {},
		clauses: book.clauses.flatMap((clause) => clause.versions).map((version) => versionData(version, url(version))),
	};
}

/** records.json. A book without proofs has nothing to be recomputed from. */
export function recordsData(book: Book): Published<typeof recordsFile> {
	const { platform, document, archive, topic, "carve-out": carveOut, conflict, regulation, authority, elsewhere, rubric } = recordsOf(book);
	const { version, normalisation, made, collections, copies } = book.lock ?? { ...NO_LOCK, made: book.asOf };
	return {
		...envelope(book, "records"),
		records: { platform, document, archive, topic, "carve-out": carveOut, conflict, regulation, authority, elsewhere, rubric },
		proven: { version, normalisation, made, collections, copies },
	};
}

/** dictionary.json: the columns as their schemas describe them. */
export function dictionaryData(book: Book): Published<typeof dictionaryFile> {
	const kinds = { string: "text", integer: "integer", boolean: "boolean", date: "day", anyURI: "address" } as const;
	return {
		...envelope(book, "dictionary"),
		tablesVersion: TABLES_VERSION,
		tables: TABLE_NAMES.map((name) => {
			const { says, key, references }: TableKind = RELEASE[name];
			return {
				name,
				says,
				key,
				columns: columnsIn(name).map((column) => {
					const { datatype, separator } = column;
					const values = optionsOf(name, column.name);
					const table = references.find((one) => one.column === column.name)?.table;
					return {
						name: column.name,
						type:
							separator === " "
								? ("list of ids" as const)
								: separator
									? ("list of phrases" as const)
									: kinds[typeof datatype === "string" ? datatype : "string"],
						required: separator ? column.required : !isOptional(name, column.name),
						...(values ? { values } : {}),
						says: column["dc:description"],
						...(table ? { table } : {}),
					};
				}),
			};
		}),
	};
}

/** teams.json: what was written for teams. Answers are in grid.json. */
export function teamsData(book: Book): Published<typeof teamsFile> {
	return {
		...envelope(book, "teams"),
		reviews: [...book.reviews].map(([platform, authored]) => ({ platform, authored })),
		questions: book.questions,
		exercise: book.exercise,
	};
}

/** Two texts disagree, or one is being read again: there is no answer to give. */
function isOpen({ state }: Cell): boolean {
	return state === "conflict" || state === "drifted" || state === "not-read";
}

/** The answer grid as rows: product x topic x region. */
export function gridData(book: Book, grid: Grid): Published<typeof gridRow>[] {
	return [...book.products.values()].flatMap((product) =>
		book.topics.flatMap((topic) =>
			grid.cells(product.id, topic.id).map((cell) => ({
				platform: product.platform.id,
				product: product.id,
				topic: topic.id,
				regions: cell.regions,
				state: cell.state,
				label: cellLabel(cell),
				answer: isOpen(cell) ? null : (cell.deciding[0]?.data.answer ?? null),
				limits: cell.limits,
				models: isOpen(cell) ? [] : [...new Set(cell.deciding.flatMap(({ data }) => data.models))],
				marks: cell.marks.map(({ id }) => id),
				severity: isOpen(cell) ? null : (cell.deciding[0]?.severity.level ?? null),
				control:
					cell.state === "drifted" || cell.state === "not-read"
						? null
						: (cell.deciding.filter(speaksOfSwitch)[0]?.data.control.kind ?? null),
				carveOutsNotReached: kindsThatGoOn(book, cell),
				clauses: cell.deciding.map((v) => v.data.id),
				versions: cell.deciding.map((v) => v.id),
				conflict: cell.conflict?.id ?? null,
				sentence: cellSentence(cell),
			})),
		),
	);
}

/** grid.json. */
export function gridFileData(book: Book, grid: Grid): Published<typeof gridFile> {
	return { ...envelope(book, "grid"), rubric: book.rubric.version, rows: gridData(book, grid) };
}

/** grid.csv: the rows of grid.json. Limits are phrases, so that a space cannot keep them apart. */
export function gridCsv(rows: readonly Published<typeof gridRow>[]): string {
	return toCsv(rows.map((row) => ({ ...row, limits: row.limits.join(APART) })));
}
