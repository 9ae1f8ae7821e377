/** Raised with every change below: proofs made under another version are made again. */
export const NORMALISATION = 1;

const ENTITIES: Record<string, string> = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
	"&#39;": "'",
	"&nbsp;": " ",
};

/**
 * One documented reduction, applied alike to archived text and to quotes (published on the method page):
 * Unicode NFC; Markdown links and images become their text, marks and escapes go; table bars and <br> become spaces;
 * curly quote marks become straight; invisible joiners and soft hyphens go; every run of white space, also no-break, becomes one space.
 * Letters, digits, dashes and all other punctuation stay as they are.
 */
export function normaliseLine(line: string): string {
	let text = line.normalize("NFC");
	// Images before links, innermost first; a text may hold one pair of square, an address one pair of round brackets.
	const link = /!?\[((?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)/g;
	for (let previous = ""; previous !== text; ) {
		previous = text;
		text = text.replace(link, "$1");
	}
	return text
		.replace(/<(https?:\/\/[^>\s]+)>/g, "$1")
		.replace(/<\/?[a-z][^>]*>/gi, " ")
		.replace(/^\s*(?:[-*+]\s+|>\s?|#{1,6}\s+)+/, "")
		.replace(/^\s*(?:={3,}|-{3,}|\*\s*\*\s*\*[\s*]*)\s*$/, "")
		.replace(/(?<!\\)[*`]+/g, "")
		.replace(/(?<![\\\p{L}\p{N}])_+|(?<!\\)_+(?![\p{L}\p{N}_])/gu, "")
		.replace(/(?<!\\)~~/g, "")
		.replace(/(?<!\\)\|/g, " ")
		.replace(/\\([!-/:-@[-`{-~])/g, "$1")
		.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
		.replace(/[\u2018\u2019\u201A\u201B\u2032\u00B4]/g, "'")
		.replace(/[\u201C\u201D\u201E\u201F\u2033]/g, '"')
		.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** A normalised document that still knows which source line each character came from. */
export interface NormalisedText {
	readonly text: string;
	/** Offsets in `text` at which `lines[i]` begins. */
	readonly offsets: readonly number[];
	/** 1-based source line numbers, beside `offsets`. */
	readonly lines: readonly number[];
}

/** Normalises a whole document line by line; non-empty lines are joined with one space. */
export function normaliseText(source: string): NormalisedText {
	const offsets: number[] = [];
	const lines: number[] = [];
	const parts: string[] = [];
	let length = 0;
	for (const [index, raw] of source.split("\n").entries()) {
		const line = normaliseLine(raw);
		if (line === "") continue;
		if (length > 0) length += 1;
		offsets.push(length);
		lines.push(index + 1);
		parts.push(line);
		length += line.length;
	}
	return { text: parts.join(" "), offsets, lines };
}

/** Quote parts are normalised as one line: a part may not start with a list mark that is content. */
export function normaliseQuote(part: string): string {
	return part.split("\n").map(normaliseLine).filter(Boolean).join(" ");
}

/** Index into `offsets`/`lines` of the line that holds a character offset. */
export function lineIndexAt(document: NormalisedText, offset: number): number {
	let low = 0;
	let high = document.offsets.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((document.offsets[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** What is hashed for a quote: its parts exactly as printed, joined by space, ellipsis, space. */
export function quoteText(parts: readonly string[]): string {
	return parts.join(" … ");
}
