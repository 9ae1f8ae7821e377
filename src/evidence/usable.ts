/**
 * A copy that cannot be the document: what a robot was shown instead of it. Such a copy decides nothing; it is listed, and
 * a person may say that it is the document after all (`accepted` in the document's record). Pure: texts and sizes in.
 *
 * The numbers were chosen on all 2,263 copies of the book's documents: what is called unusable was looked at one by one,
 * and the shortest true copy (xAI's Acceptable Use Policy) has 380 words.
 */

/** Longest page that is read for what walls, errors and redirects say, in words: a true text that mentions such words is longer. */
export const WALL_WORDS = 150;
/** Words below which a copy is a stub beside a whole one. */
export const STUB_WORDS = 120;
/** A stub is at most this part of the nearest whole copy. */
export const STUB_PART = 1 / 10;
/** Between two copies of which each is this many times as long, a copy is a fragment. */
export const FRAGMENT_PART = 1 / 5;
/** Size in bytes above which a copy is no wall and no stub, so that it need not be read for it. */
export const SHORT_BYTES = 4000;
/** Change of size from which a copy is looked at for its language: a translation is never as long as its original. */
export const LANGUAGE_CHANGE = 0.03;

/** What the text of one copy shows by itself. */
export interface Look {
	readonly words: number;
	/** ISO 639-1, undefined where too little is said to tell. */
	readonly language?: string | undefined;
	/** What a short page says instead of the document. */
	readonly wall?: string | undefined;
}

const WALLS: readonly (readonly [reason: string, says: RegExp])[] = [
	["an empty page", /^\s*$/],
	[
		"a check for robots",
		/verify (?:that )?you(?:'re| are) (?:a )?human|are you a robot|not a robot|just a moment|checking (?:if the site connection|your browser)|captcha|unusual traffic|attention required|security check|cf-?ray|ray id|press (?:&|and) hold|bot detection/i,
	],
	[
		"a page that needs a script",
		/(?:enable|turn on|requires?|needs?|without) (?:the use of )?javascript|javascript (?:is|must be|has been) (?:disabled|enabled|required|not)|doesn't work (?:properly )?without javascript|browser (?:is )?(?:not|no longer) supported|(?:unsupported|update your) browser/i,
	],
	[
		"a refusal",
		/access (?:is |has been )?(?:denied|restricted|blocked)|\b40[13]\b|forbidden|you don't have (?:permission|access)|you have been blocked|request blocked|not available in your (?:country|region|location)|unauthori[sz]ed|rate limit|too many requests|log ?in to continue|sign in to (?:continue|your account|view)/i,
	],
	[
		"an error page",
		/\b(?:404|410|429|50[0-4])\b|page (?:can(?:no|')t be|could not be|was not|not) found|page (?:you (?:requested|are looking for)|isn't available|doesn't exist|does not exist)|internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out|something went wrong|an error (?:has )?occurred|try again later|under maintenance|we'll be (?:right )?back/i,
	],
	[
		"a redirect",
		/^\W*(?:you are being |page )?redirect(?:ing|ed)\b|this (?:page|document|policy) has (?:been )?moved|moved permanently|if you are not redirected|object moved|click here if you are not/i,
	],
	[
		"a notice of cookies",
		/(?:(?:we|site|website) uses? (?:\w+ )*cookies|cookie (?:settings|preferences|consent))[\s\S]*\b(?:accept|allow|reject|decline|manage|consent|got it)\b/i,
	],
];

/** Words that no two of these languages share: the commonest of each. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
	en: ["the", "and", "of", "to", "your", "that", "with", "this"],
	de: ["der", "die", "und", "das", "nicht", "mit", "für", "oder"],
	fr: ["les", "des", "et", "vous", "pour", "dans", "nous", "est"],
	es: ["el", "los", "las", "por", "una", "con", "del", "usted"],
	it: ["il", "che", "di", "gli", "della", "non", "dei", "sono"],
	nl: ["het", "een", "van", "niet", "voor", "zijn", "wij", "ons"],
	pt: ["uma", "você", "não", "dos", "seus", "nós", "ao", "são"],
	pl: ["nie", "się", "jest", "oraz", "przez", "lub", "dla", "na"],
	sv: ["och", "att", "är", "inte", "av", "dig", "vår", "som"],
	da: ["og", "ikke", "af", "dig", "vores", "til", "på", "hvis"],
	tr: ["ve", "bir", "için", "bu", "ile", "veya", "olarak", "olan"],
};
const LANGUAGES: ReadonlyMap<string, readonly string[]> = new Map(
	[...new Set(Object.values(COMMON).flat())].map((word) => [word, Object.keys(COMMON).filter((name) => COMMON[name]?.includes(word))]),
);
/** Languages that their script tells. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp])[] = [
	["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	["ko", /\p{Script=Hangul}/gu],
	["zh", /\p{Script=Han}/gu],
	["ru", /\p{Script=Cyrillic}/gu],
	["el", /\p{Script=Greek}/gu],
	["ar", /\p{Script=Arabic}/gu],
	["he", /\p{Script=Hebrew}/gu],
	["hi", /\p{Script=Devanagari}/gu],
	["th", /\p{Script=Thai}/gu],
];
/** Characters from the middle of a text that tell its language: its head may be a menu of languages. */
const SAMPLE = 6000;
/** Fewest common words, and their lead over the next language, to be sure of one. */
const SURE = 15;
const LEAD = 3;

function languageOf(text: string): string | undefined {
	const start = Math.max(0, Math.floor((text.length - SAMPLE) / 2));
	const sample = text.slice(start, start + SAMPLE).replace(/\(https?:[^)]*\)/g, "");
	const letters = sample.match(/\p{L}/gu)?.length ?? 0;
	for (const [language, script] of SCRIPTS) {
		const own = sample.match(script)?.length ?? 0;
		// Japanese mixes its own letters with Chinese ones.
		if (own >= 100 && own > letters * (language === "ja" ? 0.2 : 0.5)) return language;
	}
	const counts = new Map<string, number>();
	for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu))
		for (const language of LANGUAGES.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
	const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
	return first && first[1] >= SURE && first[1] >= LEAD * (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Looks at one archived text. */
export function lookAt(source: string): Look {
	const text = source.replace(/\]\([^)]*\)/g, "]");
	// Scripts without spaces: two characters make a word.
	const unspaced = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
	const words = (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + Math.floor(unspaced / 2);
	const wall = words > WALL_WORDS ? undefined : WALLS.find(([, says]) => says.test(text))?.[0];
	return { words, language: languageOf(text), wall };
}

/** One copy of a place: its size, and its look where it had to be read. */
export interface Sized {
	/** Bytes. */
	readonly size: number;
	readonly look: Look | undefined;
}

/** Which copies of one place must be read to know whether they are usable: short ones, the newest, and those that changed their size. */
export function needsLook(sizes: readonly number[]): boolean[] {
	return sizes.map((size, i) => {
		const before = sizes[i - 1];
		if (before === undefined || i === sizes.length - 1 || size <= SHORT_BYTES) return true;
		return Math.abs(size - before) > LANGUAGE_CHANGE * before;
	});
}

/** "de" as "German", for messages. */
const languageName = (code: string) => new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;

/**
 * Why each copy of one place cannot be the document, undefined where it can.
 *
 * @param copies of one place, oldest first
 */
export function unusableIn(copies: readonly Sized[]): (string | undefined)[] {
	const languages = Map.groupBy(
		copies.flatMap(({ look }) => look?.language ?? []),
		(language) => language,
	);
	const [main] = [...languages].sort(([, a], [, b]) => b.length - a.length).map(([language]) => language);
	const isShort = ({ look }: Sized) => look !== undefined && look.words < STUB_WORDS;
	return copies.map((copy, i) => {
		const { look, size } = copy;
		if (look?.wall) return look.wall;
		if (look?.language && main && look.language !== main)
			return `a text in ${languageName(look.language)} among copies in ${languageName(main)}`;
		const before = copies[i - 1];
		const after = copies[i + 1];
		if (isShort(copy)) {
			const whole = copies.slice(0, i).findLast((other) => !isShort(other)) ?? copies.slice(i + 1).find((other) => !isShort(other));
			if (whole && size <= STUB_PART * whole.size) return `a stub of ${look?.words} words`;
		}
		if (before && after && size < FRAGMENT_PART * before.size && size < FRAGMENT_PART * after.size)
			return `a fragment of ${Math.round((100 * size) / Math.min(before.size, after.size))} % of the copies around it`;
		return undefined;
	});
}
