import type { APIRoute } from "astro";
import { route } from "../../routes.ts";
import { getSite } from "../../site/book.ts";
import { promiseData } from "../../views/promise/data.ts";

/** Answers, clauses and names: all that the checker holds a form against, in one file of the same origin. */
export const GET: APIRoute = async () => {
	const { book, grid } = await getSite();
	return new Response(JSON.stringify(promiseData(book, grid, route)), { headers: { "Content-Type": "application/json" } });
};
