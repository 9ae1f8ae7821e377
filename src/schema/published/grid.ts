import { z } from "zod";
import { platformScoped, publishedNumber, slug } from "../id.ts";
import { phrase } from "../phrase.ts";
import { controlKind, modelKind } from "../vocabulary.ts";
import { cellState, envelope, regions, severity } from "./envelope.ts";

/** One answer: product x topic x group of places. A line of grid.csv and an entry of grid.json. */
export const gridRow = z.strictObject({
	platform: slug.describe("Platform the product belongs to"),
	product: slug.describe("Product that is asked about"),
	topic: slug.describe("The question"),
	regions,
	state: cellState,
	label: z.string().describe("The answer in a few words, with its limits, as tables show it"),
	answer: z.string().nullable().describe("Option of the topic, or unstated; nothing where there is no answer to give"),
	limits: z.array(phrase).describe("In what the answer covers less than its plain words"),
	models: z.array(modelKind).describe("Which models the deciding words speak of; none where there is no answer to give"),
	marks: z
		.array(z.enum(["implied", "linked-only", "old-copy", "elsewhere"]))
		.describe("What else a reader must know: implied, linked-only, old-copy, elsewhere"),
	severity: severity.nullable().describe("Grade by the rubric; nothing where there is no answer to give"),
	control: controlKind.nullable().describe("How a person can change the default; nothing where no text speaks of a switch"),
	carveOutsNotReached: z.array(slug).describe("Carve-outs that go on after the switch is used"),
	clauses: z.array(publishedNumber).describe("Numbers of the clauses that decide"),
	versions: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/)).describe("Their versions: <platform>/<clause>/<date>"),
	conflict: platformScoped.nullable().describe("The recorded conflict that goes with the answer"),
	sentence: z.string().describe("The answer as a sentence"),
});

export const gridFile = z.strictObject({
	...envelope("grid"),
	rubric: z.string().describe("Version of the rubric that graded"),
	rows: z.array(gridRow),
});
