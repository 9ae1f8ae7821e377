import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { type DataOf, KIND_NAMES, KINDS, type Kind } from "../schema/kinds.ts";
import { didYouMean } from "./near.ts";
import { type Parsed, parseContent, type Path } from "./parse.ts";
import type { Problem } from "./problem.ts";

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

export interface ReadResult {
	readonly records: Records;
	readonly problems: readonly Problem[];
	/** Number of files looked at, valid or not. */
	readonly files: number;
}

/** Files below a folder, sorted, without dot files. */
export function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !entry.name.startsWith("."))
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll("\\", "/"))
		.sort();
}

/** `control.routes[0].url` from zod's path. */
export function fieldName(path: Path): string {
	return path.length === 0
		? "front matter"
		: path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
}

function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(at, key) => (at !== null && typeof at === "object" ? (at as Record<string | number, unknown>)[key] : undefined),
		data,
	);
}

function show(value: unknown): string {
	if (value === undefined) return "nothing";
	const text = typeof value === "string" ? value : JSON.stringify(value);
	return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

/** Keys a strict object at `path` allows, read from the schema for a suggestion. */
function allowedKeys(schema: z.ZodType, path: Path): string[] {
	let at: unknown = schema;
	const unwrap = (node: unknown): unknown => {
		const definition = (node as { def?: { innerType?: unknown; options?: unknown[]; type?: string } } | undefined)?.def;
		if (definition?.innerType) return unwrap(definition.innerType);
		if (definition?.type === "union") return unwrap(definition.options?.find((o) => allowedShape(unwrap(o))) ?? definition.options?.at(-1));
		return node;
	};
	const allowedShape = (node: unknown) =>
		(node as { shape?: object }).shape !== undefined || (node as { def?: { element?: unknown } }).def?.element !== undefined;
	at = unwrap(at);
	for (const key of path) {
		const node = at as { shape?: Record<string, unknown>; def?: { element?: unknown } };
		at = unwrap(typeof key === "number" ? node.def?.element : node.shape?.[key]);
	}
	return Object.keys((at as { shape?: object } | undefined)?.shape ?? {});
}

/** One zod issue as one or more problems with true lines. */
function toProblems(kind: Kind, file: string, parsed: Parsed, issue: z.core.$ZodIssue): Problem[] {
	const path = issue.path.filter((key): key is string | number => typeof key !== "symbol");
	const field = fieldName(path);
	const value = valueAt(parsed.data, path);
	const base = { file, line: parsed.lineOf(path), field, rule: "records-match-the-schema" };
	const manual = `see the field table of ${kind} in content/README.md`;
	if (issue.code === "unrecognized_keys") {
		const allowed = allowedKeys(KINDS[kind].schema, path);
		return issue.keys.map((key) => ({
			...base,
			line: parsed.lineOf([...path, key]),
			field: fieldName([...path, key]),
			message: `"${key}" is not a field of ${path.length ? field : kind}.${didYouMean(key, allowed)}${allowed.length ? `\nFields: ${allowed.join(", ")}.` : ""}`,
			fix: "remove or rename the key",
		}));
	}
	if (issue.code === "invalid_value") {
		const options = issue.values.map(String);
		return [
			{
				...base,
				message:
					value === undefined
						? `"${field}" is missing.\nOptions: ${options.join(", ")}.`
						: `${show(value)} is not allowed here.\nOptions: ${options.join(", ")}.${didYouMean(String(value), options)}`,
				fix: "use one of the options",
			},
		];
	}
	if (value === undefined && (issue.code === "invalid_type" || issue.code === "invalid_union")) {
		return [{ ...base, message: `"${field}" is missing.`, fix: `add it; ${manual}` }];
	}
	return [{ ...base, message: `${show(value)}: ${issue.message}.`.replaceAll("..", "."), fix: `correct the value; ${manual}` }];
}

const emptyRecords = (): { -readonly [K in Kind]: Entry<K>[] } => ({
	platform: [],
	document: [],
	topic: [],
	"carve-out": [],
	clause: [],
	conflict: [],
	regulation: [],
	authority: [],
	guide: [],
	glossary: [],
	rubric: [],
	redirects: [],
});

/**
 * Reads one file into a record.
 *
 * @param path path below the content folder
 * @param file path from the project root, for messages
 * @returns the entry if valid, and all problems of the file
 */
export function readRecord(path: string, file: string, text: string): { entry?: Entry; problems: Problem[] } {
	for (const kind of KIND_NAMES) {
		const match = KINDS[kind].pattern.exec(path);
		if (!match) continue;
		const parsed = parseContent(file, text);
		if (parsed.problems.length > 0) return { problems: [...parsed.problems] };
		const result = KINDS[kind].schema.safeParse(parsed.data);
		if (!result.success) {
			return { problems: result.error.issues.flatMap((issue) => toProblems(kind, file, parsed, issue)) };
		}
		const entry = {
			kind,
			id: match.slice(1).join("/"),
			file,
			data: result.data,
			body: parsed.body,
			bodyLine: parsed.bodyLine,
			lineOf: parsed.lineOf,
		} as Entry;
		return { entry, problems: [] };
	}
	const places = KIND_NAMES.map((kind) => KINDS[kind].where);
	return {
		problems: [
			{
				file,
				line: 1,
				field: "file name",
				rule: "files-have-a-place",
				message: `"${path}" is not where a record can lie.${didYouMean(path.split("/")[0] ?? "", [...new Set(places.map((p) => p.split("/")[1] ?? ""))])}\nPlaces: ${places.join(", ")}.`,
				fix: "move or rename the file",
			},
		],
	};
}

/**
 * Reads every record of a content folder.
 *
 * @param folder absolute path of the folder
 * @param prefix how the folder is named in messages
 */
export function readRecords(folder: string, prefix = "content"): ReadResult {
	const records = emptyRecords();
	const problems: Problem[] = [];
	const files = listFiles(folder).filter((path) => path !== "README.md" && !path.endsWith(".json"));
	for (const path of files) {
		const result = readRecord(path, `${prefix}/${path}`, readFileSync(join(folder, path), "utf8"));
		problems.push(...result.problems);
		if (result.entry) (records[result.entry.kind] as Entry[]).push(result.entry);
	}
	return { records, problems, files: files.length };
}
