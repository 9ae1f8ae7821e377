/** The language the book itself is written in; a quote in it needs no mark. */
export const OWN = "en";
/** Languages that are written from right to left (ISO 639-1), by their usual script. */
const RIGHT_TO_LEFT = new Set(["ar", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** Attributes of an element that prints words of a document. */
export interface TextLanguage {
	readonly lang?: string;
	readonly dir?: "ltr" | "rtl";
}

/**
 * How words of a document are marked wherever they are printed, so that they are read aloud, broken into lines and laid
 * out in their own language. Every place that prints a quote asks here (text-language.test.ts).
 *
 * @param language of the document, two letters
 * @returns nothing for English, the language of the pages
 */
export function textLanguage(language: string): TextLanguage {
	return language === OWN ? {} : { lang: language, dir: isRightToLeft(language) ? "rtl" : "ltr" };
}

/** Whether words of a language run from right to left. */
export function isRightToLeft(language: string): boolean {
	return RIGHT_TO_LEFT.has(language);
}

/** Words of ours within words of a document: a mark for screen readers, an ellipsis. */
export function ourLanguage(around: string): TextLanguage {
	return around === OWN ? {} : { lang: OWN, dir: "ltr" };
}

/** The same as attributes in markup that is written by hand, with the space before them. Language codes need no escaping. */
export function languageAttributes(language: string): string {
	const { lang, dir } = textLanguage(language);
	return lang === undefined ? "" : ` lang="${lang}" dir="${dir}"`;
}

/**
 * Words of a document in a sentence of ours that is plain text: those that run from right to left stand between marks that
 * keep the sentence around them in order (Unicode isolates, UAX 9), once.
 */
export function inSentence(words: string, language: string): string {
	return isRightToLeft(language) && words !== "" && !words.startsWith("\u2067") ? `\u2067${words}\u2069` : words;
}

/** Some words, and the language they are in. */
export interface Piece {
	readonly text: string;
	readonly language: string;
}

/** From a letter of another script than ours to the last one before a Latin letter, with all that stands between them, and the isolates around. */
const OTHER_SCRIPT = /\u2067?(?!\p{sc=Latin})\p{L}(?:\P{sc=Latin}*(?:(?!\p{sc=Latin})\p{L}|\p{M}))?\u2069?/gu;

/** What was found of languages: a book has a few, and asks thousands of times. */
const latin = new Map<string, boolean>();

function inLatin(language: string): boolean {
	const known = latin.get(language) ?? new Intl.Locale(language).maximize().script === "Latn";
	latin.set(language, known);
	return known;
}

type Span = readonly [from: number, to: number];

const otherScript = (text: string): Span[] => [...text.matchAll(OTHER_SCRIPT)].map(({ index, 0: found }) => [index, index + found.length]);

/** What stands between quote marks, which may hold marks of its own: “In „Konto“ and “here””. */
function quoted(text: string): Span[] {
	const spans: Span[] = [];
	const open: string[] = [];
	let from = 0;
	for (const { index, 0: mark } of text.matchAll(/[“”„"]/g)) {
		const closes = mark === "”" || (mark === '"' && open.at(-1) === '"') || (mark === "“" && open.at(-1) === "„");
		if (!closes) {
			if (open.length === 0) from = index + 1;
			open.push(mark);
		} else if (open.pop() !== undefined && open.length === 0) spans.push([from, index]);
	}
	return spans;
}

/** A text with the words of a document told apart from ours. */
function split(text: string, theirs: readonly Span[], language: string): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const [from, to] of theirs) {
		pieces.push({ text: text.slice(at, from), language: OWN }, { text: text.slice(from, to), language });
		at = to;
	}
	return [...pieces, { text: text.slice(at), language: OWN }].filter((piece) => piece.text !== "");
}

/** A text in which the words of a document are known by their letters alone. All of it is ours where those are Latin. */
export function scriptWords(text: string, language: string): Piece[] {
	return inLatin(language) ? [{ text, language: OWN }] : split(text, otherScript(text), language);
}

/**
 * A text of ours that names words of a document: a locator, what a quote stands under. In a language with letters of its own,
 * those are the document's; in others, what stands between quote marks.
 *
 * @param language of the document, two letters
 */
export function mixedWords(text: string, language: string): Piece[] {
	return inLatin(language) && language !== OWN ? split(text, quoted(text), language) : scriptWords(text, language);
}

/** A name or a word of a document. It may be the provider's, or all of it in Latin letters: those are read as ours. */
export function nameWords(text: string, language: string): Piece[] {
	return inLatin(language) ? [{ text, language }] : scriptWords(text, language);
}

/** A document that has a title, as far as that asks. */
interface Titled {
	readonly data: { readonly title: string; readonly language: string };
}

/**
 * The title of a document, where it is printed with its language. The only way to print one: text-language.test.ts looks for
 * others.
 *
 * @returns nothing for a document that is not there
 */
export function titleOf(document: Titled | undefined): Piece[] {
	if (!document) return [];
	const { title, language } = document.data;
	return nameWords(title, language);
}

/** Pieces in a sentence of ours that is plain text. */
export function plainly(pieces: readonly Piece[]): string {
	return pieces.map(({ text, language }) => inSentence(text, language)).join("");
}

/** The title of a document in a sentence of ours that is plain text. */
export function plainTitle(document: Titled | undefined): string {
	return plainly(titleOf(document));
}
