import type { APIRoute } from "astro";
import { afterData } from "../../../derive/after-opt-out-data.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { book, after } = await getSite();
	const body = { schemaVersion: 1, asOf: book.asOf, licence: "CC-BY-4.0", rows: afterData(after) };
	return new Response(`${JSON.stringify(body, null, "\t")}\n`, { headers: { "Content-Type": "application/json" } });
};
