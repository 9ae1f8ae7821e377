import { z } from "zod";
import { day } from "./date.ts";
import { slug } from "./id.ts";
import { category } from "./vocabulary.ts";

const table = z.strictObject({
	title: z.string().max(100).describe("What the table shows: its caption"),
	products: z.union([z.literal("everything"), z.array(slug).min(1)]).describe("Rows, in this order; everything: every product of the book"),
	topics: z.array(slug).min(1).max(5).describe("Columns"),
});

const about = z.strictObject({
	kinds: z.array(category).min(1).describe("Kinds of platform it is about; a kind has one guide"),
	topics: z.array(slug).min(1).max(4).describe("Questions whose answers it counts"),
});

export const guide = z.strictObject({
	title: z.string().max(80).describe("Title of the guide"),
	description: z.string().max(180).describe("What a reader leaves with"),
	keywords: z.array(z.string()).default([]).describe("Further words a reader may search for"),
	reader: z.enum(["person", "team"]).default("person").describe("Who it is for: guides for teams also stand on /teams/"),
	order: z.number().int().min(1).describe("Place in the list of guides"),
	checked: day.describe("Day it was last read against its sources"),
	tables: z.array(table).default([]).describe("Tables of answers below the text, derived from the grid"),
	about: about.optional().describe("For a guide to a kind of platform: what `<UsualThere />` and `<WaysToRefuse />` show"),
});

export type Guide = z.infer<typeof guide>;
