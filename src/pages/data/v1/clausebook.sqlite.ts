import type { APIRoute } from "astro";
import type { Rows } from "../../../export/tables/formats.ts";
import { rowsOf } from "../../../export/tables/rows.ts";
import { sqliteOf } from "../../../site/sqlite.ts";
import { tablesSource } from "../../../site/tables.ts";

/** All tables in one file. */
export const GET: APIRoute = async ({ site }) => {
	const source = await tablesSource(site);
	return new Response(new Uint8Array(sqliteOf((table) => rowsOf(table, source) as Rows)));
};
