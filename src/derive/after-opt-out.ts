import type { Book, CarveOutView, ProductView, VersionView } from "./book.ts";
import { type Grid, openCarveOuts } from "./grid.ts";

/** Topics whose carve-outs are about training on what a person gives. */
export const TRAINING_TOPICS = [
	"training-on-conversations",
	"training-on-feedback",
	"training-on-connected-data",
	"training-on-voice-and-images",
];

export interface StillTrains {
	readonly product: ProductView;
	readonly version: VersionView;
	readonly part: number;
}

/**
 * Answers that are a carve-out by themselves: whoever sends feedback trains with it, whatever the switch says, and a group
 * company that may train is not bound by the switch either.
 */
export const ANSWERS_THAT_SURVIVE: readonly { readonly topic: string; readonly answer: string; readonly kind: string }[] = [
	{ topic: "training-on-feedback", answer: "on-submit", kind: "feedback" },
	{ topic: "sharing-for-training", answer: "affiliates", kind: "affiliate-use" },
];

/** For each carve-out: the products where it survives the switch, with the clause that shows it. */
export function toAfterOptOut(book: Book, grid: Grid): ReadonlyMap<CarveOutView, readonly StillTrains[]> {
	const result = new Map<CarveOutView, StillTrains[]>(book.carveOuts.map((c) => [c, []]));
	for (const product of book.products.values()) {
		const seen = new Set<string>();
		for (const topic of TRAINING_TOPICS) {
			for (const cell of grid.cells(product.id, topic)) {
				for (const { kind, version, part } of openCarveOuts(cell)) {
					const carveOut = book.carveOutById.get(kind);
					if (!carveOut || seen.has(kind)) continue;
					seen.add(kind);
					result.get(carveOut)?.push({ product, version, part });
				}
			}
		}
	}
	for (const product of book.products.values()) {
		for (const { topic, answer, kind } of ANSWERS_THAT_SURVIVE) {
			const carveOut = book.carveOutById.get(kind);
			const rows = carveOut && result.get(carveOut);
			const version = grid
				.cells(product.id, topic)
				.flatMap((cell) => cell.deciding)
				.find((v) => v.data.answer === answer);
			if (rows && version && !rows.some((row) => row.product === product)) rows.push({ product, version, part: 1 });
		}
	}
	return result;
}
