import { SAME_LIST, TURNING, type TurningList } from "./turning-words.ts";

/** What is written or left out without saying another word: vowel points and stretches of Hebrew and Arabic, stress marks, joiners. */
const UNWRITTEN =
	/[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED]|\p{Cf}/gu;
/** Letters that are typed for one another. */
const ALIKE: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", İ: "i", ʼ: "'", "’": "'" };

/** A text with one form for each letter, as the lists are compared with it, and the place in the text that each letter came from. */
function plainly(text: string): { plain: string; from: number[] } {
	let plain = "";
	const from: number[] = [];
	let at = 0;
	for (const character of text) {
		const unit = character
			.normalize("NFKC")
			.replace(UNWRITTEN, "")
			.replace(/[أإآٱىیکİʼ’]/gu, (letter) => ALIKE[letter] ?? letter);
		for (let i = 0; i < unit.length; i++) from.push(at);
		plain += unit;
		at += character.length;
	}
	return { plain, from: [...from, at] };
}

/** Language codes that a list is kept under: `de` of `de-AT`, `no` of `nb`. */
function baseOf(language: string): string {
	const base = language.split("-")[0]?.toLowerCase() ?? "";
	return SAME_LIST[base] ?? base;
}

/** "No" that is no negation: Portuguese writes "in the" so. */
const NOT_ENGLISH: Readonly<Record<string, RegExp>> = { pt: /\|no(?=\|)/ };

const patterns = new Map<string, RegExp>();

/** What is looked for in a text of a language: its own words, beside the English ones that stand in many texts. */
function patternOf(base: string, own: TurningList): RegExp {
	const known = patterns.get(base);
	if (known) return known;
	const english = TURNING.en?.words?.replace(NOT_ENGLISH[base] ?? /^$/, "");
	const listed = own.words && plainly(own.words.replaceAll("~", "[\\p{L}\\p{M}]*")).plain;
	const spaced = base === "en" ? english : [english, listed && `(?:${own.prefix ?? ""})(?:${listed})`].filter(Boolean).join("|");
	const anywhere = own.anywhere && `|${plainly(own.anywhere).plain}`;
	const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${spaced})(?![\\p{L}\\p{M}\\p{N}])${anywhere ?? ""}`, "giu");
	patterns.set(base, pattern);
	return pattern;
}

/** A word that turns the meaning, and where it stands in the text given. */
export interface TurningWord {
	readonly word: string;
	readonly at: number;
}

/** Whether the words that turn a sentence of a language are known. @param language of a document, as `en` or `de-AT` */
export function knowsTurningWords(language: string): boolean {
	return baseOf(language) in TURNING;
}

/**
 * Words that turn the meaning of what stands beside them: negations, exceptions, conditions. Where a quotation leaves one
 * out, it may say more than the text, so the proof stops until the record says why it may be left out. One place counts once.
 *
 * @param language of the document, as `en` or `de-AT`
 * @returns in a language without a list all of the text, as one word: any of it may turn what is quoted
 */
export function turningWords(text: string, language: string): TurningWord[] {
	const base = baseOf(language);
	const list = TURNING[base];
	if (!list) return /[\p{L}\p{N}]/u.test(text) ? [{ word: text.trim(), at: text.length - text.trimStart().length }] : [];
	const { plain, from } = plainly(text);
	return [...plain.matchAll(patternOf(base, list))].map((match) => {
		const at = from[match.index] ?? 0;
		return { word: text.slice(at, from[match.index + match[0].length] ?? text.length), at };
	});
}

const names = new Intl.DisplayNames("en", { type: "language" });

/** Name of a language in English. @param language as `en` or `de-AT`; a code that names none is given back */
export function languageName(language: string): string {
	return names.of(language) ?? language;
}

/** Languages with a list. */
export const TURNING_LANGUAGES: readonly string[] = Object.keys(TURNING);

/** The English words as the method page prints them, `…` for any ending. */
export const TURNING_ENGLISH: readonly string[] =
	"…n't, cannot, not, no, never, none, neither, nor, nobody, nothing, without, unless, except…, exclud…, exclusive of, other than, save for, only if, if, provided that, subject to, as long as, to the extent, conditional on, prohibit…, refrain…, opt out, object to, declin…".split(
		", ",
	);
