import { distance } from "fastest-levenshtein";

/** Words shorter than this are not mended: too many others are one letter away. */
const SHORTEST = 5;
/** From this length on, two slips are still the same word. */
const LONG = 8;

const letters = (word: string) => [...word].sort().join("");

/**
 * The word that was meant by a mistyped one. Letters in the wrong order are one slip.
 *
 * @param known words it may be, each once
 * @returns nothing where it is too short, where none is near, or where two are equally near
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	if (word.length < SHORTEST) return undefined;
	const sorted = letters(word);
	let best = word.length >= LONG ? 2 : 1;
	let found: string[] = [];
	for (const candidate of known) {
		if (candidate.length < SHORTEST || Math.abs(candidate.length - word.length) > best) continue;
		const slips = letters(candidate) === sorted ? 1 : distance(word, candidate);
		if (slips > best) continue;
		if (slips < best) found = [];
		best = slips;
		found.push(candidate);
	}
	return found.length === 1 ? found[0] : undefined;
}
