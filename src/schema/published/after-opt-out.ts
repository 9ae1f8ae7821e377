import { z } from "zod";
import { publishedNumber, slug } from "../id.ts";
import { effect, outcome } from "../vocabulary.ts";
import { envelope, regions } from "./envelope.ts";

const none = z.literal("");

/** One statement of a text, or a carve-out of which no text of the product speaks. A line of after-opt-out.csv. */
export const afterRow = z.strictObject({
	platform: slug.describe("Platform the product belongs to"),
	product: slug.describe("Product that is asked about"),
	regions,
	kind: slug.describe("The carve-out"),
	effect: z.union([effect, none]).describe("What is done with the content. Empty where nothing is stated"),
	state: z
		.enum(["goes-on", "in-part", "stops", "ruled-out", "unstated"])
		.describe("What all texts together say of this kind and effect: what the pages show"),
	says: z.union([outcome, none]).describe("What this text says. Empty where nothing is stated"),
	clause: z.union([publishedNumber, none]).describe("Clause that says it"),
	version: z.union([z.iso.date(), none]).describe("Day that names its version"),
	part: z
		.number()
		.int()
		.min(1)
		.nullable()
		.describe("Part of the quote that shows it; nothing where the answer says it, which rests on the whole quote"),
});

export const afterFile = z.strictObject({ ...envelope("after-opt-out"), rows: z.array(afterRow) });
