import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { formatProblem, sortProblems } from "../src/content/problem.ts";
import { type Records, readRecords } from "../src/content/read.ts";
import { acceptedProblems } from "../src/evidence/accepted.ts";
import { Archive } from "../src/evidence/archive.ts";
import { HoldsCache } from "../src/evidence/cache.ts";
import { compareEarlier, compareLocks, lockedHeads, seenLocks, sincePart } from "../src/evidence/compare-lock.ts";
import { contactProblems } from "../src/evidence/contacts.ts";
import { asRead, checkedAhead, keepProofs } from "../src/evidence/keep.ts";
import { allPlaces } from "../src/evidence/places.ts";
import { syncCollection } from "../src/evidence/sync.ts";
import { verify } from "../src/evidence/verify.ts";
import { type DocumentVersion, isUsable } from "../src/evidence/versions.ts";
import { progress, progressDone, since } from "../src/integrations/terminal.ts";
import { readLock } from "../src/rules/generated.ts";
import { DRIFTED_STATES } from "../src/schema/lock.ts";
import { storedProofs, watchedIds } from "../src/schema/lock-files.ts";
import { toWatch } from "../src/schema/lock-split.ts";
import { printDrift } from "./evidence/drift.ts";
import { printRemap } from "./evidence/remap.ts";
import { printTrace } from "./evidence/trace.ts";
import { command, fail, UsageError, type Values } from "./lib/command.ts";
import { needArchive, usedCollections } from "./lib/need.ts";
import { PATHS } from "./lib/paths.ts";
import { writeProofs, writeWatch } from "./lib/written.ts";

const USAGE = `npm run evidence -- <command>

  sync [--from DIR] [--all]     bring the archive collections the book uses into .evidence/
                                (--from: a folder of git bundles; else the public origin)
  verify [--dry-run] [--only T] prove every quote, repeat every search, write content/clauses/*/*/proof.json where one changed
         [--anew]               write every proof as the archive shows it today, also where the old one holds
         [--against-lock]       compute all again, what the watch found too, and compare; write nothing (for CI)
  watch                         what the newest archive shows of all that is proven, into content/watch/: the daily run's
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
	anew: { type: "boolean" },
	"as-of": { type: "string" },
	json: { type: "boolean" },
} as const;
type Asked = Values<typeof OPTIONS>;

const cache = new HoldsCache(join(PATHS.evidence, "cache.json"));
const archive = new Archive(PATHS.evidence, cache);

function references(id: string) {
	const { records } = readRecords(PATHS.content);
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
		blob === undefined && !unusable && "the file was removed",
		unusable && `unusable: ${unusable}`,
	];
	const said = notes.filter(Boolean).join("; ");
	return `${date} ${commit} ${collection} ${subject}${said ? `  (${said})` : ""}`;
}

async function sync(values: Asked): Promise<void> {
	const { records } = readRecords(PATHS.content);
	const wanted = values.all ? records.archive.map(({ id }) => id) : usedCollections(records);
	const origins = new Map(records.archive.map(({ id, data }) => [id, data.origin]));
	for (const [index, collection] of wanted.entries()) {
		const name = `${index + 1}/${wanted.length} ${collection}`;
		const done = await syncCollection(
			PATHS.evidence,
			collection,
			values.from,
			(line) => progress(`${name}  ${line}`),
			origins.get(collection),
		);
		progressDone();
		const { commit, date } = new Archive(PATHS.evidence).head(collection);
		for (const note of done.notes) console.log(`${name}  ${note}`);
		console.log(`${name}  ${done.action} in ${done.seconds.toFixed(1)} s, through ${commit.slice(0, 12)} of ${date}`);
	}
}

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

/** Proves records from an archive, with what is wrong in all of them. */
async function proven(records: Records, from: Archive, made: string) {
	const result = await verify(records, from, cache, made, (done, total) => progress(`verify  ${done}/${total}`));
	progressDone();
	cache.save();
	return result;
}

/** Faults that only whoever proves can find: of records, of the archive, of the clock. */
function foundWith(records: Records, from: Archive, today: string) {
	return [...acceptedProblems(records, from), ...contactProblems(records, from), ...checkedAhead(records, today)];
}

/**
 * Proves everything again and compares; writes nothing. What the watch has seen is held against the archive as it was
 * that day, to the letter. What was proven since is held against the archive of now, which may have grown.
 */
async function againstLock(records: Records, today: string): Promise<void> {
	const { lock, pieces, problems: unread } = readLock(PATHS.content);
	for (const problem of unread) console.error(`${formatProblem(problem)}\n`);
	if (!lock) fail("There is no proof to compare with. Fix: npm run evidence -- verify");
	await archive.walk(allPlaces(records));
	const collections = pieces.archive?.collections ?? {};
	const { heads, problems, newer } = lockedHeads(collections, archive);
	const watched = watchedIds(pieces);
	const [seen, since] = sincePart(records, watched);
	const then = await proven(seen, new Archive(PATHS.evidence, cache, heads), today);
	const now = await proven(since, archive, today);
	const unproven = sortProblems([...foundWith(records, archive, today), ...then.problems, ...now.problems]);
	for (const problem of unproven) console.error(`${formatProblem(problem)}\n`);
	const [before, fresh] = seenLocks(lock, collections, watched, asRead(then.lock), records);
	const lines = [...problems, ...compareLocks(before, fresh, today), ...compareEarlier(lock, asRead(now.lock))];
	for (const line of lines) console.error(line);
	if (unproven.length > 0) fail(`${unproven.length} records are not proven.`);
	if (lines.length > 0 || unread.length > 0)
		fail(
			`What is written says something else than the archive in ${lines.length + unread.length} places. Fix: npm run evidence -- verify --anew for proofs, npm run evidence -- watch for the rest`,
		);
	for (const line of newer) console.log(line);
	if (since.clause.length > 0) console.log(`${counted(since.clause.length, "version")} proven since the last watch.`);
	console.log(
		`All ${then.quotes + now.quotes} quotes and ${then.silences + now.silences} silences hold against the archive, and all else is as the lock says.`,
	);
}

async function verifyAll(values: Asked): Promise<void> {
	const started = performance.now();
	const { records, problems: invalid } = readRecords(PATHS.content);
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
	const result = await proven(subset, archive, made);
	const problems = sortProblems([...(only ? [] : [...invalid, ...foundWith(records, archive, made)]), ...result.problems]);
	for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
	console.log(
		`${result.quotes} quotes, ${result.silences} silences: ${Object.keys(result.lock.proofs).length} and ${Object.keys(result.lock.searches).length} proven in ${since(started)}`,
	);
	if (problems.length > 0) fail(`${counted(problems.length, "problem")}. No proof was written.`);
	if (only || values["dry-run"]) return console.log("No proof was written (partial or dry run).");
	const { pieces, unsealed } = readLock(PATHS.content);
	const before = values.anew ? { ...pieces, proofs: new Map() } : pieces;
	const written = writeProofs(PATHS.content, keepProofs(records, result.lock, before, unsealed).files);
	for (const path of written) console.log(`  content/${path}`);
	console.log(
		written.length === 0
			? "Every proof stands as it was written."
			: `Wrote ${counted(written.length, "proof file")}. What the newest archive says of them is the daily watch's to write.`,
	);
}

/** Compares all that is proven with the newest archive and writes what it shows; no proof is touched. */
async function watchAll(values: Asked): Promise<void> {
	const { records, problems: invalid } = readRecords(PATHS.content);
	needArchive(records, archive, "Nothing was compared");
	const made = values.date ?? new Date().toISOString().slice(0, 10);
	const result = await proven(records, archive, made);
	const { pieces, unsealed } = readLock(PATHS.content);
	// That a clause was read again needs no proof of that day where the watch is of it.
	const stale = keepProofs(records, result.lock, { ...pieces, archive: { version: 3, made, collections: {} } }, unsealed).changed;
	const problems = sortProblems([...invalid, ...foundWith(records, archive, made), ...result.problems]);
	for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
	if (problems.length > 0) fail(`${counted(problems.length, "problem")}. content/watch/ is unchanged.`);
	for (const clause of stale) console.error(`content/clauses/${clause}/proof.json is not what the archive shows.`);
	if (stale.length > 0) fail(`${counted(stale.length, "clause")} must be proven first. Fix: npm run evidence -- verify`);
	const fresh = asRead(result.lock);
	const written = writeWatch(PATHS.content, toWatch(fresh, storedProofs(pieces)));
	for (const [collection, { commit, date }] of Object.entries(fresh.collections))
		console.log(`  ${collection} through ${commit.slice(0, 12)} of ${date}`);
	const drifted = Object.values(fresh.drift).filter(({ state }) => DRIFTED_STATES.includes(state)).length;
	if (drifted > 0) console.log(`${counted(drifted, "current version")} drifted: npm run evidence -- drift`);
	console.log(written.length === 0 ? "content/watch/ is as it was." : `Wrote ${written.map((path) => `content/${path}`).join(", ")}`);
}

await command({ usage: USAGE, options: OPTIONS, takes: "arguments" }, async (values, [name, ...rest]) => {
	switch (name) {
		case "sync":
			await sync(values);
			break;
		case "verify":
			await verifyAll(values);
			break;
		case "watch":
			await watchAll(values);
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
