import { readRecords } from "../../src/content/read.ts";
import type { Archive } from "../../src/evidence/archive.ts";
import type { HoldsCache } from "../../src/evidence/cache.ts";
import { type DriftReport, dayOf, driftAll } from "../../src/evidence/drift.ts";
import { wordDiff } from "../../src/evidence/nearest.ts";
import { placeName, UNUSABLE_DAYS, unusableSince } from "../../src/evidence/places.ts";
import { newTracer, placesFor, type Tracer } from "../../src/evidence/trace.ts";
import { progress, progressDone, since } from "../../src/integrations/terminal.ts";
import { DRIFTED_STATES } from "../../src/schema/lock.ts";
import { OLD_COPY_MONTHS } from "../../src/schema/old-copy.ts";
import { needArchive, needDay } from "../lib/need.ts";
import { PATHS } from "../lib/paths.ts";

/** What one version's drift says, without the texts. */
export function driftLine({ version, document, drift }: DriftReport): string {
	const when = drift.since === undefined ? "" : ` since ${drift.since}`;
	return `${version}  ${drift.state}${when}  (${document}, copy of ${drift.newest.date} at ${drift.newest.commit.slice(0, 12)})`;
}

const CONTEXT = { heading: "heading", leadIn: "lead-in", row: "row", column: "column" } as const;

/** Alarms by the copy that raised them, each with the way out. */
export function alarmLines(reports: readonly DriftReport[]): string[] {
	const alarms = reports.filter(({ drift }) => drift.state === "alarm");
	return [...Map.groupBy(alarms, ({ document, drift }) => `${document}, copy of ${drift.since}`)].map(
		([copy, together]) =>
			`ALARM: ${together.length} wordings of ${copy} are gone or reworded at once: ${together.map(({ version }) => version).join(", ")}.\n  Compare ${together[0]?.drift.newest.commit} with the live text. If it is real, confirm it in content/documents/${together[0]?.document}.yaml:\n  accepted:\n    - commit: ${together[0]?.drift.newest.commit}\n      on: <day>\n      why: <what was compared>`,
	);
}

/** Places whose newest copies cannot be the document, for longer than UNUSABLE_DAYS. */
export function unusableLines(tracer: Tracer): string[] {
	return tracer.records.document.flatMap(({ id }) =>
		placesFor(tracer, id).flatMap((place) => {
			const head = tracer.archive.headAt(place.reference.collection, tracer.asOf)?.date ?? "";
			const { copies, days } = unusableSince(place, head);
			if (days <= UNUSABLE_DAYS) return [];
			return [
				`${id}  no usable copy in ${placeName(place.reference)} for ${days} days: ${copies.length} since ${copies[0]?.date}, the newest ${copies.at(-1)?.commit.slice(0, 12)} is ${copies.at(-1)?.unusable}`,
			];
		}),
	);
}

/** Each lost part with what stands there now, each searched word that is not explained. */
export function driftDetails({ parts, moves, hits }: DriftReport): string[] {
	return [
		...parts.map(({ part, passage, similarity, line }) =>
			passage === undefined
				? `not there, and nothing near: "${part}"`
				: `line ${line}, similarity ${similarity.toFixed(2)}: ${wordDiff(part, passage)}`,
		),
		...moves.flatMap(({ part, before, after }) => [
			`stands under something else: "${part}"`,
			...(["heading", "leadIn", "row", "column"] as const).flatMap((kind) =>
				before[kind] === after[kind] ? [] : [`  ${CONTEXT[kind]}: ${before[kind] ?? "none"} -> ${after[kind] ?? "none"}`],
			),
		]),
		...hits.map(({ line, word, excerpt }) => `line ${line} now holds "${word}": ...${excerpt}...`),
	];
}

/** @returns the exit code: 0 where nothing drifted, 1 where something did or an alarm waits for a person */
export async function printDrift(
	archive: Archive,
	cache: HoldsCache,
	{ asOf, json }: { readonly asOf: string | undefined; readonly json: boolean | undefined },
): Promise<number> {
	const started = performance.now();
	needDay("--as-of", asOf);
	const { records } = readRecords(PATHS.content);
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
		for (const line of unusableLines(tracer)) console.log(line);
		for (const line of alarmLines(reports)) console.log(line);
		console.log(
			`As of ${dayOf(tracer)}: ${reports.length} current versions compared in ${since(started)}; ${drifted.length} drifted, ${silent.length} rest on documents without a copy for ${OLD_COPY_MONTHS} months.`,
		);
	}
	return drifted.length > 0 || reports.some(({ drift }) => drift.state === "alarm") ? 1 : 0;
}
