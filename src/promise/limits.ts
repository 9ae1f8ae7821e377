import { type Finder, type Mark, overlap, without } from "./marks.ts";
import type { Marked } from "./statement.ts";
import { toSentences } from "./text.ts";
import { dataIn, type Proto } from "./training.ts";
import type { ClaimTopic, LimitData, PromiseData } from "./types.ts";

/**
 * A text may cover less than its answer says (`Never`, limit: foundation models only). A sentence is held against that by
 * what the limit is on: the models or the data it names, or the words of a condition.
 */

/** Which limits of the texts a sentence keeps within, and which it lies outside of. All others it is wider than. */
export interface Bounds {
	readonly within: readonly string[];
	readonly outside: readonly string[];
}

interface Known {
	readonly key: string;
	readonly limit: LimitData;
	/** Kinds of the grammar, with the narrower kinds they hold. None: compared word by word. */
	readonly kinds: ReadonlySet<string>;
	readonly words: readonly string[];
}

/** Words of a limit's phrase that say nothing of it alone. */
const SMALL = new Set(
	"a an the only of and or is are be that what which into in on for to with under other all some not may can unless".split(" "),
);

export function limitKey({ on, says }: LimitData): string {
	return `${on}: ${says}`;
}

/** Reads what a promise says of the limits that the texts have. */
export class LimitReader {
	readonly #known: readonly Known[];
	readonly #limits: PromiseData["grammar"]["limits"];
	readonly #kinds: readonly (readonly [id: string, on: LimitData["on"]])[];

	constructor(data: PromiseData, finder: Finder) {
		const { limits, lists } = data.grammar;
		this.#limits = limits;
		this.#kinds = Object.entries(limits).map(([id, { on }]) => [id, on]);
		const all = new Map(data.clauses.flatMap((clause) => clause.limits ?? []).map((limit) => [limitKey(limit), limit]));
		this.#known = [...all].map(([key, limit]): Known => {
			const sentences = toSentences(limit.says);
			const has = (id: string) =>
				sentences.some((s) => finder.marks(s, lists[`limited:${id}`] ? `limited:${id}` : `limit:${id}`).length > 0);
			// What a condition is recorded on is a matter of taste; models and data are not.
			const own = this.#kinds.filter(([id, on]) => (on === limit.on || this.#isCondition(id)) && has(id)).map(([id]) => id);
			const words = sentences
				.flatMap(({ tokens }) => tokens.map(({ word }) => word))
				.filter((word) => /^[\p{L}\p{N}]/u.test(word) && !SMALL.has(word));
			return { key, limit, kinds: new Set(own.flatMap((id) => [id, ...(limits[id]?.holds ?? [])])), words };
		});
	}

	/** The limits that a promise keeps within and lies outside of. */
	read(marked: Marked, proto: Proto): Bounds {
		const objects = { models: this.#objects(marked, proto, "models"), data: this.#objects(marked, proto, "data") };
		const within: string[] = [];
		const outside: string[] = [];
		for (const { key, limit, kinds, words } of this.#known) {
			if (kinds.size === 0) {
				if (words.length > 0 && words.every((word) => stands(marked, word))) within.push(key);
				continue;
			}
			const conditions = [...kinds].filter((kind) => this.#isCondition(kind));
			const named = conditions.every((kind) => marked.has(`limit:${kind}`));
			if (conditions.length === kinds.size) {
				if (named) within.push(key);
				continue;
			}
			const own = limit.on === "models" || limit.on === "data" ? objects[limit.on] : [];
			const isApart = (object: readonly string[]) => object.some((kind) => this.#apart(kind, kinds));
			const isKept = (object: readonly string[]) => object.some((kind) => kinds.has(kind)) && !isApart(object);
			// Each thing it names is of another kind; one of no kind may be any.
			if (own.length > 0 && own.every(isApart)) outside.push(key);
			else if (own.length > 0 && own.every(isKept) && named) within.push(key);
		}
		return { within, outside };
	}

	/** Whether a kind is a condition, which a sentence names or not, and no thing that it is about. */
	#isCondition(kind: string): boolean {
		const on = this.#limits[kind]?.on;
		return on === "contract" || on === "act";
	}

	/** Whether a kind shares nothing with any of these. */
	#apart(kind: string, from: ReadonlySet<string>): boolean {
		return [...from].every((other) => this.#limits[kind]?.apart.includes(other));
	}

	/** What a statement names of models or data, each with the kinds it is of. */
	#objects(marked: Marked, { stretch, topic }: Proto, on: "models" | "data"): (readonly string[])[] {
		const named = this.#kinds
			.filter(([, own]) => own === on)
			.flatMap(([kind]) => marked.all(`limit:${kind}`, stretch).map((mark) => ({ mark, kind })));
		const nouns =
			on === "models" ? without(marked.all("model-object", stretch), marked.all("not-a-model")) : dataOf(marked, stretch, topic);
		const things = merge([...nouns, ...named.map(({ mark }) => mark)]);
		return things.map((thing) => [...new Set(named.filter(({ mark }) => overlap(mark, thing)).map(({ kind }) => kind))]);
	}
}

/** The data a statement is about: that of its topic, or all where the topic asks for none. */
function dataOf(marked: Marked, stretch: Mark, topic: ClaimTopic): readonly Mark[] {
	const data = dataIn(marked, stretch);
	return data.get(topic) ?? [...data.values()].flat();
}

/** Whether a word stands in the sentence, in the singular or the plural. */
function stands({ sentence }: Marked, word: string): boolean {
	return sentence.tokens.some((token) => token.word === word || token.word === `${word}s` || `${token.word}s` === word);
}

/** Marks that lie over each other as one. */
function merge(marks: readonly Mark[]): Mark[] {
	const merged: Mark[] = [];
	for (const mark of [...marks].sort((a, b) => a.from - b.from || b.to - a.to)) {
		const last = merged.at(-1);
		if (last && overlap(last, mark)) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, mark.to) };
		else merged.push(mark);
	}
	return merged;
}
