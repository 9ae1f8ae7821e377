import { z } from "zod";
import { exercise } from "../exercise.ts";
import { slug } from "../id.ts";
import { questions } from "../questions.ts";
import { review } from "../review.ts";
import { envelope } from "./envelope.ts";

/** What was written for teams. Answers are in grid.json. */
export const teamsFile = z.strictObject({
	...envelope("teams"),
	reviews: z.array(z.strictObject({ platform: slug, authored: review })).describe("Judgements of the vendor reviews"),
	questions: questions.describe("Questions to vendors"),
	exercise: exercise.describe("Inputs to classify"),
});
