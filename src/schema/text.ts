/**
 * What any text of a record may hold, whatever its field: one line of characters that print as they are read. Cards,
 * feeds, calendars, citations and terminals take texts over as they stand, so that a control character or a change of
 * direction would print another sentence there than the one that was checked.
 */

/**
 * Control characters (Cc), lone halves of characters (Cs), code points that stand for nothing (Cn), those of private
 * fonts (Co), line and paragraph separators, marks that turn or isolate the direction of what follows, invisible
 * characters, tags. The marks left-to-right and right-to-left, joiners and the soft hyphen stay: languages need them.
 */
const UNPRINTABLE =
	/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}]/u;
/** Blanks, marks without a glyph and fillers: a text of these alone reads as nothing. */
const BLANK = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Most characters of a text; fields that are printed small have less in their schema. The longest of the book has 865. */
export const LONGEST_TEXT = 2000;
/** Most entries of a list within a record. The longest of the book has 68. */
export const LONGEST_LIST = 200;

/** What keeps the phrases of a list apart in one cell of a CSV file (`separator` of CSV on the Web). */
export const APART = "; ";
/** No phrase of a list holds that mark, so that a cell comes apart into the phrases it was made of and no others. */
export const PHRASE = /^[^;]+$/;

const named = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * The first character of a text that does not print as it is read, by its code point.
 *
 * @param lines whether the text may have line ends and tabs, as Markdown does
 */
export function unprintable(text: string, lines = false): string | undefined {
	const found = UNPRINTABLE.exec(lines ? text.replace(/[\t\n\r]/g, " ") : text)?.[0];
	return found === undefined ? undefined : named(found);
}

/**
 * Why a text cannot stand in a record.
 *
 * @returns a sentence without the value, undefined where it can
 */
export function textFault(text: string): string | undefined {
	if (BLANK.test(text)) return "The text is blank";
	if (text.length > LONGEST_TEXT) return `The text has ${text.length} characters; the most is ${LONGEST_TEXT}`;
	if (/[\n\r\u0085\u2028\u2029]/.test(text)) return "The text has more than one line";
	const character = unprintable(text);
	return character === undefined ? undefined : `The text has ${character}, which does not print or changes the direction of what follows`;
}

/** A text for a terminal or a log: what would not print is written out, such as \\u{202e}. */
export function printable(text: string): string {
	return text.replace(new RegExp(UNPRINTABLE, "gu"), (character) =>
		character === "\n" || character === "\t" ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
	);
}

/** Whether a value that may be a word instead is a day, as its schema has seen it (`day` or a list of words). */
export const isDay = (value: string | undefined): value is string => value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value);
