import type { Problem } from "../records/problem.ts";
import type { Entry, Records } from "../records/read.ts";
import type { Lock } from "../schema/lock.ts";
import type { Body } from "../records/body.ts";

/** What a rule may look at. Everything is already read and parsed, so rules stay pure. */
export interface RuleInput {
	readonly records: Records;
	/** Undefined where content/evidence.lock.json is missing or not valid. */
	readonly lock: Lock | undefined;
	/** Parsed bodies of .mdx records, by file. */
	readonly bodies: ReadonlyMap<string, Body>;
}

/** A statement that must hold over the records. Its name is the statement. */
export interface Rule {
	readonly name: string;
	/** One sentence for the manual. */
	readonly description: string;
	check(input: RuleInput): Problem[];
}

/** Builds problems of one rule, with the true line of a field. */
export function at(rule: string, entry: Entry, path: readonly (string | number)[], message: string, fix: string): Problem {
	const field = path.map((key, i) => (typeof key === "number" ? `[${key}]` : i === 0 ? key : `.${key}`)).join("");
	return { rule, file: entry.file, line: entry.lineOf(path), field: field || "front matter", message, fix };
}
