import { didYouMean } from "../../src/content/near.ts";
import { type Records, readRecords } from "../../src/content/read.ts";
import { splitVersionId } from "../../src/content/versions.ts";
import type { Archive } from "../../src/evidence/archive.ts";
import type { HoldsCache } from "../../src/evidence/cache.ts";
import type { Lead } from "../../src/evidence/leads.ts";
import { wordDiff } from "../../src/evidence/nearest.ts";
import { normaliseQuote } from "../../src/evidence/normalise.ts";
import type { Stretch, WordingChange } from "../../src/evidence/stretches.ts";
import { type DocumentTrace, newTracer, type Trace, trace, traceOrder } from "../../src/evidence/trace.ts";
import type { Wording } from "../../src/evidence/wordings.ts";
import { progress, progressDone, since } from "../../src/integrations/terminal.ts";
import { fail } from "../lib/command.ts";
import { needArchive } from "../lib/need.ts";
import { PATHS } from "../lib/paths.ts";

const short = (commit: string) => commit.slice(0, 12);

function wordingName(wording: Wording): string {
	if (wording.kind === "recorded") return `version ${splitVersionId(wording.version).date}`;
	if (wording.kind === "absent") return wording.why === "deleted" ? "the file was removed" : "nothing near";
	return `not recorded, ${wording.similarity.toFixed(2)} like version ${splitVersionId(wording.near).date}`;
}

function stretchLines({ wording, first, last, copies, interruptions, noise }: Stretch, change: WordingChange | undefined): string[] {
	const turn = change
		? [`  ${change.at.date} ${short(change.at.commit)} ${change.kind}${change.technical ? " (the archive changed its tools)" : ""}`]
		: [];
	const count = `${copies} ${copies === 1 ? "copy" : "copies"}`;
	return [
		...turn,
		`    ${first.date} ${short(first.commit)} to ${last.date} ${short(last.commit)}  ${count}  ${wordingName(wording)}`,
		...interruptions.map(
			({ from, back, shows }) => `      interrupted ${from.date} ${short(from.commit)}, back ${back.date}: ${wordingName(shows)}`,
		),
		...noise.map(
			({ at, presence }) => `      ${at.date} ${short(at.commit)} not a change: ${presence === "exact" ? "as quoted again" : presence}`,
		),
	];
}

function documentLines({ document, places, switches, stretches, changes }: DocumentTrace): string[] {
	return [
		document,
		...switches.map(({ from, to, date, days, what }) =>
			days < 0
				? `  ${to} is recorded beside ${from} from ${date}`
				: `  ${date} from ${from} to ${to}: another ${what}, ${days} days after the last copy`,
		),
		...places.flatMap((place) => [
			`  ${place.place}  ${place.state}, ${place.copies} copies, ${place.texts} texts, ${place.first} to ${place.last}${place.from ? `, from ${place.from}` : ""}${place.until ? `, until ${place.until}` : ""}`,
			...place.renamed.map(({ from, to, date }) => `    ${date} git shows a renaming: ${from} to ${to}`),
			...(place.removed ? [`    ${place.removed} the file was removed`] : []),
			...place.unusable.map(({ date, commit, why }) => `    ${date} ${short(commit)} unusable: ${why}`),
			...stretches
				.filter((stretch) => stretch.place === place.place)
				.flatMap((stretch) =>
					stretchLines(
						stretch,
						changes.find(({ at, place: where }) => where === place.place && at.commit === stretch.first.commit),
					),
				),
		]),
	];
}

function leadLines(lead: Lead, records: Records): string[] {
	const parts = records.clause.find(({ id }) => id === lead.near)?.data.quote?.parts ?? [];
	const { first, last, copies, technical, kind, when } = lead;
	const head = `${when}: ${kind} ${first.date} ${first.commit} to ${last.date}, ${copies} ${copies === 1 ? "copy" : "copies"}, in ${lead.places.join(" and ")}${technical ? " (the archive changed its tools)" : ""}`;
	if (kind === "went") return [head];
	return [
		head,
		...lead.passages.map((passage, i) =>
			passage === undefined ? `  part ${i + 1} is not there` : `  part ${i + 1}: ${wordDiff(normaliseQuote(parts[i] ?? ""), passage)}`,
		),
	];
}

function printOne({ clause, documents, leads, untraced }: Trace, records: Records): void {
	console.log(clause);
	for (const line of documents.flatMap(documentLines)) console.log(`  ${line}`);
	if (untraced.length > 0) console.log(`  Not traced, because they are silences or rest on pages no archive holds: ${untraced.join(", ")}`);
	console.log(leads.length === 0 ? "  Every wording near this clause is recorded." : "  Not recorded by any version:");
	for (const line of leads.flatMap((lead) => leadLines(lead, records))) console.log(`    ${line}`);
	if (leads.length > 0) console.log(`  Next: npm run new -- version ${clause}`);
}

/** How much a trace found. */
function sums({ documents, leads }: Trace) {
	const stretches = documents.flatMap((document) => document.stretches);
	return {
		stretches: stretches.length,
		changes: documents.reduce((sum, { changes }) => sum + changes.length, 0),
		interruptions: stretches.reduce((sum, stretch) => sum + stretch.interruptions.length, 0),
		noise: stretches.reduce((sum, stretch) => sum + stretch.noise.length, 0),
		leads: leads.length,
	};
}

/** Traces one clause, or all of them, and prints what was found. */
export async function printTrace(
	archive: Archive,
	cache: HoldsCache,
	{ clause, all, json }: { readonly clause: string | undefined; readonly all: boolean | undefined; readonly json: boolean | undefined },
): Promise<void> {
	const started = performance.now();
	const { records } = readRecords(PATHS.content);
	needArchive(records, archive, "Nothing was traced");
	const known = traceOrder(records);
	if (!all && clause === undefined) fail("Write: npm run evidence -- trace <platform>/<clause>, or trace --all");
	if (!all && clause !== undefined && !known.includes(clause)) fail(`"${clause}" is not a clause.${didYouMean(clause, known)}`);
	const tracer = newTracer(records, archive, cache);
	const traces: Trace[] = [];
	for (const [index, id] of (all ? known : [clause ?? ""]).entries()) {
		traces.push(await trace(tracer, id));
		progress(`trace  ${index + 1}/${all ? known.length : 1}`);
	}
	progressDone();
	cache.save();
	traces.sort((a, b) => (a.clause < b.clause ? -1 : 1));
	if (json) {
		console.log(JSON.stringify(all ? traces : traces[0], null, "\t"));
		return;
	}
	if (!all) {
		for (const one of traces) printOne(one, records);
		return;
	}
	const total = { stretches: 0, changes: 0, interruptions: 0, noise: 0, leads: 0 };
	for (const one of traces) {
		const own = sums(one);
		for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += own[key];
		const leads = one.leads.map(({ when, kind, first, technical }) => `${when} ${kind} ${first.date}${technical ? " (tools)" : ""}`);
		console.log(
			`${one.clause}  ${own.stretches} stretches, ${own.changes} changes${leads.length > 0 ? `; not recorded: ${leads.join(", ")}` : ""}`,
		);
	}
	console.log(
		`${traces.length} clauses in ${since(started)}: ${total.stretches} stretches, ${total.changes} changes, ${total.interruptions} interruptions, ${total.noise} that are not changes, ${total.leads} wordings that no version records.`,
	);
}
