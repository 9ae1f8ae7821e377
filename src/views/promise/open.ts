import { afterRows, openCarveOuts } from "../../model/after-opt-out.ts";
import type { Book, VersionView } from "../../model/book.ts";
import type { Cell, Grid } from "../../model/grid.ts";

/** What still happens beside an answer: a kind of carve-out and the version that shows it. */
export interface Open {
	readonly kind: string;
	readonly version: VersionView;
}

/** Questions whose answer may survive a "no" to training on conversations: feedback that trains, a group that may. */
const SURVIVE: readonly string[] = ["training-on-feedback", "sharing-for-training"];

/**
 * For a cell, what a promise about it would have to name: the carve-outs its own texts leave open and, for training on
 * conversations, the answers of other topics that survive it. Each kind once.
 */
export function toOpen(book: Book, grid: Grid): (cell: Cell) => readonly Open[] {
	const rows = new Map(afterRows(book, grid).map(({ product, lines }) => [product, lines]));
	return (cell) => {
		const open = new Map(openCarveOuts(book, cell).map(({ kind, version }): [string, Open] => [kind, { kind, version }]));
		if (cell.topic.id !== "training-on-conversations" || cell.state === "unstated" || cell.state === "drifted" || cell.state === "not-read")
			return [...open.values()];
		for (const { carveOut, goesOn } of rows.get(cell.product) ?? [])
			for (const { version, part, regions } of goesOn)
				if (part === undefined && SURVIVE.includes(version.topic.id) && regions.some((region) => cell.regions.includes(region)))
					if (!open.has(carveOut.id)) open.set(carveOut.id, { kind: carveOut.id, version });
		return [...open.values()];
	};
}
