import type { Records } from "../content/read.ts";
import { type Book, type BookInput, toBook } from "../model/book.ts";
import { type Grid, toGrid } from "../model/grid.ts";
import type { Lock } from "../schema/lock.ts";
import { lockFor } from "./lock.ts";

/** A derived book of test records, through the same way in as the site. With drift it has a lock too. */
export function aDerivedBook(records: Records, asOf?: string, drift?: Lock["drift"]): { book: Book; grid: Grid } {
	const input = Object.fromEntries(
		Object.entries(records).map(([kind, entries]) => [kind, entries.map(({ id, data }) => ({ id, data }))]),
	) as unknown as BookInput;
	const book = toBook(input, drift && { ...lockFor(records), drift }, asOf);
	return { book, grid: toGrid(book) };
}
