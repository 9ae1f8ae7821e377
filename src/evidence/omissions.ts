import type { LocatedPart } from "./locate.ts";
import { lineIndexAt, type NormalisedText, normaliseQuote } from "./normalise.ts";
import { type TurningWord, turningWords } from "./turning.ts";

/**
 * Longest omission within one quotation, in characters: about a paragraph. What stands farther apart, or in another
 * section, is printed as a quotation of its own, and nobody reads the two as one sentence.
 */
export const REACH = 600;

/** Text that a quotation leaves out of a sentence it quotes from. */
export interface Omission {
	/** Index of the part it touches: before it, after it, or between the part before and it. */
	readonly part: number;
	readonly where: "before" | "between" | "after";
	readonly text: string;
}

/** Whether a part begins a quotation of its own: too far from the part before it, or in another section. */
export function isApart(document: NormalisedText, before: LocatedPart, part: LocatedPart): boolean {
	if (part.start - before.end > REACH) return true;
	const first = lineIndexAt(document, before.end - 1) + 1;
	const last = lineIndexAt(document, part.start);
	return document.kinds.slice(first, last + 1).some(({ heading }) => heading > 0);
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** Start and end of the sentences that a span stands in, within its lines. */
function sentenceAround(document: NormalisedText, start: number, end: number): { start: number; end: number } {
	const lineStart = document.offsets[lineIndexAt(document, start)] ?? 0;
	const lastLine = lineIndexAt(document, end - 1);
	const lineEnd = (document.offsets[lastLine + 1] ?? document.text.length + 1) - 1;
	let from = lineStart;
	let to = lineEnd;
	for (const { index, segment } of sentences.segment(document.text.slice(lineStart, lineEnd))) {
		const at = lineStart + index;
		const closes = at + segment.trimEnd().length;
		if (at <= start) from = at;
		if (closes >= end) {
			to = Math.min(lineEnd, closes);
			break;
		}
	}
	return { start: from, end: to };
}

/** What a quotation leaves out that could turn it: the rest of each sentence it quotes from, and all that a short ellipsis stands for. */
export function omissionsOf(document: NormalisedText, found: readonly LocatedPart[]): Omission[] {
	return found.flatMap((part, i) => {
		const { start, end } = sentenceAround(document, part.start, part.end);
		const before = found[i - 1];
		const after = found[i + 1];
		const joined = before !== undefined && !isApart(document, before, part);
		const goesOn = after !== undefined && !isApart(document, part, after);
		const omissions: Omission[] = [];
		if (joined) omissions.push({ part: i, where: "between", text: document.text.slice(before.end, part.start) });
		else omissions.push({ part: i, where: "before", text: document.text.slice(start, part.start) });
		if (!goesOn) omissions.push({ part: i, where: "after", text: document.text.slice(part.end, end) });
		return omissions.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
	});
}

/** Words of a record that say why an omission may leave something out. */
export interface Explained {
	/** 1-based number of the part beside the omission. */
	readonly part: number;
	readonly words: string;
}

/** A turning word that an omission holds and no explanation of the record covers. */
export interface Swallowed extends Omission, TurningWord {}

/** Places in a text where some words stand. */
function placesOf(text: string, words: string): [number, number][] {
	const places: [number, number][] = [];
	for (let at = words === "" ? -1 : text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push([at, at + words.length]);
	return places;
}

/**
 * Turning words inside or just before what a quotation leaves out. An explanation covers the place where its words
 * stand in that omission, never the whole of it.
 *
 * @param language of the document
 */
export function swallowedIn(
	document: NormalisedText,
	found: readonly LocatedPart[],
	explained: readonly Explained[],
	language: string,
): Swallowed[] {
	return omissionsOf(document, found).flatMap((omission) => {
		const own = explained.filter(({ part }) => part === omission.part + 1).map(({ words }) => normaliseQuote(words));
		const covered = own.flatMap((words) => placesOf(omission.text, words));
		return turningWords(omission.text, language)
			.filter(({ word, at }) => !covered.some(([from, to]) => from <= at && at + word.length <= to))
			.map((word) => ({ ...omission, ...word }));
	});
}

/** A word that turns what follows it and ends a part short of its sentence: "We will not" before an ellipsis says no what of. */
export function danglingIn(part: string, language: string): TurningWord | undefined {
	const words = normaliseQuote(part);
	return turningWords(words, language).find(({ word, at }) => at + word.length === words.length);
}

/** Explanations whose words stand in no omission beside their part. */
export function idleExplanations<E extends Explained>(
	document: NormalisedText,
	found: readonly LocatedPart[],
	explained: readonly E[],
): E[] {
	const omissions = omissionsOf(document, found);
	return explained.filter(
		({ part, words }) => !omissions.some((omission) => omission.part + 1 === part && omission.text.includes(normaliseQuote(words))),
	);
}
