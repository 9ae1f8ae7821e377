/** A letter of a script that sets no space between words: a line break or a blank between two of them parts none. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC]/u;
/**
 * What a plain run of letters does not part into words: scripts without spaces, and marks that stand in the middle of a
 * word, as in Hindi or in Thai. All of it lies beyond Latin, Greek and Cyrillic, so most texts are done with one look.
 */
const HARD = /[\p{M}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC]/u;
/** Nothing below this is a mark or such a letter. */
const BEYOND = /[\u0300-\uFFFF]/;

/** Words by Unicode's rules (UAX 29) and, where there are no spaces, by ICU's dictionaries, which come with Node. Thai and Chinese have one segmenter. */
let known: Intl.Segmenter | undefined;
export function segmenter(): Intl.Segmenter {
	known ??= new Intl.Segmenter("zh", { granularity: "word" });
	return known;
}

/** Whether words must be told by the segmenter. */
export function isHard(text: string): boolean {
	return BEYOND.test(text) && HARD.test(text);
}

/**
 * The words of a text in any script.
 *
 * @param plain what a word is where words are runs of letters; it has the flags g and u
 */
export function wordsBy(text: string, plain: RegExp): string[] {
	if (!isHard(text)) return text.match(plain) ?? [];
	return [...segmenter().segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
}

/** A text in pieces that can be compared one by one: words, white space, marks. Joined, they are the text. */
export function piecesOf(text: string): string[] {
	return [...segmenter().segment(text)].map(({ segment }) => segment);
}

/**
 * Where a sentence ends: at a point, question or exclamation mark with a space after it, so that a point inside a word, as
 * in an address, ends none; at any other mark that Unicode says ends a sentence (`Sentence_Terminal`: ． 。 ؟ ۔ । ። and
 * more), and at the full-width semicolon, with or without a space; with the quote marks and brackets that close after it.
 * Thai, Lao, Khmer and Burmese set a space where others set a mark.
 */
const SENTENCE_END =
	/(?<=[.!?][\p{Pe}\p{Pf}"']* )|(?<=(?:(?![.!?])\p{Sentence_Terminal}|[；｡؛])[\p{Pe}\p{Pf}"']*)(?![\p{Pe}\p{Pf}"'\p{Sentence_Terminal}\p{N}])|(?<=[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}* )(?=[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])/u;

/** Sentences, each with the space after it. Joined, they are the line. */
export function sentencesWithSpace(line: string): string[] {
	return line.split(SENTENCE_END);
}

/** Scripts whose words carry nothing that other scripts write without a space: articles, particles, prepositions. */
const APART = "\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{N}";
const isApart = (letter: string | undefined) => letter !== undefined && new RegExp(`[${APART}]`, "u").test(letter);

/**
 * Whether a text holds these words as whole words. A word of Chinese, Japanese, Korean, Arabic or Hebrew may stand within
 * others: nothing parts them, or what hangs on them is written with them.
 */
export function holdsWords(text: string, words: string): boolean {
	const letters = [...words];
	const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const before = isApart(letters[0]) ? `(?<![${APART}])` : "";
	const after = isApart(letters.at(-1)) ? `(?![${APART}])` : "";
	return letters.length > 0 && new RegExp(before + escaped + after, "u").test(text);
}
