import type { ConflictView, VersionView } from "../../model/book.ts";
import { conflictWords } from "../../model/conflicts.ts";
import { datedWords, searchedOn } from "../../model/dates-of.ts";
import { quotedWords } from "../../model/quotation.ts";
import { count, dateWords, list } from "../../model/sentences.ts";
import {
	inSentence,
	isRightToLeft,
	languageAttributes,
	mixedWords,
	OWN,
	type Piece,
	plainly,
	plainTitle,
	titleOf,
} from "../../model/text-language.ts";
import { toVersionState } from "../../model/version-state.ts";
import { estimatedWidth, fitted, wrap } from "./measure.ts";
import { textLines, xml } from "./svg.ts";

/** Size of the picture: what networks crop least (1.91 to 1). */
export const CARD = { width: 1200, height: 630 } as const;

const SERIF = 'font-family="Georgia, &quot;Times New Roman&quot;, &quot;Liberation Serif&quot;, serif"';
const SANS = 'font-family="Inter, &quot;Segoe UI&quot;, Roboto, &quot;Liberation Sans&quot;, sans-serif"';
const INK = "#1b1d1f";
const MUTED = "#53585f";
const ACCENT = "#14324f";
const MARGIN = 72;
const BOX = { width: CARD.width - 2 * MARGIN - 28, height: 316 };
const SIZES = [46, 42, 38, 34, 31, 28, 26, 24, 22, 20, 18];
const LEADING = 1.32;

/** The operative words; for a silence, what was searched for. */
function words(version: VersionView): string {
	const { data, document } = version;
	if (data.quote) return quotedWords(version);
	const search = data.search;
	return search
		? `${count(search.documents.length, "document")} searched on ${dateWords(searchedOn(data, search))} for ${list(search.words.map((w) => `“${inSentence(w, document.data.language)}”`))}. ${data.title}.`
		: `${data.title}. ${plainTitle(document)}.`;
}

/** The lines of the quote in their language, from the right where they run from there. A silence is told in English. */
function quoteLines({ data, document }: VersionView, lines: readonly string[], size: number): string {
	const language = data.quote ? document.data.language : "en";
	const fromRight = isRightToLeft(language);
	const x = MARGIN + 28 + (fromRight ? BOX.width : 0);
	// Each line is isolated and set by its end: that is drawn alike by browsers and by what makes the PNG.
	return textLines(
		lines.map((line) => inSentence(line, language)),
		{ x, y: 122 + size, size, leading: LEADING },
		`${fromRight ? 'text-anchor="end" ' : ""}fill="${INK}"${languageAttributes(language, "xml:lang")} ${SERIF}`,
	);
}

/** Words of which some are a document's, in markup of SVG. */
function marked(pieces: readonly Piece[]): string {
	return pieces
		.map(({ text, language }) => {
			const marks = languageAttributes(language, "xml:lang");
			return marks === "" ? xml(text) : `<tspan${marks}>${xml(inSentence(text, language))}</tspan>`;
		})
		.join("");
}

/** The words as they are told to whoever does not see the card. */
function spoken(version: VersionView): Piece[] {
	const { data, document } = version;
	if (data.quote) return [{ text: quotedWords(version), language: document.data.language }];
	return mixedWords(words(version), document.data.language);
}

/** Says where the words come from, in a line. */
function source(version: VersionView): Piece[] {
	const { data, document, clause } = version;
	const { provider } = clause.platform.data;
	const ours = (text: string): Piece => ({ text, language: OWN });
	if (!data.quote) return [ours(`${provider}: what its documents do not say`)];
	const since =
		data.dates.effective === "not-stated"
			? `in the archive since ${dateWords(version.date)}`
			: `in effect since ${dateWords(version.date)}`;
	return [
		ours(`${provider}, `),
		...titleOf(document),
		ours(`, ${document.linkedOnly ? "read on the official page, in no archive" : since}`),
	];
}

/**
 * A picture of the quote with its source, its date and how it stands today. An SVG without script, style or anything
 * fetched, so that it can be kept and shown anywhere.
 *
 * @param address of the frozen page, printed on the card
 * @param asOf the book's own day
 * @param conflicts that the wording has a part in: named on the card
 */
export function toCard(version: VersionView, address: string, asOf: string, conflicts: readonly ConflictView[] = []): string {
	const standing = toVersionState(version, asOf);
	const { size, lines } = fitted(words(version), BOX, SIZES, LEADING);
	const [beside = ""] = conflicts.map(conflictWords);
	const isCurrent = standing.state === "current";
	const stamp = standing.words;
	const stampWidth = Math.ceil(estimatedWidth(stamp) * 22) + 36;
	const title = wrap(version.data.title, (CARD.width - 2 * MARGIN) / 25);
	const [line = "", more] = wrap(plainly(source(version)), (CARD.width - 2 * MARGIN) / 24);
	// On one line: the address names the clause and the version, and must be readable as it stands.
	const foot = fitted(
		`${version.clause.number} · ${address}`,
		{ width: CARD.width - 2 * MARGIN, height: 26 },
		[20, 18, 17, 16, 15, 14, 13, 12],
		LEADING,
	);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}" role="img" aria-labelledby="t d">`,
		`<title id="t">${xml(version.data.title)}</title>`,
		`<desc id="d">${marked(spoken(version))} ${marked(source(version))}${xml(`. ${stamp}. ${beside && `${beside}. `}${version.clause.number}, version ${version.date}. ${datedWords(version)}. ${address}`)}</desc>`,
		`<rect width="${CARD.width}" height="${CARD.height}" fill="#ffffff"/><rect width="${CARD.width}" height="14" fill="${ACCENT}"/>`,
		`<text x="${MARGIN}" y="80" font-size="30" font-weight="700" fill="${ACCENT}" ${SANS}>Clausebook</text>`,
		`<rect x="${CARD.width - MARGIN - stampWidth}" y="48" width="${stampWidth}" height="44" rx="4" fill="${isCurrent ? "#ffffff" : "#fff4d6"}" stroke="${isCurrent ? "#7a7e84" : "#9a6a00"}" stroke-width="${isCurrent ? 1 : 3}"/>`,
		`<text x="${CARD.width - MARGIN - stampWidth / 2}" y="77" font-size="22" font-weight="${isCurrent ? 400 : 700}" fill="${INK}" text-anchor="middle" ${SANS}>${xml(stamp)}</text>`,
		`<rect x="${MARGIN}" y="122" width="6" height="${BOX.height}" fill="${ACCENT}"/>`,
		quoteLines(version, lines, size),
		textLines([more === undefined ? line : `${line} …`], { x: MARGIN, y: 482, size: 24, leading: LEADING }, `fill="${INK}" ${SANS}`),
		textLines(title.slice(0, 2), { x: MARGIN, y: 526, size: 25, leading: 1.25 }, `fill="${INK}" font-weight="700" ${SANS}`),
		...(beside ? [textLines([beside], { x: MARGIN, y: 580, size: 19, leading: 1 }, `fill="${INK}" ${SANS}`)] : []),
		textLines(foot.lines, { x: MARGIN, y: 600, size: foot.size, leading: LEADING }, `fill="${MUTED}" ${SANS}`),
		"</svg>\n",
	].join("");
}
