import { z } from "zod";
import { slug } from "../id.ts";
import { phrase } from "../phrase.ts";
import { envelope, severity } from "./envelope.ts";

const path = z.string().startsWith("/").describe("Path of a page of the site");

const line = z.strictObject({
	plans: z.string().describe("Products that share this answer, by plan"),
	answer: z.string().describe("The answer in a few words"),
	level: z.union([severity, z.enum(["conflict", "drifted", "not-read"])]).describe("Grade by the rubric, or why there is no answer"),
	limits: z.array(phrase).describe("In what the answer covers less than its plain words"),
	marks: z.array(z.string()).describe("What else a reader must know, in words"),
	where: z.string().describe("Places in words; empty where the answer is the same everywhere"),
	conflict: z.strictObject({ words: z.string(), url: path }).nullable().describe("A recorded conflict beside the answer"),
	url: path,
});

/** What /compare/ shows for any two platforms. */
export const compareFile = z.strictObject({
	...envelope("compare"),
	topics: z.array(z.strictObject({ title: z.string(), url: path })).describe("Questions, in the order of the answers below"),
	platforms: z
		.record(
			slug,
			z.strictObject({
				name: z.string(),
				url: path,
				answers: z.array(z.array(line)).describe("By topic; a line for each group of products"),
			}),
		)
		.describe("By platform id"),
});
