import { distance } from "fastest-levenshtein";
import type { Mend } from "./problem.ts";

const fold = (word: string) => word.toLowerCase().replaceAll("_", "-");
const letters = (word: string) => [...fold(word)].sort().join("");

/** Slips of the fingers between two words. Letters in the wrong order are one, not two; case, `_` and `-` are none. */
function slips(value: string, word: string, sorted = letters(value)): number {
	return word.length === value.length && sorted === letters(word) ? 1 : distance(fold(value), fold(word));
}

/**
 * The allowed word a writer probably meant.
 *
 * @param value what was written
 * @param allowed what could have been written
 * @returns the nearest word within a third of its length, ignoring case, `_` and `-`; undefined if none is near
 */
export function nearest(value: string, allowed: readonly string[]): string | undefined {
	const sorted = letters(value);
	let best: string | undefined;
	let bestDistance = Number.POSITIVE_INFINITY;
	for (const word of allowed) {
		const d = slips(value, word, sorted);
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

/** In a shorter word one slip is too much of it. */
const SHORTEST_MENDED = 4;

/**
 * What a word of a closed list that was misspelt has to be. Not for ids of what a record is about: a provision or a
 * product that is one letter off may be another one.
 *
 * @returns undefined where no allowed word is one slip away, or more than one is
 */
export function oneSlip(value: string, allowed: readonly string[]): Mend | undefined {
	const [to, other] = allowed.filter((word) => word.length >= SHORTEST_MENDED && slips(value, word) <= 1);
	return to === undefined || other !== undefined || to === value ? undefined : { from: value, to };
}
