import type { APIRoute } from "astro";
import { teamsData } from "../../../export/dataset.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { book } = await getSite();
	return new Response(`${JSON.stringify(teamsData(book), null, "\t")}\n`, { headers: { "Content-Type": "application/json" } });
};
