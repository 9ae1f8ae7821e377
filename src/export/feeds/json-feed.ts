import type { jsonFeed } from "../../schema/published/feed.ts";
import type { Published } from "../../schema/published/type.ts";
import { instant } from "./atom.ts";
import type { Feed } from "./model.ts";

/**
 * A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).
 *
 * @param self absolute address of the feed itself
 * @param home absolute address of the page it goes with
 */
export function toJsonFeed(feed: Feed, { self, home }: { readonly self: string; readonly home: string }): string {
	const body: Published<typeof jsonFeed> = {
		version: "https://jsonfeed.org/version/1.1",
		title: feed.title,
		description: feed.about,
		home_page_url: home,
		feed_url: self,
		language: "en",
		authors: [{ name: "Clausebook" }],
		items: feed.entries.map((entry) => ({
			id: entry.id,
			url: entry.url,
			title: entry.title,
			summary: entry.summary,
			content_html: entry.html,
			date_published: instant(entry.published),
			date_modified: instant(entry.updated),
			tags: entry.tags,
		})),
	};
	return `${JSON.stringify(body, null, "\t")}\n`;
}
