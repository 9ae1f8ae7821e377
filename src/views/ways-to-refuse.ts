import type { Book, PlatformView, ProductView } from "../model/book.ts";
import type { Grid } from "../model/grid.ts";
import { headlineOf } from "../model/headline-topic.ts";
import { type WayOut, wayOutOf, wayOutWords } from "../model/opt-out.ts";
import { regionWords } from "../model/sentences.ts";
import type { Region } from "../schema/vocabulary.ts";

/** Products of one platform that stand alike, in the same places. */
export interface RefusalLine {
	readonly platform: PlatformView;
	readonly products: readonly [ProductView, ...ProductView[]];
	/** What there is to do, in words. */
	readonly words: string;
	/** Where, unless everywhere. */
	readonly where: string | undefined;
}

export interface RefusalGroup {
	readonly wayOut: WayOut;
	readonly lines: readonly RefusalLine[];
}

/** What a reader can act on comes first, what leaves nothing to do last. */
const ORDER: readonly WayOut[] = [
	"switch",
	"administrator",
	"agreement",
	"not-needed",
	"conflict",
	"none",
	"unstated",
	"drifted",
	"not-read",
];

/** Platforms by where a person stands who says no to the question their readers come with: each product and place once. */
export function waysToRefuse(book: Book, grid: Grid, platforms: readonly PlatformView[]): RefusalGroup[] {
	const found = platforms.flatMap((platform) => {
		const cells = platform.products.flatMap((product) =>
			grid.cells(product.id, headlineOf(book, product).id).map((cell) => ({ product, cell })),
		);
		const places = Map.groupBy(cells, ({ product, cell }) => [product.id, wayOutOf(cell), wayOutWords(cell)].join("\u0001"));
		const merged = [...places.values()].flatMap((own) => {
			const [first] = own;
			const regions: Region[] = own.flatMap(({ cell }) => cell.regions);
			return first
				? [{ product: first.product, wayOut: wayOutOf(first.cell), words: wayOutWords(first.cell), where: regionWords(regions) }]
				: [];
		});
		return [...Map.groupBy(merged, ({ wayOut, words, where }) => [wayOut, words, where].join("\u0001")).values()].flatMap((own) => {
			const [first, ...others] = own;
			if (!first) return [];
			const { wayOut, words, where } = first;
			const products = [first.product, ...others.map(({ product }) => product)] as const;
			return [{ wayOut, line: { platform, products, words, where: where === "Everywhere" ? undefined : where } satisfies RefusalLine }];
		});
	});
	return ORDER.flatMap((wayOut) => {
		const lines = found.filter((one) => one.wayOut === wayOut).map(({ line }) => line);
		return lines.length > 0 ? [{ wayOut, lines }] : [];
	});
}
