import { knownOf } from "../content/languages.ts";
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

/** Digits of other scripts (CLDR numbering systems): Arabic, Persian, full-width, Indian, Thai, Burmese, Khmer, Chinese one by one. */
const DIGITS = ["arab", "arabext", "fullwide", "deva", "beng", "thai", "mymr", "khmr", "hanidec"].map((system) =>
	[...Array(10).keys()].map((digit) => new Intl.NumberFormat(`en-u-nu-${system}`).format(digit)),
);
const HAN = DIGITS.at(-1) ?? [];

/** A number up to 99 as Chinese reads it: 二十八, with 廿 and 卅 for 二十 and 三十. */
function inHan(number: number): string[] {
	const tens = Math.floor(number / 10);
	const ones = number % 10 === 0 ? "" : (HAN[number % 10] ?? "");
	if (tens === 0) return [HAN[number] ?? ""];
	const read = `${tens === 1 ? "" : HAN[tens]}十${ones}`;
	return tens === 2 ? [read, `廿${ones}`] : tens === 3 ? [read, `卅${ones}`] : [read];
}

/** A number in figures, as one group of a pattern; below ten it may begin with a nought. */
type Figures = (number: number) => string;
const inLatin: Figures = (number) => (number < 10 ? `0?${number}` : `${number}`);
/** The same in any script: texts in Latin letters have no other digits, and are the most. */
const inAny: Figures = (number) => {
	const others = DIGITS.map((system) => {
		const nought = number < 10 ? `${system[0]}?` : "";
		return nought + [...`${number}`].map((digit) => system[Number(digit)]).join("");
	});
	return `(?:${[inLatin(number), ...others, ...(number < 100 ? inHan(number) : [])].join("|").replaceAll("〇", "[〇○零]")})`;
};

/** One calendar's name for a day. */
interface Named {
	readonly day: number;
	/** Names of the month, as a heading and as a date have them ("август", "августа"). */
	readonly months: readonly string[];
	readonly month: number | undefined;
	readonly year: number;
	/** Of the Japanese and the Taiwanese calendar. */
	readonly era: string | undefined;
}

/** Made once: that takes longer than all they are used for. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, numberingSystem: "latn", timeZone: "UTC" });
	formats.set(key, known);
	return known;
}

/** How a locale names a day, by its calendar. */
function namedBy(locale: string, on: Date): Named {
	const parts = (options: Intl.DateTimeFormatOptions) => formatOf(locale, options).formatToParts(on);
	const of = (type: Intl.DateTimeFormatPartTypes, from: readonly Intl.DateTimeFormatPart[]) =>
		from.find((part) => part.type === type)?.value;
	const full = parts({ day: "numeric", month: "long", year: "numeric" });
	const inFigures = parts({ day: "numeric", month: "numeric", year: "numeric" });
	const alone = (["long", "short"] as const).map((month) => of("month", parts({ month })));
	const short = of("month", parts({ day: "numeric", month: "short", year: "numeric" }));
	const months = [of("month", full), short, ...alone].map((name) => name?.replace(/[\d月월]+|\.$/g, "").trim() ?? "");
	const month = Number(of("month", inFigures));
	const year = of("year", full) ?? "";
	return {
		day: Number(of("day", full)),
		months: months.filter((name) => /\p{L}.*\p{L}/u.test(name)),
		month: Number.isInteger(month) ? month : undefined,
		year: Number(year === "元" ? 1 : year.replace(/\D/g, "")),
		era: /-ca-(?:japanese|roc)/.test(locale) ? of("era", full) : undefined,
	};
}

/** What may stand between the day, the name of the month and the year. */
const OF = "(?:of |de |del |di |d['’]|da |ng |mí |م |من )?";
const OF_YEAR = "(?:de |del |di |năm |พ\\.ศ\\. ?|ค\\.ศ\\. ?|سنة |عام |سال |ماه )?";

/** The orders in which a calendar's date is written. */
function ordersOf({ day, months, month, year, era }: Named, figures: Figures): string[] {
	const d = `${figures(day)}(?:st|nd|rd|th|er|º|ª|°|ός|η)?`;
	const y = era
		? `(?:${era}|${era.replace("民國", "中華民國")}|${era.replace("民國", "民国")}) ?(?:${figures(year)}${year === 1 ? "|元" : ""})`
		: figures(year);
	const orders: string[] = [];
	if (month !== undefined) {
		const m = figures(month);
		const mark = "[-.\\/．／－‏،]";
		orders.push(`${y}${mark} ?${m}${mark} ?${figures(day)}`, `${y} ?[年년] ?${m} ?[月월] ?${figures(day)} ?[日号號일]`);
		if (!era) orders.push(`${m}${mark}${figures(day)}${mark}${y}`, `${figures(day)}${mark} ?${m}${mark} ?${y}`);
		orders.push(`${figures(day)} tháng ${m},? (?:năm )?${y}`);
	}
	if (months.length > 0) {
		// Written with the preposition in Hebrew, with an ending in South Slavic languages; two names of one month stand beside each other ("آب/أغسطس").
		const one = `[בלמהوب]?(?:${months.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/[اأإآ]/g, "[اأإآ]")).join("|")})[aа]?\\.?`;
		const name = `${one}(?: ?[/(] ?${one}\\)?)?`;
		orders.push(
			`${name}[ -]${d},?[ -]${y}`,
			`${d}\\.?[ -]?${OF}${name}[,،]?[ -]?${OF_YEAR}${y}`,
			`${y}(?:\\.| m\\.|\\. gada|\\. gads| ж\\.)? ?${name} ?${d}`,
			`${y}\\.? gada ${d}\\. ${name}`,
		);
	}
	return orders;
}

/**
 * How a text states a day: in figures in any order, or with the name of the month, in the digits of any script and in the
 * calendars that texts of the language date by.
 *
 * @param day YYYY-MM-DD
 * @param language of the text, as `en` or `de-AT`
 */
export function dayPattern(day: string, language: string): RegExp {
	const on = new Date(`${day}T12:00:00Z`);
	const datedAs = knownOf(language)?.datedAs ?? [];
	const locales = new Set([...(datedAs.length > 0 ? datedAs : [language]), "en"]);
	const figures = new Intl.Locale(language).maximize().script === "Latn" ? inLatin : inAny;
	// Names of one month by region stand beside each other.
	const named = Map.groupBy(
		[...locales].map((locale) => namedBy(locale, on)),
		(one) => `${one.era ?? ""} ${one.year} ${one.day}`,
	);
	const orders = [...named.values()].flatMap((same) => {
		const months = same.flatMap((one) => one.months);
		const [first] = same;
		const month = same.find((one) => one.month !== undefined)?.month;
		return first ? ordersOf({ ...first, month, months: [...new Set(months.includes("Sep") ? [...months, "Sept"] : months)] }, figures) : [];
	});
	// Archives lose blanks: "EffectiveMay 1, 2025".
	return new RegExp(`(?<!\\p{N})(?:${orders.join("|")})(?!\\p{N})`, "iu");
}
