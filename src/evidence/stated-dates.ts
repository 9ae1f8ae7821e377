import { MONTHS } from "../schema/calendar.ts";
import type { NormalisedText } from "./normalise.ts";

/** Lines from the top in which a document states its dates: titles, a notice and a summary come before them. */
const HEAD_LINES = 25;

const DAY =
	/(\d{4})-(\d{2})-(\d{2})|(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})|([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i;
const EFFECTIVE = /\b(?:effective|in force|in effect|takes? effect|valid from|applies from)\b/i;
const PUBLISHED = /\b(?:published|posted|updated|modified|revised|version of|dated)\b/i;

/** Days a document states near its head. */
export interface StatedDates {
	readonly published: string | undefined;
	readonly effective: string | undefined;
}

function monthNumber(name: string): number {
	return 1 + MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().slice(0, 3)));
}

/** "2026-07-08" from "July 8, 2026", "8 July 2026" or "2026-07-08"; undefined where it is no day. */
export function readDay(text: string): string | undefined {
	const match = DAY.exec(text);
	if (!match) return undefined;
	const [, y1, m1, d1, d2, n2, y2, n3, d3, y3] = match;
	const month = m1 ? Number(m1) : monthNumber(n2 ?? n3 ?? "");
	const day = Number(d1 ?? d2 ?? d3);
	const year = Number(y1 ?? y2 ?? y3);
	const date = new Date(Date.UTC(year, month - 1, day));
	if (month < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
	return date.toISOString().slice(0, 10);
}

/** The first day after a word, within a few words of it. */
function dayAfter(lines: readonly string[], word: RegExp): string | undefined {
	for (const line of lines) {
		const at = word.exec(line);
		const day = at && readDay(line.slice(at.index, at.index + at[0].length + 40));
		if (day) return day;
	}
	return undefined;
}

/** The days that a document says it was published and takes effect. It may say neither; a reader decides. */
export function statedDates(document: NormalisedText): StatedDates {
	const lines = document.offsets
		.slice(0, HEAD_LINES)
		.map((start, i) => document.text.slice(start, document.offsets[i + 1] ?? document.text.length));
	return { published: dayAfter(lines, PUBLISHED), effective: dayAfter(lines, EFFECTIVE) };
}

/** Month names of a language, as a text may write them: "September", "Sept.", "Sep". */
function monthNames(month: number, language: string): string[] {
	const on = new Date(Date.UTC(2000, month - 1, 1));
	const names = [language, "en"].flatMap((one) =>
		(["long", "short"] as const).map((style) => new Intl.DateTimeFormat(one, { month: style, timeZone: "UTC" }).format(on)),
	);
	const plain = names.map((name) => name.replace(/[.\d月]+/g, "").trim()).filter(Boolean);
	return [...new Set(month === 9 ? [...plain, "Sept"] : plain)];
}

/**
 * How a text states a day: in figures in any order, or with the name of the month.
 *
 * @param day YYYY-MM-DD
 * @param language of the text, as `en` or `de-AT`
 */
export function dayPattern(day: string, language: string): RegExp {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	const [y, m, d] = [`${year}`, `0?${month}`, `0?${date}(?:st|nd|rd|th|er|º|ª|°)?`];
	const name = `(?:${monthNames(month, language).join("|")})\\.?`;
	const orders = [
		`${y}[-./] ?${m}[-./] ?0?${date}`,
		`${m}[-./]0?${date}[-./]${y}`,
		`0?${date}[-./] ?${m}[-./] ?${y}`,
		`${name}[ -]${d},?[ -]${y}`,
		`${d}\\.?[ -](?:of |de |di )?${name},?[ -](?:de |del |di )?${y}`,
		`${y} ?[年년] ?${m} ?[月월] ?0?${date} ?[日일]`,
	];
	// Archives lose blanks: "EffectiveMay 1, 2025".
	return new RegExp(`(?<!\\p{N})(?:${orders.join("|")})(?!\\p{N})`, "iu");
}
