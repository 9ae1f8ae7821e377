import { z } from "zod";
import { day } from "./date.ts";
import { platformScoped, slug } from "./id.ts";

/** Most characters of one judgement: two or three short sentences, so that a table cell stays readable. */
const MOST = 340;

const says = z.string().min(20).max(MOST);
const clauses = z.array(platformScoped).min(1);

const judgement = z.strictObject({
	says: says.describe("Our judgement, in one to three sentences"),
	clauses: clauses.describe("Current clauses of the platform that show it"),
});

const scope = z.strictObject({
	products: z.array(slug).min(1).describe("Products that a team may treat alike. Each product stands in exactly one scope"),
	use: z.string().min(15).max(160).describe("Applies to: the work such an account usually does"),
	watchFor: z.array(judgement).min(1).describe("What a reviewer may miss. Each clause governs a product of the scope"),
});

const promise = z.strictObject({
	promise: says.describe("A sentence as a Trust Center or a questionnaire might say it, about this platform"),
	breaks: judgement.describe("Where the texts do not bear the sentence out"),
	bears: judgement.describe("A narrower sentence that the named clauses do bear out today"),
});

const check = z.strictObject({
	task: says.describe("One thing to look up, record or decide"),
	clauses: z.array(platformScoped).default([]).describe("Clauses it is about; none where it is about the organisation alone"),
});

/** The judgement part of a vendor review. Answers, quotes, dates, silences and conflicts are derived and never typed here. */
export const review = z.strictObject({
	checked: day.describe("Day the judgements were last read against the clauses"),
	lead: judgement.describe("What a team should know first"),
	scopes: z.array(scope).min(1).describe("Product and plan applicability, row by row"),
	reasons: z.array(judgement).min(2).max(6).describe("Why a team should review this platform"),
	promises: z.array(promise).min(3).max(8).describe("Promises to customers that could drift away from the texts"),
	checklist: z.array(check).min(4).max(10).describe("Review checklist, in the order of work"),
	questions: z.array(judgement).max(6).default([]).describe("Open questions that no silence or conflict shows by itself"),
});

export type Review = z.infer<typeof review>;
export type Judgement = z.infer<typeof judgement>;
