import type { Body } from "../records/body.ts";
import { fieldName, type Path } from "../records/field.ts";
import type { Problem } from "../records/problem.ts";
import type { Entry, Records } from "../records/read.ts";
import type { Ledger } from "../schema/ledger.ts";
import type { Lock } from "../schema/lock.ts";

/** content/ledger.json, and on which line of it a number, a version or an address stands. */
export interface LedgerFile {
	readonly data: Ledger;
	lineOf(key: string): number;
}

/** Stands among what could not be read for a lock that is there and is no lock. */
export const LOCK_KEY = "lock evidence.lock.json";

/** What a rule may look at. Everything is already read and parsed, so rules stay pure. */
export interface RuleInput {
	readonly records: Records;
	/** Undefined where content/evidence.lock.json is missing or not valid. */
	readonly lock: Lock | undefined;
	/** Undefined where content/ledger.json is missing or not valid: nothing was published yet. */
	readonly ledger: LedgerFile | undefined;
	/** Parsed bodies of .mdx records, by file. */
	readonly bodies: ReadonlyMap<string, Body>;
	/** Records that could not be read, by `recordKey`. Their own problem is reported; rules do not report what follows. */
	readonly broken: ReadonlySet<string>;
}

/** A statement that must hold over the records. Its name is the statement. */
export interface Rule {
	readonly name: string;
	/** One sentence for the manual. */
	readonly description: string;
	check(input: RuleInput): Problem[];
}

/** Builds problems of one rule, with the true line of a field. */
export function at(rule: string, entry: Entry, path: Path, message: string, fix: string): Problem {
	return { rule, file: entry.file, line: entry.lineOf(path), field: fieldName(path), message, fix };
}

/** Every record of every kind, in the order of the kinds. */
export function allEntries(records: Records): Entry[] {
	return (Object.values(records) as readonly (readonly Entry[])[]).flat();
}
