/** Raised with every change below: proofs made under another version are made again. */
export const NORMALISATION = 2;

const ENTITIES: Record<string, string> = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
	"&#39;": "'",
	"&nbsp;": " ",
};

/**
 * Names of HTML elements that an archived page may still hold as tags (https://html.spec.whatwg.org/#elements-3). Anything
 * else between angle brackets is text: "we will <never> train" says "never" to whoever reads the archived file.
 */
const ELEMENTS =
	"a|abbr|address|article|aside|b|blockquote|br|button|caption|center|cite|code|col|colgroup|dd|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|input|kbd|label|li|main|mark|meta|nav|ol|option|p|picture|pre|q|section|select|small|source|span|strong|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|video|wbr";
/** A tag ends at the first angle bracket, so that a line of open brackets is read once. */
const TAG = new RegExp(`</?(?:${ELEMENTS})(?:\\s[^<>]*|/)?>`, "gi");

/** Not after a backslash, which makes the bracket a bracket. Images before links, innermost first; a text may hold one pair of square, an address one pair of round brackets. */
const LINK = /(?<!\\)!?\[((?:\\.|[^[\]\\]|\[(?:\\.|[^[\]\\])*\])*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)/g;
/** Links within links within links: deeper ones are no page's, and each level reads the line once more. */
const LINK_LEVELS = 4;

/** What is printed and not seen: joiners, marks of direction, soft hyphens. Gone from archived text, refused in a quote. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5/gu;

/** A line in which nothing below has anything to do, which is every other line of a legal text: no mark, and none of a list or a rule in front. */
const PLAIN_LINE = /^(?: *[A-Za-z(][A-Za-z0-9 ,.;:()'"?!%$/-]*)?$/;

/** Quote marks of one kind and white space of one kind: the only liberty that a quote has, on both sides. */
function evenOut(text: string): string {
	return text
		.replace(/[\u2018\u2019\u201A\u201B\u2032\u00B4]/g, "'")
		.replace(/[\u201C\u201D\u201E\u201F\u2033]/g, '"')
		.replace(/\s+/g, " ")
		.trim();
}

/**
 * One documented reduction of archived text (published on the method page): Unicode NFC; Markdown links and images
 * become their text, marks of emphasis, headings and lists, tags of HTML elements and escapes go; table bars and <br>
 * become spaces; curly quote marks become straight; what cannot be seen goes; every run of white space, also no-break,
 * becomes one space. Letters, digits, dashes, strikes and all other punctuation and symbols stay as they are.
 */
export function normaliseLine(line: string): string {
	if (PLAIN_LINE.test(line)) return line.replace(/ {2,}/g, " ").trim();
	let text = line.normalize("NFC");
	for (let level = 0, previous = ""; previous !== text && level < LINK_LEVELS; level++) {
		previous = text;
		text = text.replace(LINK, "$1");
	}
	return evenOut(
		text
			.replace(/<(https?:\/\/[^<>\s]+)>/g, "$1")
			.replace(/<wbr\s*\/?>/gi, "")
			// Seen only at the end of a line, where it says that the word goes on.
			.replace(/\u00AD\s*$/, "-")
			.replace(TAG, " ")
			.replace(/^\s*(?:[-*+]\s+|>\s?|#{1,6}\s+)+/, "")
			.replace(/^\s*(?:={3,}|-{3,}|\*\s*\*\s*\*[\s*]*)\s*$/, "")
			.replace(/(?<!\\)[*`]+/g, "")
			.replace(/(?<![\\\p{L}\p{N}])_+|(?<!\\)_+(?![\p{L}\p{N}_])/gu, "")
			.replace(/(?<!\\)\|/g, " ")
			.replace(/\\([!-/:-@[-`{-~])/g, "$1")
			.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
			.replace(INVISIBLE, ""),
	);
}

/** What a line is in its text: its heading level (1 to 6 by Markdown, 7 for a line that is all bold), 0 for other text. */
export interface LineKind {
	readonly heading: number;
	/** Spaces before a list mark, or before text that goes on in a list; undefined outside lists. */
	readonly indent: number | undefined;
	/** Offsets in the normalised line at which the cells of a table row begin. */
	readonly cells: readonly number[] | undefined;
	/** Follows the line above without a gap or a mark of its own: a sentence may run over both. */
	readonly goesOn?: true;
}

/** A normalised document that still knows which source line each character came from, and what that line was. */
export interface NormalisedText {
	readonly text: string;
	/** Offsets in `text` at which `lines[i]` begins. */
	readonly offsets: readonly number[];
	/** 1-based source line numbers, beside `offsets`. */
	readonly lines: readonly number[];
	/** Beside `offsets`. */
	readonly kinds: readonly LineKind[];
}

/** A longer line that is all bold is a warning, no heading. Characters. */
const BOLD_HEADING = 80;

const PLAIN: LineKind = { heading: 0, indent: undefined, cells: undefined };

/** Offsets of the cells of a table row in its normalised line; undefined where the line is no row. */
function cellsOf(raw: string, line: string): readonly number[] | undefined {
	if (!/^\s*\|.*\|\s*$/.test(raw)) return undefined;
	const cells = raw
		.trim()
		.slice(1, -1)
		.split(/(?<!\\)\|/)
		.map(normaliseLine);
	const offsets: number[] = [];
	let at = 0;
	for (const cell of cells) {
		const found = line.indexOf(cell, at);
		if (found < 0) return undefined;
		offsets.push(found);
		at = found + cell.length;
	}
	return offsets;
}

/** The mark of a list item, after its indent. */
const ITEM = /^(\s*)(?:[-*+]|\d{1,3}[.)\\]+)\s/;

function kindOf(raw: string, line: string, next: string | undefined): LineKind {
	const item = ITEM.exec(raw);
	if (item) return { ...PLAIN, indent: item[1]?.length ?? 0 };
	const marks = /^\s{0,3}(#{1,6})\s/.exec(raw)?.[1];
	if (marks) return { ...PLAIN, heading: marks.length };
	// A heading may be marked by the line below it.
	if (next !== undefined && /^\s{0,3}=+\s*$/.test(next)) return { ...PLAIN, heading: 1 };
	if (next !== undefined && /^\s{0,3}-{2,}\s*$/.test(next)) return { ...PLAIN, heading: 2 };
	if (line.length <= BOLD_HEADING && /^\s*(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__):?\s*$/.test(raw)) return { ...PLAIN, heading: 7 };
	const cells = cellsOf(raw, line);
	if (cells) return { ...PLAIN, cells };
	const indent = /^(\s+)/.exec(raw)?.[1]?.length;
	return indent === undefined || indent < 2 ? PLAIN : { ...PLAIN, indent: indent - 1 };
}

/** A line as it was read: with its place among the raw lines, and what stands below it. */
interface ReadLine {
	readonly raw: string;
	readonly line: string;
	readonly next: string | undefined;
	readonly index: number;
}

/** A line right below another of plain text goes on with its sentence. */
function kindsOf(read: readonly ReadLine[]): LineKind[] {
	const isText = (one: LineKind) => one.heading === 0 && one.cells === undefined;
	const kinds: LineKind[] = [];
	for (const [i, { raw, line, next, index }] of read.entries()) {
		const kind = kindOf(raw, line, next);
		const above = read[i - 1]?.index === index - 1 ? kinds.at(-1) : undefined;
		kinds.push(above && isText(above) && isText(kind) && !ITEM.test(raw) ? { ...kind, goesOn: true } : kind);
	}
	return kinds;
}

/** Lines kept below: those of a few hundred copies of one document, in some 20 MB. */
const KEPT_LINES = 50_000;
/** Lines as they were normalised last: two copies of a document differ in a few lines of hundreds. */
const normalised = new Map<string, string>();

function normalisedLine(raw: string): string {
	const known = normalised.get(raw);
	if (known !== undefined) return known;
	if (normalised.size >= KEPT_LINES) normalised.clear();
	const line = normaliseLine(raw);
	normalised.set(raw, line);
	return line;
}

/** Normalises a whole document line by line; non-empty lines are joined with one space. */
export function normaliseText(source: string): NormalisedText {
	const offsets: number[] = [];
	const lines: number[] = [];
	const read: ReadLine[] = [];
	const parts: string[] = [];
	let length = 0;
	const raws = source.split(/\r?\n/);
	for (const [index, raw] of raws.entries()) {
		const line = normalisedLine(raw);
		if (line === "") continue;
		if (length > 0) length += 1;
		offsets.push(length);
		lines.push(index + 1);
		read.push({ raw, line, next: raws[index + 1], index });
		parts.push(line);
		length += line.length;
	}
	let kinds: LineKind[] | undefined;
	return {
		text: parts.join(" "),
		offsets,
		lines,
		// Asked of the few texts in which a passage is looked at with what it stands under.
		get kinds() {
			kinds ??= kindsOf(read);
			return kinds;
		},
	};
}

/**
 * What is looked for of a quote: the words as they are printed, and no more is taken from them than the two liberties
 * every quotation has, the kind of quote marks and the white space. Marks, tags, links and entities in a quote are
 * searched for as they stand, so that what a page prints is what the archive holds.
 */
export function normaliseQuote(part: string): string {
	return evenOut(part.normalize("NFC"));
}

/** Characters of a text that nobody sees, as code points ("U+200B"), each once. A quote with one proves other words than it prints. */
export function invisibleIn(text: string): string[] {
	const controls = [...text.matchAll(/[\p{Cc}\p{Co}\p{Cn}]/gu)].map(([char]) => char).filter((char) => char !== "\n" && char !== "\t");
	const found = [...controls, ...[...text.matchAll(INVISIBLE)].map(([char]) => char)];
	return [...new Set(found.map((char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`))];
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

/** One line of a normalised text. */
export function lineAt(document: NormalisedText, index: number): string {
	const start = document.offsets[index];
	return start === undefined ? "" : document.text.slice(start, (document.offsets[index + 1] ?? document.text.length + 1) - 1);
}

/** What is hashed for a quote: its parts exactly as printed, joined by space, ellipsis, space. */
export function quoteText(parts: readonly string[]): string {
	return parts.join(" … ");
}
