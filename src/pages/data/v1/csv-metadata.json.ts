import type { APIRoute } from "astro";
import { csvMetadataOf } from "../../../model/catalogue.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { book } = await getSite();
	const body = csvMetadataOf(book.platforms.map(({ id }) => id));
	return new Response(`${JSON.stringify(body, null, "\t")}\n`, { headers: { "Content-Type": "application/csvm+json" } });
};
