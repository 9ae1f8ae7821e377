import type { Archive } from "../../src/evidence/archive.ts";
import type { HoldsCache } from "../../src/evidence/cache.ts";
import { type DriftReport, dayOf, driftAll } from "../../src/evidence/drift.ts";
import { wordDiff } from "../../src/evidence/nearest.ts";
import { newTracer } from "../../src/evidence/trace.ts";
import { readRecords } from "../../src/records/read.ts";
import { DRIFTED_STATES } from "../../src/schema/lock.ts";
import { OLD_COPY_MONTHS } from "../../src/schema/old-copy.ts";
import { CONTENT } from "../lib/paths.ts";
import { progress, progressDone, since } from "../lib/terminal.ts";
import { needArchive, needDay } from "./need.ts";

/** What one version's drift says, without the texts. */
export function driftLine({ version, document, drift }: DriftReport): string {
	const when = drift.since === undefined ? "" : ` since ${drift.since}`;
	return `${version}  ${drift.state}${when}  (${document}, copy of ${drift.newest.date} at ${drift.newest.commit.slice(0, 12)})`;
}

/** Each lost part with what stands there now, each searched word that is not explained. */
export function driftDetails({ parts, hits }: DriftReport): string[] {
	return [
		...parts.map(({ part, passage, similarity, line }) =>
			passage === undefined
				? `not there, and nothing near: "${part}"`
				: `line ${line}, similarity ${similarity.toFixed(2)}: ${wordDiff(part, passage)}`,
		),
		...hits.map(({ line, word, excerpt }) => `line ${line} now holds "${word}": ...${excerpt}...`),
	];
}

/** @returns the exit code: 0 where nothing drifted, 1 where something did */
export async function printDrift(
	archive: Archive,
	cache: HoldsCache,
	{ asOf, json }: { readonly asOf: string | undefined; readonly json: boolean | undefined },
): Promise<number> {
	const started = performance.now();
	needDay("--as-of", asOf);
	const { records } = readRecords(CONTENT);
	needArchive(records, archive, "Nothing was compared");
	const tracer = newTracer(records, archive, cache, asOf);
	const reports = await driftAll(tracer, (done, total) => progress(`drift  ${done}/${total}`));
	progressDone();
	cache.save();
	const drifted = reports.filter(({ drift }) => DRIFTED_STATES.includes(drift.state));
	if (json) {
		console.log(JSON.stringify({ asOf: dayOf(tracer), drifted: drifted.length, reports }, null, "\t"));
	} else {
		const silent = reports.filter(({ drift }) => drift.state === "silent");
		for (const report of drifted) console.log([driftLine(report), ...driftDetails(report)].join("\n    "));
		for (const report of silent) console.log(driftLine(report));
		console.log(
			`As of ${dayOf(tracer)}: ${reports.length} current versions compared in ${since(started)}; ${drifted.length} drifted, ${silent.length} rest on documents without a copy for ${OLD_COPY_MONTHS} months.`,
		);
	}
	return drifted.length > 0 ? 1 : 0;
}
