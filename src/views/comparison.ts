import type { Book, PlatformView, ProductView, TopicView } from "../model/book.ts";
import type { Cell, Grid } from "../model/grid.ts";
import { list, openLabels, regionWords, sameProof } from "../model/sentences.ts";

/** One table for one topic: a row for the products of a platform that answer alike. */
export interface TopicRow {
	readonly products: EqualPlans;
	/** Of the first product; those of the others show the same and rest on the same texts. */
	readonly cells: readonly Cell[];
	/** What the switch does not reach, by place where places differ. */
	readonly open: readonly { readonly where: string | undefined; readonly labels: readonly string[] }[];
}

/** Rows of a topic's table: of the products of these platforms that are asked, in their order. */
export function topicRows(book: Book, grid: Grid, topic: TopicView, platforms: readonly PlatformView[] = book.platforms): TopicRow[] {
	const cellsOf = ({ id }: ProductView) => grid.cells(id, topic.id);
	const openOf = (product: ProductView) => {
		const cells = cellsOf(product);
		const lines = cells.flatMap((cell) => {
			const labels = openLabels(book, cell);
			return labels.length === 0 ? [] : [{ where: cells.length > 1 ? regionWords(cell.regions) : undefined, labels }];
		});
		return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
	};
	const asked = platforms.flatMap(({ products }) => products.filter((product) => cellsOf(product).length > 0));
	return equalPlans(asked, (product) => [cellsShow(cellsOf(product)), JSON.stringify(openOf(product))].join("\u0001")).map((products) => ({
		products,
		cells: cellsOf(products[0]),
		open: openOf(products[0]),
	}));
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
			// Shown in the order of names, like every list of platforms; the address sorts by id and never changes.
			const [a, b] = book.platforms.indexOf(platform) < book.platforms.indexOf(other) ? [platform, other] : [other, platform];
			found.set(pairId(a, b), [a, b]);
		}
	}
	const place = (p: PlatformView) => book.platforms.indexOf(p);
	return [...found.values()].sort(([a, b], [c, d]) => place(a) - place(c) || place(b) - place(d));
}

/** Last part of a pair page's address: the two ids in order, whoever is named first. */
export function pairId(a: PlatformView, b: PlatformView): string {
	return [a.id, b.id].sort().join("-vs-");
}

/** Products of one platform that a table tells in one row. */
export type EqualPlans = readonly [ProductView, ...ProductView[]];

/**
 * Products put together where a table would repeat itself, in the order they come.
 *
 * @param shows all that a row says of a product, such as `cellsShow` of its cells
 */
export function equalPlans(products: Iterable<ProductView>, shows: (product: ProductView) => string): EqualPlans[] {
	const groups = new Map<string, [ProductView, ...ProductView[]]>();
	for (const product of products) {
		const key = `${product.platform.id}\u0002${shows(product)}`;
		const own = groups.get(key);
		if (own) own.push(product);
		else groups.set(key, [product]);
	}
	return [...groups.values()];
}

/** Everything that cells show and rest on: two products with one key share a row, and every link in it proves both. */
export function cellsShow(cells: readonly Cell[]): string {
	return cells.map((cell) => [cell.topic.id, cell.regions.join(" "), sameProof(cell)].join("\u0003")).join("\u0002");
}

/** A line of a headline: the products that share one answer, with its limits, marks and severity, by one text, in the same places. */
export interface HeadlineGroup {
	/** The cell of the first product. Those of the others show the same and rest on the same texts. */
	readonly cell: Cell;
	readonly products: readonly ProductView[];
	/** Undefined where the answer is the same everywhere. */
	readonly where: string | undefined;
}

/**
 * Products of a platform grouped by their answer to a topic, what it rests on and the places it holds, so that a headline
 * never averages and each line carries the proof of every product it names.
 *
 * @param products some of the platform's products; all unless told
 */
export function headline(
	grid: Grid,
	platform: PlatformView,
	topic: TopicView,
	products: readonly ProductView[] = platform.products,
): HeadlineGroup[] {
	const groups = new Map<string, { cell: Cell; where: string; products: ProductView[] }>();
	for (const product of products) {
		for (const cell of grid.cells(product.id, topic.id)) {
			const where = regionWords(cell.regions);
			const key = `${sameProof(cell)}\u0002${where}`;
			const group = groups.get(key) ?? { cell, where, products: [] };
			groups.set(key, group);
			group.products.push(product);
		}
	}
	return [...groups.values()].map(({ where, ...group }) => ({ ...group, where: where === "Everywhere" ? undefined : where }));
}

/** What a platform answers to one question: a row for the plans that answer alike. */
export interface QuestionRow {
	readonly products: EqualPlans;
	/** Of the first product; those of the others show the same and rest on the same texts. */
	readonly cells: readonly Cell[];
	/** The plans, undefined where the row speaks for all that are asked. */
	readonly who: string | undefined;
}

/** Every question of a platform with each answer once. */
export function byQuestion(
	grid: Grid,
	platform: PlatformView,
	topics: readonly TopicView[],
): { topic: TopicView; rows: readonly QuestionRow[] }[] {
	return topics.map((topic) => {
		const cellsOf = ({ id }: ProductView) => grid.cells(id, topic.id);
		const asked = platform.products.filter((product) => cellsOf(product).length > 0);
		const groups = equalPlans(asked, (product) => cellsShow(cellsOf(product)));
		// Two plans of a platform may bear one name, of different products.
		const plans = new Set(platform.products.map(({ data }) => data.plan));
		const name = ({ data }: ProductView) => (plans.size === platform.products.length ? data.plan : data.name);
		return {
			topic,
			rows: groups.map((products) => ({
				products,
				cells: cellsOf(products[0]),
				who: products.length === platform.products.length ? undefined : list(products.map(name)),
			})),
		};
	});
}
