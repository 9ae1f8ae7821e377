import { existsSync, readFileSync } from "node:fs";
import { type Body, parseBody } from "../records/body.ts";
import { type Problem, sortProblems } from "../records/problem.ts";
import { type Entry, type Records, readRecords } from "../records/read.ts";
import { KINDS } from "../schema/kinds.ts";
import { type Lock, lock as lockSchema } from "../schema/lock.ts";
import { RULES } from "./index.ts";
import type { RuleInput } from "./rule.ts";

export interface CheckResult {
	readonly records: Records;
	readonly lock: Lock | undefined;
	readonly problems: readonly Problem[];
	readonly files: number;
}

/** Reads the lock. A missing file is no problem by itself: the quotes that rest on it are. */
export function readLock(file: string): { lock: Lock | undefined; problems: Problem[] } {
	if (!existsSync(file)) return { lock: undefined, problems: [] };
	const fail = (message: string): Problem => ({
		file: "content/evidence.lock.json",
		line: 1,
		field: "file",
		rule: "quotes-match-the-lock",
		message,
		fix: "write it again: npm run evidence -- verify",
	});
	try {
		const result = lockSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
		if (result.success) return { lock: result.data, problems: [] };
		return { lock: undefined, problems: [fail(`The lock is not valid: ${result.error.issues[0]?.path.join(".")}: ${result.error.issues[0]?.message}`)] };
	} catch (error) {
		return { lock: undefined, problems: [fail(`The lock is not JSON: ${(error as Error).message}`)] };
	}
}

/** Parses the bodies of all .mdx records. */
export function parseBodies(records: Records): Map<string, Body> {
	const bodies = new Map<string, Body>();
	for (const entries of Object.values(records) as readonly (readonly Entry[])[]) {
		for (const entry of entries) {
			if (entry.file.endsWith(".mdx")) bodies.set(entry.file, parseBody(entry.file, entry.body, entry.bodyLine));
		}
	}
	return bodies;
}

/** Runs every rule. Pure: the same input gives the same problems in the same order. */
export function runRules(input: RuleInput): Problem[] {
	return RULES.flatMap((rule) => rule.check(input));
}

/** An empty record must be rejected by every kind but the lists, or the schemas check nothing. */
function selfCheck(): Problem[] {
	return Object.entries(KINDS).flatMap(([kind, { schema }]) =>
		schema.safeParse({}).success
			? [{ file: `src/schema/${kind}.ts`, line: 1, field: "schema", rule: "the-check-checks", message: `An empty ${kind} is accepted.`, fix: "make its fields required" }]
			: [],
	);
}

/**
 * Reads and checks a content folder completely.
 *
 * @param folder absolute path of the content folder
 * @param lockFile absolute path of evidence.lock.json
 * @returns all problems, sorted by file and line; no records read is itself a problem
 */
export function checkContent(folder: string, lockFile: string, prefix = "content"): CheckResult {
	const { records, problems, files } = readRecords(folder, prefix);
	const { lock, problems: lockProblems } = readLock(lockFile);
	const count = Object.values(records).reduce((sum, entries) => sum + entries.length, 0);
	const none: Problem[] =
		count === 0 ? [{ file: prefix, line: 1, field: "folder", rule: "the-check-checks", message: `No valid record was read from ${files} files.`, fix: "check the folder; an empty book is never right" }] : [];
	const bodies = parseBodies(records);
	return {
		records,
		lock,
		files,
		problems: sortProblems([...selfCheck(), ...none, ...lockProblems, ...problems, ...runRules({ records, lock, bodies })]),
	};
}
