import { knownOf, languages } from "../content/languages.ts";
import { lastSentence, leadInLineOf } from "./context.ts";
import type { LocatedPart } from "./locate.ts";
import { lineAt, lineIndexAt, type NormalisedText, normaliseQuote } from "./normalise.ts";
import { knowsTurningWords, type TurningWord, turningWords } from "./turning.ts";

/**
 * Longest omission within one quotation, in characters: about a paragraph. What stands farther apart, or in another
 * section, is printed as a quotation of its own, and nobody reads the two as one sentence.
 */
export const REACH = 600;

/** Text that a quotation leaves out of a sentence it quotes from. */
export interface Omission {
	/** Index of the part it touches: before it, after it, between the part before and it, or above it as the line its list follows. */
	readonly part: number;
	readonly where: "above" | "before" | "between" | "after";
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

let abbreviated: RegExp | undefined;

/**
 * Whether a text ends in an abbreviation and not in a sentence: single letters ("z. B.", "U.S.") and the short forms of names
 * and laws that a capital letter often follows, in any language. What is taken for one in vain only makes a sentence longer.
 */
function isAbbreviated(text: string): boolean {
	abbreviated ??= new RegExp(
		`(?:^|[^\\p{L}\\p{N}])(?:\\p{L}|${[...languages().values()].flatMap((one) => one.abbreviations.map(RegExp.escape)).join("|")})\\.\\s*$`,
		"iu",
	);
	return abbreviated.test(text);
}

/** A line that says what the list below it is. Others only stand above one. */
export const LEADS = /[:：]$/;

/** Start and end of the sentences that a span stands in, within its paragraph: a line may be broken in the middle of a sentence. */
export function sentenceAround(document: NormalisedText, start: number, end: number): { start: number; end: number } {
	let firstLine = lineIndexAt(document, start);
	while (document.kinds[firstLine]?.goesOn) firstLine--;
	let lastLine = lineIndexAt(document, end - 1);
	while (document.kinds[lastLine + 1]?.goesOn) lastLine++;
	const lineStart = document.offsets[firstLine] ?? 0;
	const lineEnd = (document.offsets[lastLine + 1] ?? document.text.length + 1) - 1;
	let from = lineStart;
	let to = lineEnd;
	let goesOn = false;
	for (const { index, segment } of sentences.segment(document.text.slice(lineStart, lineEnd))) {
		const at = lineStart + index;
		const closes = at + segment.trimEnd().length;
		if (at <= start && !goesOn) from = at;
		goesOn = isAbbreviated(segment);
		if (closes >= end && !goesOn) {
			to = Math.min(lineEnd, closes);
			break;
		}
	}
	return { start: from, end: to };
}

/** Lines that the list of a part, and the lists around that, follow, nearest first: "We will never:". */
function leadInLines(document: NormalisedText, part: LocatedPart | undefined): number[] {
	const lines: number[] = [];
	let line = part && leadInLineOf(document, lineIndexAt(document, part.start));
	for (; line !== undefined; line = leadInLineOf(document, line)) lines.push(line);
	return lines;
}

/** Of these lines, what no part quotes and no ellipsis stands for. What an earlier part has above it as well is left out there. */
function leadInsLeftOut(document: NormalisedText, found: readonly LocatedPart[], i: number): Omission[] {
	const part = found[i];
	const before = found[i - 1];
	const known = new Set(found.slice(0, i).flatMap((earlier) => leadInLines(document, earlier)));
	return leadInLines(document, part).flatMap((line): Omission[] => {
		const text = lineAt(document, line);
		const start = document.offsets[line] ?? 0;
		const isQuoted = found.some((other) => other.start < start + text.length && start < other.end);
		const isBetween = part && before && before.end <= start && !isApart(document, before, part);
		if (known.has(line) || !LEADS.test(text) || isQuoted || isBetween) return [];
		return [{ part: i, where: "above", text: lastSentence(text) }];
	});
}

/**
 * What a quotation leaves out that could turn it: the rest of each sentence it quotes from, the line that its list follows,
 * and all that a short ellipsis stands for.
 */
export function omissionsOf(document: NormalisedText, found: readonly LocatedPart[]): Omission[] {
	return found.flatMap((part, i) => {
		const { start, end } = sentenceAround(document, part.start, part.end);
		const before = found[i - 1];
		const after = found[i + 1];
		const joined = before !== undefined && !isApart(document, before, part);
		const goesOn = after !== undefined && !isApart(document, part, after);
		const omissions = leadInsLeftOut(document, found, i);
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
	const turned = omissionsOf(document, found).flatMap((omission) => {
		const own = explained.filter(({ part }) => part === omission.part + 1).map(({ words }) => normaliseQuote(words));
		const covered = own.flatMap((words) => placesOf(omission.text, words));
		return turningWords(omission.text, language)
			.filter(({ word, at }) => !covered.some(([from, to]) => from <= at && at + word.length <= to))
			.map((word) => ({ ...omission, ...word }));
	});
	return [...turned, ...questionsIn(document, found, language)];
}

/** Marks that end a question: Latin, full-width, Arabic, Ethiopic, Armenian (within its last word) and others. A language may have its own. */
const QUESTION_MARKS = "?？؟⸮՞፧⁇⁈⁉‽‽";
const questionEnd = (marks: string) => new RegExp(`[${marks}][\\p{Pe}\\p{Pf}"']*$`, "u");

/** Parts of a question without its mark: "we train on chats" of "Do we train on chats?" says what nobody said. */
function questionsIn(document: NormalisedText, found: readonly LocatedPart[], language: string): Swallowed[] {
	const ends = questionEnd(knownOf(language)?.questionMarks ?? QUESTION_MARKS);
	return found.flatMap((part, i): Swallowed[] => {
		const { end } = sentenceAround(document, part.start, part.end);
		const text = document.text.slice(part.end, end);
		const mark = ends.exec(text);
		if (!mark || found.some((other) => other.start <= part.end + mark.index && part.end + mark.index < other.end)) return [];
		return [{ part: i, where: "after", text, word: mark[0].charAt(0), at: mark.index }];
	});
}

/** A word that turns what follows it and ends a part short of its sentence: "We will not" before an ellipsis says no what of. */
export function danglingIn(part: string, language: string): TurningWord | undefined {
	if (!knowsTurningWords(language)) return undefined;
	const words = normaliseQuote(part);
	// Who opted in has done all there is to do.
	return turningWords(words, language).find(({ word, at }) => at + word.length === words.length && !/^opt\w*[- ]?in$/i.test(word));
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
