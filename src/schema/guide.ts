import { z } from "zod";
import { day } from "./date.ts";

export const guide = z.strictObject({
	title: z.string().max(80).describe("Title of the guide"),
	description: z.string().max(180).describe("What a reader leaves with"),
	keywords: z.array(z.string()).default([]).describe("Further words a reader may search for"),
	order: z.number().int().min(1).describe("Place in the list of guides"),
	checked: day.describe("Day it was last read against its sources"),
});

export type Guide = z.infer<typeof guide>;
