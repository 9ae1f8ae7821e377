import type { Book, PlatformView, ProductView, TopicView } from "./book.ts";
import type { Cell, Grid } from "./grid.ts";

/** One table for one topic: a row for each product, grouped by platform. */
export interface TopicRow {
	readonly product: ProductView;
	readonly cells: readonly Cell[];
}

/** Rows of a topic's table in platform order. */
export function topicRows(book: Book, grid: Grid, topic: TopicView, platforms: readonly PlatformView[] = book.platforms): TopicRow[] {
	return platforms.flatMap((platform) => platform.products.map((product) => ({ product, cells: grid.cells(product.id, topic.id) })));
}

/**
 * Pairs with a page of their own: each platform names at most nine others (`compareWith`), so pages grow in step with
 * platforms. 100 platforms have at most 900 pair pages, not 4,950; any other two can still be picked on /compare/.
 */
export function pairs(book: Book): [PlatformView, PlatformView][] {
	const byId = new Map(book.platforms.map((p) => [p.id, p]));
	const found = new Map<string, [PlatformView, PlatformView]>();
	for (const platform of book.platforms) {
		for (const id of platform.data.compareWith) {
			const other = byId.get(id);
			if (!other || other === platform) continue;
			const [a, b] = [platform, other].sort((x, y) => (x.id < y.id ? -1 : 1)) as [PlatformView, PlatformView];
			found.set(`${a.id}-vs-${b.id}`, [a, b]);
		}
	}
	return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
}

/** Headline of a platform for one audience: the products that share an answer, in the order they are listed. */
export interface HeadlineGroup {
	readonly cell: Cell;
	readonly products: readonly ProductView[];
}

/** Products of a platform grouped by their answer to a topic, so that a headline never averages. */
export function headline(grid: Grid, platform: PlatformView, topic: TopicView): HeadlineGroup[] {
	const groups = new Map<string, { cell: Cell; products: ProductView[] }>();
	for (const product of platform.products) {
		for (const cell of grid.cells(product.id, topic.id)) {
			const answer = cell.state === "conflict" ? `conflict ${cell.conflict?.id}` : (cell.deciding[0]?.data.answer ?? "");
			const key = `${answer}\u0000${cell.regions.join()}`;
			const group = groups.get(key);
			if (group) group.products.push(product);
			else groups.set(key, { cell, products: [product] });
		}
	}
	return [...groups.values()];
}
