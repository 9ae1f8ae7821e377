import type { Book, PlatformView, TopicView } from "../model/book.ts";
import type { Cell, Grid } from "../model/grid.ts";
import { headlineTopic } from "../model/headline-topic.ts";
import { kindsOf, wordsToFind } from "../model/kinds.ts";
import type { Category } from "../schema/vocabulary.ts";
import { type AccountKind, accountGrid, type Tile, type TileLook } from "./tiles.ts";

/** One answer of a platform to the question its readers come with, for one kind of account. */
export interface GlanceTile {
	readonly look: TileLook;
	readonly words: string;
	/** The same in one word, for a tile that has room for no more. */
	readonly brief: string;
	/** Whose answer it is, where another stands beside it: "Free, Plus (Europe)". */
	readonly scopes: readonly string[];
	/** What decides it first. */
	readonly cell: Cell;
	/** Whether another text answers otherwise, for one of them. */
	readonly differs: boolean;
}

export interface GlanceRow {
	readonly platform: PlatformView;
	/** Words it is found by. */
	readonly find: string;
	/** One list for each column. */
	readonly tiles: readonly (readonly GlanceTile[])[];
}

/** Platforms of one kind, with the question their readers come with. */
export interface Glance {
	readonly kind: Category;
	readonly topic: TopicView;
	readonly columns: readonly AccountKind[];
	readonly rows: readonly GlanceRow[];
}

const BRIEF = { conflict: "Conflict", drifted: "Re-read", "not-read": "Not read", unstated: "Not said" } as const;

function toGlance(topic: TopicView, { look, words, parts }: Tile): GlanceTile[] {
	const [first] = parts;
	if (!first) return [];
	const option = topic.data.options.find(({ label }) => label === words);
	return [
		{
			look,
			words,
			brief: option?.brief ?? option?.label ?? (look in BRIEF ? BRIEF[look as keyof typeof BRIEF] : words),
			scopes: parts.flatMap(({ who, where }) => (who || where ? [who && where ? `${who} (${where})` : (who ?? where ?? "")] : [])),
			cell: first.cells[0],
			differs: parts.some(({ conflict }) => conflict !== undefined),
		},
	];
}

/** The whole book at a glance: every platform, by kind, with each answer it has for each kind of account. Nothing is left out but for whom. */
export function glanceOf(book: Book, grid: Grid): Glance[] {
	return kindsOf(book.platforms).flatMap(({ kind, platforms }) => {
		const topic = headlineTopic(book, platforms[0]);
		const { columns, rows } = accountGrid(grid, topic, platforms);
		const byId = new Map(platforms.map((platform) => [platform.id, platform]));
		const own = rows.flatMap(({ id, tiles }) => {
			const platform = byId.get(id);
			return platform
				? [{ platform, find: wordsToFind(platform), tiles: tiles.map((cell) => cell.flatMap((tile) => toGlance(topic, tile))) }]
				: [];
		});
		return own.length > 0 ? [{ kind, topic, columns, rows: own }] : [];
	});
}
