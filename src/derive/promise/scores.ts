import { HELD_OUT_SET, LEARNED_SETS, type PhrasingSet } from "../../promise/phrasings/index.ts";
import { Reader } from "../../promise/read.ts";
import { type Result, resultOf, type Score, scoreOf } from "../../promise/score.ts";
import type { PromiseData } from "../../promise/types.ts";
import type { Book } from "../book.ts";
import type { Grid } from "../grid.ts";
import { type PromiseRoutes, promiseData } from "./data.ts";

export interface ScoredSet {
	readonly set: PhrasingSet;
	readonly results: readonly Result[];
	readonly score: Score;
}
export interface PromiseScores {
	readonly data: PromiseData;
	/** The set that nothing was learned from. */
	readonly heldOut: Score;
	readonly sets: readonly ScoredSet[];
}

const made = new WeakMap<Book, PromiseScores>();

/** The tested sentences, read with the book as it is today: what the pages print is what the checker does. */
export function promiseScores(book: Book, grid: Grid, route: PromiseRoutes): PromiseScores {
	const known = made.get(book);
	if (known) return known;
	const data = promiseData(book, grid, route);
	const reader = new Reader(data);
	const sets = [HELD_OUT_SET, ...LEARNED_SETS].map((set): ScoredSet => {
		const results = set.phrasings.map((phrasing) => resultOf(phrasing, reader, data));
		return { set, results, score: scoreOf(results) };
	});
	const [first] = sets;
	if (!first) throw new Error("There is no set of phrasings; see src/promise/phrasings/index.ts");
	const scores = { data, heldOut: first.score, sets };
	made.set(book, scores);
	return scores;
}
