import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { standIn, UNNUMBERED } from "../schema/id.ts";
import { type DataOf, KIND_NAMES, KINDS, type Kind } from "../schema/kinds.ts";
import type { Path } from "./field.ts";
import { readFolder } from "./files.ts";
import { toProblems } from "./issue.ts";
import { didYouMean } from "./near.ts";
import { parseContent } from "./parse.ts";
import { plainProblems } from "./plain.ts";
import type { Problem } from "./problem.ts";
import { repaired } from "./repair.ts";
import { splitVersionId } from "./versions.ts";
import { isWritten } from "./written.ts";

/** A record that its schema accepts, with everything a rule needs to point at a line. */
export interface Entry<K extends Kind = Kind> {
	readonly kind: K;
	/** Path groups joined with "/": `anthropic/chats-train-models/2026-07-08`. */
	readonly id: string;
	/** Path from the project root. */
	readonly file: string;
	readonly data: DataOf<K>;
	readonly body: string;
	readonly bodyLine: number;
	lineOf(path: Path): number;
}

/** All records of a content folder by kind. Only valid ones: the rest are problems. */
export type Records = { readonly [K in Kind]: readonly Entry<K>[] };

/** A file that is not a valid record; its body can still be checked. */
export interface BrokenRecord {
	readonly key: string;
	readonly file: string;
	readonly body: string;
	readonly bodyLine: number;
}

export interface ReadResult {
	readonly records: Records;
	readonly problems: readonly Problem[];
	/** Records that have a place but are not valid, by `recordKey`. What names one of them is not dangling. */
	readonly broken: ReadonlyMap<string, BrokenRecord>;
	/** Texts of records that were not to be parsed, by `recordKey`. */
	readonly left: ReadonlyMap<string, string>;
	/** Number of files looked at, valid or not. */
	readonly files: number;
	/** Whether a whole folder could not be read: what a rule then misses may be there. */
	readonly partly: boolean;
}

/** Whether a path below the content folder is no record: the manual, or what commands write. */
export const isNoRecord = (path: string): boolean => path === "README.md" || isWritten(path);

/** `clause acme/chats-train-models/2026-07-08`: one name for a record of any kind. */
export function recordKey(kind: Kind, id: string): string {
	return `${kind} ${id}`;
}

/** Files below a folder, sorted, without dot files and dot folders; paths with forward slashes, from the folder. */
export function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
		.filter((path) => !path.split("/").some((name) => name.startsWith(".")))
		.sort();
}

/** Why a path is not the place of a record: the places below its own first folder, or all of them. */
function misplaced(path: string, file: string): Problem {
	const top = (place: string) => place.split("/")[0] ?? "";
	const places = KIND_NAMES.map((kind) => KINDS[kind].where);
	const near = places.filter((place) => top(place.replace("content/", "")) === top(path));
	const hint = near.length > 0 ? "" : didYouMean(top(path), [...new Set(places.map((place) => top(place.replace("content/", ""))))]);
	return {
		file,
		line: 1,
		field: "file name",
		rule: "files-have-a-place",
		message: `"${path}" is not where a record can lie.${hint}\n${near.length > 0 ? "Place" : "Places"}: ${(near.length > 0 ? near : places).join(", ")}.`,
		fix: "move or rename the file",
	};
}

const emptyRecords = (): { -readonly [K in Kind]: Entry<K>[] } => ({
	platform: [],
	document: [],
	topic: [],
	archive: [],
	"carve-out": [],
	clause: [],
	conflict: [],
	regulation: [],
	authority: [],
	guide: [],
	review: [],
	elsewhere: [],
	questions: [],
	exercise: [],
	letter: [],
	language: [],
	glossary: [],
	brands: [],
	asked: [],
	rubric: [],
	redirects: [],
});

/** What reading a folder without files gives. */
export const NOTHING_READ: ReadResult = {
	records: emptyRecords(),
	problems: [],
	broken: new Map(),
	left: new Map(),
	files: 0,
	partly: false,
};

/** Files as they were read, by their paths, for whoever reads a folder again and again. */
export type FileCache = Map<string, { readonly text: string; readonly read: ReturnType<typeof readRecord> }>;

/**
 * Reads one file into a record.
 *
 * @param path path below the content folder
 * @param file path from the project root, for messages
 * @returns the entry if valid; else, for a file in a record's place, what is left of it; and all its problems
 */
export function readRecord(path: string, file: string, text: string): { entry?: Entry; broken?: BrokenRecord; problems: Problem[] } {
	const place = placeOf(path);
	if (!place) return { problems: [misplaced(path, file)] };
	const { kind, id } = place;
	const parsed = parseContent(file, text);
	const { body, bodyLine, lineOf } = parsed;
	const broken = { key: recordKey(kind, id), file, body, bodyLine };
	if (parsed.problems.length > 0) return { broken, problems: [...parsed.problems] };
	const { schema } = KINDS[kind];
	const problems = plainProblems(file, parsed);
	const result = schema.safeParse(parsed.data);
	if (!result.success) problems.push(...result.error.issues.flatMap((issue) => toProblems({ kind, schema, file, parsed }, issue)));
	// A slip that leaves no doubt about the rest does not keep the rules from the record: all problems are told at once.
	const valid = result.success ? result.data : repaired(schema, parsed.data, result.error.issues);
	if (valid === undefined) return { broken, problems };
	return { entry: { kind, id, file, data: numbered(kind, id, valid), body, bodyLine, lineOf } as Entry, problems };
}

/** A clause that has no number yet gets one that stands for it, so that everything can tell such clauses apart. */
function numbered(kind: Kind, id: string, data: unknown): unknown {
	if (kind !== "clause" || (data as DataOf<"clause">).id !== UNNUMBERED) return data;
	return { ...(data as DataOf<"clause">), id: standIn(splitVersionId(id).clause) };
}

/** Where a record lies: its kind, and its id there. */
export interface RecordPlace {
	readonly kind: Kind;
	readonly id: string;
}

/** The record that a path is the place of. */
export function placeOf(path: string): RecordPlace | undefined {
	for (const kind of KIND_NAMES) {
		const match = KINDS[kind].pattern.exec(path);
		if (match) return { kind, id: match.slice(1).join("/") };
	}
	return undefined;
}

/**
 * Reads every record of a content folder.
 *
 * @param folder absolute path of the folder
 * @param prefix how the folder is named in messages
 * @param choose of the paths of all files, which records are parsed; the others are only listed
 * @param cache what was read before, and is read now
 */
export function readRecords(
	folder: string,
	prefix = "content",
	choose: (paths: readonly string[]) => (place: RecordPlace) => boolean = () => () => true,
	cache?: FileCache,
): ReadResult {
	const records = emptyRecords();
	const { files, problems: unreadable, unread } = readFolder(folder, prefix, isNoRecord);
	const problems = [...unreadable];
	const broken = new Map<string, BrokenRecord>();
	for (const path of unread) {
		const place = placeOf(path);
		if (place)
			broken.set(recordKey(place.kind, place.id), {
				key: recordKey(place.kind, place.id),
				file: `${prefix}/${path}`,
				body: "",
				bodyLine: 1,
			});
	}
	const left = new Map<string, string>();
	const chosen = choose(files.map(({ path }) => path));
	for (const { path, text } of files) {
		const place = placeOf(path);
		if (place && !chosen(place)) {
			left.set(recordKey(place.kind, place.id), text);
			continue;
		}
		const before = cache?.get(path);
		const result = before?.text === text ? before.read : readRecord(path, `${prefix}/${path}`, text);
		cache?.set(path, { text, read: result });
		problems.push(...result.problems);
		if (result.broken) broken.set(result.broken.key, result.broken);
		if (result.entry) (records[result.entry.kind] as Entry[]).push(result.entry);
	}
	return { records, problems, broken, left, files: files.length + unread.length, partly: unread.some((path) => !placeOf(path)) };
}
