/**
 * The most frequent small words of a language, few of which stand in another: a tenth or more of the words of any text of
 * it. Counted on the archived copies of this book, English texts have 15 to 30 in 100, and under 3 of any other list.
 */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
	en: ["the", "of", "and", "to", "your", "our", "that", "with", "you", "or", "this", "we", "for"],
	de: ["der", "und", "von", "sie", "ihre", "ihrer", "nicht", "das", "ist", "mit", "für", "werden", "wir", "oder", "den", "zu"],
	fr: ["le", "les", "des", "et", "vous", "nous", "dans", "pour", "votre", "vos", "du", "est", "aux", "sur", "par", "ou"],
	es: ["el", "los", "las", "y", "para", "por", "su", "sus", "con", "del", "usted", "nuestros", "una", "al"],
	it: ["il", "che", "di", "della", "per", "sono", "alla", "dei", "nostri", "gli", "delle", "nel", "dati", "è"],
	nl: ["het", "een", "van", "voor", "wij", "uw", "zijn", "niet", "deze", "met", "die", "wordt", "ons", "op"],
	pt: ["os", "para", "não", "uma", "seus", "com", "você", "nós", "dos", "da", "do", "ou", "nossos", "por"],
};

/** Languages known by their letters. Japanese also has Chinese ones, so it stands before Chinese. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
	ja: /[\p{sc=Hiragana}\p{sc=Katakana}]/gu,
	zh: /\p{sc=Han}/gu,
	ko: /\p{sc=Hangul}/gu,
	he: /\p{sc=Hebrew}/gu,
	ar: /\p{sc=Arabic}/gu,
	ru: /\p{sc=Cyrillic}/gu,
	el: /\p{sc=Greek}/gu,
	th: /\p{sc=Thai}/gu,
	hi: /\p{sc=Devanagari}/gu,
};

/** So much of a text is read, in characters, from its middle: many pages begin and end with menus of names. */
const READ = 12_000;
/** With fewer letters or words nothing is said: a heading has no language. */
const FEW_LETTERS = 40;
const FEW_WORDS = 40;
/** Share of the letters that shows a script. Names and loan words in Latin letters stand in texts of every script. */
const OF_LETTERS = 0.3;
/** Share of small words that shows a language, and one that is too small for a text of it. */
const OF_WORDS = 0.08;
const TOO_FEW = 0.03;
/** So many times the small words of the language it is said to be in: a text may quote another language. */
const CLEARLY = 2;

function shares(words: readonly string[]): Map<string, number> {
	return new Map(
		Object.entries(SMALL_WORDS).map(([language, small]) => [language, words.filter((word) => small.includes(word)).length / words.length]),
	);
}

/** The language whose script, or small words, a text clearly has. */
function clearLanguage(text: string): { language: string | undefined; shares: ReadonlyMap<string, number> } {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	if (letters < FEW_LETTERS) return { language: undefined, shares: new Map() };
	for (const [language, script] of Object.entries(SCRIPTS)) {
		if ((text.match(script)?.length ?? 0) / letters >= OF_LETTERS) return { language, shares: new Map() };
	}
	const words = text.toLowerCase().match(/(?<![.@/\p{L}])\p{L}+/gu) ?? []; // not the "com" of an address
	if (words.length < FEW_WORDS) return { language: undefined, shares: new Map() };
	const found = shares(words);
	const [best, second] = [...found].sort((a, b) => b[1] - a[1]);
	return { language: best && best[1] >= OF_WORDS && best[1] >= CLEARLY * (second?.[1] ?? 0) ? best[0] : undefined, shares: found };
}

/** Languages of one script that a count of letters does not tell apart. */
const SHARED_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
	ru: ["uk", "bg", "sr", "be", "mk"],
	ar: ["fa", "ur"],
	hi: ["mr", "ne"],
};

/**
 * Whether a text is in another language than its record says: in that language a search for words finds nothing.
 *
 * @param language that the record says, two letters
 * @returns what the text reads as, such as `reads as "de"`; undefined where nothing contradicts
 */
export function otherLanguage(text: string, language: string): string | undefined {
	const from = Math.max(0, Math.floor((text.length - READ) / 2));
	const { language: found, shares: counted } = clearLanguage(text.slice(from, from + READ));
	if (found !== undefined) return found === language || SHARED_SCRIPTS[found]?.includes(language) ? undefined : `reads as "${found}"`;
	const own = counted.get(language);
	if (own !== undefined && own < TOO_FEW) return `does not read as "${language}"`;
	return undefined;
}
