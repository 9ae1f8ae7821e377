import { z } from "zod";
import { slug } from "./id.ts";
import { type Category, category, EFFECTS, effect, OBJECTS, outcome, SUBJECTS } from "./vocabulary.ts";

const after = z.strictObject({
	kind: slug.describe("A record of content/carve-outs"),
	outcome: outcome.describe("Whether it happens after a person has said no"),
	effect: effect.optional().describe("Where it is another one than the topic's: also of the carve-outs of clauses with this answer"),
	note: z.string().max(40).optional().describe("What limits it, beside its label: `in named cases`"),
});

/** The section of a topic's body that says how its hard cases are decided, on every platform alike. */
export const HARD_CASES = "How hard cases are decided";

const option = z.strictObject({
	id: slug.describe("What a clause writes in `answer`"),
	label: z.string().max(28).describe("At most three words, for a table cell"),
	brief: z.string().max(8).optional().describe("One word, where a picture has no room for the label; the label unless told"),
	says: z.string().describe("Predicate after a product's name: `trains on your chats unless you opt out`"),
	meaning: z.string().describe("When a clause gets this option"),
	alike: slug
		.optional()
		.describe("Another option that says the same in fewer words: a text with this answer may support one with that, and is no conflict"),
	promise: z.boolean().default(false).describe("Whether it is a promise to the person: its limits must be recorded, and score"),
	points: z.number().int().min(0).max(10).describe("What the option scores in the rubric"),
	after: after
		.optional()
		.describe("An answer that speaks of a carve-out by itself. A clause that names this carve-out speaks for itself instead"),
});

export const topic = z.strictObject({
	title: z.string().describe("Short title"),
	question: z.string().endsWith("?").describe("The question asked of each product it can arise at"),
	short: z.string().max(24).describe("Column heading"),
	order: z.number().int().min(1).describe("Place in lists; the headline topic is 1"),
	askedOf: z
		.union([z.literal("every-kind"), z.array(category).min(1)])
		.default("every-kind")
		.describe("Kinds of platform it is asked of. Of others it is not asked, which is no silence"),
	headlineOf: z.array(category).default([]).describe("Kinds of platform whose readers come with this question first"),
	core: z.boolean().default(true).describe("Whether a platform that is read to core depth answers it"),
	choice: z
		.boolean()
		.default(true)
		.describe("Whether a person can have a say in it. Write `false` where nobody has a switch to use: then no page speaks of one"),
	effect: z
		.enum([...EFFECTS, "nothing"])
		.describe(
			"What still happens by the carve-outs of its clauses, where neither clause nor carve-out says otherwise. nothing: it is not about a person's content after a choice, so its clauses have no carve-outs",
		),
	unstatedSays: z.string().describe("After `The documents of Claude Free`: `do not say whether it may train on your chats`"),
	searchFor: z
		.record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().min(2)).min(1))
		.default({})
		.describe(
			"Words that every silence of this topic searches for, by language code: a text that answers cannot do without all of them. Stems find more: `train`, `retain`, `de-identif`",
		),
	about: z
		.array(z.enum(SUBJECTS))
		.default([])
		.describe(
			"What a passage that answers speaks of, all of it: `npm run new -- platform` looks for it by the words of `content/languages`",
		),
	of: z
		.array(z.enum(OBJECTS))
		.default([])
		.describe("What or whom such a passage is about, one at least. A platform's headline question also takes one that does not say"),
	options: z.array(option).min(2).describe("Closed answers. `unstated` is always allowed and never listed"),
});

export type Topic = z.infer<typeof topic>;
export type TopicOption = z.infer<typeof option>;

/** Whether a question is asked of platforms of one kind. */
export function isAskedOf({ askedOf }: Pick<Topic, "askedOf">, platform: { readonly category: Category }): boolean {
	return askedOf === "every-kind" || askedOf.includes(platform.category);
}
