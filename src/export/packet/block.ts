import { list } from "../../model/list.ts";
import { nameWords, OWN, type Piece, textLanguage } from "../../model/text-language.ts";
import type { Packet, PacketClause, PacketDecision, PacketProduct } from "./model.ts";

/** A run of text: plain, leading somewhere, or a name or words of a document in its language. */
export type Run = string | { readonly text: string; readonly href?: string; readonly language?: string };
export type Runs = readonly Run[];

/**
 * A packet as a document: what the page, the page that the browser makes, and the Markdown file all print. One
 * document, so that no form of a packet can say something else.
 */
export type Block =
	| { readonly kind: "heading"; readonly level: 2 | 3; readonly id: string; readonly text: string }
	| { readonly kind: "text"; readonly runs: Runs }
	| { readonly kind: "quote"; readonly quotations: PacketClause["quotations"]; readonly language: string; readonly source: Runs }
	| { readonly kind: "facts"; readonly rows: readonly { readonly term: string; readonly runs: Runs }[] }
	| { readonly kind: "list"; readonly items: readonly Runs[] }
	| { readonly kind: "table"; readonly caption: string; readonly head: readonly string[]; readonly rows: readonly (readonly Runs[])[] }
	/** The decision table: first column given, the others for the reader's hand. */
	| { readonly kind: "decisions"; readonly rows: readonly { readonly product: PacketProduct; readonly decision: PacketDecision }[] };

/** Pieces of a text as runs. */
export function runsOf(pieces: readonly Piece[]): Runs {
	return pieces.map((piece) => (textLanguage(piece.language).lang === undefined ? piece.text : piece));
}

/** The words of a run, each with its language. */
export function piecesOf(run: Run): Piece[] {
	return typeof run === "string" ? nameWords(run, OWN) : nameWords(run.text, run.language ?? OWN);
}

/** Names of products, those of one platform by their own names. */
export function namesOf(packet: Packet, ids: readonly string[]): string {
	return list(packet.products.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
}

/** "Every product", or the names. */
export function scopeOf(packet: Packet, ids: readonly string[]): string {
	return ids.length === packet.products.length && ids.length > 1 ? `All ${ids.length} products` : namesOf(packet, ids);
}

/** A column of a table. */
export interface Column<T> {
	readonly head: string;
	readonly cell: (row: T) => Runs;
	/** Leave the column out where no row fills it. */
	readonly optional?: boolean;
	/** Words that say nothing by themselves: leave the column out where they stand in every row. */
	readonly unless?: string;
}

/** A table from its columns; a column that says nothing goes, an empty cell gets a dash. */
export function tableOf<T>(caption: string, columns: readonly Column<T>[], rows: readonly T[]): Block {
	const isEmpty = (runs: Runs) => runs.every((run) => run === "");
	const kept = columns.filter(
		({ optional, unless, cell }) =>
			(!optional || rows.some((row) => !isEmpty(cell(row)))) && (unless === undefined || rows.some((row) => cell(row).join() !== unless)),
	);
	return {
		kind: "table",
		caption,
		head: kept.map(({ head }) => head),
		rows: rows.map((row) => kept.map(({ cell }) => (isEmpty(cell(row)) ? ["–"] : cell(row)))),
	};
}

/** Numbers of clauses, each leading to its frozen page. */
export function clauseRuns(packet: Packet, numbers: readonly string[]): Runs {
	const link = new Map(packet.evidence.map(({ number, url }) => [number, url]));
	return numbers.flatMap((number, i): Run[] => [...(i > 0 ? [", "] : []), { text: number, href: link.get(number) ?? packet.address }]);
}
