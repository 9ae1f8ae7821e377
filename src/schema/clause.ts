import { z } from "zod";
import { control } from "./control.ts";
import { day, dayOrNotStated } from "./date.ts";
import { commit, platformScoped, provisionIdLike, slug, writtenNumber } from "./id.ts";
import { phrase } from "./phrase.ts";
import { covers, effect, licenceFlag, limitOn, modelKind, provisionKind, region, reviewState, standing, thirdParty } from "./vocabulary.ts";

const provisionId = provisionIdLike("eu-gdpr/art-6-1-f");

const quote = z.strictObject({
	locator: z.string().min(2).describe("Where in the document: section number and heading"),
	parts: z.array(z.string().min(3)).min(1).describe("Exact words, in order; the page joins parts with an ellipsis"),
	commit: commit.optional().describe("Archive commit whose text holds every part. Left out only for a linked-only document"),
	translation: z
		.array(z.string().min(3))
		.optional()
		.describe("Of a text that is not in English: our translation, one for each part, shown beside it and marked as ours"),
	alsoIn: z
		.array(z.strictObject({ document: platformScoped, commit }))
		.default([])
		.describe("Other editions that hold the very same parts; proven too"),
	omits: z
		.array(
			z.strictObject({
				part: z.number().int().min(1).describe("Number of the quote part beside it"),
				words: z
					.string()
					.min(1)
					.max(300)
					.describe("Words of the text that are left out, exactly, with the negation, exception or condition"),
				why: z.string().min(20).max(300).describe("Why the parts say the same without them"),
			}),
		)
		.default([])
		.describe("Negations, exceptions and conditions left out of a sentence that is quoted, each with the reason"),
});

const search = z.strictObject({
	words: z
		.array(phrase.min(2))
		.min(2)
		.describe("Words searched for, in the language of the clause's own document; case, accents, hyphens and line breaks do not matter"),
	inLanguage: z
		.record(z.string().regex(/^[a-z]{2}$/), z.array(phrase.min(2)).min(1))
		.default({})
		.describe("Words searched for in texts of other languages, by language code: `de: [trainier, Feedback]`"),
	documents: z
		.array(z.strictObject({ document: platformScoped, commit }))
		.min(1)
		.describe("Texts searched, each at its archive commit"),
	on: day.describe("Day of the first search, and the version's date. `dates.checked` is the day it was repeated last"),
	hits: z
		.array(
			z.strictObject({
				document: platformScoped,
				words: z
					.string()
					.min(3)
					.max(200)
					.describe("Words of the passage, exactly, with the searched word among them. They explain this place alone"),
				times: z
					.number()
					.int()
					.min(1)
					.default(1)
					.describe("How often these words stand in the text, where that is more than once and the reason holds each time"),
				why: z.string().min(20).max(300).describe("Why this hit does not answer the topic"),
			}),
		)
		.default([])
		.describe("Hits that do not answer the topic, and why"),
	elsewhere: z
		.array(
			z.strictObject({
				document: platformScoped.describe("A linked-only page that a reader of ours saw"),
				says: z.string().min(20).max(300).describe("What it says of the topic, in our words, or why it was not taken as an answer"),
			}),
		)
		.default([])
		.describe("Pages no archive holds that speak of the topic. The cell then says so, beside `not stated`"),
});

/** A phrase of ours that stands after "limit:", as in "Never (limit: foundation models only)". */
const limitPhrase = phrase
	.min(5)
	.max(60)
	.regex(/^(?:[a-z]|[A-Z]{2})/, "begins in lower case: it stands inside a sentence")
	.regex(/[^.:]$/, "ends without a full stop");

const limit = z.strictObject({
	on: limitOn.describe("models: which models. data: which data. contract: which contract or law. act: what counts as agreeing"),
	says: limitPhrase.describe("Short phrase of ours, such as `foundation models only`"),
	part: z.number().int().min(1).describe("Number of the quote part that shows it"),
});

const noLimit = z.strictObject({
	words: z.string().min(1).describe("Words of the quote that look like a limit"),
	why: z.string().min(20).describe("Why they do not limit the answer"),
});

export const clause = z.strictObject({
	id: writtenNumber.describe(
		"Permanent number, the same in every version, never reused. `new` until `npm run number` gives it one where the branch lands",
	),
	title: z.string().min(15).max(110).describe("Plain statement: who does what"),
	topic: slug.describe("The one question it decides"),
	document: platformScoped.describe("The text it stands in. A silence names the main text searched"),
	standing: standing.default("decides").describe("decides: the answer rests on it. supports: another text of the provider says the same"),
	appliesTo: z
		.strictObject({
			products: z.array(slug).min(1).describe("Products it governs"),
			regions: z.union([z.literal("everywhere"), z.array(region).min(1)]).describe("Places it governs"),
		})
		.describe("What it governs"),
	// Any text here: the rule that knows the topic names the options and the near miss.
	answer: z.string().min(1).describe("An option of the topic, or `unstated`"),
	models: z
		.array(modelKind)
		.min(1)
		.default(["not-stated"])
		.describe(
			"Which models the quoted words speak of. any: AI or machine-learning models, without saying which. not-stated: no model is named",
		),
	reserves: z
		.literal("text-and-data-mining")
		.optional()
		.describe("The words reserve the right of text and data mining (Directive (EU) 2019/790, article 4(3))"),
	limits: z.array(limit).default([]).describe("In what the answer covers less than its plain words. Shown wherever the answer is shown"),
	noLimits: z.array(noLimit).default([]).describe("Words of a promise that look like a limit and are none, with the reason"),
	covers: z.array(covers).min(1).describe("What content it covers"),
	control: control.describe("How a person can change the default"),
	carveOuts: z
		.array(
			z.strictObject({
				kind: slug.describe("A record of content/carve-outs"),
				reached: z.boolean().describe("Whether the control reaches it"),
				part: z.number().int().min(1).describe("Number of the quote part that shows it"),
				effect: effect.optional().describe("Where these words say another effect than carve-out and topic do"),
			}),
		)
		.default([])
		.describe("What still happens after the control is used"),
	licence: z
		.array(licenceFlag)
		.default([])
		.describe("What kind of licence the quoted words grant. Nothing is taken from elsewhere in the document"),
	thirdParty: thirdParty.default("not-stated").describe("Whether it lets others train: affiliates or third parties"),
	restsOn: z
		.strictObject({
			control: platformScoped.optional().describe("Document that shows the kind of switch"),
			who: platformScoped.optional().describe("Document that shows who may use it"),
			reachesBack: platformScoped.optional().describe("Document that shows whether it reaches content given before"),
			thirdParty: platformScoped.optional().describe("Document that shows training by others"),
		})
		.default({})
		.describe("Fields the quoted words do not show, each with the document that does, the clause's own included. No change rests on them"),
	basis: z.enum(["explicit", "implied"]).describe("implied: follows from the words, is not said in them"),
	quote: quote.optional().describe("The evidence. A silence has none"),
	search: search.optional().describe("A silence: what was searched"),
	dates: z
		.strictObject({
			published: dayOrNotStated.describe("Day the provider says it published this text"),
			effective: dayOrNotStated.describe("Day the provider says it takes effect"),
			archived: dayOrNotStated.describe("First archived copy that holds every part of the quote"),
			checked: day.describe("Day a reader last compared this record with the archived text"),
		})
		.describe("Four dates that are four things"),
	ended: z
		.strictObject({
			on: day.describe("First archived copy that no longer holds it"),
			why: z.string().describe("What the archive shows, neutrally"),
		})
		.optional()
		.describe("The wording went and no version follows"),
	regulations: z
		.array(
			z.strictObject({
				provision: provisionId.describe("A provision of content/regulations"),
				kind: provisionKind.describe("What it is to this clause"),
				why: z.string().min(25).describe("Why this clause raises it"),
			}),
		)
		.default([])
		.describe("Law this clause raises, by provision, with the reason"),
	review: z
		.strictObject({
			state: reviewState.describe("machine-candidate until a second reader has compared it with the text"),
			secondReading: day.optional().describe("Day of the second, independent reading"),
			note: z.string().optional().describe("What the readers disagreed on and how the text settled it"),
		})
		.describe("How far the record has been read"),
	corrections: z
		.array(z.strictObject({ on: day, what: z.string().min(10) }))
		.default([])
		.describe("Corrections by us after publication"),
});

export type Clause = z.infer<typeof clause>;
export type Limit = Clause["limits"][number];
export type Quote = z.infer<typeof quote>;
