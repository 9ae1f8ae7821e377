import { z } from "zod";
import { slug } from "./id.ts";

export const glossary = z.array(
	z.strictObject({
		id: slug.describe("What <Term id> names"),
		term: z.string().describe("The word"),
		meaning: z.string().max(320).describe("Its meaning in one or two plain sentences"),
	}),
);

export type GlossaryTerm = z.infer<typeof glossary>[number];
