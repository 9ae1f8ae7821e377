import { z } from "zod";
import { day } from "./date.ts";
import { provisionIdLike, slug } from "./id.ts";
import { region } from "./vocabulary.ts";

const provisionId = provisionIdLike("eu-gdpr/art-21");

/** What a letter leaves for its sender to fill in. A text writes one in square brackets: [your name]. */
export const BLANKS = ["your name", "account e-mail", "date", "company", "address", "product", "clause", "grounds"] as const;
export type Blank = (typeof BLANKS)[number];

/** Blanks of a text, known or not, in order. */
export function blanksIn(text: string): string[] {
	return [...text.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "");
}

const text = z
	.string()
	.min(8)
	.refine((value) => blanksIn(value).every((blank) => (BLANKS as readonly string[]).includes(blank)), {
		error: `has a blank that is not one of ${BLANKS.map((blank) => `[${blank}]`).join(", ")}`,
	})
	.refine((value) => !value.includes("[clause]") || value === "[clause]", {
		error: "must leave [clause] a paragraph of its own, because the words of a clause stand there",
	});

const cites = z.strictObject({
	topics: z.array(slug).min(1).describe("Topics whose clauses the letter can name"),
	answers: z.array(slug).default([]).describe("Answers that make a clause fit. None: only clauses that raise a provision of `raises`"),
	raises: z.array(provisionId).default([]).describe("A clause fits too if it raises one of these provisions"),
});

export const RIGHTS = [
	"objection",
	"erasure",
	"withdrawal",
	"information",
	"access",
	"express-wish",
	"no-sale",
	"content-after-contract",
] as const;

export const letter = z
	.strictObject({
		title: z.string().max(80).describe("What the letter is, with the law it rests on"),
		description: z.string().max(180).describe("What it asks for, in a sentence"),
		right: z.enum(RIGHTS).describe("Kind of right it uses"),
		restsOn: z.array(provisionId).min(1).describe("Provisions it rests on; the first gives the right"),
		regions: z.array(region).min(1).describe("Editions of the texts that hold where its sender lives"),
		who: z.string().min(20).describe("Who can use it"),
		to: z.string().min(20).describe("To whom it goes"),
		deadline: z
			.union([z.literal("not-stated"), z.strictObject({ says: z.string().min(10), provision: provisionId })])
			.describe("How long the company has, and the provision that says so; not-stated where no record of this book does"),
		cites: cites.optional().describe("Which clauses it names. Left out where it names none"),
		asksFor: z.string().min(10).optional().describe("What the sender writes into [grounds]. Needed where the text has that blank"),
		subject: text.describe("Subject line"),
		paragraphs: z.array(text).min(2).describe("The text between greeting and close, with blanks in square brackets"),
		order: z.number().int().min(1).describe("Place in the list of letters"),
		checked: day.describe("Day it was last read against the records of the law"),
	})
	.refine(({ paragraphs, asksFor }) => paragraphs.some((p) => p.includes("[grounds]")) === (asksFor !== undefined), {
		path: ["asksFor"],
		error: "must stand exactly where a paragraph has the blank [grounds]",
	})
	.refine(({ paragraphs, cites: named }) => paragraphs.includes("[clause]") === (named !== undefined), {
		path: ["cites"],
		error: "must stand exactly where a paragraph is [clause]",
	});

export type Letter = z.infer<typeof letter>;
