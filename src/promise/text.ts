/** Text in, sentences of words out. Any text will do: ten thousand words, markup, odd Unicode. */

export interface Token {
	/** Lower case, contractions taken apart: `don't` is `do` and `not`. */
	readonly word: string;
	/** As it stands in the text. */
	readonly raw: string;
}

export interface Sentence {
	/** As pasted, without invisible characters. */
	readonly text: string;
	readonly tokens: readonly Token[];
	/** Every word with one space before it, and one at the end. */
	readonly hay: string;
	/** Place of each word in `hay`. */
	readonly starts: readonly number[];
	readonly isQuestion: boolean;
	/** It begins with an answer: "No.", "A: Yes, but ...". */
	readonly reply: "yes" | "no" | undefined;
}

/** Longest text that is read; what follows is left out, and said to be. */
export const MOST_CHARACTERS = 120_000;
/** Words of a sentence that has no end: longer ones are cut, so that every search stays short. */
const MOST_WORDS = 120;

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
	[/\b(?:can't|cannot)\b/g, "can not"],
	[/\bwon't\b/g, "will not"],
	[/\bshan't\b/g, "shall not"],
	[/n't\b/g, " not"],
	[/'ll\b/g, " will"],
	[/'re\b/g, " are"],
	[/'ve\b/g, " have"],
	[/\b(it|that|there|what)'s\b/g, "$1 is"],
];
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|etc|inc|ltd|corp|co|llc|vs|art|approx|incl|cf|st|dr|mr|ms)\.$/i;
const QUESTION = /^(?:(?:q|question)\s*[:.)]\s*)?(?:do|does|did|is|are|was|will|would|can|could|may|has|have|should)\s(?!not\b)/i;
const LABEL = /^(?:q|a|question|answer|response|vendor response)\s*[:.)]\s+/i;

/** Takes out what cannot be seen and makes quote marks, dashes and spaces one kind each. */
export function clean(text: string): string {
	return text
		.slice(0, MOST_CHARACTERS)
		.normalize("NFKC")
		.replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, "")
		.replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g, "'")
		.replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
		.replace(/[\u2012-\u2015\u2212]| -+ /g, " \u2013 ")
		.replace(/[^\S\n\t]+/g, " ");
}

/** A. I. -> AI, U.S. -> US, so that their dots end no sentence. */
function foldInitials(text: string): string {
	return text.replace(/\b(?:\p{L}\.){2,}/gu, (letters) => (/^(?:e\.g|i\.e)\.$/i.test(letters) ? letters : letters.replaceAll(".", "")));
}

/** Text as sentences: at line ends, bullets and full stops that end something. */
function split(text: string): string[] {
	const sentences: string[] = [];
	for (const line of text.split(/\n+|\t+|\s[\u2022\u00b7\u25cf|]\s/)) {
		let open = "";
		for (const piece of line.split(/(?<=[.!?]["')\]]*)\s+/)) {
			open = open === "" ? piece : `${open} ${piece}`;
			if (ABBREVIATION.test(open)) continue;
			sentences.push(open);
			open = "";
		}
		sentences.push(open);
	}
	return sentences.map((s) => s.replace(/^[\s\-*\u2013\u2022\u00b7>#|]+/, "").trim()).filter((s) => /[\p{L}\p{N}]/u.test(s));
}

/** A sentence as words. */
export function toSentence(text: string): Sentence[] {
	const reply = /^(?:(?:a|answer|response|vendor response)\s*[:.)]\s*)?(yes|no)\s*(?:[,.;:!\u2013]|$)/i.exec(text);
	let body = text.replace(LABEL, "").replace(/^(?:yes|no)\s*(?:[,.;:!\u2013]\s*|$)/i, "");
	for (const [from, to] of CONTRACTIONS) body = body.replace(new RegExp(from.source, "gi"), to);
	const tokens: Token[] = [];
	for (const [raw] of body.matchAll(/'s(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[.+&](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*\+?|[,;:.?!()\u2013/]/gu))
		tokens.push({ word: raw === "/" ? "or" : raw.toLowerCase(), raw });
	const isQuestion = /\?["')\]]*$/.test(text) || (QUESTION.test(text) && !/[.!]$/.test(text));
	const parts: Sentence[] = [];
	for (let from = 0; from < Math.max(1, tokens.length); from += MOST_WORDS) {
		const own = tokens.slice(from, from + MOST_WORDS);
		const starts: number[] = [];
		let hay = "";
		for (const { word } of own) {
			starts.push(hay.length);
			hay += ` ${word}`;
		}
		const answer = from === 0 ? reply?.[1]?.toLowerCase() : undefined;
		parts.push({
			text: tokens.length > MOST_WORDS ? own.map((t) => t.raw).join(" ") : text,
			tokens: own,
			hay: `${hay} `,
			starts,
			isQuestion,
			reply: answer === "yes" || answer === "no" ? answer : undefined,
		});
	}
	return parts;
}

/** A pasted text as sentences. */
export function toSentences(text: string): Sentence[] {
	return split(foldInitials(clean(text))).flatMap(toSentence);
}
