import type { APIRoute } from "astro";
import { gridFileData } from "../../../export/dataset.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { book, grid } = await getSite();
	return new Response(`${JSON.stringify(gridFileData(book, grid), null, "\t")}\n`, { headers: { "Content-Type": "application/json" } });
};
