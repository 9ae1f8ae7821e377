import type { Book, PlatformView, TopicView } from "../../model/book.ts";
import { type Change, changesOf, type Ending, endingsOf } from "../../model/changes.ts";
import { type Axis, type Percent, toAxis } from "./axis.ts";

export interface PlatformRow {
	readonly topic: TopicView;
	/** First version of any of its clauses: where its line begins. */
	readonly since: string;
	readonly from: Percent;
	readonly marks: readonly { readonly change: Change; readonly at: Percent }[];
	/** Marks of one day together, one of each direction, the material one where there are both. */
	readonly groups: readonly { readonly at: Percent; readonly changes: readonly Change[] }[];
	readonly ends: readonly { readonly ending: Ending; readonly at: Percent }[];
}

export interface PlatformTimeline {
	readonly axis: Axis;
	readonly rows: readonly PlatformRow[];
}

function groupsOf(changes: readonly Change[], axis: Axis): { at: Percent; changes: Change[] }[] {
	const days = new Map<string, Map<string, Change>>();
	for (const change of changes) {
		const day = days.get(change.date) ?? new Map<string, Change>();
		days.set(change.date, day);
		if (!day.get(change.direction)?.material) day.set(change.direction, change);
	}
	return [...days].map(([day, own]) => ({ at: axis.at(day), changes: [...own.values()] }));
}

/** Changes of a platform over time, one row for each topic it has a clause on. Undefined where nothing changed yet. */
export function platformTimeline(
	book: Book,
	platform: PlatformView,
	changes: readonly Change[],
	endings: readonly Ending[],
): PlatformTimeline | undefined {
	const versions = platform.clauses.flatMap((clause) => clause.versions);
	const own = changesOf(changes, { platform });
	if (own.length === 0) return undefined;
	const dates = [...versions.map((v) => v.date), book.asOf].sort();
	const axis = toAxis(dates[0] ?? book.asOf, dates.at(-1) ?? book.asOf);
	const rows = book.topics.flatMap((topic) => {
		const [since] = versions
			.filter((v) => v.topic === topic)
			.map((v) => v.date)
			.sort();
		if (since === undefined) return [];
		const changed = changesOf(own, { topic });
		return [
			{
				topic,
				since,
				from: axis.at(since),
				marks: changed.map((change) => ({ change, at: axis.at(change.date) })),
				groups: groupsOf(changed, axis),
				ends: endingsOf(endings, { platform, topic }).map((ending) => ({ ending, at: axis.at(ending.date) })),
			},
		];
	});
	return { axis, rows };
}
