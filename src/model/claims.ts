import type { TrackerClaim } from "../schema/elsewhere.ts";
import { isDay } from "../schema/text.ts";
import {
	type Book,
	type ClauseView,
	type ConflictView,
	type PlatformView,
	type ProductView,
	shown,
	type TopicView,
	type TrackerView,
	type VersionView,
} from "./book.ts";
import { conflictsOf } from "./conflicts.ts";

/**
 * Where the date of a page stands to the wording it is compared with. stood: the wording held on it. gone: another had
 * replaced it, or it was no longer found. within: a month in which it went. unknown: the page bears no date.
 */
export const CLAIM_TIMES = ["stood", "within", "gone", "unknown"] as const;
export type ClaimTime = (typeof CLAIM_TIMES)[number];

/** A claim of another tracker, beside what the archive holds. Nothing here is typed into a record but the claim itself. */
export interface ClaimView {
	/** `<tracker>/<claim>` */
	readonly id: string;
	readonly tracker: TrackerView;
	readonly data: TrackerClaim;
	readonly platform: PlatformView;
	readonly products: readonly ProductView[];
	readonly topic: TopicView;
	/** The wording it is compared with. */
	readonly version: VersionView;
	/** Day since which that wording is not the one that holds; undefined where it is, on the book's day. */
	readonly until: string | undefined;
	/** What holds on the book's day where that wording does not; others may have held in between. */
	readonly instead: VersionView | undefined;
	readonly time: ClaimTime;
	/** Other clauses that bear on it, in the version that their own address shows. */
	readonly beside: readonly VersionView[];
	/** Recorded conflicts in which the clause compared has a part, for one of the products. */
	readonly conflicts: readonly ConflictView[];
}

/** Day since which a wording does not hold: it ended, or the next one began. */
function untilOf(version: VersionView, asOf: string): string | undefined {
	const { versions } = version.clause;
	const days = [version.data.ended?.on, versions[versions.indexOf(version) + 1]?.date].filter((day) => day !== undefined && day <= asOf);
	return days.sort()[0];
}

/** A date is a day or a month; days begin with their month. */
export function timeOf(date: string, until: string | undefined): ClaimTime {
	if (date === "undated") return "unknown";
	if (until === undefined) return "stood";
	const begun = until.slice(0, date.length);
	if (date === begun && !isDay(date)) return "within";
	return date < begun ? "stood" : "gone";
}

/** What every tracker published, in the order of trackers and of their records. */
export function toClaims(book: Book): ClaimView[] {
	const clauses = new Map(book.clauses.map((clause) => [clause.id, clause]));
	const platforms = new Map(book.platforms.map((platform) => [platform.id, platform]));
	const found = <T>(one: T | undefined, what: string): T => {
		if (one === undefined) throw new Error(`No ${what}; run \`npm run check\``);
		return one;
	};
	const clauseOf = (id: string): ClauseView => found(clauses.get(id), `clause "${id}"`);
	return book.trackers.flatMap((tracker) =>
		tracker.data.claims.map((data) => {
			const { versions, current } = clauseOf(data.clause);
			const version = found(
				versions.find(({ date }) => date === data.version),
				`version "${data.clause}/${data.version}"`,
			);
			const until = untilOf(version, book.asOf);
			return {
				id: `${tracker.id}/${data.id}`,
				tracker,
				data,
				platform: found(platforms.get(data.platform), `platform "${data.platform}"`),
				products: data.products.map((id) => found(book.products.get(id), `product "${id}"`)),
				topic: found(book.topicById.get(data.topic), `topic "${data.topic}"`),
				version,
				until,
				instead: until === undefined || current === version ? undefined : current,
				time: timeOf(data.date, until),
				beside: data.beside.map((id) => shown(clauseOf(id))),
				conflicts: current
					? conflictsOf(book, current).filter(({ data: { appliesTo } }) => appliesTo.products.some((id) => data.products.includes(id)))
					: [],
			};
		}),
	);
}
