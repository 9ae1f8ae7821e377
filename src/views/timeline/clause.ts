import type { Book, ClauseView, VersionView } from "../../model/book.ts";
import { SEVERITIES, type SeverityLevel } from "../../schema/vocabulary.ts";
import { type Axis, type Percent, toAxis } from "./axis.ts";

/** A version on a clause's timeline: where it begins and ends, and how high it stands. */
export interface Segment {
	readonly version: VersionView;
	/** Number printed on the picture and in the table, 1 for the oldest. */
	readonly number: number;
	readonly from: Percent;
	readonly to: Percent;
	/** Severity points, undefined for a silence. */
	readonly points: number | undefined;
	/** Row of its number above the picture: numbers that would touch stand in different rows. */
	readonly row: number;
	/** Not yet in effect on the book's day. */
	readonly ahead: boolean;
}

/** A level's place on the scale of points. */
export interface Band {
	readonly level: SeverityLevel;
	readonly from: number;
	readonly to: number;
}

export interface ClauseTimeline {
	readonly axis: Axis;
	/** Highest points of the scale. */
	readonly top: number;
	/** Levels from the lowest up. */
	readonly bands: readonly Band[];
	/** The clause was silent once: the picture needs a lane below the scale. */
	readonly silent: boolean;
	readonly segments: readonly Segment[];
	/** Rows of numbers. */
	readonly rows: number;
	/** The book's day, where versions ahead stand right of it. */
	readonly today: Percent | undefined;
}

/** Points the scale shows at least, so that height means the same on almost every page. */
const LEAST_TOP = 12;
/** Numbers closer than this touch at 320 px: a disc of 18 px on a plot of about 200 px. */
const TOUCHING = 9;

/** The first row whose last number is far enough away, for each number in order. */
function rowsOf(places: readonly Percent[]): number[] {
	const last: Percent[] = [];
	return places.map((place) => {
		const free = last.findIndex((other) => place - other >= TOUCHING);
		const row = free === -1 ? last.length : free;
		last[row] = place;
		return row;
	});
}

/** Severity of a clause over time as steps, by the rubric's points. */
export function clauseTimeline(book: Book, clause: ClauseView): ClauseTimeline {
	const { asOf, rubric } = book;
	const { versions, newest } = clause;
	const axis = toAxis(versions[0]?.date ?? asOf, newest.date > asOf ? newest.date : asOf);
	const top = Math.max(LEAST_TOP, ...versions.map((v) => v.severity.total));
	const starts = SEVERITIES.map((level) => (level === "none" ? 0 : rubric.bands[level]));
	const rows = rowsOf(versions.map((v) => axis.at(v.date)));
	return {
		axis,
		top,
		bands: SEVERITIES.map((level, i) => ({ level, from: starts[i] ?? 0, to: starts[i + 1] ?? top })),
		silent: versions.some((v) => v.severity.level === "unstated"),
		segments: versions.map((version, i) => ({
			version,
			number: i + 1,
			from: axis.at(version.date),
			to: version.data.ended ? axis.at(version.data.ended.on) : versions[i + 1] ? axis.at(versions[i + 1]?.date ?? asOf) : 100,
			points: version.severity.level === "unstated" ? undefined : version.severity.total,
			row: rows[i] ?? 0,
			ahead: version.date > asOf,
		})),
		rows: Math.max(...rows) + 1,
		today: newest.date > asOf ? axis.at(asOf) : undefined,
	};
}
