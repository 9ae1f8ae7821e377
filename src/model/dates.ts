import { MONTHS } from "../schema/calendar.ts";
import { isDay } from "../schema/text.ts";

/** "8 July 2026" from "2026-07-08". Other texts, such as not-stated, become "not stated". */
export function dateWords(day: string): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
	if (!match) return "not stated";
	return `${Number(match[3])} ${MONTHS[Number(match[2]) - 1]} ${match[1]}`;
}

/** "a copy of 15 January 2025": what of a page that no archive holds was read. */
export function storedCopyWords(stored: string | undefined): string {
	return isDay(stored) ? `a copy of ${dateWords(stored)}` : stored === "none" ? "no copy" : "an undated copy";
}
