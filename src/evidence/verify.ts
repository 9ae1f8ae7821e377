import type { Problem } from "../content/problem.ts";
import type { Records } from "../content/read.ts";
import type { Lock } from "../schema/lock.ts";
import type { Archive } from "./archive.ts";
import type { HoldsCache } from "./cache.ts";
import { driftAll } from "./drift.ts";
import { namedCopies } from "./named.ts";
import { NORMALISATION } from "./normalise.ts";
import { allPlaces } from "./places.ts";
import { prove } from "./prove.ts";
import type { Run } from "./run.ts";
import { searchAgain } from "./silence.ts";
import { newTracer } from "./trace.ts";

export interface VerifyResult {
	readonly lock: Lock;
	readonly problems: readonly Problem[];
	readonly quotes: number;
	readonly silences: number;
}

/**
 * Proves every quote and repeats every search against the archive.
 *
 * @param made day of the run, YYYY-MM-DD
 * @param onProgress called after each record with how many are done
 * @returns a lock that holds only what was proven, and a problem for each record that was not
 */
export async function verify(
	records: Records,
	archive: Archive,
	cache: HoldsCache,
	made: string,
	onProgress: (done: number, total: number) => void = () => {},
): Promise<VerifyResult> {
	const documents = new Map(records.document.map((entry) => [entry.id, entry]));
	archive.accept(records.document);
	// One walk over each collection for all its documents: one for each document took most of the time.
	const places = allPlaces(records);
	await archive.walk(places);
	archive.prefetch(places);
	const run: Run = { archive, cache, documents, texts: new Map(), foreign: new Map(), daysOf: new Map() };
	const problems: Problem[] = [];
	const lock: Lock = { version: 2, normalisation: NORMALISATION, made, collections: {}, proofs: {}, searches: {}, copies: {}, drift: {} };
	let quotes = 0;
	let silences = 0;
	// Clauses of one document one after the other: its texts are then in memory only once.
	const clauses = [...records.clause].sort((a, b) => a.data.document.localeCompare(b.data.document));
	let document = "";
	for (const [index, entry] of clauses.entries()) {
		if (entry.data.document !== document) {
			run.texts.clear();
			document = entry.data.document;
		}
		if (entry.data.quote?.commit) {
			const proof = await prove(run, entry);
			if (Array.isArray(proof)) problems.push(...proof);
			else lock.proofs[entry.id] = proof;
			quotes += 1;
		}
		if (entry.data.search) {
			const searched = await searchAgain(run, entry);
			if (Array.isArray(searched)) problems.push(...searched);
			else lock.searches[entry.id] = searched;
			silences += 1;
		}
		onProgress(index + 1, clauses.length);
	}
	problems.push(...run.foreign.values());
	for (const { version, drift } of await driftAll(newTracer(records, archive, cache))) lock.drift[version] = drift;
	const used = [...Object.values(lock.proofs), ...Object.values(lock.searches).flatMap((s) => s.documents)];
	for (const collection of [...new Set(used.map((p) => p.collection))].sort()) lock.collections[collection] = archive.head(collection);
	lock.copies = namedCopies(records, archive);
	const sorted = <T>(map: Record<string, T>) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
	lock.proofs = sorted(lock.proofs);
	lock.searches = sorted(lock.searches);
	return { lock, problems, quotes, silences };
}
