import type { Records } from "../../src/content/read.ts";
import { today } from "../../src/content/today.ts";
import { currentVersion, groupVersions } from "../../src/content/versions.ts";
import { dateWords } from "../../src/model/dates.ts";
import { MONTHS } from "../../src/schema/calendar.ts";
import type { Lock } from "../../src/schema/lock.ts";
import { isDay } from "../../src/schema/text.ts";
import type { BuiltPage, Finding } from "./page.ts";

/** A text of the built site, whatever its format. */
export interface BuiltText {
	readonly path: string;
	/** What a reader reads, without markup. */
	readonly text: string;
}

/** Texts of pages. What a page draws as a picture (Share.astro) is read too. */
export const textsOf = (pages: readonly BuiltPage[]): BuiltText[] =>
	pages.map(({ path, root }) => ({
		path,
		text: [root.text, ...root.querySelectorAll("[data-state]").map((drawn) => drawn.getAttribute("data-state"))].join("\n"),
	}));

/** Last days on which an archived or stored copy bears something out. */
export interface LastDays {
	/** Of one wording, by the beginning of every address that shows it. */
	readonly ofWording: ReadonlyMap<string, string>;
	/** Of any text in the book: the newest copy of all archives. */
	readonly ofBook: string;
}

/** Last day of each wording by the addresses that show it alone: its frozen page, and its clause's own address. */
export function lastDaysOf(records: Records, lock: Lock): LastDays {
	const read = new Map(records.document.map(({ id, data }) => [id, isDay(data.storedCopy) ? data.storedCopy : undefined]));
	const ofWording = new Map<string, string>();
	const asOf = today(records);
	for (const [clause, group] of groupVersions(records.clause)) {
		const shown = currentVersion(group, asOf) ?? group.at(-1);
		for (const version of group) {
			const { id, data } = version;
			const searched = lock.searches[id]?.documents.map(({ newest }) => newest.date).sort()[0];
			const last = lock.proofs[id]?.last.date ?? searched ?? read.get(data.document);
			if (!last) continue;
			ofWording.set(`/clauses/${id}/`, last);
			if (version === shown) ofWording.set(`/clauses/${clause}/`, last);
		}
	}
	const ofBook = Object.values(lock.collections).reduce((newest, { date }) => (date > newest ? date : newest), "");
	return { ofWording, ofBook };
}

const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join("|")})\\.?`;
const DAY = `(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2},?\\s+\\d{4})`;
const AS_OF = new RegExp(`\\b(?:as\\s+(?:of|at)|current\\s+(?:on|at))\\s*(?:the\\s+)?${DAY}`, "gi");
const LAST_SEEN = new RegExp(`\\bwords\\s+last\\s+seen:?\\s*(?:on\\s+|in a copy of\\s+)?${DAY}`, "gi");

/** YYYY-MM-DD of a day in digits or in words, whichever way round and however its month is written. */
function isoDay(day: string): string {
	if (/^\d{4}-/.test(day)) return day;
	const month = MONTHS.findIndex((name) => day.toLowerCase().includes(name.slice(0, 3).toLowerCase())) + 1;
	const [date = "", year = ""] = day.match(/\d+/g) ?? [];
	return `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
}

/**
 * Nothing is told as of a day after the last copy that bears it out, and where one wording stands, "words last seen"
 * is the day of its own last copy: not of its document's, and not of our check.
 */
export function auditDays(texts: readonly BuiltText[], { ofWording, ofBook }: LastDays): Finding[] {
	const findings: Finding[] = [];
	for (const { path, text } of texts) {
		const add = (message: string) => findings.push({ audit: "days", page: path, message });
		const own = ofWording.get(path);
		for (const [, said = ""] of text.matchAll(AS_OF)) {
			const last = own ?? ofBook;
			if (isoDay(said) > last)
				add(`It speaks as of ${said}, but the last copy ${own ? "with these words" : "of any text"} is of ${dateWords(last)}.`);
		}
		for (const [, said = ""] of own ? text.matchAll(LAST_SEEN) : []) {
			if (isoDay(said) !== own) add(`It says "words last seen ${said}", but the last copy with these words is of ${dateWords(own ?? "")}.`);
		}
	}
	return findings;
}
