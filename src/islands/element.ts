import { type Piece, textLanguage } from "../model/text-language.ts";

/** An element with text and attributes. Text is only ever set as text. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	text = "",
	attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
	const node = document.createElement(name);
	node.textContent = text;
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
	return node;
}

/** Words of which some are a document's, each marked with its language; Words.astro in the browser. */
export function words(pieces: readonly Piece[]): (string | HTMLElement)[] {
	return pieces.map(({ text, language }) => {
		const marks = textLanguage(language);
		return marks.lang === undefined ? text : element("span", text, { ...marks });
	});
}
