import type { Mark } from "./marks.ts";
import type { Sentence } from "./text.ts";

/** Words that begin a statement of its own. */
const TURNS = new Set([";", "\u2013", ":", "but", "however", "whereas", "although", "though", "yet", "because"]);
const NONE: ReadonlySet<string> = new Set();
/** After "and", one of these begins a new statement: a subject or a verb that can carry its own "not". */
const STARTS = new Set(
	"we they it i you is are was were will may must does do did can could never not has have shall should also".split(" "),
);

/** After "nor", only a verb: "neither your audio nor your chats" is one statement. */
const VERBS = new Set("is are was were will may must does do did can could shall should has have".split(" "));

const DOES = /^(?:trains?|uses?|keeps?|stores?|retains?|learns?|reads?)$/;

/**
 * A sentence as statements, so that a "not" in one says nothing about the other.
 *
 * @param names where products are named: "and Claude ..." begins a statement
 */
export function toSegments(sentence: Sentence): Mark[] {
	const { tokens } = sentence;
	const word = (i: number) => tokens[i]?.word ?? "";
	const opens = (joint: string) => (joint === "and" ? STARTS : joint === "nor" ? VERBS : NONE);
	const cuts: number[] = [];
	let depth = 0;
	for (let i = 1; i < tokens.length; i++) {
		if (word(i) === "(") depth += 1;
		if (word(i) === ")") depth = Math.max(0, depth - 1);
		if (depth > 0) continue;
		// "Used for training: none" is one statement.
		if (word(i) === ":" && /^(?:no|none|never|nothing|off|disabled|opt)$/.test(word(i + 1))) continue;
		if (TURNS.has(word(i))) cuts.push(i);
		// ", since Free and Pro train": a reason, not "since 2024" or "as stated".
		else if (word(i - 1) === "," && /^(?:since|as|while)$/.test(word(i)) && /^\p{Lu}|^(?:they|it|we|the)$/u.test(tokens[i + 1]?.raw ?? ""))
			cuts.push(i);
		// "will not, and will not permit ..." is one statement with its verb at the end.
		else if (opens(word(i)).has(word(i + 1)) && word(i - 1) !== "not" && word(i - 2) !== "not") cuts.push(i);
		else if (word(i) === "and" && isNewSubject(tokens, cuts.at(-1) ?? 0, i)) cuts.push(i);
		else if (word(i) === "," && STARTS.has(word(i + 1)) && /^(?:we|they|it|you)$/.test(word(i + 1)) && tokens.length > 14) cuts.push(i);
	}
	const edges = [0, ...cuts, tokens.length];
	return edges.slice(0, -1).flatMap((from, k) => {
		const to = edges[k + 1] ?? from;
		return to > from ? [{ from, to }] : [];
	});
}

/** "it trains on chats, and Claude Team is ...": after a statement that has its verb, a name with a verb begins another. */
function isNewSubject(tokens: Sentence["tokens"], from: number, at: number): boolean {
	if (tokens[at - 1]?.word !== "," || !tokens.slice(from, at).some(({ word }) => DOES.test(word))) return false;
	let next = at + 1;
	while (next < at + 5 && /^\p{Lu}/u.test(tokens[next]?.raw ?? "")) next += 1;
	return next > at + 1 && /^(?:is|are)$/.test(tokens[next]?.word ?? "");
}
