import { REGIONS, type Region } from "../schema/vocabulary.ts";
import type { Book, CarveOutView, ProductView, VersionView } from "./book.ts";
import { isSound } from "./drift.ts";
import { type Cell, type Grid, type NamedCarveOut, namedCarveOuts } from "./grid.ts";

/** Topics whose carve-outs are about training on what a person gives. */
export const TRAINING_TOPICS = [
	"training-on-conversations",
	"training-on-feedback",
	"training-on-connected-data",
	"training-on-voice-and-images",
];

/**
 * Answers that are a carve-out by themselves: whoever sends feedback trains with it, whatever the switch says, and a group
 * company that may train is not bound by the switch either, unless its own text says that it is.
 */
export const ANSWERS_THAT_SURVIVE: readonly { readonly topic: string; readonly answer: string; readonly kind: string }[] = [
	{ topic: "training-on-feedback", answer: "on-submit", kind: "feedback" },
	{ topic: "sharing-for-training", answer: "affiliates", kind: "affiliate-use" },
];

/** Topics whose answer "never" rules a carve-out out. "Never" on sharing is about outsiders, not about the group. */
const RULED_OUT_BY: readonly { readonly topic: string; readonly kind: string }[] = [{ topic: "training-on-feedback", kind: "feedback" }];

export interface StillTrains {
	readonly product: ProductView;
	readonly version: VersionView;
	readonly part: number;
}

/** What one text says of one carve-out, and where it holds. */
export interface Statement {
	readonly version: VersionView;
	readonly part: number;
	readonly regions: readonly Region[];
}

/**
 * - goes-on: a text says that the switch does not reach it
 * - in-part: one text says so, another says that the switch reaches it
 * - stops: the switch reaches it
 * - ruled-out: a text says that it does not happen at all
 * - unstated: no text of this product speaks of it. That is not good news
 */
export type AfterState = "goes-on" | "in-part" | "stops" | "ruled-out" | "unstated";

/** One product and one carve-out. */
export interface AfterCell {
	readonly carveOut: CarveOutView;
	readonly state: AfterState;
	readonly goesOn: readonly Statement[];
	readonly stops: readonly Statement[];
	readonly ruledOut: readonly Statement[];
}

/** One product and every carve-out, in their order. */
export interface AfterRow {
	readonly product: ProductView;
	readonly cells: readonly AfterCell[];
}

interface Said {
	readonly kind: string;
	readonly how: "goesOn" | "stops" | "ruledOut";
	readonly version: VersionView;
	readonly part: number;
	readonly regions: readonly Region[];
}

function saidOf({ kind, reached, version, part }: NamedCarveOut, { regions }: Cell): Said {
	return { kind, how: reached ? "stops" : "goesOn", version, part, regions };
}

/** Everything the texts of a product say of carve-outs, the most telling topic first. */
function sayings(grid: Grid, product: string): Said[] {
	const named = TRAINING_TOPICS.flatMap((topic) =>
		grid.cells(product, topic).flatMap((cell) => namedCarveOuts(cell).map((c) => saidOf(c, cell))),
	);
	const surviving = ANSWERS_THAT_SURVIVE.flatMap(({ topic, answer, kind }) =>
		grid.cells(product, topic).flatMap((cell) => {
			if (cell.state === "drifted") return [];
			const own = namedCarveOuts(cell).filter((c) => c.kind === kind);
			const versions = cell.deciding.filter((v) => v.data.answer === answer && isSound(v) && !own.some((c) => c.version === v));
			return [
				...versions.map((version): Said => ({ kind, how: "goesOn", version, part: 1, regions: cell.regions })),
				...own.map((c) => saidOf(c, cell)),
			];
		}),
	);
	const ruledOut = RULED_OUT_BY.flatMap(({ topic, kind }) =>
		grid
			.cells(product, topic)
			.flatMap((cell) =>
				cell.state !== "answered"
					? []
					: cell.deciding
							.filter((v) => v.data.answer === "never")
							.map((version): Said => ({ kind, how: "ruledOut", version, part: 1, regions: cell.regions })),
			),
	);
	return [...named, ...surviving, ...ruledOut];
}

/** Sayings of one kind, each text once, with all the places in which it holds. */
function statements(said: readonly Said[]): Statement[] {
	const merged = new Map<string, Said[]>();
	for (const one of said) {
		const key = `${one.version.id} ${one.part}`;
		merged.set(key, [...(merged.get(key) ?? []), one]);
	}
	return [...merged.values()].flatMap((list) => {
		const [first] = list;
		const regions = REGIONS.filter((region) => list.some((one) => one.regions.includes(region)));
		return first ? [{ version: first.version, part: first.part, regions }] : [];
	});
}

function stateOf(goesOn: number, stops: number, ruledOut: number): AfterState {
	if (goesOn > 0) return stops > 0 || ruledOut > 0 ? "in-part" : "goes-on";
	if (stops > 0) return "stops";
	return ruledOut > 0 ? "ruled-out" : "unstated";
}

/** Every product by every carve-out: what goes on after the switch, what stops with it, what no text speaks of. */
export function afterRows(book: Book, grid: Grid): AfterRow[] {
	return [...book.products.values()].map((product) => {
		const said = sayings(grid, product.id);
		const cells = book.carveOuts.map((carveOut): AfterCell => {
			const of = (how: Said["how"]) => statements(said.filter((one) => one.kind === carveOut.id && one.how === how));
			const [goesOn, stops, ruledOut] = [of("goesOn"), of("stops"), of("ruledOut")];
			return { carveOut, state: stateOf(goesOn.length, stops.length, ruledOut.length), goesOn, stops, ruledOut };
		});
		return { product, cells };
	});
}

/** For each carve-out: the products where it survives the switch, with the clause that shows it. */
export function toAfterOptOut(book: Book, grid: Grid): ReadonlyMap<CarveOutView, readonly StillTrains[]> {
	const result = new Map<CarveOutView, StillTrains[]>(book.carveOuts.map((c) => [c, []]));
	for (const { product, cells } of afterRows(book, grid)) {
		for (const { carveOut, goesOn } of cells) {
			const [first] = goesOn;
			if (first) result.get(carveOut)?.push({ product, version: first.version, part: first.part });
		}
	}
	return result;
}
