import type { DriftReport } from "./drift.ts";
import { lineAt, type NormalisedText } from "./normalise.ts";
import { type Place, placeName } from "./places.ts";
import type { Tracer } from "./trace.ts";
import { sentencesOf } from "./usable.ts";
import type { DocumentVersion } from "./versions.ts";

/** What was found out of one quote, with what tells whether others went with it. */
export interface QuoteDrift {
	readonly report: DriftReport;
	readonly place: Place;
	/** First copy that lacks it. */
	readonly lost: DocumentVersion | undefined;
	/** Part of the sentences of the copy before that one that still stand in it. */
	readonly kept?: number | undefined;
}

/** Wordings of one document that go from one copy to the next before it is more likely the copy than the provider. */
export const ALARM_COUNT = 3;
/** And their part of the wordings that the copy before still held. */
export const ALARM_PART = 1 / 2;
/**
 * Part of the sentences of the copy before below which it is the copy that went, and not the wordings: then they need not
 * be many. Of 2,326 pairs of neighbouring copies of this book's documents, 47 keep less than half; those are new texts,
 * pages put together and parted, stubs, and a person has to tell which.
 */
export const ALARM_KEPT = 1 / 2;

/** Part of the sentences of one text that stand in the next. 1 where it has none, so that nothing follows from it. */
export function keptPart(before: NormalisedText, after: NormalisedText): number {
	const [old, now] = [before, after].map((text) => sentencesOf(text.offsets.map((_, i) => lineAt(text, i)).join("\n")));
	if (!old || !now) return 1;
	return old.size === 0 ? 1 : [...old].filter((sentence) => now.has(sentence)).length / old.size;
}

/**
 * Wordings of one document that went from one copy to the next, when they are half or more of those that the copy before
 * still held, and when they are many or the text around them went too: an alarm for a person, and their answers stay until
 * the document's record says in `accepted` that the copy, or a later one, is the real text. A document whose one or two
 * wordings go while the text around them stays has changed those.
 */
export function withAlarms(tracer: Tracer, found: readonly QuoteDrift[]): DriftReport[] {
	const accepted = new Set(tracer.records.document.flatMap(({ data }) => data.accepted.map(({ commit }) => commit)));
	const keyOf = ({ report, place }: QuoteDrift) => `${report.document}\n${placeName(place.reference)}`;
	const alarmed = new Set<QuoteDrift>();
	for (const group of Map.groupBy(found, keyOf).values()) {
		const losses = group.filter(({ lost }) => lost !== undefined);
		for (const [commit, together] of Map.groupBy(losses, ({ lost }) => lost?.commit)) {
			const copies = together[0]?.place.copies ?? [];
			const index = copies.findIndex((copy) => copy.commit === commit);
			const held = group.filter(({ lost }) => !lost || copies.indexOf(lost) >= index).length;
			const isConfirmed = copies.slice(index).some((copy) => accepted.has(copy.commit));
			if (
				together.length >= ALARM_PART * held &&
				(together.length >= ALARM_COUNT || together.some(({ kept = 1 }) => kept < ALARM_KEPT)) &&
				!isConfirmed
			)
				for (const one of together) alarmed.add(one);
		}
	}
	return found.map((one) => (alarmed.has(one) ? { ...one.report, drift: { ...one.report.drift, state: "alarm" } } : one.report));
}
