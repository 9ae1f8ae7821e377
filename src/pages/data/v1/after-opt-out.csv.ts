import type { APIRoute } from "astro";
import { afterData } from "../../../derive/after-opt-out-data.ts";
import { toCsv } from "../../../derive/dataset.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () => {
	const { after } = await getSite();
	return new Response(toCsv(afterData(after)), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
