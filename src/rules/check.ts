import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Body, parseBody } from "../records/body.ts";
import { fieldName } from "../records/field.ts";
import { type Problem, sortProblems } from "../records/problem.ts";
import { type BrokenRecord, NOTHING_READ, type ReadResult, type Records, readRecords, recordKey } from "../records/read.ts";
import { today } from "../records/today.ts";
import { KINDS } from "../schema/kinds.ts";
import type { Lock } from "../schema/lock.ts";
import { LEDGER_NAME, readLedger, readLock } from "./generated.ts";
import { RULES } from "./index.ts";
import { allEntries, type LedgerFile, LOCK_KEY, type Rule, type RuleInput } from "./rule.ts";

export interface CheckResult {
	readonly records: Records;
	readonly lock: Lock | undefined;
	readonly ledger: LedgerFile | undefined;
	readonly problems: readonly Problem[];
	readonly files: number;
}

/** Parses the bodies of all .mdx files, also of those whose front matter is not valid. */
export function parseBodies(records: Records, broken: Iterable<BrokenRecord> = []): Map<string, Body> {
	const bodies = new Map<string, Body>();
	for (const { file, body, bodyLine } of [...allEntries(records), ...broken]) {
		if (file.endsWith(".mdx")) bodies.set(file, parseBody(file, body, bodyLine));
	}
	return bodies;
}

/** Runs rules. Pure: the same input gives the same problems in the same order. */
export function runRules(input: RuleInput, rules: readonly Rule[] = RULES): Problem[] {
	const problems: Problem[] = [];
	for (const { name: rule, check } of rules) {
		check(input, (place, path, message, fix) => {
			problems.push({ rule, file: place.file, line: place.lineOf(path), field: fieldName(path), message, fix });
		});
	}
	return problems;
}

/** An empty record must be rejected by every kind but the lists, or the schemas check nothing. */
function selfCheck(): Problem[] {
	return Object.entries(KINDS).flatMap(([kind, { schema }]) =>
		schema.safeParse({}).success
			? [
					{
						file: `src/schema/${kind}.ts`,
						line: 1,
						field: "schema",
						rule: "the-check-checks",
						message: `An empty ${kind} is accepted.`,
						fix: "make its fields required",
					},
				]
			: [],
	);
}

function noRecords(file: string, message: string): Problem {
	return {
		file,
		line: 1,
		field: "folder",
		rule: "the-check-checks",
		message,
		fix: "check the folder; an empty book is never right",
	};
}

/** Severity is worked out by the rubric: without it no page can be made. Of a file that is there its own problem is told. */
function missingRubric(prefix: string, { records, broken, partly }: ReadResult): Problem[] {
	if (records.rubric.length > 0 || broken.has(recordKey("rubric", "rubric")) || partly) return [];
	return [
		{
			...noRecords(prefix, "There is no rubric, and nothing can be graded without it."),
			file: `${prefix}/rubric.yaml`,
			field: "file",
			fix: "bring content/rubric.yaml back from the last commit",
		},
	];
}

/**
 * Reads and checks a content folder completely.
 *
 * @param folder absolute path of the content folder
 * @param lockFile absolute path of evidence.lock.json
 * @param prefix how the folder is named in messages
 * @returns all problems, sorted by file and line; no folder and no records are problems themselves
 */
export function checkContent(folder: string, lockFile: string, prefix = "content"): CheckResult {
	const read: ReadResult = existsSync(folder) ? readRecords(folder, prefix) : NOTHING_READ;
	const { records, problems, files } = read;
	const { lock, problems: lockProblems } = readLock(lockFile);
	const { ledger, problems: ledgerProblems } = readLedger(join(folder, LEDGER_NAME));
	const none: Problem[] = !existsSync(folder)
		? [noRecords(prefix, "The folder does not exist.")]
		: allEntries(records).length === 0
			? [noRecords(prefix, `No valid record was read from ${files} files.`)]
			: missingRubric(prefix, read);
	const bodies = parseBodies(records, read.broken.values());
	const broken = new Set([...read.broken.keys(), ...(lock === undefined && lockProblems.length > 0 ? [LOCK_KEY] : [])]);
	// Of a book of which a folder is missing, rules would report what they do not see.
	const found = read.partly
		? [...bodies.values()].flatMap((body) => body.problems)
		: runRules({ records, lock, ledger, bodies, broken, today: today(records) });
	return {
		records,
		lock,
		ledger,
		files,
		problems: sortProblems([...selfCheck(), ...none, ...lockProblems, ...ledgerProblems, ...problems, ...found]),
	};
}
