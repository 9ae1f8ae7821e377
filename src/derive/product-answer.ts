import type { Region, SeverityLevel } from "../schema/vocabulary.ts";
import { ANSWERS_THAT_SURVIVE, TRAINING_TOPICS } from "./after-opt-out.ts";
import type { Book, CarveOutView, ProductView, VersionView } from "./book.ts";
import { isSound } from "./drift.ts";
import { type Cell, cellLevel, type Grid, openCarveOuts } from "./grid.ts";
import { cellSentence, cellWords, regionWords } from "./sentences.ts";

/** Something that still happens, and the clause that says so. */
export interface Survivor {
	readonly carveOut: CarveOutView;
	readonly version: VersionView;
}

/** The headline answer of a product in the places that share it: what an answer box prints. */
export interface RegionAnswer {
	readonly regions: readonly Region[];
	/** Undefined where the answer is the same everywhere. */
	readonly where: string | undefined;
	readonly cell: Cell;
	readonly label: string;
	readonly sentence: string;
	readonly level: SeverityLevel | "conflict" | "drifted";
	/** Clauses whose control is a switch; none where no switch is needed or named, or where the text is being read again. */
	readonly switches: readonly VersionView[];
	/** What the switch, or the answer, does not reach by the clauses it rests on. */
	readonly survives: readonly Survivor[];
	/** What survives by the clauses of other questions, in the same places. */
	readonly also: readonly Survivor[];
}

const NO_SWITCH: ReadonlySet<string> = new Set(["none-stated", "not-needed"]);

function survivor(book: Book, kind: string, version: VersionView): Survivor[] {
	const carveOut = book.carveOutById.get(kind);
	return carveOut ? [{ carveOut, version }] : [];
}

/** Each carve-out once, the first clause that shows it. */
function once(list: readonly Survivor[], known: readonly Survivor[] = []): Survivor[] {
	const seen = new Set(known.map(({ carveOut }) => carveOut.id));
	return list.filter(({ carveOut }) => {
		if (seen.has(carveOut.id)) return false;
		seen.add(carveOut.id);
		return true;
	});
}

/** What still trains by any question about training, in some places. */
function survivorsIn(book: Book, grid: Grid, product: ProductView, regions: readonly Region[]): Survivor[] {
	const cells = (topic: string) => grid.cells(product.id, topic).filter((cell) => cell.regions.some((r) => regions.includes(r)));
	const carvedOut = TRAINING_TOPICS.flatMap(cells).flatMap((cell) =>
		openCarveOuts(cell).flatMap(({ kind, version }) => survivor(book, kind, version)),
	);
	const answers = ANSWERS_THAT_SURVIVE.flatMap(({ topic, answer, kind }) =>
		cells(topic)
			.flatMap(({ deciding }) => deciding)
			.filter((version) => version.data.answer === answer && isSound(version))
			.flatMap((version) => survivor(book, kind, version)),
	);
	return [...carvedOut, ...answers];
}

/**
 * The headline question of one product, one answer for each group of regions: from the grid and from nothing else.
 *
 * @returns an empty list where the book holds no answer, which a checked book never does
 */
export function productAnswer(book: Book, grid: Grid, product: ProductView): RegionAnswer[] {
	const [topic] = book.topics;
	const cells = topic ? grid.cells(product.id, topic.id) : [];
	return cells.map((cell): RegionAnswer => {
		const survives = openCarveOuts(cell).flatMap(({ kind, version }) => survivor(book, kind, version));
		return {
			regions: cell.regions,
			where: cells.length > 1 ? regionWords(cell.regions) : undefined,
			cell,
			label: cellWords(cell),
			sentence: cellSentence(cell),
			level: cellLevel(cell),
			switches: cell.state === "drifted" ? [] : cell.deciding.filter((v) => !NO_SWITCH.has(v.data.control.kind)),
			survives,
			also: once(survivorsIn(book, grid, product, cell.regions), survives),
		};
	});
}
