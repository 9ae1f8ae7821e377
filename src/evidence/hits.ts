import { piecesOf } from "../content/words.ts";
import { type NormalisedText, normaliseQuote } from "./normalise.ts";
import { sentenceAround } from "./omissions.ts";
import { searchedPlaces, searchText } from "./search.ts";

/** A hit as a silence lists it, without its reason. */
export interface FoundHit {
	readonly words: string;
	readonly times: number;
}

/** Most characters of a hit's words: as the schema of a clause has it. */
const MOST = 200;
/** Words, with white space and marks between them, by which a passage is made longer on each side until it can be told apart. */
const STEP = 12;

function timesIn(text: string, words: string): number {
	let times = 0;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) times++;
	return times;
}

/** The words around a place, ever more of them, as long as a hit may be. */
function* widening(text: string, start: number, end: number): Generator<string> {
	const before = piecesOf(text.slice(Math.max(0, start - MOST), start)).reverse();
	const after = piecesOf(text.slice(end, end + MOST));
	for (let pieces = STEP; pieces <= before.length + STEP || pieces <= after.length + STEP; pieces += STEP) {
		const head = before.slice(0, pieces).reverse().join("");
		const words = (head + text.slice(start, end) + after.slice(0, pieces).join("")).trim();
		if (words.length > MOST) return;
		yield words;
	}
}

/**
 * Every place of a text that holds a searched word, as the hits of a silence that explain all of them: the whole sentence
 * where it is short enough, else the words around the place. Their reasons are left to a reader.
 *
 * @param isEnough whether words have enough beside the searched ones to be told apart, as a rule of the book has it
 * @returns in the order of the text; `searchText` finds nothing beside them
 */
export function hitsIn(document: NormalisedText, words: readonly string[], isEnough: (hit: string) => boolean): FoundHit[] {
	const hits: FoundHit[] = [];
	let reached = -1;
	for (const { start, end } of searchedPlaces(document, words)) {
		if (end <= reached) continue;
		const sentence = sentenceAround(document, start, end);
		const whole = document.text.slice(sentence.start, sentence.end);
		const isWhole = whole.length <= MOST && whole === normaliseQuote(whole) && isEnough(whole);
		const wider = isWhole ? [] : [...widening(document.text, start, end)].filter((one) => isEnough(one));
		const chosen = isWhole ? whole : (wider.find((one) => timesIn(document.text, one) === 1) ?? wider.at(-1));
		if (chosen === undefined) continue;
		const at = document.text.lastIndexOf(chosen, start);
		reached = Math.max(reached, at < 0 ? end : at + chosen.length);
		if (!hits.some((hit) => hit.words === chosen)) hits.push({ words: chosen, times: timesIn(document.text, chosen) });
	}
	return hits;
}

/** Places that hits do not explain: none, where `hitsIn` made them. */
export function unexplainedBy(document: NormalisedText, words: readonly string[], hits: readonly FoundHit[]) {
	return searchText(
		document,
		words,
		hits.map((hit) => ({ ...hit, document: "", why: "" })),
	).unexplained;
}
