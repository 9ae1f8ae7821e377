import { formatProblem } from "../src/content/problem.ts";
import { GitError } from "../src/evidence/git.ts";
import { checkContent } from "../src/rules/check.ts";
import { isUnsealed } from "../src/rules/generated.ts";
import { addToLedger, lostSince, toLedger } from "../src/rules/ledger.ts";
import type { Ledger } from "../src/schema/ledger.ts";
import { joinLedger, type LedgerPiece, ledgerFile } from "../src/schema/ledger-files.ts";
import { committedAt, committedBefore } from "./ledger/committed.ts";
import { command, fail } from "./lib/command.ts";
import { PATHS } from "./lib/paths.ts";
import { writeLedger } from "./lib/written.ts";

const USAGE = `npm run ledger -- [--check [--branch]] [--since REF]

  writes content/ledger/: adds every id and address that content publishes now, drops and changes none; fails where it
  lost something that the last commit, those before it or origin/main hold. It is for the main branch, where the book is
  published: a workflow runs it there, after npm run number
  --anew       begin the ledger again, as its next edition: for the time before the first public edition only
  --check      write nothing; fail where something published is not in it yet
  --branch     with --check: what is new is told and not refused, because it is added where the branch lands
  --since REF  compare with the ledger of that git commit too, such as --since v1.0`;

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
		return committedAt(PATHS.content, ref);
	} catch (error) {
		if (!(error instanceof GitError)) throw error;
		return fail(`--since "${ref}" cannot be read: ${error.message}`);
	}
}

/** What is lost of ledgers that commits hold, and in words what could not be compared. */
function compared(next: Ledger, since: string | undefined): { lost: { ref: string; lines: string[] }[]; unseen: string[] } {
	const { found, unseen } = committedBefore(PATHS.content);
	const named = since === undefined ? undefined : ledgerOf(since);
	const lost = (named ? [named, ...found] : found).flatMap(({ ref, texts }) => {
		const older = parsed(texts);
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

function parsed(texts: readonly string[]): Ledger | undefined {
	try {
		return joinLedger(texts.map((text): LedgerPiece => ledgerFile.parse(JSON.parse(text))));
	} catch {
		return undefined;
	}
}

const OPTIONS = { anew: { type: "boolean" }, check: { type: "boolean" }, branch: { type: "boolean" }, since: { type: "string" } } as const;

await command({ usage: USAGE, options: OPTIONS }, (values) => {
	const { records, ledger, problems: all } = checkContent(PATHS.content);
	// What a ledger begun anew no longer holds against the content is what the rule on published addresses would say.
	const isOfOld = ({ rule }: { rule: string }) => values.anew && rule === PUBLISHED;
	const problems = values.check ? all : all.filter((problem) => !isUnsealed(problem) && !isOfOld(problem));
	if (problems.length > 0) {
		const refused = problems.map((problem) => `${formatProblem(problem)}\n`);
		refuse(
			refused,
			`${problems.length} problem${problems.length === 1 ? "" : "s"}: content that does not pass the check is not published. content/ledger/ is unchanged.`,
		);
		return;
	}
	const before = ledger?.data;
	const next = values.anew ? toLedger(records, (before?.edition ?? 0) + 1) : addToLedger(before, records);
	const { lost, unseen } = compared(next, values.since);
	for (const { ref, lines } of lost)
		refuse(lines, `${lines.length} entries of ${ref} are lost. Fix: take content/ledger/ back from ${ref}, then npm run ledger`);
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
	else if (values.check && values.branch)
		console.log(`To be added when this branch lands: ${counts}, or a correction; the ledger holds ${total}${note}`);
	else if (values.check) refuse([`Not in content/ledger/ as it stands: ${counts}, or a correction.`], "Fix: npm run ledger");
	else {
		const written = writeLedger(PATHS.content, next).map((path) => `content/${path}`);
		console.log(`Wrote ${written.join(", ")}: added ${counts}; the ledger holds ${total}${note}`);
	}
});
