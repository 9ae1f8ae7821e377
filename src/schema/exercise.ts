import { z } from "zod";
import { slug } from "./id.ts";

/** The exercise with inputs to classify: one file, a list in the order of the work sheet. */
export const exercise = z.array(
	z.strictObject({
		id: slug.describe("Permanent id of the input"),
		name: z.string().max(40).describe("What it is: A customer e-mail"),
		sample: z.string().min(40).max(600).describe("A made-up sample to classify"),
		inputs: z.string().min(10).max(200).describe("What is in it that matters"),
		before: z
			.string()
			.min(15)
			.max(300)
			.describe("What comes first whatever the product: ours, about the organisation and not about a platform"),
		approver: z.string().min(3).max(80).describe("Who usually decides"),
		topics: z
			.array(slug)
			.default([])
			.describe("Topics of the book that decide whether the product's texts stand in the way. None where the input is public anyway"),
	}),
);

export type ExerciseInput = z.infer<typeof exercise>[number];
