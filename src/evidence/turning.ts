import { knownOf, languages } from "../content/languages.ts";
import type { Language } from "../schema/language.ts";

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

type Turning = NonNullable<Language["turning"]>;

/** The list of a language, and the code it is kept under: `de` of `de-AT`, `no` of `nb`. */
function listOf(language: string): { readonly code: string; readonly list: Turning } | undefined {
	const own = knownOf(language);
	const code = own?.turning === undefined ? own?.like : language.split("-")[0]?.toLowerCase();
	const list = code === undefined ? undefined : knownOf(code)?.turning;
	return code !== undefined && list ? { code, list } : undefined;
}

const patterns = new Map<string, RegExp>();

/** What is looked for in a text of a language: its own words, beside the English ones that stand in many texts. */
function patternOf({ code, list }: { readonly code: string; readonly list: Turning }): RegExp {
	const known = patterns.get(code);
	if (known) return known;
	const english = knownOf("en")?.turning?.words?.filter((word) => !list.notEnglish.includes(word)) ?? [];
	const own = list.words && code !== "en" && plainly(list.words.join("|").replaceAll("~", "[\\p{L}\\p{M}]*")).plain;
	const spaced = [...english, ...(own ? [`(?:${list.prefix ?? ""})(?:${own})`] : [])].join("|");
	const anywhere = list.anywhere ? `|${plainly(list.anywhere.join("|")).plain}` : "";
	const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${spaced})(?![\\p{L}\\p{M}\\p{N}])${anywhere}`, "giu");
	patterns.set(code, pattern);
	return pattern;
}

/** A word that turns the meaning, and where it stands in the text given. */
export interface TurningWord {
	readonly word: string;
	readonly at: number;
}

/** Whether the words that turn a sentence of a language are known. @param language of a document, as `en` or `de-AT` */
export function knowsTurningWords(language: string): boolean {
	return listOf(language) !== undefined;
}

/**
 * Words that turn the meaning of what stands beside them: negations, exceptions, conditions. Where a quotation leaves one
 * out, it may say more than the text, so the proof stops until the record says why it may be left out. One place counts once.
 *
 * @param language of the document, as `en` or `de-AT`
 * @returns in a language without a list all of the text, as one word: any of it may turn what is quoted
 */
export function turningWords(text: string, language: string): TurningWord[] {
	const list = listOf(language);
	if (!list) return /[\p{L}\p{N}]/u.test(text) ? [{ word: text.trim(), at: text.length - text.trimStart().length }] : [];
	const { plain, from } = plainly(text);
	return [...plain.matchAll(patternOf(list))].map((match) => {
		const at = from[match.index] ?? 0;
		return { word: text.slice(at, from[match.index + match[0].length] ?? text.length), at };
	});
}

const names = new Intl.DisplayNames("en", { type: "language" });

/** Name of a language in English. @param language as `en` or `de-AT`; a code that names none is given back */
export function languageName(language: string): string {
	return names.of(language) ?? language;
}

/** Codes of the languages with a list. */
export const withTurningWords = (known = languages()): string[] => [...known].flatMap(([code, { turning }]) => (turning ? [code] : []));

/** The English words as the method page prints them, `…` for any ending. */
export const TURNING_ENGLISH: readonly string[] =
	"…n't, cannot, not, no, never, none, neither, nor, nobody, nothing, without, unless, except…, exclud…, exclusive of, other than, save for, only if, if, provided that, subject to, as long as, to the extent, conditional on, prohibit…, refrain…, opt out, object to, declin…".split(
		", ",
	);
