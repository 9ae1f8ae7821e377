/** Whole months between two days, at least 0. A month that is shorter than the first day's ends with its last day: 31 March to 30 September is six. */
export function monthsBetween(from: string, to: string): number {
	const [y1 = 0, m1 = 0, d1 = 0] = from.split("-").map(Number);
	const [y2 = 0, m2 = 0, d2 = 0] = to.split("-").map(Number);
	const daysInMonth = new Date(Date.UTC(y2, m2, 0)).getUTCDate();
	return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < Math.min(d1, daysInMonth) ? 1 : 0));
}

/**
 * Months after which a copy is old. An archive makes a copy when a text changes, and looks several times a week, so a long
 * rest means one of two things and not which: the text is as it was, or nobody looks any more. Half a year: terms seldom
 * stay unchanged that long, and within it a reader may still take the last copy for today's text.
 */
export const OLD_COPY_MONTHS = 6;

/** Whether a copy of one day is old on another: the one threshold of the archive watch and of every page. */
export function isOldCopy(copied: string, asOf: string): boolean {
	return monthsBetween(copied, asOf) >= OLD_COPY_MONTHS;
}
