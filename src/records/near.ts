import { distance } from "fastest-levenshtein";

/**
 * The allowed word a writer probably meant.
 *
 * @param value what was written
 * @param allowed what could have been written
 * @returns the nearest word within a third of its length, ignoring case, `_` and `-`; undefined if none is near
 */
export function nearest(value: string, allowed: readonly string[]): string | undefined {
	const fold = (word: string) => word.toLowerCase().replaceAll("_", "-");
	const letters = (word: string) => [...fold(word)].sort().join("");
	const sorted = letters(value);
	let best: string | undefined;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const word of allowed) {
		// Letters in the wrong order are one slip of the fingers, not two.
		const d = word.length === value.length && sorted === letters(word) ? 1 : distance(fold(value), fold(word));
		if (d < bestDistance) {
			best = word;
			bestDistance = d;
		}
	}
	return best !== undefined && bestDistance <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}

/** " Did you mean "x"?" or nothing. */
export function didYouMean(value: string, allowed: readonly string[]): string {
	const word = nearest(value, allowed);
	return word === undefined ? "" : ` Did you mean "${word}"?`;
}
