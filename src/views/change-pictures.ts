import type { Change, Ending } from "../model/changes.ts";
import { MONTHS } from "../schema/calendar.ts";
import type { Finding } from "./findings.ts";

/** Changes of one month, each counted once: material ones by direction, the editorial ones together. */
export interface MonthCount {
	/** "2026-07" */
	readonly month: string;
	readonly widens: number;
	readonly narrows: number;
	readonly clarifies: number;
	readonly editorial: number;
}

/** Months that a picture shows at most: four years fit a phone. */
const MOST_MONTHS = 48;

/** "July 2026" from "2026-07". */
export function monthName(month: string): string {
	return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** Every month up to the book's own, from the first in which anything changed, at most four years. Changes ahead have no month yet. */
export function monthsOf(changes: readonly Change[], asOf: string): readonly string[] {
	const all = changes.map(({ date }) => date.slice(0, 7)).sort();
	const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
	const last = number(asOf.slice(0, 7));
	const first = Math.max(number(all[0] ?? asOf), last - MOST_MONTHS + 1);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
		const month = first + i;
		return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
	});
}

/** Changes by month, months without any among them. */
export function countMonths(changes: readonly Change[], months: readonly string[]): readonly MonthCount[] {
	const counts = new Map(months.map((month) => [month, { month, widens: 0, narrows: 0, clarifies: 0, editorial: 0 }]));
	for (const { date, material, direction } of changes) {
		const own = counts.get(date.slice(0, 7));
		if (own) own[material ? direction : "editorial"] += 1;
	}
	return [...counts.values()];
}

/** What changed and what ended in one month. */
export interface MonthOfChanges {
	/** "2026-07" */
	readonly month: string;
	readonly material: readonly Change[];
	readonly editorial: readonly Change[];
	readonly ended: readonly Ending[];
}

/** Changes and endings by month, the newest month first, months without any left out; within a month in the order they come. */
export function toMonths(changes: readonly Change[], endings: readonly Ending[]): readonly MonthOfChanges[] {
	const monthOf = ({ date }: { readonly date: string }) => date.slice(0, 7);
	const [changed, ended] = [Map.groupBy(changes, monthOf), Map.groupBy(endings, monthOf)];
	return [...new Set([...changed.keys(), ...ended.keys()])]
		.sort()
		.reverse()
		.map((month) => {
			const own = changed.get(month) ?? [];
			return {
				month,
				material: own.filter((change) => change.material),
				editorial: own.filter((change) => !change.material),
				ended: ended.get(month) ?? [],
			};
		});
}

/** Material changes of some months or of all. */
export function materialOf({ widens, narrows, clarifies }: MonthCount): number {
	return widens + narrows + clarifies;
}

/** One line of a strip: whose changes, and how many of which kind there are in all. */
export interface StripRow {
	readonly words: string;
	readonly href: string;
	readonly months: readonly MonthCount[];
	readonly material: number;
	readonly widens: number;
	readonly narrows: number;
	readonly editorial: number;
}

/** A line of a strip. Its numbers are of all changes, those before the first month among them. */
export function stripRow(words: string, href: string, changes: readonly Change[], months: readonly string[]): StripRow {
	const material = changes.filter((change) => change.material);
	const going = (direction: Change["direction"]) => material.filter((change) => change.direction === direction).length;
	return {
		words,
		href,
		months: countMonths(changes, months),
		material: material.length,
		widens: going("widens"),
		narrows: going("narrows"),
		editorial: changes.length - material.length,
	};
}

/** Lines with the most material changes first; of as many, in the order they come. */
export function byMaterial(rows: readonly StripRow[]): readonly StripRow[] {
	return [...rows].sort((a, b) => b.material - a.material);
}

/** What changes show: how many, which way, and in which month most. */
export function changeFindings(changes: readonly Change[], months: readonly MonthCount[]): readonly Finding[] {
	const material = changes.filter((change) => change.material);
	const going = (direction: Change["direction"]) => material.filter((change) => change.direction === direction).length;
	const [most] = [...months].sort((a, b) => materialOf(b) - materialOf(a));
	const one = (number: number, singular: string, plural: string) => (number === 1 ? singular : plural);
	return [
		[
			"Of ",
			changes.length,
			` recorded ${one(changes.length, "change", "changes")}, `,
			material.length,
			` ${one(material.length, "is", "are")} material.`,
		],
		...(material.length > 0
			? [
					[
						going("widens"),
						` ${one(going("widens"), "takes more or leaves", "take more or leave")} less choice, `,
						going("narrows"),
						" the reverse.",
					],
				]
			: []),
		...(most && materialOf(most) > 1 ? [["Most in one month: ", materialOf(most), `, in ${monthName(most.month)}.`]] : []),
	];
}
