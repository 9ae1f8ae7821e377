import { REGIONS, type Region } from "../schema/vocabulary.ts";
import { type Book, type PlatformView, toBook } from "./book.ts";
import { recordsOf } from "./book-records.ts";
import { isDrifted } from "./drift.ts";
import { type Cell, toGrid } from "./grid.ts";

/** One answer for one product, question and place, and the days on which it held. */
export interface DatedAnswer {
	/** The cell as it was on its first day; of an answer that holds today, as it is today. */
	readonly cell: Cell;
	readonly region: Region;
	/** First day, YYYY-MM-DD. */
	readonly from: string;
	/** First day on which it held no more. Undefined where it holds on the book's day. */
	readonly until: string | undefined;
}

/** Days on which an answer of the platform may begin: a wording begins, ends, or was found to have drifted. */
function turningDays(platform: PlatformView, asOf: string): string[] {
	const days = platform.clauses.flatMap(({ versions, current }) => [
		...versions.flatMap(({ date, data }) => [date, ...(data.ended ? [data.ended.on] : [])]),
		...(current?.drift?.since !== undefined && isDrifted(current) ? [current.drift.since] : []),
	]);
	return [...new Set([...days, asOf])].filter((day) => day <= asOf).sort();
}

/** What makes two cells of two days one answer: the state, the texts that decide, and the conflict between them. */
const sameAnswer = ({ state, deciding, conflict }: Cell): string => [state, conflict?.id ?? "", ...deciding.map(({ id }) => id)].join(" ");

/** Whether there is something to say of a day before any text was read. */
const isSaid = ({ state }: Cell): boolean => state !== "not-read";

/**
 * Every answer of a platform with the days on which it held, by product, question and place, in that order, the oldest
 * first. It is the grid of each day on which something began or ended: the same rules decide then as today. Of days before
 * the first wording of a cell nothing is said.
 */
export function answersOverTime(book: Book, platform: PlatformView): DatedAnswer[] {
	// The answers of a platform follow from its own records alone.
	const input = recordsOf(book, [platform]);
	const found = new Map<string, { cell: Cell; region: Region; from: string; until: string | undefined }[]>();
	for (const day of turningDays(platform, book.asOf)) {
		const isToday = day === book.asOf;
		const drift = Object.fromEntries(
			Object.entries(book.lock?.drift ?? {}).filter(([, { since }]) => isToday || (since !== undefined && since <= day)),
		);
		const grid = toGrid(toBook(input, book.lock && { ...book.lock, drift }, day));
		for (const { id: product } of platform.products)
			for (const { id: topic } of book.topics) {
				const cells = grid.cells(product, topic);
				for (const region of REGIONS) {
					const key = `${product}\u0000${topic}\u0000${region}`;
					const cell = cells.find(({ regions }) => regions.includes(region));
					const dated = found.get(key) ?? [];
					const last = dated.at(-1);
					const isOpen = last !== undefined && last.until === undefined;
					if (isOpen && cell !== undefined && sameAnswer(last.cell) === sameAnswer(cell)) {
						// Of an answer of today everything is said as it is today.
						if (isToday) last.cell = cell;
						continue;
					}
					if (isOpen) last.until = day;
					if (cell !== undefined && (isSaid(cell) || isToday)) dated.push({ cell, region, from: day, until: undefined });
					found.set(key, dated);
				}
			}
	}
	return [...found.values()].flat();
}
