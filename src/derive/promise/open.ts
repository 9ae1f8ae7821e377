import { toAfterOptOut } from "../after-opt-out.ts";
import type { Book, VersionView } from "../book.ts";
import { type Cell, type Grid, openCarveOuts } from "../grid.ts";

/** What still happens beside an answer: a kind of carve-out and the version that shows it. */
export interface Open {
	readonly kind: string;
	readonly version: VersionView;
}

/** Topics whose answer survives a "no" to training, and the carve-out it is. */
const SURVIVE: Readonly<Record<string, string>> = { "training-on-feedback": "feedback", "sharing-for-training": "affiliate-use" };

/**
 * For a cell, what a promise about it would have to name: the carve-outs its own texts leave open and, for training on
 * conversations, the answers of other topics that survive it (feedback that trains, a group that may).
 */
export function toOpen(book: Book, grid: Grid): (cell: Cell) => readonly Open[] {
	const survivors = new Map<string, Open[]>();
	for (const [carveOut, rows] of toAfterOptOut(book, grid)) {
		for (const { product, version } of rows) {
			if (SURVIVE[version.topic.id] === carveOut.id)
				survivors.set(product.id, [...(survivors.get(product.id) ?? []), { kind: carveOut.id, version }]);
		}
	}
	return (cell) => {
		const own = openCarveOuts(cell).map(({ kind, version }) => ({ kind, version }));
		if (cell.topic.id !== "training-on-conversations" || cell.state === "unstated" || cell.state === "drifted") return own;
		return [...own, ...(survivors.get(cell.product.id) ?? []).filter(({ kind }) => !own.some((one) => one.kind === kind))];
	};
}
