import { escapeMarkup } from "./escape.ts";
import type { Feed, FeedEntry } from "./model.ts";

/** RFC 3339 instant of a day. Days have no hour; all begin at midnight UTC. */
export const instant = (day: string): string => `${day}T00:00:00Z`;

function entryLines({ id, url, title, summary, html, published, updated, tags }: FeedEntry): string[] {
	return [
		"<entry>",
		`<id>${escapeMarkup(id)}</id>`,
		`<title>${escapeMarkup(title)}</title>`,
		`<link rel="alternate" type="text/html" href="${escapeMarkup(url)}"/>`,
		`<published>${instant(published)}</published>`,
		`<updated>${instant(updated)}</updated>`,
		...tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`),
		`<summary>${escapeMarkup(summary)}</summary>`,
		`<content type="html">${escapeMarkup(html)}</content>`,
		"</entry>",
	];
}

/**
 * A feed as Atom (RFC 4287).
 *
 * @param self absolute address of the feed itself
 * @param home absolute address of the page it goes with
 */
export function toAtom(feed: Feed, { self, home }: { readonly self: string; readonly home: string }): string {
	const lines = [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
		`<id>${escapeMarkup(feed.id)}</id>`,
		`<title>${escapeMarkup(feed.title)}</title>`,
		`<subtitle>${escapeMarkup(feed.about)}</subtitle>`,
		`<link rel="self" type="application/atom+xml" href="${escapeMarkup(self)}"/>`,
		`<link rel="alternate" type="text/html" href="${escapeMarkup(home)}"/>`,
		`<updated>${instant(feed.updated)}</updated>`,
		"<author><name>Clausebook</name></author>",
		"<rights>CC BY 4.0. Quotes remain their owners’. Archive: Open Terms Archive contributors, ODC-BY 1.0.</rights>",
		...feed.entries.flatMap(entryLines),
		"</feed>",
	];
	return `${lines.join("\n")}\n`;
}
