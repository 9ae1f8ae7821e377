import { GRAMMAR } from "../../promise/grammar/index.ts";
import { FAMILIES } from "../../promise/grammar/relations.ts";
import { Finder, without } from "../../promise/marks.ts";
import { periodsIn } from "../../promise/periods.ts";
import { toSentences } from "../../promise/text.ts";
import type { ClaimTopic } from "../../promise/types.ts";
import type { VersionView } from "../book.ts";

/**
 * The words of a quote that bear its answer. A quote proves an answer in several parts: a subject, the verb, a definition,
 * an exception. Beside a finding there is room for one or two, and they have to be those with the verb of the topic.
 */

/** Longest proof that the file of the checker holds: enough to see the operative words, the clause is one step away. */
export const MOST_PROOF = 220;

type Weights = Readonly<Record<string, number>>;

/** Lists of the grammar that name what a topic is about, with their weight. */
const ACTS: Readonly<Record<string, Weights>> = {
	training: { train: 5, improve: 4, "only-to-serve": 2, use: 1 },
	feedback: { train: 5, improve: 4, "any-purpose": 4, feedback: 1, use: 1 },
	sharing: { train: 4, permit: 2, others: 3, use: 1 },
	deidentified: { deidentified: 4, train: 3, improve: 3, statistics: 3, "any-purpose": 3 },
	review: { "human-review": 5, read: 3, people: 3 },
	retention: { "zero-retention": 5, delete: 3, keep: 3, needed: 2 },
	licence: { "no-licence": 5, "licence-to-improve": 5, "licence-to-serve": 5, owner: 3, use: 1 },
};
/** Lists that turn an act into an answer. */
const ANSWERS: Readonly<Record<string, Weights>> = {
	never: { not: 3, bar: 3, "only-to-serve": 1 },
	"not-kept": { not: 3, bar: 3 },
	none: { not: 3 },
	"opt-in": { consent: 3, not: 2, bar: 2 },
	"with-consent": { consent: 3, not: 2 },
	"opt-out": { "opt-out": 3 },
	limited: { limited: 3 },
	"need-to-know": { limited: 3 },
	"until-deleted": { "on-deletion": 2, "until-deleted": 2 },
	"as-long-as-needed": { needed: 3 },
	improvement: { improve: 4 },
	affiliates: { "exception:affiliates": 3 },
	"third-parties": { others: 3 },
};
/** A piece that begins so takes back or binds what stands before it; with a comma, "unless" may begin a sentence of its own. */
const TAKES_BACK = /^(?:except|however|but |even if|notwithstanding|provided that|other than|(?:subject to|unless)(?!.*, ))/i;
/** Fewer characters than these are hardly a statement. */
const ALONE = 60;
/** A sentence of fewer words needs its neighbours. */
const FEW_WORDS = 5;
const LICENCE = /licen[cs]e|\bright|\bown/i;

const finder = new Finder(GRAMMAR.lists);

interface Piece {
	readonly part: number;
	readonly text: string;
	readonly score: number;
	/** It shows what still happens after the answer. */
	readonly aside: boolean;
}

/** How much a text weighs by some lists. */
function sum(text: string, weights: Weights): number {
	const sentences = toSentences(text);
	const has = (list: string) =>
		sentences.some((s) => {
			const marks = finder.marks(s, list);
			// "Reviewed by specially trained teams"
			return (
				(list === "train" ? without(marks, [...finder.marks(s, "train-people"), ...finder.marks(s, "trained-already")]) : marks).length > 0
			);
		});
	return Object.entries(weights).reduce((total, [list, weight]) => total + (has(list) ? weight : 0), 0);
}

function weigh(text: string, topic: ClaimTopic, answer: string): number {
	const family = FAMILIES[topic];
	const period = family === "retention" && periodsIn(text).length > 0 ? 3 : 0;
	const licence = family === "licence" && LICENCE.test(text) ? 3 : 0;
	const act = sum(text, ACTS[family] ?? {}) + period + licence;
	return act === 0 ? 0 : act + sum(text, ANSWERS[answer] ?? {});
}

/** Sentences of a part, each as it stands. */
function sentencesOf(part: string): string[] {
	return part
		.replace(/\s+/g, " ")
		.trim()
		.split(/(?<!\b(?:e\.g|i\.e|Inc|Ltd|No|Art)\.)(?<=[.!?]["”’)]?) (?=[“"(]?\p{Lu})/u);
}

/** Whether words stand as a sentence of their own. */
function isWhole(text: string): boolean {
	return !TAKES_BACK.test(text) && /^[“"(]?\p{Lu}/u.test(text) && /[.!?]["”’)]?$/.test(text);
}

/** The stretch of a long sentence, at most so long, that bears most; it begins where a clause does. */
function stretchOf(text: string, bears: (text: string) => number): string {
	if (text.length <= MOST_PROOF) return text;
	const starts = [
		0,
		...[...text.matchAll(/(?:[,;:]|\))? (?=\(|and |or |but |we |you |unless |if |to )|[,;:] /g)].map((m) => m.index + m[0].length),
	];
	const cut = (from: number): string => {
		const rest = text.slice(from);
		if (rest.length <= MOST_PROOF - 2) return rest;
		return rest.slice(0, rest.lastIndexOf(" ", MOST_PROOF - 4));
	};
	let best = { from: 0, score: -1 };
	for (const from of starts) {
		const score = bears(cut(from));
		if (score > best.score) best = { from, score };
	}
	const { from } = best;
	return `${from > 0 ? "… " : ""}${cut(from)}${from + cut(from).length < text.length ? " …" : ""}`;
}

/** The words of a version's quote that bear its answer; empty for a silence. */
export function proofOf({ data: { quote, answer, carveOuts }, topic: { id } }: VersionView): string {
	const topic = id as ClaimTopic;
	const bears = (text: string) => weigh(text, topic, answer);
	const open = new Set(carveOuts.filter(({ reached }) => !reached).map(({ part }) => part - 1));
	const pieces = (quote?.parts ?? []).flatMap((part, i) =>
		sentencesOf(part).map((text): Piece => {
			const aside = open.has(i);
			const back = TAKES_BACK.test(text) ? 3 : 0;
			return { part: i, text, aside, score: bears(text) - back - (aside ? 2 : 0) };
		}),
	);
	const [best] = [...pieces].sort((a, b) => b.score - a.score);
	if (!best) return "";
	if (best.text.length > MOST_PROOF) return stretchOf(best.text, bears);
	const at = pieces.indexOf(best);
	const chosen = new Map([[at, best.text]]);
	let room = MOST_PROOF - best.text.length;
	const add = (i: number): void => {
		const text = headOf(pieces[i]?.text ?? "", room - 3);
		if (text === "" || chosen.has(i)) return;
		chosen.set(i, text);
		room -= text.length + 3;
	};
	const condition = (text: string) => sum(text, ANSWERS[answer] ?? {});
	if (condition(best.text) === 0) {
		const [binds] = pieces.filter((p) => !p.aside && condition(p.text) > 0);
		if (binds) add(pieces.indexOf(binds));
	}
	// A piece of a sentence: what stands before it holds its subject, what follows its condition.
	const near = pieces.map((_, i) => i).sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
	if (best.text.endsWith(":")) add(at + 1);
	// "From other sources." stands as a sentence and says nothing by itself.
	const thin = best.text.split(" ").length < FEW_WORDS;
	if (thin || !isWhole(best.text)) for (const i of near) if (!pieces[i]?.aside) add(i);
	// Its subject may stand in a part that shows what still happens: "We may use feedback … don't use this feedback to train".
	if (!isWhole(best.text) && MOST_PROOF - room < ALONE) for (const i of near) if (i < at) add(i);
	const order = [...chosen.keys()].sort((a, b) => a - b);
	return order
		.map((i, k) => {
			const last = order[k - 1];
			const goesOn = last === i - 1 && pieces[last]?.part === pieces[i]?.part && !chosen.get(last)?.endsWith("…");
			const joint = last === undefined ? "" : goesOn || chosen.get(last)?.endsWith("…") ? " " : " … ";
			return `${joint}${chosen.get(i)}`;
		})
		.join("");
}

/** A text, or its beginning cut at a word where there is room for some of it. */
function headOf(text: string, room: number): string {
	if (text.length <= room) return text;
	if (room < ALONE) return "";
	return `${text.slice(0, text.lastIndexOf(" ", room - 2))} …`;
}
