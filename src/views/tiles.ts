import type { Book, ConflictView, PlatformView, ProductView, TopicView } from "../model/book.ts";
import type { CellMarkId } from "../model/cell-facts.ts";
import { conflictBeside } from "../model/conflicts.ts";
import { type Cell, cellLevel, type Grid } from "../model/grid.ts";
import { wordsToFind } from "../model/kinds.ts";
import { cellLabel, list, regionWords } from "../model/sentences.ts";
import { AUDIENCES, type Audience, label } from "../schema/vocabulary.ts";
import { headline } from "./comparison.ts";

/** What a tile looks like: the level of an answer, or what stands where there is none. */
export type TileLook = ReturnType<typeof cellLevel>;

/** One answer as a picture shows it: a colour and words, and for whom and by which texts it is so. */
export interface Tile {
	readonly look: TileLook;
	readonly words: string;
	readonly parts: readonly TilePart[];
}

/**
 * Plans and places of which everything a reader sees is the same. Each group of places keeps the link to the text that
 * decides there.
 */
export interface TilePart {
	readonly topic: string;
	readonly products: readonly string[];
	/** Of the first plan: what decides, once for each group of places that rests on a text of its own. */
	readonly cells: readonly [Cell, ...Cell[]];
	/** Plans, where the platform has others of the kind that answer otherwise. */
	readonly who: string | undefined;
	/** Places, where it does not hold everywhere and rests on one text. */
	readonly where: string | undefined;
	readonly limits: readonly string[];
	readonly marks: readonly CellMarkId[];
	readonly conflict: ConflictView | undefined;
}

/** A kind of account: who has it, as a column of a picture. */
export interface AccountKind {
	readonly words: string;
	readonly audiences: readonly Audience[];
}

/** Three kinds in which every audience has its place: an account of one's own, of whatever role, stands in the first. */
export const ACCOUNTS: readonly AccountKind[] = [
	{ words: label("consumer"), audiences: AUDIENCES.filter((audience) => audience !== "business" && audience !== "developer") },
	{ words: label("business"), audiences: ["business"] },
	{ words: label("developer"), audiences: ["developer"] },
];

/** What a part shows apart from places: two groups of the same plans with one key are one part. */
function lookOf(cell: Cell, products: readonly ProductView[]): string {
	return JSON.stringify([
		products.map(({ id }) => id),
		cellLabel(cell),
		cellLevel(cell),
		cell.limits,
		// The day of an old copy is told where the answer leads.
		cell.marks.map(({ id }) => id),
		conflictBeside(cell)?.id,
	]);
}

/** What some products of a platform answer to one question, a tile for each answer and level, in the order of products. */
export function tilesOf(grid: Grid, platform: PlatformView, topic: TopicView, products: readonly ProductView[]): Tile[] {
	const tiles = new Map<string, { look: TileLook; words: string; parts: TilePart[] }>();
	for (const part of partsOf(grid, platform, topic, products)) {
		const [cell] = part.cells;
		const [look, words] = [cellLevel(cell), cellLabel(cell)];
		const tile = tiles.get(`${look} ${words}`) ?? { look, words, parts: [] };
		tiles.set(`${look} ${words}`, tile);
		tile.parts.push(part);
	}
	return [...tiles.values()];
}

function partsOf(grid: Grid, platform: PlatformView, topic: TopicView, products: readonly ProductView[]): TilePart[] {
	const groups = new Map<string, { products: readonly ProductView[]; cells: [Cell, ...Cell[]] }>();
	for (const { cell, products: own } of headline(grid, platform, topic, products)) {
		const key = lookOf(cell, own);
		const group = groups.get(key);
		if (group) group.cells.push(cell);
		else groups.set(key, { products: own, cells: [cell] });
	}
	const all = products.filter(({ id }) => grid.cells(id, topic.id).length > 0);
	return [...groups.values()].map(({ cells, products: own }) => {
		const [first, ...others] = cells;
		const where = others.length === 0 ? regionWords(first.regions) : "Everywhere";
		return {
			topic: topic.id,
			products: own.map(({ id }) => id),
			cells,
			who: own.length < all.length ? list(own.map(({ data }) => data.plan)) : undefined,
			where: where === "Everywhere" ? undefined : where,
			limits: first.limits,
			marks: first.marks.map(({ id }) => id),
			conflict: conflictBeside(first),
		};
	});
}

/** A line of a picture: a platform, or a question put to one. */
export interface AccountRow {
	readonly id: string;
	readonly words: string;
	/** Words it is found by, where a field narrows the picture. */
	readonly find: string;
	/** One list for each column. */
	readonly tiles: readonly (readonly Tile[])[];
}

export interface AccountGrid {
	readonly columns: readonly AccountKind[];
	readonly rows: readonly AccountRow[];
}

/** Platforms by kind of account, for one question: a row each, and only the columns and rows in which something is asked. */
export function accountGrid(grid: Grid, topic: TopicView, platforms: readonly PlatformView[]): AccountGrid {
	const asked = platforms.filter(({ products }) => products.some(({ id }) => grid.cells(id, topic.id).length > 0));
	return toGrid(
		asked.map((platform) => ({ id: platform.id, words: platform.data.name, find: wordsToFind(platform), platform, topic })),
		grid,
	);
}

/** Every question that is asked of a platform, by kind of account. */
export function questionGrid(book: Pick<Book, "topics">, grid: Grid, platform: PlatformView): AccountGrid {
	const topics = grid.topicsOf(book, platform.products);
	return toGrid(
		topics.map((topic) => ({ id: topic.id, words: topic.data.short, find: topic.data.title, platform, topic })),
		grid,
	);
}

type Asked = Omit<AccountRow, "tiles"> & { readonly platform: PlatformView; readonly topic: TopicView };

function toGrid(asked: readonly Asked[], grid: Grid): AccountGrid {
	const tiles = ({ platform, topic }: Asked, { audiences }: AccountKind) =>
		tilesOf(
			grid,
			platform,
			topic,
			platform.products.filter(({ data }) => audiences.includes(data.audience)),
		);
	const [first, ...others] = ACCOUNTS.filter((kind) => asked.some((row) => tiles(row, kind).length > 0));
	if (!first) return { columns: [], rows: [] };
	// A column that only says again what stands beside it is no column: its accounts join the first.
	const again = others.filter((kind) =>
		asked.every((row) => {
			const own = tiles(row, kind);
			return own.length === 0 || JSON.stringify(own.map(showsOf)) === JSON.stringify(tiles(row, first).map(showsOf));
		}),
	);
	const joined: AccountKind =
		again.length === 0 ? first : { words: "Every account", audiences: [first, ...again].flatMap(({ audiences }) => audiences) };
	const columns = [joined, ...others.filter((kind) => !again.includes(kind))];
	return {
		columns,
		rows: asked.map((row) => ({ id: row.id, words: row.words, find: row.find, tiles: columns.map((kind) => tiles(row, kind)) })),
	};
}

/** What a tile shows, and the texts it rests on, whomever it speaks for. */
function showsOf({ look, words, parts }: Tile) {
	const own = parts.map(({ who, where, limits, marks, conflict, cells }) => [
		[who, where, limits, marks, conflict?.id],
		cells.map(({ regions, deciding }) => [regions, deciding.map(({ id }) => id)]),
	]);
	return [look, words, own];
}

/** The parts of all tiles of a grid. */
export function partsIn({ rows }: AccountGrid): TilePart[] {
	return rows.flatMap(({ tiles }) => tiles.flat().flatMap(({ parts }) => parts));
}

/** What of colours and signs a key explains. */
export interface KeyShows {
	readonly looks: readonly TileLook[];
	readonly marks: readonly CellMarkId[];
	/** Whether a tile says that another text differs. */
	readonly differs: boolean;
}

/** What occurs in some grids. */
export function keyOf(grids: readonly AccountGrid[]): KeyShows {
	const parts = grids.flatMap(partsIn);
	return {
		looks: grids.flatMap(({ rows }) => rows.flatMap(({ tiles }) => tiles.flat().map(({ look }) => look))),
		marks: parts.flatMap(({ marks }) => marks),
		differs: parts.some(({ conflict }) => conflict !== undefined),
	};
}
