import { eld } from "eld/extrasmall";
import { knownOf } from "../content/languages.ts";

/**
 * The language of an archived text, by a detector that knows 60 of them (eld, small groups of bytes). Read 350 bytes at a
 * time it knows each of its languages in the Universal Declaration of Human Rights, and all copies of this book.
 */
const detector = eld.newInstance();
detector.enableTextCleanup(true); // addresses have no language

/** Stretches of a text that are read, spread over all of it: its head may be a menu of languages, and it may quote another. */
const STRETCHES = 10;
/** Characters of a stretch. The detector reads no more than 350 bytes of it. */
const STRETCH = 350;
/** With fewer bytes of letters nothing is said: a heading has no language. */
const FEW_BYTES = 60;
/** Part of the stretches that are in the language of the text. Two languages in halves are neither. */
const MOST = 0.6;

const KNOWN: ReadonlySet<string> = new Set(Object.values(detector.info().Languages));

/** Addresses in the text of a link are longer than its words: so much is cut out for a stretch. */
const CUT = 4 * STRETCH;

function stretchesOf(text: string): string[] {
	const step = Math.max(STRETCH, Math.ceil(text.length / STRETCHES));
	return Array.from({ length: Math.ceil(text.length / step) }, (_, i) =>
		text
			.slice(i * step, i * step + Math.min(step, CUT))
			.replace(/\]\([^)]*\)?/g, "] ")
			.slice(0, STRETCH),
	).filter((stretch) => Buffer.byteLength(stretch.replace(/\P{L}+/gu, "")) >= FEW_BYTES);
}

/**
 * The language that most of a text is in.
 *
 * @returns ISO 639-1, undefined where too little is said to tell or where no language has most of it
 */
export function languageOf(text: string): string | undefined {
	const read = stretchesOf(text).flatMap((stretch) => detector.detect(stretch).language || []);
	const [first] = [...Map.groupBy(read, (language) => language)].sort(([, a], [, b]) => b.length - a.length);
	return first && first[1].length >= MOST * read.length ? first[0] : undefined;
}

/**
 * Whether a text in one language cannot be a text of another, as a record says.
 *
 * @param found as `languageOf` says
 * @param language that the record says, two letters
 */
export function isOtherLanguage(found: string | undefined, language: string): boolean {
	const readsAs = knownOf(language)?.readsAs ?? [];
	const read = readsAs.length > 0 ? readsAs : KNOWN.has(language) ? [language] : undefined;
	return found !== undefined && read !== undefined && !read.includes(found);
}
