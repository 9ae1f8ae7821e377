import { fieldName, type Path } from "../records/field.ts";
import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import { checkedOn, today } from "../records/today.ts";
import { allEntries, at, type Rule, type RuleInput } from "./rule.ts";

const NAME = "no-day-is-ahead";
const DAY = 24 * 60 * 60 * 1000;
/** Most days between the newest archived copy and the day of its proof: archives look several times a week, and all of them do not rest for two years. */
const TWO_YEARS = 731;
/** Without a lock, most days between two readings that follow each other. */
const A_YEAR = 366;
/** Most days that a note of ours (a move, a re-grading) may be after the book's own day: it is written before records are read again. */
const A_MONTH = 31;

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const later = (a: string, b: string) => (a > b ? a : b);

type Dated = readonly [path: Path, day: string | undefined];

/** Days on which something of a record was done, other than the day it was checked. */
function daysDone(entry: Entry): Dated[] {
	const of = <K extends Entry["kind"]>(kind: K) => (entry.kind === kind ? (entry as unknown as Entry<K>).data : undefined);
	const clause = of("clause");
	const document = of("document");
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
					[["seenOn"], document.seenOn],
					...document.contacts.map(({ on }, i): Dated => [["contacts", i, "on"], on]),
					...document.accepted.map(({ on }, i): Dated => [["accepted", i, "on"], on]),
				] satisfies Dated[])
			: []),
	];
}

/** Days of notes of ours that no reading goes with. */
function daysNoted(entry: Entry): Dated[] {
	if (entry.kind === "redirects") return (entry as Entry<"redirects">).data.map(({ on }, i): Dated => [[i, "on"], on]);
	if (entry.kind === "rubric") return (entry as Entry<"rubric">).data.history.map(({ on }, i): Dated => [["history", i, "on"], on]);
	return [];
}

/** A reading so far after all others that it cannot have been: it would move the whole book to its day. */
function aloneAhead(checked: readonly { entry: Entry; path: Path; day: string }[]): Problem[] {
	const sorted = [...checked].sort((a, b) => (a.day < b.day ? -1 : 1));
	const jump = sorted.findIndex(({ day }, i) => i > 0 && daysBetween(sorted[i - 1]?.day ?? day, day) > A_YEAR);
	// Where most are after the gap, it is the old ones that were not read again.
	if (jump < 0 || jump < sorted.length / 2) return [];
	const before = sorted[jump - 1]?.day ?? "";
	return sorted
		.slice(jump)
		.map(({ entry, path, day }) =>
			at(NAME, entry, path, `"${day}" is more than a year after every other reading; the next is of ${before}.`, "correct the day"),
		);
}

function aheadOf({ records, lock }: RuleInput, day: string): Problem[] {
	if (!lock) return [];
	const newest = Object.values(lock.collections).reduce((most, { date }) => later(most, date), "");
	const problems: Problem[] = [];
	if (newest !== "" && daysBetween(newest, lock.made) > TWO_YEARS) {
		problems.push({
			rule: NAME,
			file: "content/evidence.lock.json",
			line: 1,
			field: "made",
			message: `"${lock.made}" is more than two years after the newest archived copy (${newest}).`,
			fix: "bring the archive and prove again: npm run evidence -- sync, then npm run evidence -- verify",
		});
	}
	if (day <= lock.made) return problems;
	for (const entry of allEntries(records)) {
		const checked = checkedOn(entry);
		if (!checked || checked.day <= lock.made) continue;
		problems.push(
			at(
				NAME,
				entry,
				checked.path,
				`${fieldName(checked.path)} ("${checked.day}") is after the day of the proof (${lock.made}).`,
				"correct the day; if it is right, prove the book on it: npm run evidence -- verify",
			),
		);
	}
	return problems;
}

export const noDayIsAhead: Rule = {
	name: NAME,
	description:
		"No record was checked after the day of the proof; nothing was read, corrected or seen after the newest day on which any record was checked. Nothing looks at a clock: days are held against each other.",
	check(input) {
		const { records, lock } = input;
		const day = today(records);
		const entries = allEntries(records);
		const checked = entries.flatMap((entry) => {
			const at = checkedOn(entry);
			return at ? [{ entry, ...at }] : [];
		});
		const problems = lock ? aheadOf(input, day) : aloneAhead(checked);
		const book = lock && lock.made < day ? lock.made : day;
		if (book === "") return problems;
		for (const entry of entries) {
			for (const [path, done] of daysDone(entry)) {
				if (done === undefined || done <= book) continue;
				problems.push(
					at(
						NAME,
						entry,
						path,
						`${fieldName(path)} ("${done}") is after the book's own day (${book}).`,
						"correct the day, or `checked` of what was read on it",
					),
				);
			}
			for (const [path, noted] of daysNoted(entry)) {
				if (noted === undefined || noted <= book || daysBetween(book, noted) <= A_MONTH) continue;
				problems.push(
					at(
						NAME,
						entry,
						path,
						`${fieldName(path)} ("${noted}") is more than a month after the book's own day (${book}).`,
						"correct the day",
					),
				);
			}
		}
		return problems;
	},
};
