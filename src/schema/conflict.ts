import { z } from "zod";
import { day } from "./date.ts";
import { slug } from "./id.ts";
import { region } from "./vocabulary.ts";

export const conflict = z.strictObject({
	title: z.string().min(15).max(110).describe("What the two texts say, in one line"),
	topic: slug.describe("The topic they answer differently"),
	clauses: z.array(z.string()).length(2).describe("The two clauses, as <platform>/<clause>"),
	appliesTo: z.strictObject({
		products: z.array(slug).min(1).describe("Products both clauses govern"),
		regions: z.union([z.literal("everywhere"), z.array(region).min(1)]).describe("Places both govern"),
	}),
	precedence: z
		.strictObject({
			stated: z.boolean().describe("Whether a text says which one prevails"),
			says: z.string().describe("What it says, in our words, or what is missing"),
			prevails: z.string().optional().describe("The clause that prevails, if the text says so"),
		})
		.describe("Which text wins, if a text says so"),
	checked: day.describe("Day both texts were last compared"),
});

export type Conflict = z.infer<typeof conflict>;
