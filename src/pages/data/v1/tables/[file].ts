import type { APIRoute } from "astro";
import { csvOf, jsonLinesOf, parquetOf, type Rows } from "../../../../export/tables/formats.ts";
import { rowsOf } from "../../../../export/tables/rows.ts";
import { TABLE_NAMES, type TableName } from "../../../../schema/published/tables.ts";
import { zipped } from "../../../../site/sqlite.ts";
import { tablesSource } from "../../../../site/tables.ts";

const FORMATS: Readonly<Record<string, (table: TableName, rows: Rows) => string | Uint8Array>> = {
	csv: csvOf,
	"jsonl.gz": (_, rows) => zipped(jsonLinesOf(rows)),
	parquet: parquetOf,
};

export const getStaticPaths = () =>
	TABLE_NAMES.flatMap((table) =>
		Object.keys(FORMATS).map((ending) => ({ params: { file: `${table}.${ending}` }, props: { table, ending } })),
	);

export const GET: APIRoute<{ table: TableName; ending: string }> = async ({ props: { table, ending }, site }) => {
	const made = FORMATS[ending]?.(table, rowsOf(table, await tablesSource(site)));
	return new Response(typeof made === "string" ? made : made && new Uint8Array(made));
};
