import { createHash } from "node:crypto";
import { rowsOf, type Source } from "../export/tables/rows.ts";
import { getSite } from "./book.ts";
import { sqliteOf } from "./sqlite.ts";
import { tableAddresses } from "./table-addresses.ts";

let made: Promise<Source> | undefined;

/** What the tables of the release are made of: one object for all of them, so that rows are made once. */
export function tablesSource(site: URL | undefined): Promise<Source> {
	made ??= getSite().then(({ book, grid, after, changes }) => ({
		book,
		grid,
		after,
		changes,
		addresses: tableAddresses((path) => new URL(path, site).href),
	}));
	return made;
}

let database: Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly version: string }> | undefined;

/** All tables as one SQLite file, made once, and the start of its SHA-256: a new file is fetched by a new address. */
export function databaseFile(site: URL | undefined): NonNullable<typeof database> {
	database ??= tablesSource(site).then((source) => {
		const bytes = new Uint8Array(sqliteOf((table) => rowsOf(table, source)));
		return { bytes, version: createHash("sha256").update(bytes).digest("hex").slice(0, 12) };
	});
	return database;
}
