import { languages } from "../content/languages.ts";
import { UNSPACED } from "../content/words.ts";
import { isOtherLanguage, languageOf } from "./language.ts";
import { languageName } from "./turning.ts";

/**
 * A copy that cannot be the document: what a robot was shown instead of it. Such a copy decides nothing; it is listed, and
 * a person may say that it is the document after all (`accepted` in the document's record). Pure: texts and sizes in.
 *
 * A copy is measured against the copies before and after it more than by what it says, since walls are in every language
 * and in new words each year. The numbers were chosen on all 2,414 copies of the book's documents: what is called unusable
 * was looked at one by one, and so was every copy that says little of what the copy before it said. The shortest true copy
 * has 380 words. A policy written anew, without one sentence of the old one, still says 43 % or more of its words;
 * walls of eleven kinds, lists and start pages beside each of the documents say 18 % at most.
 */

/** In a page of fewer words, any line may be what a wall says. Of a longer one, its first. */
export const FEW_WORDS = 40;
/** A copy of fewer words is too short to measure another against it, and a stub where a later one is ten times as long. */
export const STUB_WORDS = 120;
export const STUB_PART = 1 / 10;
/** Longest page of which any line may be a button of a wall, in words: under a longer text, banners are left behind. */
export const WALL_WORDS = 150;
/** Part of the words of the copy before it, each word once, from which a copy can be the same document. */
export const SAID_AGAIN = 0.3;
/** Unless this part of its sentences stands in the copy before: pages that were put together and are parted again. */
export const OWN_PART = 1 / 2;
/** Between two copies that say the same, and of which each is this many times as long, a copy is a fragment. */
export const FRAGMENT_PART = 1 / 5;
/** Size in bytes up to which a copy is always read. */
export const SHORT_BYTES = 4000;
/** Change of size from which a copy is read: a wall and a translation are not as long as the document. */
export const SIZE_CHANGE = 0.01;
/** Words, and sentences, of a text that are remembered, by their smallest hashes. A share of 128 is right within some 4 %. */
const REMEMBERED = 128;

/** What the text of one copy shows by itself. */
export interface Look {
	readonly words: number;
	/** ISO 639-1, undefined where too little is said to tell. */
	readonly language?: string | undefined;
	/** What a page says instead of the document. */
	readonly wall?: string | undefined;
	/** Smallest hashes of its words and of its sentences, each once, in order. */
	readonly said: readonly number[];
	readonly sentences: readonly number[];
}

/** How pages speak that are shown instead of a document, by what they are. A wall in another language is found by that, and by its neighbours. */
function signsOf(kind: "walls" | "buttons", from: string, to: string): readonly (readonly [is: string, says: RegExp])[] {
	const all = [...languages().values()].flatMap((language) => language[kind]);
	return [...Map.groupBy(all, ({ is }) => is)].map(([is, signs]) => [
		is,
		new RegExp(from + signs.flatMap(({ says }) => says).join("|") + to, "iu"),
	]);
}
let bySigns: Record<"walls" | "buttons", ReturnType<typeof signsOf>> | undefined;

/** All signs, put together once. */
function signs(): NonNullable<typeof bySigns> {
	bySigns ??= { walls: signsOf("walls", "^(?:", ")"), buttons: signsOf("buttons", "^(?:", ")$") };
	return bySigns;
}

/** Longest first line that is a title, in characters. */
const TITLE = 60;

function wallOf(text: string, words: number): string | undefined {
	if (words === 0) return "an empty page";
	const lines = (words > WALL_WORDS ? text.trimStart().slice(0, 2 * TITLE) : text)
		.replace(/[’‘ʼ]/g, "'")
		.split(/\n|(?<=[.!?] )|(?: {2,})/)
		.map((line) => line.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}?]+$/gu, ""))
		.filter(Boolean);
	const told = (words < FEW_WORDS ? lines : lines.slice(0, 1).filter(({ length }) => length <= TITLE)).flatMap(
		(line) => signs().walls.find(([, says]) => says.test(line))?.[0] ?? [],
	);
	if (told.length > 0 || words > WALL_WORDS) return told[0];
	return signs().buttons.find(([, button]) => lines.some((line) => button.test(line)))?.[0];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A letter of a script without spaces counts as a word of its own. */
const HARD_WORD = new RegExp(`${UNSPACED.source}|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}])+`, "gu");
const UNSPACED_EACH = new RegExp(UNSPACED.source, "gu");

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return hash >>> 0;
}

/** The smallest hashes of a set: a sample of it that is the same in every text, so that two sets can be compared by it. */
const sampleOf = (hashes: ReadonlySet<number>): number[] => [...hashes].sort((x, y) => x - y).slice(0, REMEMBERED);

/** Which part of one set is in another, by their samples. */
function partIn(sample: readonly number[], other: readonly number[]): number {
	const bound = other.length < REMEMBERED ? Number.POSITIVE_INFINITY : (other.at(-1) ?? 0);
	const known = new Set(other);
	const seen = sample.filter((hash) => hash <= bound);
	return seen.length === 0 ? 0 : seen.filter((hash) => known.has(hash)).length / seen.length;
}

/** Letters below which a line is a heading, a button or a name, and no sentence. Chinese says as much in half as many. */
const SENTENCE_LETTERS = 12;

/** The sentences of a text by their letters alone: marks, numbers and days may change. Each once. */
export function sentencesOf(text: string): Set<string> {
	const letters = text.toLowerCase().replace(/[^\p{L}\n.!?;:。！？]+/gu, "");
	return new Set(letters.split(/[\n.!?;:。！？]+/).filter((sentence) => sentence.length >= SENTENCE_LETTERS));
}

/** What one line says. */
interface LineLook {
	readonly words: number;
	readonly said: readonly number[];
	readonly sentences: readonly number[];
}

function lookAtLine(line: string): LineLook {
	const unspaced = line.match(UNSPACED_EACH)?.length ?? 0;
	const all = line.toLowerCase().match(unspaced === 0 ? WORD : HARD_WORD) ?? [];
	return {
		// Scripts without spaces: two letters make a word.
		words: all.length - unspaced / 2,
		said: all.filter((word) => /\p{L}/u.test(word)).map(hashOf),
		sentences: [...sentencesOf(line)].map(hashOf),
	};
}

/** Lines kept below, and what they said: two copies of a document differ in a few lines of hundreds. */
const KEPT_LINES = 20_000;
const lines = new Map<string, LineLook>();

function lineLook(line: string): LineLook {
	let known = lines.get(line);
	if (known === undefined) {
		if (lines.size >= KEPT_LINES) lines.clear();
		known = lookAtLine(line);
		lines.set(line, known);
	}
	return known;
}

/** Looks at one archived text. */
export function lookAt(source: string): Look {
	const text = source.replace(/\]\([^)]*\)/g, "]");
	const said = new Set<number>();
	const sentences = new Set<number>();
	let counted = 0;
	for (const line of text.split("\n")) {
		if (line === "") continue;
		const look = lineLook(line);
		counted += look.words;
		for (const hash of look.said) said.add(hash);
		for (const hash of look.sentences) sentences.add(hash);
	}
	const words = Math.floor(counted);
	return { words, language: languageOf(text), wall: wallOf(text, words), said: sampleOf(said), sentences: sampleOf(sentences) };
}

/** One copy of a place: its size, and its look where it had to be read. */
export interface Sized {
	/** Bytes. */
	readonly size: number;
	readonly look: Look | undefined;
	/** Languages that records say of it. */
	readonly languages?: readonly string[];
	/** A person confirmed it. */
	readonly isAccepted?: boolean;
}

/** Which copies of one place are read first: short ones, the newest, and those that changed their size. */
export function needsLook(sizes: readonly number[]): boolean[] {
	return sizes.map((size, i) => {
		const before = sizes[i - 1];
		if (before === undefined || i === sizes.length - 1 || size <= SHORT_BYTES) return true;
		return Math.abs(size - before) > SIZE_CHANGE * before;
	});
}

const percent = (part: number) => `${Math.round(100 * part)} %`;

/** Why a copy cannot be the document whatever stands beside it. */
function byItself({ look, languages = [] }: Sized): string | undefined {
	if (look?.wall !== undefined) return look.wall;
	if (look?.language === undefined || languages.length === 0) return undefined;
	if (!languages.every((language) => isOtherLanguage(look.language, language))) return undefined;
	return `a text in ${languageName(look.language)}, and the record says ${languages.map(languageName).join(" or ")}`;
}

/**
 * Why each copy of one place cannot be the document, undefined where it can. Each is measured against the last before it
 * that can, so that a wall copied ten times is none the less a wall.
 *
 * @param copies of one place, oldest first
 */
export function unusableIn(copies: readonly Sized[]): (string | undefined)[] {
	const own = copies.map((copy) => (copy.isAccepted ? undefined : byItself(copy)));
	/** The last copy that can be the document. */
	let before: { readonly size: number; readonly look: Look } | undefined;
	return copies.map(({ size, look, isAccepted }, i) => {
		if (look === undefined || own[i] !== undefined) return own[i];
		const stub = `a stub of ${look.words} words`;
		const isLater = (is: (copy: Sized) => boolean) => copies.some((copy, j) => j > i && own[j] === undefined && is(copy));
		const last = before;
		if (isAccepted) {
			// A person has read it.
		} else if (last === undefined) {
			if (look.words < STUB_WORDS && isLater((copy) => size <= STUB_PART * copy.size)) return stub;
		} else if (last.look.words >= STUB_WORDS) {
			const isBack = (copy: Sized) =>
				size < FRAGMENT_PART * copy.size && copy.look !== undefined && partIn(last.look.said, copy.look.said) > OWN_PART;
			if (size < FRAGMENT_PART * last.size && look.words >= FEW_WORDS && isLater(isBack))
				return `a fragment of ${percent(size / last.size)} of the copies around it`;
			const again = partIn(last.look.said, look.said);
			if (again < SAID_AGAIN && partIn(look.sentences, last.look.sentences) < OWN_PART)
				return look.words < FEW_WORDS ? stub : `a text with ${percent(again)} of the words of the copy before it`;
			if (look.words < FEW_WORDS && size <= STUB_PART * last.size) return stub;
		}
		before = { size, look };
		return undefined;
	});
}
