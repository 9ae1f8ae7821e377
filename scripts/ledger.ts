import { renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { bookGit, GitError } from "../src/evidence/git.ts";
import { formatProblem } from "../src/records/problem.ts";
import { checkContent } from "../src/rules/check.ts";
import { LEDGER_NAME } from "../src/rules/generated.ts";
import { addToLedger, lostSince } from "../src/rules/ledger.ts";
import { ledger as ledgerSchema } from "../src/schema/ledger.ts";
import { CONTENT, LOCK } from "./lib/paths.ts";

const USAGE = `npm run ledger -- [--check] [--since REF]

  writes content/ledger.json: adds every id and address that content publishes now, drops and changes none
  --check      write nothing; fail where something published is not in it yet
  --since REF  fail where the ledger of that git commit holds something that this one lost, such as --since origin/main`;

const { values } = parseArgs({ options: { check: { type: "boolean" }, since: { type: "string" }, help: { type: "boolean" } } });
const FILE = join(CONTENT, LEDGER_NAME);
const SHOWN = 20;

function fail(lines: readonly string[], last: string): void {
	for (const line of lines.slice(0, SHOWN)) console.error(line);
	if (lines.length > SHOWN) console.error(`... and ${lines.length - SHOWN} more`);
	console.error(last);
	process.exitCode = 1;
}

/** The ledger that a commit holds, undefined where it has none. */
function ledgerAt(ref: string): unknown {
	const git = (...args: string[]) => bookGit(dirname(FILE), args);
	git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
	if (git("ls-tree", "--name-only", ref, `./${LEDGER_NAME}`).trim() === "") return undefined;
	return JSON.parse(git("show", `${ref}:./${LEDGER_NAME}`));
}

function main(): void {
	if (values.help) {
		console.log(USAGE);
		return;
	}
	const { records, ledger, problems } = checkContent(CONTENT, LOCK);
	if (problems.length > 0) {
		const refused = problems.map((problem) => `${formatProblem(problem)}\n`);
		fail(
			refused,
			`${problems.length} problem${problems.length === 1 ? "" : "s"}: content that does not pass the check is not published. ledger.json is unchanged.`,
		);
		return;
	}
	const before = ledger?.data;
	const next = addToLedger(before, records);
	if (values.since !== undefined) {
		const older = ledgerAt(values.since);
		const lost = older === undefined ? [] : lostSince(ledgerSchema.parse(older), next);
		if (lost.length > 0) {
			fail(
				lost,
				`${lost.length} entries of ${values.since} are lost. Fix: take content/ledger.json back from ${values.since}, then npm run ledger`,
			);
			return;
		}
	}
	const added = {
		numbers: Object.keys(next.numbers).length - Object.keys(before?.numbers ?? {}).length,
		"frozen versions": Object.keys(next.versions).length - Object.keys(before?.versions ?? {}).length,
		addresses: next.addresses.length - (before?.addresses.length ?? 0),
		"kinds of file": next.files.length - (before?.files.length ?? 0),
	};
	const fresh = JSON.stringify(before) === JSON.stringify(next);
	const counts = Object.entries(added)
		.map(([what, n]) => `${n} ${what}`)
		.join(", ");
	const total = `${Object.keys(next.numbers).length} numbers, ${Object.keys(next.versions).length} frozen versions, ${next.addresses.length} other addresses, ${next.files.length} kinds of file`;
	if (fresh) console.log(`The ledger holds all that is published: ${total}`);
	else if (values.check) fail([`Not in content/ledger.json as it stands: ${counts}, or a correction.`], "Fix: npm run ledger");
	else {
		writeFileSync(`${FILE}.new`, `${JSON.stringify(next, null, "\t")}\n`);
		renameSync(`${FILE}.new`, FILE);
		console.log(`Wrote content/ledger.json: added ${counts}; it holds ${total}`);
	}
}

try {
	main();
} catch (error) {
	if (!(error instanceof GitError)) throw error;
	fail([], `--since "${values.since}" cannot be read: ${error.message}`);
}
