import { z } from "zod";
import { httpsUrl } from "../link.ts";

const instant = z.iso.datetime().describe("Midnight UTC of a day of the records");

/** A feed of changes as JSON Feed 1.1 (jsonfeed.org/version/1.1), as far as ours go. */
export const jsonFeed = z.strictObject({
	version: z.literal("https://jsonfeed.org/version/1.1"),
	title: z.string(),
	description: z.string(),
	home_page_url: httpsUrl,
	feed_url: httpsUrl,
	language: z.literal("en"),
	authors: z.array(z.strictObject({ name: z.string() })),
	items: z
		.array(
			z.strictObject({
				id: z.string().startsWith("tag:").describe("For ever (RFC 4151): no reader sees an entry announced again when the site moves"),
				url: httpsUrl,
				title: z.string(),
				summary: z.string(),
				content_html: z.string(),
				date_published: instant,
				date_modified: instant,
				tags: z.array(z.string()),
			}),
		)
		.describe("Newest first"),
});
