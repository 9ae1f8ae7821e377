/** Whole days from one day to another; negative where the second is earlier. Both as YYYY-MM-DD. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** "8 July 2026" from "2026-07-08". Other texts, such as not-stated, become "not stated". */
export function dateWords(day: string): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
	if (!match) return "not stated";
	const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
	return `${Number(match[3])} ${months[Number(match[2]) - 1]} ${match[1]}`;
}
