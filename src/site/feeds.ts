import { toAtom } from "../export/feeds/atom.ts";
import { type FeedScope, toFeed } from "../export/feeds/feed.ts";
import { toJsonFeed } from "../export/feeds/json-feed.ts";
import type { FeedAddresses } from "../export/feeds/model.ts";
import { type FeedFormat, route } from "../routes.ts";
import { getSite } from "./book.ts";

/** The two formats every feed comes in, as Astro takes them for a dynamic address. */
export const FORMATS: readonly FeedFormat[] = ["xml", "json"];

/** Full addresses of what feeds link to. */
export function feedAddresses(site: URL | undefined): FeedAddresses {
	return {
		change: ({ clause, date }) => new URL(route.change(clause.id, date), site).href,
		version: ({ clause, date }) => new URL(route.clauseVersion(clause.id, date), site).href,
	};
}

/**
 * One feed as a file of the site.
 *
 * @param of address of the page it goes with; the feed lies below it
 */
export async function feedResponse(scope: FeedScope, of: string, format: FeedFormat, site: URL | undefined): Promise<Response> {
	const { book, changes, endings } = await getSite();
	const feed = toFeed(book, changes, endings, scope, feedAddresses(site));
	const places = { self: new URL(route.feed(of, format), site).href, home: new URL(of, site).href };
	return format === "xml"
		? new Response(toAtom(feed, places), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } })
		: new Response(toJsonFeed(feed, places), { headers: { "Content-Type": "application/feed+json; charset=utf-8" } });
}
