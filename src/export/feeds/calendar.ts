import type { Book, VersionView } from "../../model/book.ts";
import { compare } from "../../model/changes.ts";
import { plainTitle } from "../../model/text-language.ts";
import { type FeedAddresses, noticedOn } from "./model.ts";

/** RFC 5545 section 3.3.11: text values. */
const escapeText = (text: string): string =>
	text.replaceAll("\\", "\\\\").replaceAll(";", "\\;").replaceAll(",", "\\,").replace(/\r?\n/g, "\\n");

const MOST_OCTETS = 75;

/** RFC 5545 section 3.1: no line is over 75 octets, and no character is cut; a further line begins with a space. */
export function fold(line: string): string {
	const encoder = new TextEncoder();
	const lines: string[] = [];
	let current = "";
	let octets = 0;
	for (const character of line) {
		const length = encoder.encode(character).length;
		if (octets + length > MOST_OCTETS) {
			lines.push(current);
			current = " ";
			octets = 1;
		}
		current += character;
		octets += length;
	}
	return [...lines, current].join("\r\n");
}

const compact = (day: string): string => day.replaceAll("-", "");

function nextDay(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Versions whose stated effective date lies after a day, the nearest first. */
export function aheadOf(book: Book, day = book.asOf): VersionView[] {
	return book.clauses
		.flatMap((clause) => clause.versions)
		.filter(({ date, data }) => date > day && data.dates.effective === date)
		.sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
}

function eventLines(book: Book, version: VersionView, addresses: FeedAddresses): string[] {
	const { clause, data, date } = version;
	const before = clause.versions[clause.versions.indexOf(version) - 1];
	const url = !before ? addresses.version(version) : addresses.change(`${clause.number}-${date}`);
	return [
		"BEGIN:VEVENT",
		`UID:${clause.number}-${date}@clausebook.example`,
		`DTSTAMP:${compact(noticedOn(version) < date ? noticedOn(version) : date)}T000000Z`,
		`DTSTART;VALUE=DATE:${compact(date)}`,
		`DTEND;VALUE=DATE:${compact(nextDay(date))}`,
		`SUMMARY:${escapeText(before ? compare(book, before, version).headline : `${clause.platform.data.name}: ${data.title}`)}`,
		`DESCRIPTION:${escapeText(`New wording of ${clause.number} takes effect. ${plainTitle(version.document)}. ${url}`)}`,
		`URL:${url}`,
		"TRANSP:TRANSPARENT",
		"END:VEVENT",
	];
}

/** A calendar must hold a component (RFC 5545 section 3.6). Where nothing is ahead it holds the definition of UTC, which shows nothing. */
const NOTHING_AHEAD = [
	"BEGIN:VTIMEZONE",
	"TZID:Etc/UTC",
	"BEGIN:STANDARD",
	"DTSTART:19700101T000000",
	"TZOFFSETFROM:+0000",
	"TZOFFSETTO:+0000",
	"END:STANDARD",
	"END:VTIMEZONE",
];

/** Effective dates ahead as iCalendar (RFC 5545), all-day and free. Lines end in CRLF. */
export function toCalendar(book: Book, addresses: FeedAddresses): string {
	const events = aheadOf(book).flatMap((version) => eventLines(book, version, addresses));
	const lines = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		"PRODID:-//Clausebook//Effective dates ahead//EN",
		"CALSCALE:GREGORIAN",
		"X-WR-CALNAME:Clausebook: effective dates ahead",
		...(events.length > 0 ? events : NOTHING_AHEAD),
		"END:VCALENDAR",
	];
	return lines.map((line) => `${fold(line)}\r\n`).join("");
}
