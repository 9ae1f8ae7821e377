import { nameFinder, type Span } from "./names.ts";
import { periodsIn } from "./periods.ts";
import { listed } from "./report.ts";
import type { Form, PromiseData } from "./types.ts";

/**
 * Fills the form from a pasted sentence. It knows a few plain ways to make a promise, and leaves "what is promised" open
 * wherever a word is left that could turn the meaning: an open field costs a choice, a wrong one the truth.
 */

/** A form, the words that filled a field, in order, and what was left open and why, as sentences. */
export interface Reading {
	readonly form: Form;
	readonly used: readonly (Span & { readonly field: string })[];
	readonly open: readonly string[];
}

/** Longest sentence that is read. */
export const MOST_CHARACTERS = 600;

/** Kinds of data: one of the special ones counts before what people type. */
const DATA: readonly (readonly [topic: string, words: RegExp])[] = [
	["deidentified-data", /\b(?:anonymi[sz]ed|anonymous|aggregated?|de-?identified|pseudonymi[sz]ed)\b/gi],
	["training-on-feedback", /\b(?:feedback|thumbs (?:up|down)|ratings?)\b/gi],
	["training-on-connected-data", /\b(?:connectors?|connected (?:apps?|accounts?|services?)|integrations?|e-?mails?|mailbox(?:es)?)\b/gi],
	// Biometric data may be of a voice or of a face, so that word alone leaves the data open.
	["training-on-voice", /\b(?:voice|audio|biometrics?)\b/gi],
	["training-on-images", /\b(?:photos?|images?|pictures?|videos?|faces?|biometrics?)\b/gi],
	[
		"training-on-public-content",
		/\b(?:public(?:ly)? (?:available|shared|web|content|data|posts|pages|repositories|code)|posts|tweets)\b/gi,
	],
	[
		"training-on-conversations",
		/\b(?:(?:your|our|their|customers?'?|users?'?|clients?'?|business|personal) )*(?:data|content|information|inputs?|outputs?|prompts?|conversations?|chats?|messages?|interactions|code|files?|documents?|queries|searches|transcripts?|responses|completions|what (?:you|we) (?:type|enter|send|submit))\b/gi,
	],
];
const ACTS = {
	train: /\b(?:(?:re)?train(?:s|ed|ing)?|fine-?tun(?:e|es|ed|ing)|(?:improv|develop|build)\w* (?:[\w']+ ){0,3}(?:models?|LLMs?|AI))\b/gi,
	keep: /\b(?:retain(?:s|ed)?|stor(?:e|es|ed|ing)|keeps?|kept|(?:(?:zero|no)[ -](?:data[ -])?)?retention|deletes?|deleted|removed|purged?|erased?)\b/gi,
	read: /\b(?:reads?|reviews?|reviewed|access(?:es|ed)?|views?|viewed|sees?|look(?:s|ed)? at)\b/gi,
} as const;
const PEOPLE = /\b(?:humans?|people|employees?|staff|engineers?|contractors?|reviewers?|personnel|no one|nobody)\b/gi;
const NOT = /\b(?:not|never|none|nothing|no one|nobody|no(?![ -](?:data[ -])?retention))\b|n't\b/gi;
const WHO = "(?:you|they|(?:the )?users?|(?:the )?customers?)";
const YES = `(?:${WHO} (?:\\w+ ){0,2}(?:opts?|opted|opting)[ -]in|${WHO} (?:agrees?|consents?)|(?:[\\w']+ ){0,4}(?:consent|permission|authori[sz]ation|approval|opt-in))`;
/** Conditions: whether the statement that one binds is denied, and what the two say together. */
const CONDITIONS: readonly (readonly [words: RegExp, denied: boolean, says: string])[] = [
	[new RegExp(`\\b(?:without|unless) ${YES}\\b`, "gi"), true, "opt-in"],
	[new RegExp(`\\bonly (?:with|after|upon|if|when) ${YES}\\b`, "gi"), false, "opt-in"],
	[new RegExp(`\\bunless ${WHO} (?:\\w+ ){0,3}(?:opts?|opted) out(?: in (?:the |your )?settings)?\\b`, "gi"), false, "opt-out"],
	[new RegExp(`\\b(?:if|when|once|after) ${WHO} (?:have |has )?(?:opts?|opted) out\\b`, "gi"), true, "opt-out"],
	[/\bby default\b/gi, true, "opt-in"],
	[/\bby default\b/gi, false, "opt-out"],
];
/** What a period can count from, beside the day on which something is typed. */
const EVENT =
	/terminat|delet(?:e |ion|ed (?:chats|conversations|messages|files))|remov|request|clos|expir|\bends?\b|cancel|contract|account|after (?:the|you|an?|last)\b/i;
const EXCEPT = /\b(?:except(?: for| where| when| in)?|other than|apart from|excluding|with the exception of) [^,.;:()]+/gi;
const wordsOf = (list: string) =>
	new RegExp(`(?<![\\w])(?:${list.trim().split(/\s+/).join("|").replaceAll("_", " ").replaceAll("*", "\\w*")})(?!\\w)`, "gi");
/** Words that can turn, narrow or take back a promise, or say that it is none; one that nothing above took leaves it open. */
const TURNS = wordsOf(`
	ago allow* although anonymise anonymize anyone ask* available avoid* ban* bar barr* bars because before between beyond block* but can
	case ceas* choice choos* claim* compet* could declin* defin* den(?:y|ies|ied) did disabl* enabl* eligible except* exclu* exempt* false
	forb* formerly free_of guarantee* had hardly historically how however if instead isolat* just kept_out lack* last least less licen[cs]*
	limit* longer means merely minimum mode more myth need* neither nor object* obligation obliged off offer* once only opt* other* over own
	partners? past plan_to please policy policies possible preclude* prevent* previously prohibit* promis* providers? rarely rather refrain*
	refus* reject* request* restrict* rights? risk separat* should solely strictly stop* sub-?processors? suppliers? switch* synthetic than
	that third though turn* unable unless until untrue vendors? warrant* was were whereas whether when where which while who why without
	would wrong yet zero`);
/** And of those: teaching people, what the reader does, what is kept and is no content. */
const REFUSED = wordsOf(`
	(?:security|awareness|compliance|privacy|annual)_training training_(?:data|materials?|sessions?|courses?|program*|runs?|sets?)
	train*_(?:(?:and|our|the|your|new|all|support|sales)_)?(?:staff|employees|teams?|teachers|users|personnel|people|students|reps|models_for)
	(?:staff|employees|teams?|teachers|reviewers|personnel)_(?:\\w+_){0,4}train* (?:pre-?)?trained_(?:models?|reviewers|staff|team)
	train_(?:data|stations?|tickets?) (?:we|they|it)_(?:also_|never_)?used_to your_(?:own|staff|employees|people) for_you data_(?:protection|processing|sharing|residency)
	you_(?:\\w+_){0,2}(?:may|must|can|shall|will|should|agree|train|build|use|retain|keep|store|own)
	(?:users?|customers?|clients?|developers|teams|licensee)_(?:may|must|can|shall|will|should|agrees?|own|retain|keep)
	backups? logs? cookies? invoices? metadata telemetry billing applicants? encrypted plain_text locally`);
/** Words that may stand between a "not" or a "may" and what is done: they leave its meaning alone. */
const PLAIN = wordsOf(`
	an? ai all and any as at be been being by development ever foundation for form from general generative in intentionally is are its?
	knowingly language large learning llms? machine models? of on or our part process processed purposes? reads? sell share shared sold
	the their them these this those to us uses? used using way we will with your you type enter send submit submitted sent
	customers?'? users?'? clients?'? business personal company`);

const spansOf = (text: string, words: RegExp): Span[] =>
	[...text.matchAll(words)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
const outside = (spans: readonly Span[], taken: readonly Span[]): Span[] =>
	spans.filter(({ from, to }) => !taken.some((other) => from < other.to && other.from < to));

/** Whether a word reaches an act: all that stands between is plain, a name, or the data. */
function reaches(text: string, word: Span, act: Span, known: readonly Span[]): boolean {
	const between = spansOf(" ".repeat(word.to) + text.slice(word.to, act.from), /[^\s]+/g);
	const plain = [...spansOf(text, PLAIN), ...known];
	const covered = (span: Span) => plain.some(({ from, to }) => from <= span.from && to >= span.to);
	// "do not sell your data and use it": what follows an "and" may be a statement of its own, unless it is data too.
	const goesOn = (i: number) => outside([between[i + 1] ?? act], known).length === 0;
	return word.to <= act.from && between.every((span, i) => covered(span) && (!/^and$/i.test(text.slice(span.from, span.to)) || goesOn(i)));
}

/** What a sentence promises and the words that say so, or why that stays open. */
function promisedIn(text: string, names: readonly Span[], excepts: readonly Span[]): (Form & { readonly spans: readonly Span[] }) | string {
	if (/\?/.test(text)) return "A question promises nothing by itself.";
	if (/[.!][\s"')]+\p{Lu}|;/u.test(text)) return "The form holds one sentence, and this is more than one.";
	const conditions = CONDITIONS.flatMap(([words, denied, says]) => spansOf(text, words).map((span) => ({ span, denied, says })));
	const bound = [...excepts, ...conditions.map(({ span }) => span)];
	const free = (words: RegExp) => outside(spansOf(text, words), [...bound, ...names]);
	const isAbout = (kind: keyof typeof ACTS) => free(ACTS[kind]).length > 0 && (kind !== "read" || free(PEOPLE).length > 0);
	const [kind, second] = (["train", "keep", "read"] as const).filter(isAbout);
	const [act] = kind ? free(ACTS[kind]) : [];
	if (!kind || !act) return "No words of a promise were understood.";
	if (second) return "It seems to promise more than one thing.";
	const isZero = /^(?:zero|no)\b/i.test(text.slice(act.from, act.to));
	const [topic, ...others] = DATA.filter(([, words]) => free(words).length > 0).map(([id]) => id);
	if (!topic && !isZero) return "It does not name the data.";
	if (topic === "deidentified-data" || others.some((id) => id !== "training-on-conversations")) return "It names data of several kinds.";
	const noes = free(NOT);
	const [no, more] = noes;
	const known = [...names, ...DATA.flatMap(([, words]) => spansOf(text, words)), ...(kind === "read" ? free(PEOPLE) : [])];
	if (more) return "It holds more than one “no”.";
	if (no && !reaches(text, no, act, known)) return `“${text.slice(no.from, no.to)}” may speak of something else.`;
	// How long it is kept, and what a "not" is then the no to: "not kept longer than 30 days".
	const periods = kind === "keep" ? periodsIn(text) : [];
	const longer = periods.length > 0 ? spansOf(text, /\b(?:beyond|(?:longer|more) than) (?=[\w(-]+)/gi) : [];
	const used = [...noes, ...free(ACTS[kind]), ...conditions.map(({ span }) => span), ...longer, ...periods];
	// "our AI vendor OpenAI": the vendor is named, and the promise is its own.
	const isNamed = ({ from, to }: Span) =>
		/^(?:vendor|provider)s?$/i.test(text.slice(from, to)) && names.some((name) => name.from === to + 1);
	const left = [...free(REFUSED), ...outside(free(TURNS), used).filter((span) => !isNamed(span))];
	const words = [...new Set(left.map(({ from, to }) => `“${text.slice(from, to)}”`))];
	if (words.length > 0) return `It holds words that could turn the meaning: ${listed(words)}.`;
	const unclear = "How the promise is bound was not understood.";
	if (kind === "keep") {
		const kept = { products: [], topic: "training-retention", spans: used };
		const [period, other] = periods;
		const isDeletion = /delet|remov|purg|eras|retention/i.test(text);
		const fromEvent = EVENT.test(text.slice(0, act.from)) || EVENT.test(text.slice(act.to));
		if (bound.length > 0 || other) return unclear;
		if (!period) return isZero !== (no !== undefined && !isDeletion) ? { ...kept, says: "not-kept" } : unclear;
		const isPlain = period.days > 0 && !fromEvent && !isZero && (no !== undefined) === longer.length > 0;
		return isPlain ? { ...kept, says: "fixed-period", days: period.days } : unclear;
	}
	const fits = conditions.filter(({ denied }) => denied === (no !== undefined));
	const [says = no ? "never" : "may", different] = new Set(fits.map((condition) => condition.says));
	const unfit = conditions.some(({ span }) => !fits.some((condition) => condition.span.from === span.from));
	const does = spansOf(text, /\b(?:may|might|will|is|are|we|uses)\b|(?= trains\b)/gi);
	if (different || unfit || !(no || does.some((word) => reaches(text, word, act, known)))) return unclear;
	if (kind === "train") return { products: [], topic: topic ?? "", says, spans: used };
	const review = { never: "never", "opt-in": "with-consent", may: /\b(?:may|might)\b/.test(text) ? "broad" : undefined }[says];
	return review ? { products: [], topic: "human-review", says: review, spans: used } : unclear;
}

/** A function that fills the form from a sentence. */
export function readerOf(data: PromiseData): (pasted: string) => Reading {
	const find = nameFinder(data);
	// "except feedback you send": the carve-outs of the book, each by the first word of its name.
	const kindsIn = (text: string) => Object.keys(data.carveOuts).filter((kind) => text.toLowerCase().includes(kind.split("-")[0] ?? kind));
	return (pasted) => {
		// One character for one, so that places stay.
		const text = pasted
			.slice(0, MOST_CHARACTERS)
			.replace(/[\u2018\u2019\u02bc]/g, "'")
			.replace(/\s/g, " ");
		const { products, spans: names, unclear } = find(text);
		const isClear = unclear.length === 0;
		const excepts = spansOf(text, EXCEPT).filter(({ from, to }) => kindsIn(text.slice(from, to)).length > 0);
		const promised = promisedIn(text, names, excepts);
		const open = isClear ? [] : [`Which product is meant by ${listed(unclear.map((name) => `“${name}”`))} is not clear.`];
		const found: [field: string, spans: readonly Span[]][] = [["product", isClear ? names : []]];
		let form: Form = { products: isClear ? products : [] };
		if (typeof promised === "string") open.push(`${promised} Choose what is promised.`);
		else {
			const { spans, ...says } = promised;
			form = { ...says, ...form, excepts: excepts.flatMap(({ from, to }) => kindsIn(text.slice(from, to))) };
			found.push(["promise", spans], ["exception", excepts], ["data", DATA.flatMap(([, words]) => spansOf(text, words))]);
		}
		const used: Reading["used"][number][] = [];
		for (const [field, spans] of found) used.push(...outside(spans, used).map(({ from, to }) => ({ from, to, field })));
		return { form, used: used.sort((a, b) => a.from - b.from), open };
	};
}
