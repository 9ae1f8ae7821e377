import type { APIRoute } from "astro";
import { compareData } from "../../../export/dataset.ts";
import { route } from "../../../routes.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { book, grid } = await getSite();
	return new Response(JSON.stringify(compareData(book, grid, route)), { headers: { "Content-Type": "application/json" } });
};
