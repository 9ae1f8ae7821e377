import { fail } from "../lib/command.ts";

/** Highest number that fits CB-0000. */
const LAST = 9999;
/** Where a number is given to a clause, in a record, in the ledger and in redirects. One that a text only speaks of takes nothing. */
const GIVEN = /^\s*(?:id:\s*["']?|"|-?\s*from:\s*["']?\/c\/)CB-(\d{4})\b/gm;

/**
 * The next free clause numbers: from one more than the highest that any file gives, so that a number that was withdrawn
 * is not used again.
 *
 * @param texts every file of the book, also those that are not valid records, and the ledger
 * @throws Failure where there are not so many
 */
export function nextNumbers(texts: Iterable<string>, count: number): string[] {
	let highest = 0;
	for (const text of texts) {
		for (const match of text.matchAll(GIVEN)) highest = Math.max(highest, Number(match[1]));
	}
	if (highest + count > LAST) fail(`CB-${LAST} is the last clause number with four digits, and ${count} more are needed.`);
	return Array.from({ length: count }, (_, i) => `CB-${String(highest + 1 + i).padStart(4, "0")}`);
}
