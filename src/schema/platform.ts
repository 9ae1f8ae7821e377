import { z } from "zod";
import { day } from "./date.ts";
import { platformScoped, slug } from "./id.ts";
import { httpsUrl } from "./link.ts";
import { payer, signIn, tool } from "./recognise.ts";
import { audience, category, depth } from "./vocabulary.ts";

const product = z.strictObject({
	id: slug.describe("Permanent id, unique in the whole book, such as claude-pro"),
	name: z.string().min(2).describe("What people call it: Claude Pro"),
	audience: audience.describe("Who it is sold to"),
	plan: z.string().min(2).describe("Plan or route in the provider's words: Free, Team, API. The last thing asked where nothing else tells"),
	paid: z.boolean().describe("Whether it is paid for"),
	pays: z.array(payer).min(1).describe("Who may be the one who pays. `nobody` stands for use without payment"),
	signIn: z.array(signIn).min(1).describe("How a reader may be signed in: any of them leads here"),
	uses: z.array(tool).min(1).describe("Apps and tools it is used in: any of them leads here"),
	recognise: z.string().min(20).describe("How a reader can tell that this is the one they use"),
	governedBy: z.array(platformScoped).min(1).describe("Documents that govern it, the most decisive first"),
	notAsked: z
		.array(slug)
		.default([])
		.describe("Questions that cannot arise here, such as private messages at an API. Of them it has no answer and no silence"),
	note: z.string().optional().describe("A limit of what we could establish about this product"),
});

export const platform = z.strictObject({
	name: z.string().min(2).describe("What people use: Claude"),
	provider: z.string().min(2).describe("Legal entity, as its documents name it"),
	providers: z.array(z.string()).optional().describe("Further contracting entities by region, as the documents name them"),
	category: category.describe("What kind of thing it is. Topics say of which kinds they are asked"),
	depth: depth
		.default("full")
		.describe("full: every question of its kind is answered. core: the core questions are; what was not read says so, and is no silence"),
	homepage: httpsUrl.describe("Official site"),
	aliases: z.array(z.string()).default([]).describe("Former and other names people search for"),
	compareWith: z
		.array(slug)
		.max(9)
		.describe(
			"Platforms whose side-by-side page is pre-built. At most nine, so that pages grow in step with platforms, not with their square",
		),
	editions: z.string().optional().describe("How the documents differ by region, in a sentence or two"),
	checked: day.describe("Day this record was last read against its sources"),
	products: z.array(product).min(1).describe("Each plan or route with its own answer"),
});

export type Platform = z.infer<typeof platform>;
export type Product = z.infer<typeof product>;
