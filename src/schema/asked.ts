import { z } from "zod";
import { slug } from "./id.ts";

/** Kinds of page that a question can ask for, as the search's own filter names them. */
export const ASKED_PAGES = [
	"Topic",
	"Carve-out",
	"Opt-out",
	"Law",
	"Letter",
	"Guide",
	"Way in",
	"Comparison",
	"Changes",
	"Vendor review",
	"Packet",
	"Open data",
] as const;
export type AskedPage = (typeof ASKED_PAGES)[number];

/** What decides the topic of a question that names several: what is done goes before what it is done to. */
export const WEIGHTS = ["act", "thing"] as const;

const word = z
	.string()
	.min(1)
	.max(60)
	.regex(/^[^~]+~?$/, "a ~ stands at the end of a word and nowhere else")
	.describe("`trainier~` stands for every word that begins so. Case, accents and hyphens count for nothing");

export const asked = z.array(
	z.strictObject({
		search: z
			.string()
			.min(2)
			.max(60)
			.optional()
			.describe(
				"Words of the pages themselves, looked for in the place of words of another language. None: the words carry no meaning in a question, and are left out",
			),
		topics: z
			.array(slug)
			.default([])
			.describe("Topics it asks about. The first that is asked of the platform in question is answered in the card"),
		headline: z
			.boolean()
			.default(false)
			.describe("Whether it asks for a platform's headline question, where no other word of the question names a topic"),
		weight: z.enum(WEIGHTS).default("thing").describe("`act`: what is done, such as reading or keeping. `thing`: what it is done to"),
		platform: slug.optional().describe("A platform it is another name of, in words of a reader only"),
		product: slug.optional().describe("A product it is a former or short name of"),
		page: z.enum(ASKED_PAGES).optional().describe("Kind of page it asks for: these come first"),
		words: z
			.record(z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/), z.array(word).min(1))
			.describe(
				"What people type for it, by language: `en` in the words of the pages; `en-US` and other languages, for which `search` is looked for instead",
			),
	}),
);

export type Asked = z.infer<typeof asked>[number];
