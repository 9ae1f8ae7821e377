import { MONTHS } from "../../schema/calendar.ts";
/** A place on a time axis, 0 (oldest) to 100 (newest), in percent of its width. */
export type Percent = number;

export interface Tick {
	readonly at: Percent;
	readonly label: string;
}

export interface Axis {
	readonly from: string;
	readonly to: string;
	readonly ticks: readonly Tick[];
	/** Where a day stands. Days outside the axis stand at its nearer end. */
	at(day: string): Percent;
}

/** Labels that fit side by side at 320 px, at 13 px type. */
const MOST_TICKS = 5;
/** Width of "Mar 2024" and a half year label at 320 px, in percent. */
const LABEL = 38;
const DAY = 86_400_000;
const days = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** "Mar 2026" from "2026-03-12". */
export function monthWords(day: string): string {
	return `${MONTHS[Number(day.slice(5, 7)) - 1]?.slice(0, 3)} ${day.slice(0, 4)}`;
}

/**
 * A time axis from one day to another. Ticks are years, at most five of them; where fewer than two begin inside, the two
 * ends by month.
 */
export function toAxis(from: string, to: string): Axis {
	const [start, end] = [days(from), Math.max(days(to), days(from) + 1)];
	const at = (day: string): Percent => Math.round(Math.min(100, Math.max(0, ((days(day) - start) / (end - start)) * 100)) * 100) / 100;
	const first = Number(from.slice(0, 4)) + 1;
	const last = Number(to.slice(0, 4));
	const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
	const step = Math.ceil(years.length / MOST_TICKS);
	const shown = years.filter((_, i) => (years.length - 1 - i) % Math.max(1, step) === 0);
	const yearTicks = shown.map((year) => ({ at: at(`${year}-01-01`), label: String(year) }));
	// The beginning is labelled too where its label has room before the first year.
	const begin = (yearTicks[0]?.at ?? 0) >= LABEL ? [{ at: 0, label: monthWords(from) }] : [];
	const ticks =
		shown.length >= 2
			? [...begin, ...yearTicks]
			: [
					{ at: 0, label: monthWords(from) },
					{ at: 100, label: monthWords(to) },
				];
	return { from, to, ticks, at };
}
