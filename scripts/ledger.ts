import { join } from "node:path";
import { GitError } from "../src/evidence/git.ts";
import { formatProblem } from "../src/records/problem.ts";
import { checkContent } from "../src/rules/check.ts";
import { isUnsealed, LEDGER_NAME } from "../src/rules/generated.ts";
import { addToLedger, lostSince, toLedger } from "../src/rules/ledger.ts";
import { sealed } from "../src/rules/seal.ts";
import { type Ledger, ledger as ledgerSchema } from "../src/schema/ledger.ts";
import { committedAt, committedBefore } from "./ledger/committed.ts";
import { command, fail } from "./lib/command.ts";
import { CONTENT, LOCK } from "./lib/paths.ts";
import { writeWhole } from "./lib/whole.ts";

const USAGE = `npm run ledger -- [--check] [--since REF]

  writes content/ledger.json: adds every id and address that content publishes now, drops and changes none; fails where
  it lost something that the last commit, those before it or origin/main hold
  --anew       begin the ledger again, as its next edition: for the time before the first public edition only
  --check      write nothing; fail where something published is not in it yet
  --since REF  compare with the ledger of that git commit too, such as --since v1.0`;

const FILE = join(CONTENT, LEDGER_NAME);
const SHOWN = 20;
const PUBLISHED = "published-addresses-stay";

function refuse(lines: readonly string[], last: string): void {
	for (const line of lines.slice(0, SHOWN)) console.error(line);
	if (lines.length > SHOWN) console.error(`... and ${lines.length - SHOWN} more`);
	console.error(last);
	process.exitCode = 1;
}

/** @throws Failure where git does not know the commit */
function ledgerOf(ref: string): ReturnType<typeof committedAt> {
	try {
		return committedAt(FILE, ref);
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		return fail(`--since "${ref}" cannot be read: ${error.message}`);
	}
}

/** What is lost of ledgers that commits hold, and in words what could not be compared. */
function compared(next: Ledger, since: string | undefined): { lost: { ref: string; lines: string[] }[]; unseen: string[] } {
	const { found, unseen } = committedBefore(FILE);
	const named = since === undefined ? undefined : ledgerOf(since);
	const lost = (named ? [named, ...found] : found).flatMap(({ ref, text }) => {
		const older = parsed(text);
		if (!older) unseen.push(`the ledger of ${ref} is not valid`);
		if (older && older.edition < next.edition) {
			unseen.push(`${ref} holds edition ${older.edition} of the ledger, and it was begun again`);
			return [];
		}
		const lines = older ? lostSince(older, next) : [];
		return lines.length > 0 ? [{ ref, lines }] : [];
	});
	return { lost, unseen };
}

function parsed(text: string): Ledger | undefined {
	try {
		return ledgerSchema.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}

const OPTIONS = { anew: { type: "boolean" }, check: { type: "boolean" }, since: { type: "string" } } as const;

await command({ usage: USAGE, options: OPTIONS }, (values) => {
	const { records, ledger, problems: all } = checkContent(CONTENT, LOCK);
	// What a ledger begun anew no longer holds against the content is what the rule on published addresses would say.
	const isOfOld = ({ rule }: { rule: string }) => values.anew && rule === PUBLISHED;
	const problems = values.check ? all : all.filter((problem) => !isUnsealed(problem) && !isOfOld(problem));
	if (problems.length > 0) {
		const refused = problems.map((problem) => `${formatProblem(problem)}\n`);
		refuse(
			refused,
			`${problems.length} problem${problems.length === 1 ? "" : "s"}: content that does not pass the check is not published. ledger.json is unchanged.`,
		);
		return;
	}
	const before = ledger?.data;
	const next = values.anew ? toLedger(records, (before?.edition ?? 0) + 1) : addToLedger(before, records);
	const { lost, unseen } = compared(next, values.since);
	for (const { ref, lines } of lost)
		refuse(lines, `${lines.length} entries of ${ref} are lost. Fix: take content/ledger.json back from ${ref}, then npm run ledger`);
	if (lost.length > 0) return;
	const added = {
		numbers: Object.keys(next.numbers).length - Object.keys(before?.numbers ?? {}).length,
		"frozen versions": Object.keys(next.versions).length - Object.keys(before?.versions ?? {}).length,
		addresses: next.addresses.length - (before?.addresses.length ?? 0),
		"kinds of file": next.files.length - (before?.files.length ?? 0),
	};
	const fresh = JSON.stringify(before) === JSON.stringify(next) && !all.some(isUnsealed);
	const note = unseen.length > 0 ? `. Not compared with what was published before in full: ${unseen.join("; ")}` : "";
	const counts = Object.entries(added)
		.map(([what, n]) => `${n} ${what}`)
		.join(", ");
	const total = `${Object.keys(next.numbers).length} numbers, ${Object.keys(next.versions).length} frozen versions, ${next.addresses.length} other addresses, ${next.files.length} kinds of file`;
	if (fresh) console.log(`The ledger holds all that is published: ${total}${note}`);
	else if (values.check) refuse([`Not in content/ledger.json as it stands: ${counts}, or a correction.`], "Fix: npm run ledger");
	else {
		writeWhole(FILE, sealed(next));
		console.log(`Wrote content/ledger.json: added ${counts}; it holds ${total}${note}`);
	}
});
