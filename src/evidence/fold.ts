import { UNSPACED } from "../content/words.ts";
import { decodeEntity } from "./entities.ts";

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
/** Single letters with points between them, which many write without: "A.I.", "U. S." */
const INITIALS = /(?<![\p{L}\p{N}\p{M}])\p{L}(?:\.[ \u00A0]?\p{L}(?![\p{L}\p{M}\p{N}]))+/uy;
/** A character with the marks that stand on it; the last two are the voicing marks of half-width kana. */
const CLUSTER = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/suy;

/** Hyphens and dashes; the sign that some pages print as a hyphen, the bullet that looks like one, and the hyphen seen only at a line's end. */
const DASH = /^[\p{Dash}\u2043\u00AC\u00AD]/u;
/**
 * Quote marks and what is typed for them, marks of emphasis, and points inside words: of Hebrew abbreviations, of Catalan,
 * of Armenian questions. They part no words.
 */
const MARK =
	/^[\p{Quotation_Mark}\p{Pi}\p{Pf}\p{Sk}\u02B9-\u02BF\u02C8\u02CA\u02CB\u2032-\u2037\u05F3\u05F4\u055A-\u055C\u055E\u00B7\u2027\u275B-\u275E*_~]/u;
/** What nobody sees, the Arabic stroke that only stretches a word, and small raised or lowered digits, which point to notes. */
const NOTHING =
	/^(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|\p{Co}|(?![\t-\r\x85])\p{Cc}|[\u0640\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2080-\u2089])$/u;
/** Trade and service marks: compatibility forms of letters, which are no part of the word before them. */
const TRADE_MARK = /^[\u2120\u2122\u{1F16A}-\u{1F16C}]/u;
/** Marks on Latin, Greek, Cyrillic, Hebrew and Arabic letters that writers may leave out. In other scripts marks are letters. */
const ACCENT =
	/[\u0300-\u036F]|[\u0483-\u0487]|[\u0591-\u05BD]|\u05BF|[\u05C1\u05C2]|[\u05C4\u05C5]|\u05C7|[\u064B-\u065F]|\u0670|[\u1AB0-\u1AFF]|[\u1DC0-\u1DFF]|[\u20D0-\u20FF]|[\uFE20-\uFE2F]/g;
/** The Thai and Lao vowel that is typed as one character or as two stands with its tone in two orders. */
const TONE_LATE = /([\u0E4D\u0ECD])([\u0E48-\u0E4B\u0EC8-\u0ECB])/g;

/** Letters that are another letter's form, or two letters in one, where Unicode (its compatibility forms, its collation) does not say so. */
const LETTERS: Readonly<Record<string, string>> = {
	...{ æ: "ae", œ: "oe", þ: "th" },
	// Arabic letters as Persian, Urdu, Kurdish and Pashto keyboards type them, and the alef that is joined.
	...{ ی: "ي", ى: "ي", ے: "ي", ې: "ي", ک: "ك", ڪ: "ك", ہ: "ه", ھ: "ه", ە: "ه", ة: "ه", ۃ: "ه", ٱ: "ا" },
	...Object.fromEntries(Array.from("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", (small, i) => [small, "abcdefghijklmnopqrstuvwyz".charAt(i)])),
};
/** Letters of which Unicode's collation knows variants that do not decompose: strokes (ø, ł) and the Hebrew finals. */
const BASES = Array.from("abcdefghijklmnopqrstuvwxyzכמנפצ");
const collator = new Intl.Collator("en", { sensitivity: "base" });

/** The ideograph of a radical, which some PDF files hold in its place ("⻓" for "长"): one sort key. Asked once for each of them. */
function ideographOf(radical: string): string {
	for (let code = 0x4e00; code <= 0x9fff; code++) {
		const ideograph = String.fromCharCode(code);
		if (collator.compare(ideograph, radical) === 0) return ideograph;
	}
	return radical;
}

/** One letter for all its variants. */
function baseOf(letter: string): string {
	const other = LETTERS[letter];
	if (other !== undefined || !/[\p{sc=Latin}\p{sc=Hebrew}]/u.test(letter) || /[a-z]/.test(letter)) return other ?? letter;
	return BASES.find((base) => collator.compare(base, letter) === 0) ?? letter;
}

/** The digit of a decimal number of any script: ten of them always stand in a row, from 0 (Unicode, 4.6). */
function digitOf(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let first = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
	return String((code - first) % 10);
}

const SPACE = " ";
const HYPHEN = "-";

/** One character with its marks: letters and digits in one form, `SPACE`, `HYPHEN`, or nothing. */
function foldCluster(cluster: string): string {
	if (DASH.test(cluster)) return HYPHEN;
	if (TRADE_MARK.test(cluster)) return SPACE;
	if (MARK.test(cluster) || NOTHING.test(cluster)) return "";
	const plain = cluster.normalize("NFKD").replace(ACCENT, "").replace(TONE_LATE, "$2$1");
	if (plain === "") return "";
	// Lower, upper, lower: ß, ẞ and SS become ss, every sigma and every i one letter.
	const lower = Array.from(plain.toLowerCase().toUpperCase(), (letter) => letter.toLowerCase()).join("");
	return lower
		.replace(ACCENT, "")
		.replace(/\p{L}/gu, baseOf)
		.replace(/[\u2E80-\u2EFF]/g, ideographOf)
		.replace(/\p{Nd}/gu, digitOf)
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
	const decoded = decodeEntity(entity.replace(/;?$/, ";"));
	return decoded === undefined ? undefined : { length: entity.length, unit: Array.from(decoded, foldedCluster).join("") };
}

/** A letter beside which a blank says nothing: of a script that sets none ("AI 模型", "AI模型"), and of Korean, where compounds are written either way. */
const LOOSE = new RegExp(`${UNSPACED.source}|\\p{sc=Hangul}`, "u");

/** Collects folded stretches with their places. */
class Folding {
	text = "";
	readonly stretches: Stretch[] = [];
	/** Where the space began that the next letter will be parted by; -1 for none. */
	#space = -1;
	#hyphened = false;
	/** The last letter. Kept apart: to ask a text that grows for it copies the text each time. */
	#last = "";

	/** Letters and digits, folded already. */
	word(letters: string, start: number, end: number): void {
		if (this.#space >= 0) {
			if (this.#last !== "" && !LOOSE.test(letters.charAt(0)) && !LOOSE.test(this.#last)) this.#push(SPACE, this.#space, start);
			this.#space = -1;
		}
		this.#hyphened = false;
		this.#push(letters, start, end);
		this.#last = letters.at(-1) ?? "";
	}

	/** One folded character of the text, which may stand for several letters, a hyphen or a space. */
	put(unit: string, start: number, end: number): void {
		if (unit === HYPHEN) this.#hyphened = this.#last !== "" && this.#space < 0;
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
		INITIALS.lastIndex = offset;
		const initials = text[offset + 1] === "." ? INITIALS.exec(text)?.[0] : undefined;
		if (initials !== undefined) {
			folding.put(Array.from(initials.replace(/[^\p{L}\p{M}]/gu, ""), foldedCluster).join(""), offset, offset + initials.length);
			offset += initials.length;
		} else if (plain !== undefined) {
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

/** The mark of a list item ("1.1", "(a)", "iii.", "(б)") or of a note, or a trade mark in brackets. */
const NUMBERING = "(?:\\d{1,3}|\\p{L}|[ivx]{2,5}|tm|sm)";
/** What may stand between two words of a phrase: nothing, a space, marks of items within items or of several notes. */
const BETWEEN = `(?: ${NUMBERING}){0,6} ?`;
/** What may stand between two letters that no space parts: the number of a note. */
const WITHIN = " ?\\d{0,3}";

/**
 * The words of a searched word or phrase, folded. A hyphen parts them, and so does a quote mark: "opt-out" is also found as
 * "opt out" and "optout", "dell'uso" as "dell' uso".
 */
function foldedWords(word: string): string[] {
	const parted = word.normalize("NFC").replace(/[\p{Dash}\p{Quotation_Mark}\u05F3\u05F4\u00B7\u2027]/gu, SPACE);
	return fold(parted).text.split(SPACE).filter(Boolean);
}

/** What finds a folded word: its letters, beside those of a loose script also the number of a note. */
function patternOf(word: string): string {
	const letters = Array.from(word);
	return letters
		.map((letter, i) => (i > 0 && (LOOSE.test(letter) || LOOSE.test(letters[i - 1] ?? "")) ? WITHIN + letter : letter))
		.join("");
}

/** A searched word without what is folded away: the shorter of two finds more. */
export function squeezed(word: string): string {
	return foldedWords(word).join("");
}

/** Where a word or phrase stands in a folded text, as offsets in the text that was folded. The word may be part of a longer one. */
export function occurrencesOf(word: string, folded: Folded): { readonly start: number; readonly end: number }[] {
	const words = foldedWords(word);
	if (words.length === 0) return [];
	const pattern = new RegExp(words.map(patternOf).join(BETWEEN), "gu");
	const found: { start: number; end: number }[] = [];
	for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
		const { start } = sourceOf(folded, match.index);
		found.push({ start, end: sourceOf(folded, match.index + match[0].length - 1).end });
		// The next one may begin within this one.
		pattern.lastIndex = match.index + ((folded.text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
	}
	return found;
}
