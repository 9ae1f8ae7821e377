import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { atExit } from "../../src/content/leave.ts";
import type { Records } from "../../src/content/read.ts";
import { today } from "../../src/content/today.ts";
import { Archive } from "../../src/evidence/archive.ts";
import { HoldsCache } from "../../src/evidence/cache.ts";
import { driftAll } from "../../src/evidence/drift.ts";
import { newTracer } from "../../src/evidence/trace.ts";
import { DRIFTED_STATES, type Lock } from "../../src/schema/lock.ts";
import { needArchive, needDay } from "./need.ts";
import { PATHS, ROOT } from "./paths.ts";

/** What a build of another day needs. */
export interface LookBack {
	/** For the build: the day, and the file with the drift of that day. */
	readonly env: Readonly<Record<string, string>>;
	readonly drifted: number;
	/** Where the drift is from. */
	readonly from: "archive" | "lock";
}

/**
 * Works out how the wordings that were current on a day compared with the newest archived text by that day.
 *
 * @throws Failure where the day is none, or the archive is needed and not here
 */
export async function lookBack(asOf: string, records: Records, lock: Lock | undefined): Promise<LookBack> {
	needDay("--as-of", asOf);
	const count = (drift: Lock["drift"]) => Object.values(drift).filter(({ state }) => DRIFTED_STATES.includes(state)).length;
	// The lock holds the drift of the book's own day, whatever day it was made on.
	if (lock && asOf === today(records)) return { env: { CLAUSEBOOK_AS_OF: asOf }, drifted: count(lock.drift), from: "lock" };
	const archive = new Archive(PATHS.evidence);
	needArchive(records, archive, "Nothing was built");
	const cache = new HoldsCache(join(PATHS.evidence, "cache.json"));
	const drift = Object.fromEntries(
		(await driftAll(newTracer(records, archive, cache, asOf))).map((report) => [report.version, report.drift]),
	);
	cache.save();
	const folder = join(ROOT, ".cache");
	mkdirSync(folder, { recursive: true });
	const file = join(folder, `drift-${asOf}-${process.pid}.json`);
	atExit(() => rmSync(file, { force: true }));
	writeFileSync(file, JSON.stringify({ drift }));
	return { env: { CLAUSEBOOK_AS_OF: asOf, CLAUSEBOOK_DRIFT: file }, drifted: count(drift), from: "archive" };
}
