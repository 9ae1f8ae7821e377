import ICAL from "ical.js";
import type { Book, VersionView } from "../../model/book.ts";
import { compare } from "../../model/changes.ts";
import { plainTitle } from "../../model/text-language.ts";
import { type FeedAddresses, noticedOn } from "./model.ts";

/** Octets of a line, one less than RFC 5545 (section 3.1) allows: the library does not count the space that a further line begins with. */
ICAL.foldLength = 74;

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

function eventOf(book: Book, version: VersionView, addresses: FeedAddresses) {
	const { clause, data, date } = version;
	const before = clause.versions[clause.versions.indexOf(version) - 1];
	const url = before ? addresses.change(version) : addresses.version(version);
	const summary = before ? compare(book, before, version).headline : `${clause.platform.data.name}: ${data.title}`;
	const noticed = noticedOn(version) < date ? noticedOn(version) : date;
	return [
		"vevent",
		[
			["uid", {}, "text", `${clause.number}-${date}@clausebook.example`],
			["dtstamp", {}, "date-time", `${noticed}T00:00:00Z`],
			["dtstart", {}, "date", date],
			["dtend", {}, "date", nextDay(date)],
			["summary", {}, "text", summary],
			["description", {}, "text", `New wording of ${clause.number} takes effect. ${plainTitle(version.document)}. ${url}`],
			["url", {}, "uri", url],
			["transp", {}, "text", "TRANSPARENT"],
		],
		[],
	];
}

/** A calendar must hold a component (RFC 5545 section 3.6). Where nothing is ahead it holds the definition of UTC, which shows nothing. */
const NOTHING_AHEAD = [
	"vtimezone",
	[["tzid", {}, "text", "Etc/UTC"]],
	[
		[
			"standard",
			[
				["dtstart", {}, "date-time", "1970-01-01T00:00:00"],
				["tzoffsetfrom", {}, "utc-offset", "+00:00"],
				["tzoffsetto", {}, "utc-offset", "+00:00"],
			],
			[],
		],
	],
];

/** Effective dates ahead as iCalendar (RFC 5545), all-day and free. Lines end in CRLF. */
export function toCalendar(book: Book, addresses: FeedAddresses): string {
	const events = aheadOf(book).map((version) => eventOf(book, version, addresses));
	const properties = [
		["version", {}, "text", "2.0"],
		["prodid", {}, "text", "-//Clausebook//Effective dates ahead//EN"],
		["calscale", {}, "text", "GREGORIAN"],
		["x-wr-calname", {}, "unknown", "Clausebook: effective dates ahead"],
	];
	return ICAL.stringify(["vcalendar", properties, events.length > 0 ? events : [NOTHING_AHEAD]]);
}
