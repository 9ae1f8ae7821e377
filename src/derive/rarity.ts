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

/** Counts each product under every answer it has: one whose answer differs by place counts under both. */
export function toRarity(book: Book, grid: Grid): ReadonlyMap<string, Rarity> {
	const result = new Map<string, Rarity>();
	for (const topic of book.topics) {
		const counts = new Map<string, number>();
		let answered = 0;
		for (const product of book.products.values()) {
			const cells = grid.cells(product.id, topic.id);
			const answers = new Set(
				cells.map((cell) =>
					cell.state === "conflict" || cell.state === "drifted" ? cell.state : (cell.deciding[0]?.data.answer ?? "unstated"),
				),
			);
			for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
			if (cells.some((cell) => cell.state === "answered")) answered += 1;
		}
		result.set(topic.id, { counts, answered, products: book.products.size });
	}
	return result;
}
