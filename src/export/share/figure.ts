import type { Book, VersionView } from "../../model/book.ts";
import { datedWords } from "../../model/dates-of.ts";
import { quotationsOf } from "../../model/quotation.ts";
import { languageAttributes, mixedWords, OWN, type Piece } from "../../model/text-language.ts";
import { escapeMarkup, escapeText } from "../feeds/escape.ts";
import { toBeside } from "./beside.ts";

/** Full addresses that a figure leads to. */
export interface FigureAddresses {
	/** The frozen page of the version. */
	readonly permanent: string;
	/** The clause: whatever holds today. */
	readonly current: string;
}

/** Words of which some are a document's, each marked with its language; Words.astro in markup that is written by hand. */
export const marked = (pieces: readonly Piece[]): string =>
	pieces
		.map(({ text, language }) => {
			const marks = languageAttributes(language);
			return marks === "" ? escapeText(text) : `<span${marks}>${escapeText(text)}</span>`;
		})
		.join("");

/**
 * A version as HTML for another site: the words, where they stand and since when, how the version stood on the day of this
 * edition, and the way back. Complete by itself: no script, nothing in it asks us for anything, and it says its languages, since
 * the page around it may be in another.
 */
export function toFigure(book: Book, version: VersionView, { permanent, current }: FigureAddresses): string {
	const { clause, data, document, date } = version;
	const { language } = document.data;
	const { state, conflict, source, searched } = toBeside(book, version);
	const link = (address: string, text: string) => `<a href="${escapeMarkup(address)}">${escapeText(text)}</a>`;
	const quotations = quotationsOf(version).flatMap(({ parts, under }) => [
		...(under ? [`<p>${marked(mixedWords(under, language))}</p>`] : []),
		`<blockquote cite="${escapeMarkup(permanent)}"${languageAttributes(language)}>`,
		...parts.map(({ text }, i) => `<p>${i > 0 ? "… " : ""}${escapeText(text)}</p>`),
		"</blockquote>",
	]);
	const says = [
		...(state.state === "current" ? [] : [state.words]),
		...(conflict ? [conflict] : []),
		datedWords(version),
		`Clausebook ${clause.number}, version ${date}`,
	];
	return [
		`<figure lang="${OWN}" dir="ltr">`,
		...(searched ? [`<p>${marked(mixedWords(searched, language))}</p>`] : quotations),
		`<figcaption>${marked(source)}. ${escapeText(says.join(". "))}: ${link(permanent, data.title)}; ${link(current, "current answer")}</figcaption>`,
		"</figure>",
	].join("\n");
}
