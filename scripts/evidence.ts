import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { acceptedProblems } from "../src/evidence/accepted.ts";
import { Archive } from "../src/evidence/archive.ts";
import { HoldsCache } from "../src/evidence/cache.ts";
import { compareLocks, lockedHeads } from "../src/evidence/compare-lock.ts";
import { contactProblems } from "../src/evidence/contacts.ts";
import { allPlaces } from "../src/evidence/places.ts";
import { syncCollection } from "../src/evidence/sync.ts";
import { verify } from "../src/evidence/verify.ts";
import { type DocumentVersion, isUsable } from "../src/evidence/versions.ts";
import { formatProblem, sortProblems } from "../src/records/problem.ts";
import { type Records, readRecords } from "../src/records/read.ts";
import { readLock } from "../src/rules/generated.ts";
import { sealed } from "../src/rules/seal.ts";
import { COLLECTIONS } from "../src/schema/document.ts";
import { DRIFTED_STATES } from "../src/schema/lock.ts";
import { printDrift } from "./evidence/drift.ts";
import { printRemap } from "./evidence/remap.ts";
import { printTrace } from "./evidence/trace.ts";
import { command, fail, UsageError, type Values } from "./lib/command.ts";
import { needArchive, usedCollections } from "./lib/need.ts";
import { CONTENT, EVIDENCE, LOCK } from "./lib/paths.ts";
import { progress, progressDone, since } from "./lib/terminal.ts";
import { writeWhole } from "./lib/whole.ts";

const USAGE = `npm run evidence -- <command>

  sync [--from DIR] [--all]     bring the archive collections the book uses into .evidence/
                                (--from: a folder of git bundles; else the public origin)
  verify [--dry-run] [--only T] prove every quote, repeat every search, write evidence.lock.json
         [--against-lock]       compute the whole lock again and compare; write nothing (for CI)
  remap [--dry-run]             after a history was rewritten: name the commits that hold the same texts now
  versions <document>           list the archived copies of a document, oldest first, doubtful days and unusable copies named
  text <document> [commit]      print an archived copy (the newest usable without a commit)
  trace <clause> [--json]       where in the history its wording stood, changed and went, and what no version records
  trace --all [--json]          the same for every clause, summed up
  drift [--as-of DATE] [--json] compare every current wording with the newest archived text, as of a day
                                (ends with 0: nothing drifted, 1: something drifted, 2: it could not be found out)`;

// Thousands of texts are read and let go: with the young space that Node starts with, a third of the time went into moving them.
setFlagsFromString("--max-semi-space-size=64");

const OPTIONS = {
	from: { type: "string" },
	all: { type: "boolean" },
	"dry-run": { type: "boolean" },
	only: { type: "string" },
	date: { type: "string" },
	"against-lock": { type: "boolean" },
	"as-of": { type: "string" },
	json: { type: "boolean" },
} as const;
type Asked = Values<typeof OPTIONS>;

const cache = new HoldsCache(join(EVIDENCE, "cache.json"));
const archive = new Archive(EVIDENCE, cache);

function references(id: string) {
	const { records } = readRecords(CONTENT);
	const entry = records.document.find((d) => d.id === id);
	if (!entry) fail(`No document "${id}" in content/documents. Known: ${records.document.map((d) => d.id).join(", ")}`);
	if (entry.data.archive === "linked-only") fail(`"${id}" is linked only: no archive holds it.`);
	needArchive({ ...records, document: [entry] }, archive, "Nothing was read");
	archive.accept(records.document);
	return entry.data.archive;
}

/** One copy in a line: the day or the range of days, the commit, why it cannot be the document. */
function versionLine({ date, between, commit, collection, subject, blob, unusable }: DocumentVersion): string {
	const notes = [
		between && `between ${between[0]} and ${between[1]}`,
		blob === undefined && "the file was removed",
		unusable && `unusable: ${unusable}`,
	];
	const said = notes.filter(Boolean).join("; ");
	return `${date} ${commit} ${collection} ${subject}${said ? `  (${said})` : ""}`;
}

async function sync(values: Asked): Promise<void> {
	const { records } = readRecords(CONTENT);
	const wanted = values.all ? COLLECTIONS : usedCollections(records);
	for (const [index, collection] of wanted.entries()) {
		const name = `${index + 1}/${wanted.length} ${collection}`;
		const done = await syncCollection(EVIDENCE, collection, values.from, (line) => progress(`${name}  ${line}`));
		progressDone();
		const { commit, date } = new Archive(EVIDENCE).head(collection);
		for (const note of done.notes) console.log(`${name}  ${note}`);
		console.log(`${name}  ${done.action} in ${done.seconds.toFixed(1)} s, through ${commit.slice(0, 12)} of ${date}`);
	}
}

/** Proves everything again from the archive as it was at the lock's heads, and compares. Writes nothing. */
async function againstLock(records: Records, made: string): Promise<void> {
	const { lock } = readLock(LOCK);
	if (!lock) fail("There is no lock to compare with. Fix: npm run evidence -- verify");
	await archive.walk(allPlaces(records));
	const { heads, problems, newer } = lockedHeads(lock, archive);
	const then = new Archive(EVIDENCE, cache, heads);
	const result = await verify(records, then, cache, made, (done, total) => progress(`verify  ${done}/${total}`));
	progressDone();
	cache.save();
	const unproven = sortProblems([...acceptedProblems(records, then), ...contactProblems(records, then), ...result.problems]);
	for (const problem of unproven) console.error(`${formatProblem(problem)}\n`);
	const lines = [...problems, ...compareLocks(lock, result.lock, made)];
	for (const line of lines) console.error(line);
	if (unproven.length > 0) fail(`${unproven.length} records are not proven.`);
	if (lines.length > 0) fail(`The lock says something else than the archive in ${lines.length} places. Fix: npm run evidence -- verify`);
	for (const line of newer) console.log(line);
	console.log(`All ${result.quotes} quotes and ${result.silences} silences hold against the archive, and all else is as the lock says.`);
}

async function verifyAll(values: Asked): Promise<void> {
	const started = performance.now();
	const { records, problems: invalid } = readRecords(CONTENT);
	needArchive(records, archive, "Nothing was verified");
	const only = values.only;
	const subset = only ? { ...records, clause: records.clause.filter((c) => c.id.startsWith(only)) } : records;
	if (subset.clause.length === 0) fail(only ? `No clause version starts with "${only}".` : "There are no clauses to verify.");
	const made = values.date ?? new Date().toISOString().slice(0, 10);
	if (values["against-lock"]) {
		if (only) fail("--against-lock compares the whole lock: leave out --only.");
		for (const problem of sortProblems(invalid)) console.error(`${formatProblem(problem)}\n`);
		if (invalid.length > 0) fail(`${invalid.length} records are not valid.`);
		await againstLock(records, made);
		return;
	}
	const result = await verify(subset, archive, cache, made, (done, total) => progress(`verify  ${done}/${total}`));
	progressDone();
	cache.save();
	const problems = sortProblems([
		...(only ? [] : [...invalid, ...acceptedProblems(records, archive), ...contactProblems(records, archive)]),
		...result.problems,
	]);
	for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
	console.log(
		`${result.quotes} quotes, ${result.silences} silences: ${Object.keys(result.lock.proofs).length} and ${Object.keys(result.lock.searches).length} proven in ${since(started)}`,
	);
	if (problems.length > 0) fail(`${problems.length} problem${problems.length === 1 ? "" : "s"}. evidence.lock.json is unchanged.`);
	if (only || values["dry-run"]) {
		console.log("evidence.lock.json is unchanged (partial or dry run).");
		return;
	}
	writeWhole(LOCK, sealed(result.lock));
	for (const [collection, { commit, date }] of Object.entries(result.lock.collections))
		console.log(`  ${collection} through ${commit.slice(0, 12)} of ${date}`);
	const drifted = Object.values(result.lock.drift).filter(({ state }) => DRIFTED_STATES.includes(state)).length;
	if (drifted > 0) console.log(`${drifted} current version${drifted === 1 ? "" : "s"} drifted: npm run evidence -- drift`);
	console.log("Wrote content/evidence.lock.json");
}

await command({ usage: USAGE, options: OPTIONS, takes: "arguments" }, async (values, [name, ...rest]) => {
	switch (name) {
		case "sync":
			await sync(values);
			break;
		case "verify":
			await verifyAll(values);
			break;
		case "versions":
			for (const v of archive.historyOf(references(rest[0] ?? ""))) console.log(versionLine(v));
			cache.save();
			break;
		case "text": {
			const history = archive.historyOf(references(rest[0] ?? ""));
			const at = rest[1] ? history.find((v) => v.commit.startsWith(rest[1] ?? "")) : history.findLast(isUsable);
			if (!at) fail(`No archived copy at "${rest[1]}". List them: npm run evidence -- versions ${rest[0]}`);
			process.stdout.write(archive.textAt(at.collection, at.commit, at.path) ?? "");
			break;
		}
		case "remap":
			printRemap(archive, values["dry-run"]);
			break;
		case "trace":
			await printTrace(archive, cache, { clause: rest[0], all: values.all, json: values.json });
			break;
		case "drift":
			// 1 means that something drifted, so that a failure is told apart.
			process.exitCode = 2;
			process.exitCode = await printDrift(archive, cache, { asOf: values["as-of"], json: values.json });
			break;
		default:
			throw new UsageError(name === undefined ? "Say what to do." : `"${name}" is none of the commands.`);
	}
});
