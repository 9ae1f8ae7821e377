import type { Book, ProductView, TopicView } from "./book.ts";
import type { Cell, Grid } from "./grid.ts";
import { cellWords, groupAlike, regionWords } from "./sentences.ts";

/** A question that two products of a platform answer differently. */
export interface DifferentAnswer {
	readonly topic: TopicView;
	readonly own: readonly Cell[];
	readonly theirs: readonly Cell[];
}

/** What another plan would give: siblings that answer alike, by the same clauses, stand together. */
export interface PlanChange {
	readonly siblings: readonly ProductView[];
	/** In the order of topics; empty where no answer differs. */
	readonly rows: readonly DifferentAnswer[];
}

/** Answers and the places they hold: two products differ where these do. */
function answers(cells: readonly Cell[]): string {
	return groupAlike(cells)
		.map(({ cells: [cell], regions }) => `${cellWords(cell)}\u0000${regionWords(regions)}`)
		.sort()
		.join("\u0001");
}

/** The clauses and conflicts a row would link to. */
function texts(cells: readonly Cell[]): string {
	return cells.map(({ deciding, conflict }) => [...deciding.map((v) => v.id), conflict?.id ?? ""].join("\u0000")).join("\u0001");
}

/** Every sibling of a product with the questions it answers differently, grouped, in the order of the platform. */
export function planChanges(book: Book, grid: Grid, product: ProductView): PlanChange[] {
	const groups = new Map<string, { siblings: ProductView[]; rows: DifferentAnswer[] }>();
	for (const sibling of product.platform.products) {
		if (sibling === product) continue;
		const rows = book.topics
			.map((topic) => ({ topic, own: grid.cells(product.id, topic.id), theirs: grid.cells(sibling.id, topic.id) }))
			.filter(({ own, theirs }) => answers(own) !== answers(theirs));
		const key = rows.map(({ topic, theirs }) => `${topic.id}\u0002${answers(theirs)}\u0002${texts(theirs)}`).join("\u0003");
		const group = groups.get(key);
		if (group) group.siblings.push(sibling);
		else groups.set(key, { siblings: [sibling], rows });
	}
	return [...groups.values()];
}
