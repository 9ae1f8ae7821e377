import { type Piece, textLanguage } from "../model/text-language.ts";
import { element } from "./dom.ts";

/** Words of which some are a document's, each marked with its language; Words.astro in the browser. */
export function words(pieces: readonly Piece[]): (string | HTMLElement)[] {
	return pieces.map(({ text, language }) => {
		const marks = textLanguage(language);
		return marks.lang === undefined ? text : element("span", { ...marks }, text);
	});
}
