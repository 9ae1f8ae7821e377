import { existsSync } from "node:fs";
import { type Body, parseBody } from "../content/body.ts";
import { fieldName } from "../content/field.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import {
	type BrokenRecord,
	type Entry,
	NOTHING_READ,
	placeOf,
	type ReadResult,
	type RecordPlace,
	type Records,
	readRecords,
	recordKey,
} from "../content/read.ts";
import { dayWritten, today } from "../content/today.ts";
import { WRITTEN_FOLDERS } from "../content/written.ts";
import { KINDS, type Kind } from "../schema/kinds.ts";
import type { Lock } from "../schema/lock.ts";
import { readLedger, readLock } from "./generated.ts";
import { RULES } from "./index.ts";
import { allEntries, type LedgerFile, type Rule, type RuleInput } from "./rule.ts";

export interface CheckResult {
	readonly records: Records;
	readonly lock: Lock | undefined;
	readonly ledger: LedgerFile | undefined;
	readonly problems: readonly Problem[];
	readonly files: number;
	/** All that was read, and the bodies as they were read, by their files: pages are made of these. */
	readonly read: ReadResult;
	readonly bodies: ReadonlyMap<string, Body>;
}

const isPage = (file: string) => KINDS.guide.pattern.test(file.slice(file.indexOf("/") + 1));

/** Parses the bodies of .mdx files, also of those whose front matter is not valid. */
export function parseBodies(written: readonly (Entry | BrokenRecord)[]): Map<string, Body> {
	const bodies = new Map<string, Body>();
	for (const { file, body, bodyLine } of written) {
		if (file.endsWith(".mdx")) bodies.set(file, parseBody(file, body, bodyLine, isPage(file)));
	}
	return bodies;
}

/** Runs rules. Pure: the same input gives the same problems in the same order. */
export function runRules(input: RuleInput, rules: readonly Rule[] = RULES): Problem[] {
	const problems: Problem[] = [];
	for (const { name: rule, check } of rules) {
		check(input, (place, path, message, fix, mend) => {
			problems.push({ rule, file: place.file, line: place.lineOf(path), field: fieldName(path), message, fix, ...(mend && { mend }) });
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

/** Kinds that belong to a platform: their id begins with its id. */
const OF_A_PLATFORM: ReadonlySet<Kind> = new Set(["platform", "document", "clause", "conflict", "review"]);
const platformOf = ({ kind, id }: RecordPlace) => (OF_A_PLATFORM.has(kind) ? id.split("/")[0] : undefined);

/**
 * Which records a check of some of them has to parse: what they may name, and all of their own platform. A record that
 * belongs to no platform may name any, and so do the files that commands write.
 */
function neededFor(asked: readonly string[]): (place: RecordPlace) => boolean {
	const platforms = new Set(
		asked.map((path) => {
			const place = placeOf(path);
			return place && platformOf(place);
		}),
	);
	if (platforms.has(undefined)) return () => true;
	// A text may govern platforms of other owners, and says so itself.
	const isOpen = ({ kind }: RecordPlace) => kind === "platform" || kind === "document";
	return (place) => isOpen(place) || platformOf(place) === undefined || platforms.has(platformOf(place));
}

/**
 * Reads and checks a content folder: all of it, or the files asked for.
 *
 * @param folder absolute path of the content folder
 * @param prefix how the folder is named in messages
 * @param only texts of which a file's path holds one; none means the whole book. Rules that need the whole book do not
 *   run then, and of the rest of the book only what those files may name is parsed.
 * @returns all problems, sorted by file and line; no folder and no records are problems themselves
 */
export function checkContent(folder: string, prefix = "content", only: readonly string[] = []): CheckResult {
	const isAsked = (file: string) => only.length === 0 || only.some((text) => file.includes(text));
	// What the watch and the ledger say is about the whole book.
	const isWhole =
		only.length === 0 || only.some((text) => WRITTEN_FOLDERS.some((name) => text.startsWith(name) || text.startsWith(`${prefix}/${name}`)));
	let asked = 0;
	const choose = (all: readonly string[]) => {
		const paths = all.filter((path) => isAsked(`${prefix}/${path}`));
		asked = paths.length;
		return isWhole ? () => true : neededFor(paths);
	};
	const read: ReadResult = existsSync(folder) ? readRecords(folder, prefix, choose) : NOTHING_READ;
	const { records, problems } = read;
	const files = only.length === 0 ? read.files : asked;
	const { lock, broken: unproven, problems: lockProblems } = readLock(folder);
	const { ledger, problems: ledgerProblems } = readLedger(folder);
	const none: Problem[] = !existsSync(folder)
		? [noRecords(prefix, "The folder does not exist.")]
		: allEntries(records).length === 0
			? [noRecords(prefix, `No valid record was read from ${files} files.`)]
			: missingRubric(prefix, read);
	const bodies = parseBodies([...allEntries(records), ...read.broken.values()].filter(({ file }) => isWhole || isAsked(file)));
	const broken = new Set([...read.broken.keys(), ...read.left.keys(), ...unproven]);
	const day = [...read.left.values()].map(dayWritten).reduce((newest, one) => (one > newest ? one : newest), today(records));
	// Of a book of which a folder is missing, rules would report what they do not see.
	const found = read.partly
		? [...bodies.values()].flatMap((body) => body.problems)
		: runRules({ records, lock, ledger, bodies, broken, today: day }, isWhole ? RULES : RULES.filter(({ scope }) => scope === "record"));
	const all = [...selfCheck(), ...none, ...lockProblems, ...ledgerProblems, ...problems, ...found];
	return { records, lock, ledger, files, read, bodies, problems: sortProblems(all.filter(({ file }) => isAsked(file))) };
}
