import { z } from "zod";
import { slug } from "./id.ts";

/** Questions to a vendor: one file, a list. */
export const questions = z.array(
	z.strictObject({
		id: slug.describe("Permanent id, the place on the page of questions"),
		ask: z.string().endsWith("?").max(260).describe("The question, ready to send; {product} stands for the product's name"),
		why: z.string().min(25).max(340).describe("Why it matters, in one to three sentences"),
		topics: z.array(slug).min(1).describe("Topics of the book it belongs to. Asked where one of them is not stated"),
		names: z.array(z.string().min(8).max(140)).min(2).max(6).describe("What a good written answer names"),
	}),
);

export type VendorQuestion = z.infer<typeof questions>[number];
