import type { APIRoute } from "astro";
import { toCalendar } from "../../export/feeds/calendar.ts";
import { getSite } from "../../site/book.ts";
import { feedAddresses } from "../../site/feeds.ts";

export const GET: APIRoute = async ({ site }) => {
	const { book } = await getSite();
	return new Response(toCalendar(book, feedAddresses(site)), { headers: { "Content-Type": "text/calendar; charset=utf-8" } });
};
