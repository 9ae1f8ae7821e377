import { afterRows, openCarveOuts } from "../after-opt-out.ts";
import type { Book, VersionView } from "../book.ts";
import type { Cell, Grid } from "../grid.ts";

/** What still happens beside an answer: a kind of carve-out and the version that shows it. */
export interface Open {
	readonly kind: string;
	readonly version: VersionView;
}

/** Questions whose answer may survive a "no" to training on conversations: feedback that trains, a group that may. */
const SURVIVE: ReadonlySet<string> = new Set(["training-on-feedback", "sharing-for-training"]);

/**
 * For a cell, what a promise about it would have to name: the carve-outs its own texts leave open and, for training on
 * conversations, the answers of other topics that survive it.
 */
export function toOpen(book: Book, grid: Grid): (cell: Cell) => readonly Open[] {
	const survivors = new Map(
		afterRows(book, grid).map(({ product, lines }) => [
			product,
			lines.flatMap(({ carveOut, goesOn }) =>
				goesOn
					.filter(({ version, part }) => part === undefined && SURVIVE.has(version.topic.id))
					.map(({ version, regions }) => ({ kind: carveOut.id, version, regions })),
			),
		]),
	);
	return (cell) => {
		const own = openCarveOuts(book, cell).map(({ kind, version }) => ({ kind, version }));
		if (cell.topic.id !== "training-on-conversations" || cell.state === "unstated" || cell.state === "drifted") return own;
		const others = (survivors.get(cell.product) ?? []).filter(
			({ kind, regions }) => regions.some((region) => cell.regions.includes(region)) && !own.some((one) => one.kind === kind),
		);
		return [
			...own,
			...others
				.filter(({ kind }, i) => others.findIndex((other) => other.kind === kind) === i)
				.map(({ kind, version }) => ({ kind, version })),
		];
	};
}
