import { createHash } from "node:crypto";
import type { Rows } from "../export/tables/formats.ts";
import { rowsOf, type Source } from "../export/tables/rows.ts";
import { route } from "../routes.ts";
import { getSite } from "./book.ts";
import { sqliteOf } from "./sqlite.ts";

let made: Promise<Source> | undefined;

/** What the tables of the release are made of: one object for all of them, so that rows are made once. */
export function tablesSource(site: URL | undefined): Promise<Source> {
	made ??= getSite().then(({ book, grid, after, changes }) => {
		const full = (path: string) => new URL(path, site).href;
		return {
			book,
			grid,
			after,
			changes,
			addresses: {
				platform: (id) => full(route.platform(id)),
				product: (platform, id) => full(route.product(platform, id)),
				topic: (id) => full(route.topic(id)),
				clause: (id) => full(route.clause(id)),
				version: ({ clause, date }) => full(route.clauseVersion(clause.id, date)),
				change: ({ after: { clause, date } }) => full(route.change(clause.id, date)),
				conflict: (id) => full(route.conflict(id)),
				data: () => full(route.data()),
			},
		};
	});
	return made;
}

let database: Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly version: string }> | undefined;

/** All tables as one SQLite file, made once, and the start of its SHA-256: a new file is fetched by a new address. */
export function databaseFile(site: URL | undefined): NonNullable<typeof database> {
	database ??= tablesSource(site).then((source) => {
		const bytes = new Uint8Array(sqliteOf((table) => rowsOf(table, source) as Rows));
		return { bytes, version: createHash("sha256").update(bytes).digest("hex").slice(0, 12) };
	});
	return database;
}
