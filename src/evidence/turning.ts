/**
 * Words that turn the meaning of what stands beside them: negations, exceptions, conditions. Where a quotation leaves one
 * out, it may say more than the text, so the proof stops until the record says why it may be left out. The list is
 * printed on the method page. Longer forms first: one place counts once.
 */
const TURNING: Readonly<Record<string, string>> = {
	en: [
		"\\w+n['’]t|cannot|not|no longer|no|never|none|neither|nor|nobody|nothing|without|unable|unwilling|unless|unlike|until|hardly|rarely|seldom|rather than|instead of|(?:apart|aside) from|in the absence of|far from|(?:fail|ceas|refus|forbid|disallow)\\w*|forbidden|except(?:ion|ions|ing|ed)?|exclud\\w+|exclusive of|other than|save (?:for|as|that|where)",
		"only (?:if|when|where|with|after|to the extent)|if|provided (?:that|,)|subject to|as long as|so long as|to the extent|conditional(?:ly)? (?:on|upon)|prohibit\\w*|refrain\\w*|in the event|with your (?:\\w+ ){0,2}(?:consent|permission|agreement)|opt(?:ed|s|ing)?[- ]?(?:out|in)|(?:turned|switched) off|disabled|object(?:ed|s)? to|declin\\w+",
	].join("|"),
	de: "nicht|kein\\w*|nie|niemals|nirgends|weder|ohne|sofern|soweit|falls|wenn|außer|ausgenommen|ausgeschlossen|ausschließlich|es sei denn|vorbehaltlich|untersagt|verboten|widersprochen",
	fr: "ne|n['’]\\p{L}+|pas|jamais|aucune?|ni|sans|sauf|excepté|exclu\\w*|hormis|à moins que|si|sous réserve|à condition que?|dans la mesure où|interdit\\w*",
	es: "no|nunca|jamás|ningun[oa]?|ningún|ni|sin|salvo|excepto|excluid\\w*|excluy\\w*|a menos que|si|siempre que|sujeto a|prohibid\\w*",
	it: "non|mai|nessun[oa]?|né|senza|salvo|eccetto|esclus\\w*|tranne|a meno che|se|purché|a condizione che|soggett\\w+ a|vietat\\w*",
	nl: "niet|geen|nooit|noch|zonder|tenzij|behalve|uitgezonderd|uitgesloten|indien|als|mits|voor zover|verboden",
	pt: "não|nunca|jamais|nenhuma?|nem|sem|salvo|exceto|excluíd\\w*|a menos que|se|desde que|sujeito a|proibid\\w*",
};

/** Chinese and Japanese have no spaces, so these count wherever they stand. */
const UNSPACED: Readonly<Record<string, string>> = {
	zh: "不|没|未|无|非|否|勿|除非|除外|除了|除|如果|若|仅|只有|前提",
	ja: "ない|なく|ず|ません|不|未|無|非|除き|除く|除い|場合|限り|ただし|禁止",
};

const patterns = new Map<string, RegExp>();

/** What is looked for in a text of a language: its own words, beside the English ones that stand in many texts. */
function patternOf(language: string): RegExp {
	const base = language.split("-")[0] ?? "en";
	const known = patterns.get(base);
	if (known) return known;
	const spaced = [TURNING.en, base === "en" ? undefined : TURNING[base]].filter(Boolean).join("|");
	const unspaced = UNSPACED[base];
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])${unspaced ? `|${unspaced}` : ""}`, "giu");
	patterns.set(base, pattern);
	return pattern;
}

/** A word that turns the meaning, and where it stands in the text given. */
export interface TurningWord {
	readonly word: string;
	readonly at: number;
}

/** Every negation, exception and condition in a text. @param language of the document, as `en` or `de-AT` */
export function turningWords(text: string, language: string): TurningWord[] {
	return [...text.matchAll(patternOf(language))].map((match) => ({ word: match[0], at: match.index }));
}

/** Languages with a list of their own; a text in another is looked through with the English words alone. */
export const TURNING_LANGUAGES: readonly string[] = [...new Set([...Object.keys(TURNING), ...Object.keys(UNSPACED)])];

/** The English words as the method page prints them, `…` for any ending. */
export const TURNING_ENGLISH: readonly string[] =
	"…n't, cannot, not, no, never, none, neither, nor, nobody, nothing, without, unless, except…, exclud…, exclusive of, other than, save for, only if, if, provided that, subject to, as long as, to the extent, conditional on, prohibit…, refrain…, opt out, object to, declin…".split(
		", ",
	);
