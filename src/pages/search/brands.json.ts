import type { APIRoute } from "astro";
import type { UnknownBrand } from "../../islands/brands-asked.ts";
import { getSite } from "../../site/book.ts";

/** Brands the book does not have, for the search to say so. */
export const GET: APIRoute = async () => {
	const { book } = await getSite();
	const brands = book.brands.map(
		({ name, aliases, words, archived }): UnknownBrand => ({ name, names: [name, ...aliases], words, archived }),
	);
	return new Response(`${JSON.stringify(brands)}\n`, { headers: { "content-type": "application/json; charset=utf-8" } });
};
