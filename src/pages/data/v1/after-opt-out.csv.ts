import type { APIRoute } from "astro";
import { afterCsv, afterData } from "../../../export/after-opt-out-data.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async () =>
	new Response(afterCsv(afterData((await getSite()).after)), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
