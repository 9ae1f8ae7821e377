import { z } from "zod";
import { INSTANT, TAG_URI } from "../export/feeds/feed-rules.ts";
import { httpsUrl } from "../schema/link.ts";

const author = z.strictObject({ name: z.string().min(1).optional(), url: httpsUrl.optional(), avatar: httpsUrl.optional() });
const item = z
	.strictObject({
		id: z.string().regex(TAG_URI),
		url: httpsUrl.optional(),
		external_url: httpsUrl.optional(),
		title: z.string().min(1).optional(),
		content_html: z.string().min(1).optional(),
		content_text: z.string().min(1).optional(),
		summary: z.string().min(1).optional(),
		image: httpsUrl.optional(),
		date_published: z.string().regex(INSTANT).optional(),
		date_modified: z.string().regex(INSTANT).optional(),
		authors: z.array(author).optional(),
		tags: z.array(z.string().min(1)).optional(),
		language: z.string().optional(),
	})
	.refine((value) => value.content_html !== undefined || value.content_text !== undefined, "content_html or content_text must be there");

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), without extensions. */
export const jsonFeedSchema = z.strictObject({
	version: z.literal("https://jsonfeed.org/version/1.1"),
	title: z.string().min(1),
	home_page_url: httpsUrl.optional(),
	feed_url: httpsUrl.optional(),
	description: z.string().optional(),
	user_comment: z.string().optional(),
	next_url: httpsUrl.optional(),
	icon: httpsUrl.optional(),
	favicon: httpsUrl.optional(),
	authors: z.array(author).optional(),
	language: z.string().optional(),
	expired: z.boolean().optional(),
	items: z.array(item).refine((items) => new Set(items.map((i) => i.id)).size === items.length, "two items have one id"),
});
