import { fieldName, type Path } from "../content/field.ts";
import type { Entry } from "../content/read.ts";
import { checkedOn } from "../content/today.ts";
import { daysBetween } from "../schema/calendar.ts";
import type { Lock } from "../schema/lock.ts";
import { ARCHIVE_NAME, watchPath } from "../schema/lock-files.ts";
import { isDay } from "../schema/text.ts";
import { allEntries, onLine, type Report, type Rule, WATCH_KEY } from "./rule.ts";

/** Most days between the newest archived copy and the day of its proof: archives look several times a week, and all of them do not rest for two years. */
const TWO_YEARS = 731;
/** Without a lock, most days between two readings that follow each other. */
const A_YEAR = 366;
/** Most days that a note of ours (a move, a re-grading) may be after the book's own day: it is written before records are read again. */
const A_MONTH = 31;

const later = (a: string, b: string) => (a > b ? a : b);

type Dated = readonly [path: Path, day: string | undefined];

/** Days on which something of a record was done, other than the day it was checked. */
function daysDone(entry: Entry): Dated[] {
	const of = <K extends Entry["kind"]>(kind: K) => (entry.kind === kind ? (entry as unknown as Entry<K>).data : undefined);
	const clause = of("clause");
	const document = of("document");
	const tracker = of("elsewhere");
	return [
		...(clause
			? ([
					[["review", "secondReading"], clause.review.secondReading],
					[["search", "on"], clause.search?.on],
					[["control", "testedOn"], clause.control.testedOn],
					...clause.corrections.map(({ on }, i): Dated => [["corrections", i, "on"], on]),
				] satisfies Dated[])
			: []),
		...(document
			? ([
					[["storedCopy"], isDay(document.storedCopy) ? document.storedCopy : undefined],
					...document.contacts.map(({ on }, i): Dated => [["contacts", i, "on"], on]),
					...document.accepted.map(({ on }, i): Dated => [["accepted", i, "on"], on]),
				] satisfies Dated[])
			: []),
		...(tracker?.claims ?? []).flatMap(({ seen, reply, corrections }, i): Dated[] => [
			[["claims", i, "seen", "on"], seen.on],
			[["claims", i, "reply", "on"], reply?.on],
			...corrections.map(({ on }, j): Dated => [["claims", i, "corrections", j, "on"], on]),
		]),
	];
}

/** Days of notes of ours that no reading goes with. */
function daysNoted(entry: Entry): Dated[] {
	if (entry.kind === "redirects") return (entry as Entry<"redirects">).data.map(({ on }, i): Dated => [[i, "on"], on]);
	if (entry.kind === "rubric") return (entry as Entry<"rubric">).data.history.map(({ on }, i): Dated => [["history", i, "on"], on]);
	return [];
}

/** A reading so far after all others that it cannot have been: it would move the whole book to its day. */
function aloneAhead(checked: readonly { entry: Entry; path: Path; day: string }[], report: Report): void {
	const sorted = [...checked].sort((a, b) => (a.day < b.day ? -1 : 1));
	const jump = sorted.findIndex(({ day }, i) => i > 0 && daysBetween(sorted[i - 1]?.day ?? day, day) > A_YEAR);
	// Where most are after the gap, it is the old ones that were not read again.
	if (jump < 0 || jump < sorted.length / 2) return;
	const before = sorted[jump - 1]?.day ?? "";
	for (const { entry, path, day } of sorted.slice(jump))
		report(entry, path, `"${day}" is more than a year after every other reading; the next is of ${before}.`, "correct the day");
}

/** Readings after the day of the proof, and a proof long after every copy. */
function aheadOf(lock: Lock, checked: readonly { entry: Entry; path: Path; day: string }[], report: Report): void {
	const newest = Object.values(lock.collections).reduce((most, { date }) => later(most, date), "");
	if (newest !== "" && daysBetween(newest, lock.made) > TWO_YEARS) {
		report(
			onLine(`content/${watchPath(ARCHIVE_NAME)}`, 1),
			["made"],
			`"${lock.made}" is more than two years after the newest archived copy (${newest}).`,
			"bring the archive and look again: npm run evidence -- sync, then npm run evidence -- watch",
		);
	}
	for (const { entry, path, day } of checked) {
		if (day <= lock.made) continue;
		// A clause that is proven has a proof of its day. Nothing is written for a guide: the daily watch is soon behind it.
		const isProven = lock.proofs[entry.id] !== undefined || lock.searches[entry.id] !== undefined;
		if (!isProven && daysBetween(lock.made, day) <= A_MONTH) continue;
		const message = `${fieldName(path)} ("${day}") is ${isProven ? "" : "more than a month "}after the newest proof (${lock.made}).`;
		const right = isProven ? "prove the clause on it: npm run evidence -- verify" : "look at the archive again: npm run evidence -- watch";
		report(entry, path, message, `correct the day; if it is right, ${right}`);
	}
}

export const noDayIsAhead: Rule = {
	name: "no-day-is-ahead",
	scope: "book",
	description:
		"No proven record was checked after the newest proof, and no other more than a month after it; nothing was read, corrected or seen after the newest day on which any record was checked. Nothing looks at a clock: days are held against each other.",
	check({ records, lock, broken, today }, report) {
		// Without the day of the watch, days of today seem to be ahead: its own problem is reported.
		if (broken.has(WATCH_KEY)) return;
		const entries = allEntries(records);
		const checked = entries.flatMap((entry) => {
			const on = checkedOn(entry);
			return on ? [{ entry, ...on }] : [];
		});
		if (lock) aheadOf(lock, checked, report);
		else aloneAhead(checked, report);
		const book = lock && lock.made < today && daysBetween(lock.made, today) > A_MONTH ? lock.made : today;
		if (book === "") return;
		for (const entry of entries) {
			for (const [path, done] of daysDone(entry)) {
				if (done === undefined || done <= book) continue;
				const message = `${fieldName(path)} ("${done}") is after the book's own day (${book}).`;
				report(entry, path, message, "correct the day, or `checked` of what was read on it");
			}
			for (const [path, noted] of daysNoted(entry)) {
				if (noted === undefined || noted <= book || daysBetween(book, noted) <= A_MONTH) continue;
				report(entry, path, `${fieldName(path)} ("${noted}") is more than a month after the book's own day (${book}).`, "correct the day");
			}
		}
	},
};
