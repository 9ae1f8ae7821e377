import { type Document, isCollection, LineCounter, type Node, parseDocument } from "yaml";
import type { Path } from "./field.ts";
import type { Mend, Problem } from "./problem.ts";

export type { Path } from "./field.ts";

/** A content file taken apart: front matter as plain data, body as text, and where every field stands. */
export interface Parsed {
	readonly data: unknown;
	readonly body: string;
	/** 1-based line of the file on which the body starts. */
	readonly bodyLine: number;
	readonly problems: readonly Problem[];
	/** 1-based line of a field, or of its nearest present ancestor. */
	lineOf(path: Path): number;
}

const FENCE = "---";
/** Begins the two versions of a line that git could not merge. */
const MERGE_MARK = /^<{7}(?: |$)/m;
/** Most characters of a line that a message shows. */
const LONGEST_SHOWN = 80;

/** Front matter and body of an .mdx file; a .yaml file is front matter only. */
function split(text: string, isYaml: boolean): { yaml: string; yamlLine: number; body: string; bodyLine: number } | string {
	if (isYaml) return { yaml: text, yamlLine: 1, body: "", bodyLine: 1 };
	const lines = text.split("\n");
	if (lines[0]?.trimEnd() !== FENCE) return "The file does not start with front matter between --- lines.";
	const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === FENCE);
	if (end < 0) return "The front matter is opened with --- but never closed.";
	return {
		yaml: lines.slice(1, end).join("\n"),
		yamlLine: 2,
		body: lines.slice(end + 1).join("\n"),
		bodyLine: end + 2,
	};
}

/** Where the keys of a map stand, looked up once a map: thousands of keys would be walked once for each of them. */
function keysOf(map: unknown, known: WeakMap<object, Map<unknown, number>>): Map<unknown, number> | undefined {
	if (!isCollection(map)) return undefined;
	const before = known.get(map);
	if (before) return before;
	const keys = new Map<unknown, number>();
	for (const item of map.items as { key?: Node }[]) {
		const key = item?.key as { value?: unknown; range?: [number, number, number] } | undefined;
		if (key?.range && !keys.has(key.value)) keys.set(key.value, key.range[0]);
	}
	known.set(map, keys);
	return keys;
}

function nodeStart(document: Document, path: Path, known: WeakMap<object, Map<unknown, number>>): number | undefined {
	for (let length = path.length; length >= 0; length--) {
		const at = path.slice(0, length);
		if (length > 0) {
			// The key names the field better than its value, which may start lines below.
			const start = keysOf(length === 1 ? document.contents : document.getIn(at.slice(0, -1), true), known)?.get(at.at(-1));
			if (start !== undefined) return start;
		}
		const node = (length === 0 ? document.contents : document.getIn(at, true)) as Node | null | undefined;
		if (node && typeof node === "object" && node.range) return node.range[0];
	}
	return undefined;
}

/** The indentation of a line with two spaces for each tab. */
function indented(line: string): Mend {
	const [from = ""] = /^\s+/.exec(line) ?? [];
	return { from, to: from.replaceAll("\t", "  ") };
}

/** Quotation marks around a text of one line that holds `: `. Where the text has marks of its own, a person has to look. */
function quoted(code: string, line: string): { mend?: Mend } {
	const [, from] = (code === "BLOCK_AS_IMPLICIT_KEY" && /^\s*(?:- )?[\w-]+: ([^"'\\#[\]{}]+: [^"'\\#[\]{}]+)$/.exec(line.trimEnd())) || [];
	return from === undefined ? {} : { mend: { from, to: `"${from}"` } };
}

/**
 * Parses a content file. Never throws: what is wrong comes back as problems, and `data` is then undefined.
 *
 * @param file path from the project root, for messages; its ending decides YAML or MDX
 * @param text the file's text
 */
export function parseContent(file: string, text: string): Parsed {
	// A byte order mark and Windows line ends are an editor's doing, not the writer's.
	const lines = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
	const unparsed = (line: number, message: string, fix: string): Parsed => ({
		data: undefined,
		body: "",
		bodyLine: 1,
		problems: [{ file, line, field: "front matter", rule: "front-matter-is-yaml", message, fix }],
		lineOf: () => 1,
	});
	const mark = MERGE_MARK.exec(lines);
	if (mark) {
		const line = lines.slice(0, mark.index).split("\n").length;
		return unparsed(line, "The file holds two versions that git could not merge.", "keep one, and take the marks out");
	}
	const parts = split(lines, file.endsWith(".yaml"));
	if (typeof parts === "string")
		return unparsed(1, parts, "put the fields between two lines of three hyphens at the top; `npm run new` writes a file that is right");
	const { yaml, yamlLine, body, bodyLine } = parts;
	const problems: Problem[] = [];
	const tabbed = yaml.split("\n").findIndex((line) => /^\s*\t/.test(line));
	if (tabbed >= 0) {
		problems.push({
			file,
			line: tabbed + yamlLine,
			field: "front matter",
			rule: "front-matter-is-yaml",
			message: "A tab indents this line; YAML allows spaces only.",
			fix: "replace the tab with two spaces",
			mend: indented(yaml.split("\n")[tabbed] ?? ""),
		});
	}
	const counter = new LineCounter();
	const document = parseDocument(yaml, { lineCounter: counter, uniqueKeys: true, prettyErrors: false });
	const lineAt = (offset: number) => counter.linePos(offset).line + yamlLine - 1;
	for (const error of [...document.errors, ...document.warnings]) {
		const line = lineAt(error.pos[0]);
		if (tabbed >= 0 && line === tabbed + yamlLine) continue;
		const duplicate = error.code === "DUPLICATE_KEY";
		problems.push({
			file,
			line,
			field: "front matter",
			rule: "front-matter-is-yaml",
			message: duplicate
				? `The key on this line is written twice in the same map: "${/[^\n]*/.exec(yaml.slice(error.pos[0], error.pos[0] + LONGEST_SHOWN))?.[0].trim() ?? ""}".`
				: `This is not YAML: ${error.message.replace(/\s+/g, " ").trim()}.`,
			fix: duplicate ? "keep one of the two" : "correct the line; quote texts that contain `: ` or start with a sign",
			...quoted(error.code, lines.split("\n")[line - 1] ?? ""),
		});
	}
	let data: unknown;
	try {
		if (problems.length === 0) data = document.toJS() as unknown;
	} catch (error) {
		// Aliases that multiply: the parser refuses to unfold them.
		problems.push({
			file,
			line: yamlLine,
			field: "front matter",
			rule: "front-matter-is-yaml",
			message: `This is not YAML that can be unfolded: ${(error as Error).message.replace(/\s+/g, " ").trim()}.`,
			fix: "write the values out instead of using & and *",
		});
	}
	const known = new WeakMap<object, Map<unknown, number>>();
	return {
		data,
		body,
		bodyLine,
		problems,
		lineOf: (path) => {
			const offset = nodeStart(document, path, known);
			return offset === undefined ? yamlLine : lineAt(offset);
		},
	};
}
