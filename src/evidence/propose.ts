import { archivedIn } from "../schema/document.ts";
import type { Lead } from "./leads.ts";
import { normaliseQuote } from "./normalise.ts";
import { type StatedDates, statedDates } from "./stated-dates.ts";
import { type Trace, type Tracer, trace } from "./trace.ts";

/** What the archive can say of a version that is not recorded yet. The reading is left to a person. */
export interface Proposal {
	/** Recorded version to start from: the one whose words are nearest. */
	readonly near: string;
	readonly commit: string;
	/** First copy that shows these words. */
	readonly archived: string;
	/** For each part of the recorded quote: the part itself where it still stands, the nearest passage, or nothing. */
	readonly parts: readonly { readonly state: "kept" | "reworded" | "went"; readonly text: string }[];
	readonly dates: StatedDates;
}

/** Why there is nothing to propose. */
export interface NoProposal {
	readonly why: string;
}

/** After the newest recorded wording first, oldest first; then between; then before the first, newest first. */
function inOrder(leads: readonly Lead[]): Lead[] {
	const rank = { later: 0, between: 1, earlier: 2 } as const;
	const day = (lead: Lead) => lead.first.date;
	return [...leads].sort(
		(a, b) => rank[a.when] - rank[b.when] || (a.when === "earlier" ? day(b).localeCompare(day(a)) : day(a).localeCompare(day(b))),
	);
}

type Chosen = Pick<Lead, "document" | "near" | "first" | "passages">;

function chosenAt(found: Trace, commit: string, date: string): Chosen | NoProposal {
	for (const { document, places, stretches } of found.documents) {
		const own = stretches.filter(({ first, last }) => first.date <= date && last.date >= date);
		const stretch = own.find(({ first, last }) => first.commit === commit || last.commit === commit) ?? own[0];
		if (!stretch || places.length === 0) continue;
		const { wording, first } = stretch;
		if (wording.kind === "recorded") return { why: `The copy of ${date} holds the wording of ${wording.version}.` };
		if (wording.kind === "absent") return { why: `The copy of ${date} holds nothing near a recorded wording.` };
		return { document, near: wording.near, first, passages: wording.passages };
	}
	return { why: `No place of the clause's documents has a copy of ${date}.` };
}

function chosenNext(found: Trace): Chosen | NoProposal {
	const leads = inOrder(found.leads);
	const lead = leads.find(({ kind }) => kind === "reworded");
	if (lead) return lead;
	const [went] = leads;
	return {
		why: went
			? `The wording of ${went.near} went on ${went.first.date} (${went.first.commit}); if nothing followed, say so in its field ended.`
			: "The archive shows no wording that is not recorded.",
	};
}

/**
 * The next version of a clause as far as the archive can tell.
 *
 * @param at commit of a copy to take instead of the next wording without a record; a part of its name will do
 * @throws where the clause's documents have no such copy
 */
export async function propose(tracer: Tracer, clause: string, at?: string): Promise<Proposal | NoProposal> {
	const found = await trace(tracer, clause);
	let chosen: Chosen | NoProposal;
	if (at === undefined) chosen = chosenNext(found);
	else {
		const references = found.documents.flatMap(({ document }) =>
			archivedIn(tracer.records.document.find(({ id }) => id === document)?.data),
		);
		const copy = tracer.archive.historyOf(references).find(({ commit }) => commit.startsWith(at));
		if (!copy) return { why: `None of the clause's documents has a copy at commit ${at}.` };
		chosen = chosenAt(found, copy.commit, copy.date);
	}
	if ("why" in chosen) return chosen;
	const { near, first, passages, document } = chosen;
	const recorded = tracer.records.clause.find(({ id }) => id === near)?.data.quote?.parts ?? [];
	const archive = tracer.records.document.find(({ id }) => id === document)?.data.archive;
	const copy = tracer.archive.historyOf(Array.isArray(archive) ? archive : []).find(({ commit }) => commit === first.commit);
	if (copy) await tracer.texts.load([copy]);
	const text = copy && tracer.texts.get(copy);
	return {
		near,
		commit: first.commit,
		archived: first.date,
		parts: recorded.map((part, i) => {
			const passage = passages[i];
			if (passage === undefined) return { state: "went", text: part };
			return passage === normaliseQuote(part) ? { state: "kept", text: part } : { state: "reworded", text: passage };
		}),
		dates: text ? statedDates(text) : { published: undefined, effective: undefined },
	};
}
