/** The language the book itself is written in; a quote in it needs no mark. */
const OWN = "en";
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
export function languageAttributes(language: string, name: "lang" | "xml:lang" = "lang"): string {
	const { lang, dir } = textLanguage(language);
	return lang === undefined ? "" : ` ${name}="${lang}"${name === "lang" ? ` dir="${dir}"` : ""}`;
}

/**
 * Words of a document in a sentence of ours that is plain text: those that run from right to left stand between marks that
 * keep the sentence around them in order (Unicode isolates, UAX 9).
 */
export function inSentence(words: string, language: string): string {
	return isRightToLeft(language) && words !== "" ? `\u2067${words}\u2069` : words;
}
