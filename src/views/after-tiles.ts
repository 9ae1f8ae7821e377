import { type AfterLine, type AfterRow, groupRows, linesThatGoOn, productsOf } from "../model/after-opt-out.ts";
import type { Book, CarveOutView, PlatformView, ProductView } from "../model/book.ts";
import type { Grid } from "../model/grid.ts";
import { list } from "../model/list.ts";
import { EFFECTS, type Effect, label } from "../schema/vocabulary.ts";
import type { Finding } from "./findings.ts";

/** What the texts of a product say of one effect: it goes on, goes on in part, stops, is ruled out, or no text speaks of it. */
export type AfterLook = AfterLine["state"] | "unstated";

/** One effect of some products as a picture shows it. */
export interface AfterTile {
	readonly effect: Effect;
	readonly look: AfterLook;
	/** "Goes on: 3", "Not stated" */
	readonly words: string;
	/** The same without a number: "Goes on" */
	readonly brief: string;
	/** By what way, for a tile that says it happens or stops. */
	readonly ways: readonly CarveOutView[];
}

/** Products of one platform and audience that the picture tells alike. */
export interface AfterTiles {
	readonly platform: PlatformView;
	/** Plans, where the platform has others that differ. */
	readonly who: string | undefined;
	readonly products: readonly ProductView[];
	readonly tiles: readonly AfterTile[];
}

/** What each of them is called. */
export const AFTER_WORDS: Readonly<Record<AfterLook, string>> = {
	"goes-on": "Goes on",
	"in-part": "In part",
	stops: "Stops",
	"ruled-out": "Ruled out",
	unstated: "Not stated",
};

/** From what happens wholly to what no text speaks of: a tile takes the first that any of its lines is. */
const ORDER: readonly AfterLook[] = ["goes-on", "in-part", "stops", "ruled-out"];

/** What a row says of one effect. What happens is counted; what stops is not counted beside it. */
function tileOf(lines: readonly AfterLine[], effect: Effect): AfterTile {
	const own = lines.filter((line) => line.effect === effect);
	const look = ORDER.find((state) => own.some((line) => line.state === state)) ?? "unstated";
	const happening = own.filter(({ goesOn }) => goesOn.length > 0);
	const shown = happening.length > 0 ? happening : own;
	const ways = [...new Set(shown.map(({ carveOut }) => carveOut))];
	return {
		effect,
		look,
		words: happening.length > 0 ? `${AFTER_WORDS[look]}: ${happening.length}` : AFTER_WORDS[look],
		brief: AFTER_WORDS[look],
		ways,
	};
}

/** Every product, by what still happens: those of a platform that show the same in every column stand on one line. */
export function afterTiles(book: Book, grid: Grid, rows: readonly AfterRow[]): readonly AfterTiles[] {
	const merged = new Map<string, { platform: PlatformView; products: ProductView[]; tiles: readonly AfterTile[] }>();
	for (const group of groupRows(book, grid, rows)) {
		const [{ lines, product }] = group;
		const tiles = EFFECTS.map((effect) => tileOf(lines, effect));
		const key = JSON.stringify([product.platform.id, tiles.map(({ words, ways }) => [words, ways.map(({ id }) => id)])]);
		const own = merged.get(key) ?? { platform: product.platform, products: [], tiles };
		merged.set(key, own);
		own.products.push(...group.map((row) => row.product));
	}
	return [...merged.values()].map((row) => ({
		...row,
		who: row.products.length < row.platform.products.length ? list(row.products.map(({ data }) => data.plan)) : undefined,
	}));
}

/** How many products something still happens on, and which effect most texts name. */
export function afterFindings(rows: readonly AfterRow[]): readonly Finding[] {
	const open = linesThatGoOn(rows);
	const counts = EFFECTS.map((effect) => ({ effect, products: productsOf(open.filter(({ line }) => line.effect === effect)).length }));
	const [most] = [...counts].sort((a, b) => b.products - a.products);
	return [
		["After an opt-out, a text names something that still happens on ", productsOf(open).length, " of ", rows.length, " products."],
		...(most && most.products > 0
			? [[`Most often named is “${label(most.effect)}”: `, most.products, most.products === 1 ? " product." : " products."]]
			: []),
	];
}
