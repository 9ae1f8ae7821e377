import type { Book } from "./book.ts";
import type { Grid } from "./grid.ts";

/** How common each answer to a topic is, counted in products. Both numbers are shown. */
export interface Rarity {
	/** Products by answer, `unstated`, `conflict` and `drifted` included. */
	readonly counts: ReadonlyMap<string, number>;
	/** Products with any answer, silences, conflicts and texts being read again left out. */
	readonly answered: number;
	readonly products: number;
}

/** Counts each product once a topic, by its answer in most regions. */
export function toRarity(book: Book, grid: Grid): ReadonlyMap<string, Rarity> {
	const result = new Map<string, Rarity>();
	for (const topic of book.topics) {
		const counts = new Map<string, number>();
		let answered = 0;
		for (const product of book.products.values()) {
			const [cell] = [...grid.cells(product.id, topic.id)].sort((a, b) => b.regions.length - a.regions.length);
			if (!cell) continue;
			const answer = cell.state === "conflict" || cell.state === "drifted" ? cell.state : (cell.deciding[0]?.data.answer ?? "unstated");
			counts.set(answer, (counts.get(answer) ?? 0) + 1);
			if (cell.state === "answered") answered += 1;
		}
		result.set(topic.id, { counts, answered, products: book.products.size });
	}
	return result;
}
