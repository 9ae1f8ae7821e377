import type { APIRoute } from "astro";
import { gridCsv, gridData } from "../../../export/dataset.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { book, grid } = await getSite();
	return new Response(gridCsv(gridData(book, grid)), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
