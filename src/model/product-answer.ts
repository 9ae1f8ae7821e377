import type { Effect, Region, SeverityLevel } from "../schema/vocabulary.ts";
import { type AfterRow, afterRow } from "./after-opt-out.ts";
import type { Book, CarveOutView, ProductView, VersionView } from "./book.ts";
import { type Cell, cellLevel, type Grid } from "./grid.ts";
import { headlineOf } from "./headline-topic.ts";
import { cellSentence, cellWords, regionWords } from "./sentences.ts";

/** Something that still happens after a no in some places, and the clause that says so. */
export interface Survivor {
	readonly carveOut: CarveOutView;
	readonly effect: Effect;
	readonly version: VersionView;
	readonly note: string | undefined;
}

/** The headline answer of a product in the places that share it: what an answer box prints. */
export interface RegionAnswer {
	readonly regions: readonly Region[];
	/** Undefined where the answer is the same everywhere. */
	readonly where: string | undefined;
	readonly cell: Cell;
	readonly label: string;
	readonly sentence: string;
	readonly level: SeverityLevel | "conflict" | "drifted" | "not-read";
	/** Clauses whose control is a switch; none where no switch is needed or named, or where the text is being read again. */
	readonly switches: readonly VersionView[];
	/** What still happens by any clause of the product, in the same places: by effect, then in the order of carve-outs. */
	readonly survives: readonly Survivor[];
}

const NO_SWITCH: ReadonlySet<string> = new Set(["none-stated", "not-needed"]);

/** What goes on in some of these places, each once; by the clauses of the headline answer where they say it. */
function survivorsIn({ lines }: AfterRow, { regions, deciding }: Cell): Survivor[] {
	return lines.flatMap(({ carveOut, effect, goesOn }) => {
		const here = goesOn.filter((statement) => statement.regions.some((region) => regions.includes(region)));
		const shown = here.find(({ version }) => deciding.includes(version)) ?? here[0];
		return shown ? [{ carveOut, effect, version: shown.version, note: shown.note }] : [];
	});
}

/**
 * The headline question of one product, one answer for each group of regions: from the grid and from nothing else.
 *
 * @returns an empty list where the book holds no answer, which a checked book never does
 */
export function productAnswer(book: Book, grid: Grid, product: ProductView): RegionAnswer[] {
	const cells = grid.cells(product.id, headlineOf(book, product).id);
	const after = afterRow(book, grid, product);
	return cells.map(
		(cell): RegionAnswer => ({
			regions: cell.regions,
			where: cells.length > 1 ? regionWords(cell.regions) : undefined,
			cell,
			label: cellWords(cell),
			sentence: cellSentence(cell),
			level: cellLevel(cell),
			switches: cell.state === "drifted" ? [] : cell.deciding.filter((v) => !NO_SWITCH.has(v.data.control.kind)),
			survives: cell.state === "drifted" ? [] : survivorsIn(after, cell),
		}),
	);
}
