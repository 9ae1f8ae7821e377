import type { Book, CarveOutView, ProductView, VersionView } from "./book.ts";
import { type Grid, openCarveOuts } from "./grid.ts";

/** Topics whose carve-outs are about training on what a person gives. */
const TRAINING_TOPICS = ["training-on-conversations", "training-on-feedback", "training-on-connected-data", "training-on-voice-and-images"];

export interface StillTrains {
	readonly product: ProductView;
	readonly version: VersionView;
	readonly part: number;
}

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
	return result;
}
