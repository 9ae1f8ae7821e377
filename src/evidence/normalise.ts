import { decodeEntity } from "./entities.ts";

/** Raised with every change below: proofs made under another version are made again. */
export const NORMALISATION = 3;

/**
 * Elements whose tags part no words, and those whose tags do (https://html.spec.whatwg.org/#elements-3, with the obsolete
 * ones that pages still hold). Anything else between angle brackets is text: "we will <never> train" says "never" to whoever
 * reads the archived file. So are tags that change what stands between them: strikes (s, del, strike), the other
 * direction (bdo), quotation marks (q), what stands beside a word (rt, sup, sub), and what shows words of its own (img, input).
 */
const WITHIN_WORDS =
	"a|abbr|acronym|b|bdi|big|cite|code|data|dfn|em|font|i|ins|kbd|label|mark|nobr|rb|ruby|samp|small|span|strong|time|tt|u|var|wbr";
const BETWEEN_WORDS =
	"address|article|aside|blockquote|br|button|caption|center|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|legend|li|main|menu|nav|ol|optgroup|option|p|pre|section|select|summary|table|tbody|td|tfoot|th|thead|tr|ul";
const NO_CLOSING = new Set(["br", "hr", "wbr"]);
const PARTS_WORDS = new RegExp(`^(?:${BETWEEN_WORDS})$`);
/** An attribute has a value: a bare word between the brackets of a tag is a word. What may hide or strike by its style is left to be seen. */
const ATTRIBUTE = String.raw`\s+(?!(?:style|hidden|aria-hidden)\b)[a-z_:][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>${"`"}]+)`;
const NAME = `(?:${WITHIN_WORDS}|${BETWEEN_WORDS})`;
const TAG = String.raw`<(?:${NAME}(?:${ATTRIBUTE})*\s*/?|/${NAME}\s*)>`;

/** An address begins like one: a word in round brackets is a word, though a link might lead to a page of that name. */
const ADDRESS = String.raw`(?:[a-z][a-z\d+.-]*:|[#/?.])`;
/** What follows the text of a link (https://spec.commonmark.org/0.31.2/#links): an address without blanks or in angle brackets, and a title in quote marks or round brackets. */
const TARGET = [
	String.raw`\(\s*(?:<${ADDRESS}(?:\\.|[^<>\\])*>`,
	String.raw`|${ADDRESS}(?:\\.|[^\s()<>\\]|\((?:\\.|[^\s()\\]|\([^\s()]*\))*\))*)?`,
	String.raw`(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?\s*\)`,
].join("");

/** What is more than its characters in a line of Markdown. Read from left to right, so that whatever begins first decides what it is. */
const TOKEN = new RegExp(
	[
		"\\\\(?<escaped>[!-/:-@[-`{-~])",
		"(?<!`)(?<ticks>`+)(?!`)(?<code>.*?[^`])\\k<ticks>(?!`)",
		String.raw`<(?<address>https?://[^<>\s]+)>`,
		String.raw`<(?<raised>su[bp])>(?<digits>[\d+−-]+)</\k<raised>>`,
		`(?<tag>${TAG})`,
		String.raw`(?<entity>&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)`,
		String.raw`(?<opens>!?\[)`,
		String.raw`\](?<target>${TARGET})?`,
		String.raw`(?<stars>\*+)`,
		String.raw`(?<edge>(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}_]))`,
	].join("|"),
	"giu",
);
const RAISED = { sup: ["⁰¹²³⁴⁵⁶⁷⁸⁹", "⁺", "⁻"], sub: ["₀₁₂₃₄₅₆₇₈₉", "₊", "₋"] } as const;

/**
 * What is printed and not seen: joiners, marks of direction, soft hyphens. Gone from archived text, refused in a quote. The
 * two marks that turn letters around are seen by what they do: a text keeps them, and no quote with them is proven.
 */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|[\u115F\u1160\u3164\uFFA0]|\u034F|\u17B4|\u17B5/gu;

const TURNS_LETTERS = /[\u202D\u202E]/;

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

const MARKS = /[\p{P}\p{S}]/u;

/** A line of Markdown being read: what is seen of it so far, and the marks that wait for the one that closes them. */
class Line {
	readonly #seen: string[] = [];
	/** Places of "[" and "![" that a link or an image may begin with. A link holds no links, so one that closes ends those around it. */
	readonly #brackets: { readonly at: number; readonly image: boolean }[] = [];
	/** So many of them stand around a link. */
	#aroundLink = 0;
	/** Places of opening tags, by name. */
	readonly #tags = new Map<string, number[]>();
	/** Places of asterisks before a word. */
	readonly #stars: { readonly at: number; left: number }[] = [];

	put(text: string): void {
		this.#seen.push(text);
	}

	/** A tag goes where its partner stands on the line, or where it has none. */
	tag(tag: string): void {
		const name = /[a-z\d]+/i.exec(tag)?.[0].toLowerCase() ?? "";
		const instead = PARTS_WORDS.test(name) ? " " : "";
		const closes = tag.startsWith("</");
		const open = this.#tags.get(name) ?? [];
		const partner = closes ? open.pop() : undefined;
		if (partner !== undefined) this.#seen[partner] = instead;
		if (!closes && !tag.endsWith("/>") && !NO_CLOSING.has(name)) {
			open.push(this.#seen.length);
			this.#tags.set(name, open);
		}
		this.put(partner !== undefined || (NO_CLOSING.has(name) && !closes) ? instead : tag);
	}

	bracket(bracket: string): void {
		this.#brackets.push({ at: this.#seen.length, image: bracket.startsWith("!") });
		this.put(bracket);
	}

	closeBracket(whole: string, isLink: boolean): void {
		const open = this.#brackets.pop();
		const around = this.#brackets.length < this.#aroundLink;
		this.#aroundLink = Math.min(this.#aroundLink, this.#brackets.length);
		if (!open || !isLink || (around && !open.image)) this.put(whole);
		else {
			this.#seen[open.at] = "";
			if (!open.image) this.#aroundLink = this.#brackets.length;
		}
	}

	/**
	 * Asterisks go in pairs, one before a word and one after. One without a partner points to a note, and so does a single
	 * one between a word and a point or comma (https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run).
	 */
	stars(stars: string, before: string, after: string): void {
		let left = stars.length;
		const mayTurn = (near: string, far: string) => stars.length > 1 || !MARKS.test(near) || far.trim() === "" || MARKS.test(far);
		if (/\S/.test(before) && mayTurn(before, after)) {
			for (let open = this.#stars.at(-1); open && left > 0; open = this.#stars.at(-1)) {
				const closed = Math.min(open.left, left);
				open.left -= closed;
				left -= closed;
				this.#seen[open.at] = "*".repeat(open.left);
				if (open.left === 0) this.#stars.pop();
			}
		}
		if (left > 0 && /\S/.test(after) && mayTurn(after, before)) this.#stars.push({ at: this.#seen.length, left });
		this.put("*".repeat(left));
	}

	get seen(): string {
		return this.#seen.join("");
	}
}

/** Digits as the page shows them: 10<sup>6</sup> is no 106. */
function raised(kind: string, digits: string): string {
	const [row, plus, minus] = RAISED[kind.toLowerCase() === "sub" ? "sub" : "sup"];
	return digits.replace(/./gu, (one) => (one === "+" ? plus : /\d/.test(one) ? row.charAt(Number(one)) : minus));
}

/** What is seen of a line, or of a cell, without its marks. */
function seenOf(source: string): string {
	const line = new Line();
	let last = 0;
	for (const match of source.matchAll(TOKEN)) {
		const [whole] = match;
		const { escaped, code, address, digits, tag, entity, opens, stars, edge } = match.groups ?? {};
		const end = match.index + whole.length;
		line.put(source.slice(last, match.index));
		last = end;
		if (tag !== undefined) line.tag(tag);
		else if (opens !== undefined) line.bracket(opens);
		else if (stars !== undefined) line.stars(stars, source.charAt(match.index - 1), source.charAt(end));
		else if (digits !== undefined) line.put(raised(match.groups?.raised ?? "", digits));
		else if (entity !== undefined) line.put(decodeEntity(entity) ?? entity);
		else if (whole.startsWith("]")) line.closeBracket(whole, match.groups?.target !== undefined);
		else line.put(escaped ?? code ?? address ?? (edge === undefined ? whole : ""));
	}
	line.put(source.slice(last));
	return line.seen.replace(INVISIBLE, (mark) => (TURNS_LETTERS.test(mark) ? mark : "")).normalize("NFC");
}

/** A row of a table begins and ends with a bar. Elsewhere a bar is a bar. */
const ROW = /^\s*\|.*\|\s*$/;

/** The cells of a row, as they are seen. A list in a cell has lines of its own. */
function cellsIn(row: string): string[] {
	const cells = row
		.trim()
		.slice(1, -1)
		.split(/(?<!\\)\|/);
	return cells.map((cell) => evenOut(seenOf(cell.replace(/(^|<br\s*\/?>)\s*[-*+]\s+/gi, "$1"))));
}

/** Marks before the words of a line, and lines of marks alone. */
const LINE_MARKS = /^\s*(?:[-*+]\s+|>\s?|#{1,6}\s+)+/;
const RULE = /^\s*(?:={3,}|-{3,}|\*\s*\*\s*\*[\s*]*|\*{2}|(?:`{3,}|~{3,})[\w-]*)\s*$/;
const ONLY_TAGS = new RegExp(String.raw`^(?:\s*${TAG})+\s*$`, "i");

/**
 * One documented reduction of archived text (published on the method page): Unicode NFC; Markdown links and images
 * become their text, marks of emphasis, headings and lists, escapes, and tags of HTML elements that have their partner on
 * the line go; entities become their characters; the bars of table rows and <br> become spaces; curly quote marks become
 * straight; what cannot be seen goes; every run of white space, also no-break, becomes one space. Letters, digits, dashes,
 * strikes and all other punctuation and symbols stay as they are.
 */
export function normaliseLine(line: string): string {
	if (PLAIN_LINE.test(line)) return line.replace(/ {2,}/g, " ").trim();
	if (ROW.test(line)) return evenOut(cellsIn(line).join(" "));
	if (RULE.test(line) || ONLY_TAGS.test(line)) return "";
	// A soft hyphen is seen only at the end of a line, where it says that the word goes on.
	return evenOut(seenOf(line.replace(/\u00AD\s*$/, "-").replace(LINE_MARKS, "")));
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
	if (!ROW.test(raw)) return undefined;
	const offsets: number[] = [];
	let at = 0;
	for (const cell of cellsIn(raw)) {
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
	const parts: string[] = [];
	let length = 0;
	const raws = source.split(/\r?\n/);
	for (let index = 0; index < raws.length; index++) {
		const line = normalisedLine(raws[index] ?? "");
		if (line === "") continue;
		if (length > 0) length += 1;
		offsets.push(length);
		lines.push(index + 1);
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
			kinds ??= kindsOf(
				lines.map((number, i) => ({ raw: raws[number - 1] ?? "", line: parts[i] ?? "", next: raws[number], index: number - 1 })),
			);
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
