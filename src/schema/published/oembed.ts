import { z } from "zod";
import { httpsUrl } from "../link.ts";

/** Answer to a host that asks what to show for an address of ours (oEmbed 1.0, section 2.3.4.4, type rich). */
export const oembed = z.strictObject({
	version: z.literal("1.0"),
	type: z.literal("rich"),
	provider_name: z.literal("Clausebook"),
	provider_url: httpsUrl,
	title: z.string().describe("Title of the clause, its number and version"),
	author_name: z.literal("Clausebook"),
	author_url: httpsUrl,
	cache_age: z
		.number()
		.int()
		.min(0)
		.describe("Seconds that a host may keep this answer. The card in the frame follows each edition by itself"),
	html: z.string().startsWith("<iframe ").describe("A frame with the card, without script"),
	width: z.number().int().min(1),
	height: z.number().int().min(1),
});
