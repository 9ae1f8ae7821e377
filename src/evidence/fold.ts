import { parse } from "node-html-parser";
import { UNSPACED } from "../records/words.ts";

/**
 * A text as a search sees it: letters and digits alone, each in one form, with one space where words part. Searched
 * words and archived text are folded by the same hand, so no spelling of a letter, a hyphen or a space hides a word.
 */
export interface Folded {
	readonly text: string;
	/** What each part of `text` was folded from, in order. */
	readonly stretches: readonly Stretch[];
}

/** Characters of a folded text from `at`, and the place in the text they came from. */
interface Stretch {
	readonly at: number;
	readonly length: number;
	readonly start: number;
	readonly end: number;
}

/** An entity (https://html.spec.whatwg.org/#character-references) that the archive left in its text. */
const ENTITY = /&(?:(?:#\d{1,7}|#x[\da-f]{1,6});?|[a-z][a-z\d]{1,31};)/iy;
/** A character with the marks that stand on it; the last two are the voicing marks of half-width kana. */
const CLUSTER = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/suy;

/** Hyphens and dashes; the minus, the sign that some pages print as a hyphen, and the hyphen seen only at a line's end. */
const DASH = /^[\p{Pd}\u2212\u00AC\u00AD]/u;
/** Quote marks and what is typed for them, and marks of emphasis: they part no words. */
const MARK =
	/^[\p{Pi}\p{Pf}"'`\u00B4\u02B9-\u02BF\u02C8\u02CA\u02CB\u2032-\u2037\u201A\u201E\uFF02\uFF07\uFF40\u275B-\u275E\u300C-\u300F\u301D-\u301F*_~]/u;
/** What nobody sees, the Arabic stroke that only stretches a word, and small raised or lowered digits, which point to notes. */
const NOTHING =
	/^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Co}|(?![\t-\r\x85])\p{Cc}|[\u0640\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2080-\u2089])$/u;
/** Marks on Latin, Greek, Cyrillic, Hebrew and Arabic letters that writers may leave out. In other scripts marks are letters. */
const ACCENT =
	/[\u0300-\u036F]|[\u0483-\u0487]|[\u0591-\u05BD]|\u05BF|[\u05C1\u05C2]|[\u05C4\u05C5]|\u05C7|[\u064B-\u065F]|\u0670|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F]/g;
/** Letters that are another letter's form, or two letters in one, without Unicode saying so. */
const LETTERS: Readonly<Record<string, string>> = { æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th" };

const SPACE = " ";
const HYPHEN = "-";

/** One character with its marks: letters and digits in one form, `SPACE`, `HYPHEN`, or nothing. */
function foldCluster(cluster: string): string {
	if (DASH.test(cluster)) return HYPHEN;
	if (MARK.test(cluster) || NOTHING.test(cluster)) return "";
	const plain = cluster.normalize("NFKD").replace(ACCENT, "");
	if (plain === "") return "";
	// Lower, upper, lower: ß, ẞ and SS become ss, every sigma and every i one letter.
	const lower = [...plain.toLowerCase().toUpperCase()].map((letter) => letter.toLowerCase()).join("");
	return lower
		.replace(ACCENT, "")
		.replace(/[æœøłđðþ]/g, (letter) => LETTERS[letter] ?? letter)
		.normalize("NFC")
		.replace(/[^\p{L}\p{N}\p{M}]+/gu, SPACE);
}

const clusters = new Map<string, string>();

function foldedCluster(cluster: string): string {
	let known = clusters.get(cluster);
	if (known === undefined) {
		known = foldCluster(cluster);
		clusters.set(cluster, known);
	}
	return known;
}

/** Most of a text: a run of plain letters and digits, none of which has a mark on it. */
const PLAIN = /[A-Za-z0-9]+(?![\p{M}])/uy;

/** An entity at an offset, decoded; undefined where there is none. */
function entityAt(text: string, offset: number): { length: number; unit: string } | undefined {
	ENTITY.lastIndex = offset;
	const entity = ENTITY.exec(text)?.[0];
	if (!entity) return undefined;
	const decoded = parse(entity).text;
	return decoded === entity ? undefined : { length: entity.length, unit: [...decoded].map(foldedCluster).join("") };
}

/** Collects folded stretches with their places. */
class Folding {
	text = "";
	readonly stretches: Stretch[] = [];
	/** Where the space began that the next letter will be parted by; -1 for none. */
	#space = -1;
	#hyphened = false;

	/** Letters and digits, folded already. */
	word(letters: string, start: number, end: number): void {
		if (this.#space >= 0) {
			const parts = this.text !== "" && !(UNSPACED.test(letters.charAt(0)) && UNSPACED.test(this.text.at(-1) ?? ""));
			if (parts) this.#push(SPACE, this.#space, start);
			this.#space = -1;
		}
		this.#hyphened = false;
		this.#push(letters, start, end);
	}

	/** One folded character of the text, which may stand for several letters, a hyphen or a space. */
	put(unit: string, start: number, end: number): void {
		if (unit === HYPHEN) this.#hyphened = this.text !== "" && this.#space < 0;
		else if (unit === SPACE) {
			if (!this.#hyphened && this.#space < 0) this.#space = start;
		} else if (/[ -]/.test(unit)) for (const one of unit) this.put(one, start, end);
		else if (unit !== "") this.word(unit, start, end);
	}

	#push(letters: string, start: number, end: number): void {
		this.stretches.push({ at: this.text.length, length: letters.length, start, end });
		this.text += letters;
	}
}

/**
 * Folds a text: Unicode compatibility forms, case, accents, entities, quote marks, punctuation and white space. A hyphen goes
 * with the space after it, so a word that is broken at the end of a line is whole. Lines need not be told apart: a phrase
 * may run over the lines, items and cells of a text.
 */
export function fold(text: string): Folded {
	const folding = new Folding();
	for (let offset = 0; offset < text.length; ) {
		PLAIN.lastIndex = offset;
		const plain = PLAIN.exec(text)?.[0];
		const entity = plain === undefined && text[offset] === "&" ? entityAt(text, offset) : undefined;
		if (plain !== undefined) {
			folding.word(plain.toLowerCase(), offset, offset + plain.length);
			offset += plain.length;
		} else if (entity) {
			folding.put(entity.unit, offset, offset + entity.length);
			offset += entity.length;
		} else {
			CLUSTER.lastIndex = offset;
			const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(offset);
			folding.put(foldedCluster(cluster), offset, offset + cluster.length);
			offset += cluster.length;
		}
	}
	return folding;
}

/** Where the characters begin and end in the text that was folded, from which the folded one at an offset came. */
function sourceOf({ stretches }: Folded, offset: number): { start: number; end: number } {
	let low = 0;
	let high = stretches.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((stretches[middle]?.at ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const { at, length, start, end } = stretches[low] ?? { at: 0, length: 0, start: 0, end: 0 };
	// Letter for letter, or all of what one character stands for.
	return length === end - start ? { start: start + offset - at, end: start + offset - at + 1 } : { start, end };
}

/** What may stand between two words of a phrase: nothing, a space, the mark of a list item ("1.1", "(a)", "iii.") or of a note. */
const BETWEEN = "(?: (?:\\d{1,3}|[a-z]|[ivx]{2,4})){0,2} ?";

/** The words of a searched word or phrase, folded. A hyphen parts them: "opt-out" is also found as "opt out" and "optout". */
function foldedWords(word: string): string[] {
	const parted = word.replace(/[\p{Pd}\u2212]/gu, SPACE);
	return fold(parted).text.split(SPACE).filter(Boolean);
}

/** A searched word without what is folded away: the shorter of two finds more. */
export function squeezed(word: string): string {
	return foldedWords(word).join("");
}

/** Where a word or phrase stands in a folded text, as offsets in the text that was folded. The word may be part of a longer one. */
export function occurrencesOf(word: string, folded: Folded): { readonly start: number; readonly end: number }[] {
	const words = foldedWords(word);
	if (words.length === 0) return [];
	const pattern = new RegExp(words.join(BETWEEN), "g");
	const found: { start: number; end: number }[] = [];
	for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
		const { start } = sourceOf(folded, match.index);
		found.push({ start, end: sourceOf(folded, match.index + match[0].length - 1).end });
		// The next one may begin within this one.
		pattern.lastIndex = match.index + 1;
	}
	return found;
}
