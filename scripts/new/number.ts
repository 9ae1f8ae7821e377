/** Highest number that fits CB-0000. */
const LAST = 9999;

/**
 * The next free clause number: one more than the highest that any file names, so that a number that was withdrawn is
 * not used again.
 *
 * @param texts every file of the book, also those that are not valid records
 */
export function nextNumber(texts: Iterable<string>): string {
	let highest = 0;
	for (const text of texts) {
		for (const match of text.matchAll(/\bCB-(\d{4})\b/g)) highest = Math.max(highest, Number(match[1]));
	}
	if (highest >= LAST) throw new Error(`CB-${LAST} is taken: clause numbers need a fifth digit`);
	return `CB-${String(highest + 1).padStart(4, "0")}`;
}
