import type { DriftReport } from "./drift.ts";
import { type Place, placeName } from "./places.ts";
import type { Tracer } from "./trace.ts";
import type { DocumentVersion } from "./versions.ts";

/** What was found out of one quote, with what tells whether others went with it. */
export interface QuoteDrift {
	readonly report: DriftReport;
	readonly place: Place;
	/** First copy that lacks it. */
	readonly lost: DocumentVersion | undefined;
}

/** Wordings of one document that go from one copy to the next before it is more likely the copy than the provider. */
export const ALARM_COUNT = 3;
/** And their part of the wordings that the copy before still held. */
export const ALARM_PART = 1 / 2;

/**
 * Many wordings of one document that went from one copy to the next: an alarm for a person, and their answers stay until
 * the document's record says in `accepted` that the copy, or a later one, is the real text.
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
			if (together.length >= ALARM_COUNT && together.length >= ALARM_PART * held && !isConfirmed)
				for (const one of together) alarmed.add(one);
		}
	}
	return found.map((one) => (alarmed.has(one) ? { ...one.report, drift: { ...one.report.drift, state: "alarm" } } : one.report));
}
