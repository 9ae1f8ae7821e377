import type { Records } from "../../src/content/read.ts";
import { splitVersionId } from "../../src/content/versions.ts";
import type { Archive } from "../../src/evidence/archive.ts";
import type { HoldsCache } from "../../src/evidence/cache.ts";
import { type DriftReport, driftAll } from "../../src/evidence/drift.ts";
import { propose } from "../../src/evidence/propose.ts";
import { newTracer } from "../../src/evidence/trace.ts";
import { archivedIn } from "../../src/schema/document.ts";
import { DRIFTED_STATES } from "../../src/schema/lock.ts";
import { unusableLines } from "../evidence/drift.ts";
import { UsageError } from "../lib/command.ts";
import { type Created, create } from "../new/create.ts";

export interface Watched {
	/** Newest recording of each collection: what the report rests on. */
	readonly heads: readonly { readonly collection: string; readonly commit: string; readonly date: string }[];
	readonly compared: number;
	readonly drifted: readonly DriftReport[];
	readonly silent: readonly DriftReport[];
	/** Wordings that went with many others at once: their answers stay until a person confirms the copy. */
	readonly alarms: readonly DriftReport[];
	/** Places without a usable copy for long, in words. */
	readonly unusable: readonly string[];
	/** The next versions of reworded clauses, reading still to be written. */
	readonly scaffolds: readonly (Created & { readonly clause: string })[];
	/** Drifted clauses without a scaffold, and why. */
	readonly without: readonly { readonly clause: string; readonly why: string }[];
}

/** What the archive shows for a drifted clause, as the file of its next version. Writes nothing. */
async function scaffold(
	tracer: ReturnType<typeof newTracer>,
	folder: string,
	report: DriftReport,
	today: string,
): Promise<Created | { readonly why: string }> {
	if (report.drift.state !== "reworded") return { why: `it is ${report.drift.state}: no words to start from` };
	if (report.hits.length > 0) return { why: "it is a silence: a reader decides whether the words answer the question" };
	const { clause } = splitVersionId(report.version);
	const proposal = await propose(tracer, clause, report.drift.newest.commit);
	if ("why" in proposal) return proposal;
	try {
		return create(folder, ["version", clause], undefined, today, proposal);
	} catch (error) {
		if (error instanceof UsageError) return { why: error.message };
		throw error;
	}
}

/**
 * Compares all current wordings with the newest archived texts and prepares what a reader needs to settle them.
 *
 * @param folder the content folder; only read
 * @param today day of the run, YYYY-MM-DD: the scaffolds' checked day
 */
export async function watch(folder: string, records: Records, archive: Archive, cache: HoldsCache, today: string): Promise<Watched> {
	const tracer = newTracer(records, archive, cache);
	const reports = await driftAll(tracer);
	const drifted = reports.filter(({ drift }) => DRIFTED_STATES.includes(drift.state));
	const scaffolds: (Created & { clause: string })[] = [];
	const without: { clause: string; why: string }[] = [];
	for (const report of drifted) {
		const { clause } = splitVersionId(report.version);
		const made = await scaffold(tracer, folder, report, today);
		if ("why" in made) without.push({ clause, why: made.why });
		else scaffolds.push({ clause, ...made });
	}
	const used = records.document.flatMap(({ data }) => archivedIn(data).map((place) => place.collection));
	return {
		heads: [...new Set(used)].sort().map((collection) => ({ collection, ...archive.head(collection) })),
		compared: reports.length,
		drifted,
		alarms: reports.filter(({ drift }) => drift.state === "alarm"),
		unusable: unusableLines(tracer),
		silent: reports.filter(({ drift }) => drift.state === "silent"),
		scaffolds,
		without,
	};
}
