import { z } from "zod";

const name = z.string().min(2).max(60);

export const brands = z.array(
	z.strictObject({
		name: name.describe("What people call it"),
		aliases: z.array(name).default([]).describe("Other and former names"),
		words: z
			.array(name)
			.default([])
			.describe("Those of its names that are also common words: taken for the brand only where the question is nothing else"),
		archived: z.boolean().default(false).describe("Whether a public archive of terms holds texts of it"),
	}),
);

export type Brand = z.infer<typeof brands>[number];
