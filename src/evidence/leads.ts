import type { Entry } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import { bareWords } from "./noise.ts";
import type { SeenAt, WordingChange } from "./stretches.ts";
import type { DocumentTrace } from "./trace.ts";

/** A wording that the archive shows and no version of the clause records. */
export interface Lead {
	readonly document: string;
	readonly places: readonly string[];
	/** earlier: before the first recorded wording. between: among them. later: after the newest. */
	readonly when: "earlier" | "between" | "later";
	/** reworded: other words stand there. went: nothing near does, and no record says so. */
	readonly kind: "reworded" | "went";
	readonly first: SeenAt;
	readonly last: SeenAt;
	readonly copies: number;
	/** The commit says that the archive changed its tools. */
	readonly technical: boolean;
	readonly passages: readonly (string | undefined)[];
	readonly similarity: number;
	/** Recorded version it was compared with. */
	readonly near: string;
}

type Version = Pick<Entry<"clause">, "id" | "data">;

/** Whether the book says that the words were not there on a day: the version ended, or a silence holds. */
function isSaid(group: readonly Version[], date: string): boolean {
	// An ended wording says so until the next version begins.
	const ended = group.some(({ data }, i) => {
		const next = group[i + 1];
		return data.ended !== undefined && data.ended.on <= date && (!next || date < splitVersionId(next.id).date);
	});
	const silence = group.some(({ id, data }) => data.search !== undefined && splitVersionId(id).date <= date);
	return ended || silence;
}

/** The recorded wording that went: the one that stood there before, else the newest recorded by that day. */
function lostVersion(group: readonly Version[], change: WordingChange | undefined, date: string): string {
	if (change?.from.kind === "recorded") return change.from.version;
	const before = group.filter(({ data }) => data.quote !== undefined && data.dates.archived <= date).at(-1);
	return (before ?? group.at(-1))?.id ?? "";
}

/**
 * Wordings without a record, oldest first. The same wording in two places is one lead. Words that stand in none of the
 * recorded documents are a lead only after they were first seen (before, the text had not said them yet), and only where
 * no other place held them at that time.
 */
export function leadsOf(documents: readonly DocumentTrace[], group: readonly Version[]): Lead[] {
	const recorded = documents.flatMap(({ stretches }) => stretches.filter(({ wording }) => wording.kind === "recorded"));
	const firstSeen = recorded.map(({ first }) => first.date).sort()[0] ?? "";
	const lastSeen =
		recorded
			.map(({ last }) => last.date)
			.sort()
			.at(-1) ?? "";
	const leads = new Map<string, Lead>();
	for (const { document, stretches, changes } of documents) {
		for (const stretch of stretches) {
			const { wording, first, last, place } = stretch;
			if (wording.kind === "recorded") continue;
			if (wording.kind === "absent") {
				const elsewhere = recorded.some((other) => other.first.date <= last.date && other.last.date >= first.date);
				if (first.date <= firstSeen || elsewhere || isSaid(group, first.date)) continue;
			}
			const when = last.date < firstSeen ? "earlier" : first.date > lastSeen ? "later" : "between";
			const change = changes.find((one) => one.place === place && one.at.commit === first.commit);
			const passages = wording.kind === "absent" ? [] : wording.passages;
			const key = `${document}\n${wording.kind}\n${passages.map((passage) => bareWords(passage ?? "-")).join("\n")}`;
			const known = leads.get(key);
			leads.set(key, {
				document,
				places: [...new Set([...(known?.places ?? []), place])],
				when: known?.when ?? when,
				kind: wording.kind === "absent" ? "went" : "reworded",
				first: known && known.first.date <= first.date ? known.first : first,
				last: known && known.last.date >= last.date ? known.last : last,
				copies: (known?.copies ?? 0) + stretch.copies,
				technical: (known?.technical ?? true) && (change?.technical ?? false),
				passages,
				similarity: wording.kind === "absent" ? 0 : wording.similarity,
				near: wording.kind === "absent" ? lostVersion(group, change, first.date) : wording.near,
			});
		}
	}
	return [...leads.values()].sort((a, b) => a.first.date.localeCompare(b.first.date));
}
