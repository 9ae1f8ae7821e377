import type { APIRoute } from "astro";
import { gridData } from "../../../derive/dataset.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { book, grid } = await getSite();
	const body = { schemaVersion: 1, asOf: book.asOf, licence: "CC-BY-4.0", rubric: book.rubric.version, rows: gridData(book, grid) };
	return new Response(`${JSON.stringify(body, null, "\t")}\n`, { headers: { "Content-Type": "application/json" } });
};
