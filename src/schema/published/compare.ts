import { z } from "zod";
import { day } from "../date.ts";
import { platformScoped, publishedNumber, slug } from "../id.ts";
import { phrase } from "../phrase.ts";
import { audience, category, factor, modelKind, region } from "../vocabulary.ts";
import { cellState, envelope, severity } from "./envelope.ts";

const path = z.string().startsWith("/").describe("Path of a page of the site");
const words = z.string().min(1);
const place = z.number().int().min(0);
const to = (list: string) => place.describe(`Place in \`${list}\`, from 0`);

/** What an answer looks like: everything that is shown of it but the product, the place and the days. */
const face = z.strictObject({
	state: cellState,
	answer: slug.nullable().describe("The option of the question; nothing where there is no answer to give"),
	words: words.describe("The answer in a few words"),
	level: severity.nullable().describe("Grade by the rubric; nothing where there is no answer to give"),
	limits: z.array(phrase).describe("In what the answer covers less than its plain words"),
	models: z.array(modelKind).describe("Which models the words speak of"),
	marks: z.array(z.strictObject({ id: slug, words })).describe("What else a reader must know"),
	conflict: z.strictObject({ words, url: path }).nullable().describe("A recorded conflict beside the answer"),
});

const wording = z.strictObject({
	clause: platformScoped,
	number: publishedNumber,
	date: day,
	title: words,
	document: words.describe("Title of the document"),
	url: path,
	steps: z.array(z.strictObject({ factor, points: z.number().int() })).describe("The arithmetic of its grade"),
});

/**
 * Every answer with its days, for the bench on /compare/. Answers are columns: the n-th value of each is of one answer. The
 * table `answers` of the release says the same in rows.
 */
export const compareFile = z.strictObject({
	...envelope("compare"),
	rubric: z.string().describe("Version of the rubric that graded"),
	texts: day.nullable().describe("Day of the newest archived text"),
	places: z
		.array(z.strictObject({ id: region, name: words }))
		.describe("A set of places is a number: the n-th place adds 2 to the power of n"),
	placeWords: z.array(z.string()).describe("Each set of places in words, by its number; of the empty set, none"),
	factors: z.array(z.strictObject({ id: factor, name: words })).describe("Parts of the rubric that points come from"),
	kinds: z.array(z.strictObject({ id: category, name: words })),
	platforms: z.array(z.strictObject({ id: slug, name: words, kind: category, url: path })),
	products: z.array(
		z.strictObject({
			id: slug,
			platform: to("platforms"),
			name: words,
			plan: words,
			audience: z.strictObject({ id: audience, name: words }),
			url: path,
		}),
	),
	topics: z.array(z.strictObject({ id: slug, short: words, title: words, url: path })),
	models: z.array(z.strictObject({ id: modelKind, name: words })),
	faces: z.array(face),
	wordings: z.array(wording),
	answers: z.strictObject({
		product: z.array(to("products")),
		topic: z.array(to("topics")),
		places: z.array(place.describe("The set of places")),
		from: z.array(day.describe("First day on which it held")),
		until: z.array(day.nullable().describe("First day on which it held no more; nothing where it holds on the day of the edition")),
		face: z.array(to("faces")),
		wordings: z.array(z.array(to("wordings")).describe("The texts that decide")),
	}),
});
