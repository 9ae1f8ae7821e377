/** Whole days from one day to another; negative where the second is earlier. Both as YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Whole months between two days, at least 0. */
export function monthsBetween(from: string, to: string): number {
	const [y1 = 0, m1 = 0, d1 = 0] = from.split("-").map(Number);
	const [y2 = 0, m2 = 0, d2 = 0] = to.split("-").map(Number);
	return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}

/** "8 July 2026" from "2026-07-08". Other texts, such as not-stated, become "not stated". */
export function dateWords(day: string): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
	if (!match) return "not stated";
	const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
	return `${Number(match[3])} ${months[Number(match[2]) - 1]} ${match[1]}`;
}
