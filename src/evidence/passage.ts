import { sentencesWithSpace } from "../content/words.ts";
import { nearestPassage, type PassageFinder } from "./nearest.ts";
import { partPresence, SIMILARITY } from "./noise.ts";
import { lineIndexAt, type NormalisedText, normaliseQuote } from "./normalise.ts";

/** A passage found in a text that does not hold the words looked for. */
export interface FoundPassage {
	/** 1-based line of the archived file. */
	readonly line: number;
	readonly text: string;
	/** Of the sentences that carried the words before, 0 to 1; 1 where the part itself is still there. */
	readonly similarity: number;
}

/** The whole sentences that a part stands in, so that sentences are compared with sentences. The part itself where it is not there. */
export function carrierOf(document: NormalisedText, part: string): string {
	const needle = normaliseQuote(part);
	const at = document.text.indexOf(needle);
	if (at < 0) return needle;
	const lineStart = document.offsets[lineIndexAt(document, at)] ?? 0;
	const last = lineIndexAt(document, at + needle.length - 1);
	const lineEnd = (document.offsets[last + 1] ?? document.text.length + 1) - 1;
	let start = lineStart;
	let end = lineStart;
	for (const sentence of sentencesWithSpace(document.text.slice(lineStart, lineEnd))) {
		if (end <= at) start = end;
		end += sentence.length;
		if (end >= at + needle.length) break;
	}
	return document.text.slice(start, end).trim();
}

/** Line on which a text that is there starts. */
function lineOf(document: NormalisedText, needle: string): number {
	return document.lines[lineIndexAt(document, Math.max(0, document.text.indexOf(needle)))] ?? 1;
}

/**
 * What stands in a text where a part stood before.
 *
 * @param carrier the sentences that carried the part in a neighbouring copy
 * @returns the part itself where it is still there, else the nearest passage of at least SIMILARITY, else undefined
 */
export function passageFor(document: NormalisedText, part: string, carrier: string, finder?: PassageFinder): FoundPassage | undefined {
	const needle = normaliseQuote(part);
	if (partPresence(document, part)) return { line: lineOf(document, needle), text: needle, similarity: 1 };
	if (document.text.includes(carrier)) return { line: lineOf(document, carrier), text: carrier, similarity: 1 };
	const near = nearestPassage(document, carrier, SIMILARITY, finder);
	return near && near.similarity >= SIMILARITY ? near : undefined;
}
