import type { APIRoute } from "astro";
import { afterFileData } from "../../../export/after-opt-out-data.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { book, after } = await getSite();
	return new Response(`${JSON.stringify(afterFileData(book, after), null, "\t")}\n`, { headers: { "Content-Type": "application/json" } });
};
