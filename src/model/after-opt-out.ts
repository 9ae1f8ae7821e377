import { EFFECTS, type Effect, type Outcome, REGIONS, type Region } from "../schema/vocabulary.ts";
import type { Book, CarveOutView, ProductView, VersionView } from "./book.ts";
import { limitsOf } from "./cell-facts.ts";
import { isSound } from "./drift.ts";
import { type Cell, type Grid, namedCarveOuts } from "./grid.ts";
import { headlineOf } from "./headline-topic.ts";

/** What one text says of one carve-out, and where it holds. */
export interface Statement {
	readonly version: VersionView;
	/** Part of the quote that shows it. Undefined where the answer says it: then it rests on the whole quote. */
	readonly part: number | undefined;
	readonly regions: readonly Region[];
	/** What limits it, beside the label of the carve-out: "in named cases", "limit: personal data only". */
	readonly note: string | undefined;
}

/** A statement, what it is about and which way it goes. */
export interface Saying extends Statement {
	readonly kind: string;
	readonly effect: Effect;
	readonly outcome: Outcome;
}

/**
 * - goes-on: a text says that it happens after a no
 * - in-part: one text says so, another says that a switch reaches it, or one place has the one and another the other
 * - stops: a switch reaches it, or it takes a yes first
 * - ruled-out: a text says that it does not happen at all
 */
export type AfterState = "goes-on" | "in-part" | "stops" | "ruled-out";

/** One carve-out of one product and one effect of it: what the texts say of both together. */
export interface AfterLine {
	readonly carveOut: CarveOutView;
	readonly effect: Effect;
	readonly state: AfterState;
	readonly goesOn: readonly Statement[];
	readonly stops: readonly Statement[];
	readonly ruledOut: readonly Statement[];
}

/** One product: what its texts say, by effect and then by carve-out, and the carve-outs of which no text speaks. */
export interface AfterRow {
	readonly product: ProductView;
	readonly lines: readonly AfterLine[];
	/** Not stated is not good news. */
	readonly unstated: readonly CarveOutView[];
}

/** What still happens by a carve-out: the nearest that says so of its own entry, its kind, the answer and the topic. */
export function effectOf(book: Book, { topic, data }: VersionView, kind: string, own: Effect | undefined): Effect | undefined {
	const answer = topic.options.get(data.answer)?.after;
	const effect = own ?? book.carveOutById.get(kind)?.data.effect ?? answer?.effect ?? topic.data.effect;
	return effect === "nothing" ? undefined : effect;
}

/** What the carve-outs of a cell's texts say. */
function named(book: Book, cell: Cell): Saying[] {
	return namedCarveOuts(cell).flatMap(({ kind, reached, version, part, effect: own }) => {
		const effect = effectOf(book, version, kind, own);
		const outcome = reached ? "stops" : "goes-on";
		// A text that supports an answer may govern fewer places than the one that decides.
		const regions = cell.regions.filter((region) => version.regions.includes(region));
		return effect && regions.length > 0 ? [{ kind, effect, outcome, version, part, regions, note: undefined }] : [];
	});
}

/**
 * What the answers of a cell say by themselves: whoever sends feedback trains with it, whatever the switch says. Where two
 * texts disagree, what one of them stops or rules out is told as the word of one.
 */
function answered(book: Book, cell: Cell): Saying[] {
	if (cell.state === "drifted" || cell.state === "unstated" || cell.state === "not-read") return [];
	return cell.deciding.flatMap((version) => {
		const after = cell.topic.options.get(version.data.answer)?.after;
		if (!after || !isSound(version)) return [];
		const { kind, outcome } = after;
		const effect = effectOf(book, version, kind, after.effect);
		// Words of its own about the same effect are nearer than the answer; about another effect they say something else.
		const nearer = version.data.carveOuts.some((own) => own.kind === kind && effectOf(book, version, kind, own.effect) === effect);
		if (nearer) return [];
		const limits = limitsOf([version.data]).join("; ");
		const disputed = cell.state === "conflict" && outcome !== "goes-on";
		const note = [disputed ? "by one of two texts" : after.note, limits && `limit: ${limits}`].filter(Boolean).join(", ") || undefined;
		return effect ? [{ kind, effect, outcome, version, part: undefined, regions: cell.regions, note }] : [];
	});
}

/** Everything the texts of one cell say of carve-outs. All that the book says after an opt-out is made of these. */
export function sayingsOf(book: Book, cell: Cell): Saying[] {
	return [...named(book, cell), ...answered(book, cell)];
}

const goesOn = ({ outcome }: Saying): boolean => outcome === "goes-on";

/** Kinds of carve-out that go on by the texts of one cell, in the order of the book. */
export function kindsThatGoOn(book: Book, cell: Cell): string[] {
	const kinds = new Set(
		sayingsOf(book, cell)
			.filter(goesOn)
			.map(({ kind }) => kind),
	);
	return book.carveOuts.flatMap(({ id }) => (kinds.has(id) ? [id] : []));
}

/**
 * Carve-outs that a cell's own texts name and its switch does not reach, each with the version that shows it, once. Not what
 * the answer itself says: that stands beside it wherever these are shown.
 */
export function openCarveOuts(book: Book, cell: Cell): Saying[] {
	const open = named(book, cell).filter(goesOn);
	return open.filter(({ kind }, i) => open.findIndex((other) => other.kind === kind) === i);
}

/** Sayings of one kind, each text once, with all the places in which it holds. */
function statements(said: readonly Saying[]): Statement[] {
	const merged = new Map<string, Saying[]>();
	for (const one of said) {
		const key = `${one.version.id} ${one.part}`;
		merged.set(key, [...(merged.get(key) ?? []), one]);
	}
	return [...merged.values()].flatMap((list) => {
		const [first] = list;
		const regions = REGIONS.filter((region) => list.some((one) => one.regions.includes(region)));
		return first ? [{ version: first.version, part: first.part, regions, note: first.note }] : [];
	});
}

function lineOf(carveOut: CarveOutView, effect: Effect, said: readonly Saying[]): AfterLine | undefined {
	const of = (outcome: Outcome) => statements(said.filter((one) => one.outcome === outcome));
	const line = { carveOut, effect, goesOn: of("goes-on"), stops: of("stops"), ruledOut: of("ruled-out") };
	const closed = line.stops.length + line.ruledOut.length;
	if (line.goesOn.length > 0) return { ...line, state: closed > 0 ? "in-part" : "goes-on" };
	if (closed === 0) return undefined;
	return { ...line, state: line.stops.length > 0 ? "stops" : "ruled-out" };
}

/** One product: every topic is read, and what its texts say is sorted by effect. */
export function afterRow(book: Book, grid: Grid, product: ProductView): AfterRow {
	const said = book.topics.flatMap((topic) => grid.cells(product.id, topic.id).flatMap((cell) => sayingsOf(book, cell)));
	const lines = EFFECTS.flatMap((effect) =>
		book.carveOuts.flatMap((carveOut) => {
			const own = said.filter((one) => one.kind === carveOut.id && one.effect === effect);
			return lineOf(carveOut, effect, own) ?? [];
		}),
	);
	return { product, lines, unstated: book.carveOuts.filter((carveOut) => !lines.some((line) => line.carveOut === carveOut)) };
}

/** Every product: what goes on after a no, what stops, what does not happen, what no text speaks of. */
export function afterRows(book: Book, grid: Grid): AfterRow[] {
	return [...book.products.values()].map((product) => afterRow(book, grid, product));
}

/** Rows of one platform and audience that say the same of every carve-out: one is enough to show. */
export type RowGroup = readonly [AfterRow, ...AfterRow[]];

/**
 * Rows that say the same by the same words, put together in the order they come. Products whose headline answers rest on
 * other texts stay apart: a row begins with that answer.
 */
export function groupRows(book: Book, grid: Grid, rows: readonly AfterRow[]): RowGroup[] {
	const groups = new Map<string, [AfterRow, ...AfterRow[]]>();
	const shown = ({ version, part, regions }: Statement) => [version.id, part, regions];
	for (const row of rows) {
		const { product, lines } = row;
		const key = JSON.stringify([
			[product.platform.id, product.data.audience],
			grid
				.cells(product.id, headlineOf(book, product).id)
				.map(({ state, regions, deciding }) => [state, regions, deciding.map(({ id }) => id)]),
			lines.map(({ carveOut, effect, goesOn, stops, ruledOut }) => [
				[carveOut.id, effect],
				...[goesOn, stops, ruledOut].map((statements) => statements.map(shown)),
			]),
		]);
		const own = groups.get(key);
		if (own) own.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()];
}

/** A line of one product. */
export interface ProductLine {
	readonly product: ProductView;
	readonly line: AfterLine;
}

/** All lines that go on, wholly or in part. */
export function linesThatGoOn(rows: readonly AfterRow[]): ProductLine[] {
	return rows.flatMap(({ product, lines }) => lines.flatMap((line) => (line.goesOn.length > 0 ? [{ product, line }] : [])));
}

/** How many products some lines are of. */
export function productsOf(lines: readonly ProductLine[]): ProductView[] {
	return [...new Set(lines.map(({ product }) => product))];
}

/** One text that shows what goes on, and the products it shows it for. */
export interface ShownBy {
	readonly statement: Statement;
	readonly products: readonly ProductView[];
}

/** The texts that show some lines, each once with all its products. */
export function textsOf(lines: readonly ProductLine[]): ShownBy[] {
	const texts = new Map<string, { statement: Statement; products: ProductView[] }>();
	for (const { product, line } of lines) {
		for (const statement of line.goesOn) {
			const key = `${statement.version.id} ${statement.part} ${statement.regions.join()}`;
			const own = texts.get(key) ?? { statement, products: [] };
			texts.set(key, own);
			if (!own.products.includes(product)) own.products.push(product);
		}
	}
	return [...texts.values()];
}
