import type { Book } from "./book.ts";
import { countEach } from "./count-each.ts";
import type { Cell, Grid } from "./grid.ts";

/** The group of a product whose answer differs from place to place. */
export const BY_PLACE = "by-place";

/** How common each answer to a topic is, counted in products. */
export interface Rarity {
	/** Products by answer, `unstated`, `conflict`, `drifted`, `not-read` and `by-place` included. Each is counted once: the numbers add up to all. */
	readonly counts: ReadonlyMap<string, number>;
	/** Products that have an answer, in all places or in some: those whose answer differs by place count under each one. */
	readonly having: ReadonlyMap<string, number>;
	/** Products with any answer, silences, conflicts, texts being read again and texts not read yet left out. */
	readonly answered: number;
	/** Products that are asked. */
	readonly products: number;
}

function answerOf({ state, deciding }: Cell): string {
	return state === "conflict" || state === "drifted" || state === "not-read" ? state : (deciding[0]?.data.answer ?? "unstated");
}

/** Counts the products of each topic by their answer. */
export function toRarity(book: Book, grid: Grid): ReadonlyMap<string, Rarity> {
	return new Map(
		book.topics.map((topic) => {
			const cells = [...book.products.keys()].map((product) => grid.cells(product, topic.id)).filter((own) => own.length > 0);
			const answers = cells.map((own) => new Set(own.map(answerOf)));
			const counts = countEach(answers, ([answer = "unstated", ...others]) => (others.length > 0 ? BY_PLACE : answer));
			const having = countEach(
				answers.flatMap((own) => [...own]),
				(answer) => answer,
			);
			const answered = cells.filter((own) => own.some(({ state }) => state === "answered")).length;
			return [topic.id, { counts, having, answered, products: cells.length }] as const;
		}),
	);
}
