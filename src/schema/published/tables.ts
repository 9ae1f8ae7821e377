import { z } from "zod";
import { day } from "../date.ts";
import { commit, platformScoped, publishedNumber, sha, slug } from "../id.ts";
import { httpsUrl } from "../link.ts";
import { phrase } from "../phrase.ts";
import {
	audience,
	category,
	claimDate,
	controlKind,
	controlUser,
	covers,
	depth,
	EFFECTS,
	effect,
	factor,
	lawStatus,
	licenceFlag,
	limitOn,
	modelKind,
	outcome,
	provisionKind,
	reachBack,
	region,
	reviewState,
	seenAs,
	standing,
	surface,
	thirdParty,
	verdict,
} from "../vocabulary.ts";
import { cellState, regions, severity } from "./envelope.ts";

/**
 * The book as tables: a row of each kind, for CSV, JSON Lines, Parquet and SQLite alike. Columns are named as SQL names them;
 * what they say is called as in the JSON files and on the site. A list holds ids, apart by a space, or phrases, apart by a
 * semicolon; JSON Lines has it as a list.
 */

const wording = z
	.string()
	.regex(/^[a-z0-9-]+\/[a-z0-9-]+\/\d{4}-\d{2}-\d{2}$/)
	.describe("Id of the wording: <platform>/<clause>/<date>");
const clause = platformScoped.describe("Id of the clause: <platform>/<clause>");
const platform = slug.describe("Id of the platform");
const product = slug.describe("Id of the product");
const topic = slug.describe("Id of the topic");
const document = platformScoped.describe("Id of the document: <owner>/<document>");
const position = z.number().int().min(1).describe("Place in its list, from 1");
const points = z.number().int();
const text = z.string();
const url = z.url();
const optional = <T extends z.ZodType>(field: T, says: string) => field.nullable().describe(says);

/** A column that names a row of another table. */
export interface Reference {
	readonly column: string;
	readonly table: string;
}

/** A table: what one row says, which columns name it, and which rows of other tables it names. */
export interface TableKind {
	readonly says: string;
	readonly key: readonly string[];
	readonly references: readonly Reference[];
	readonly row: z.ZodObject;
}

const to = (table: string, column: string): Reference => ({ table, column });
const WORDING = to("wordings", "wording");

/** Rows as every format writes them: lists are one text. */
export type Cell = string | number | boolean | null;

/** In the order in which they name each other: a table comes after those whose rows it names. */
export const RELEASE = {
	archives: {
		says: "Public archives that hold the texts",
		key: ["archive"],
		references: [],
		row: z.strictObject({
			archive: slug.describe("Id of the archive"),
			name: text.describe("What it is called"),
			origin: httpsUrl.describe("Public address of the repository"),
			licence: text.describe("Licence of the collection"),
			attribution: text.describe("Whom its licence asks to name"),
			read_to_commit: optional(commit, "Newest commit that was read"),
			read_to: optional(day, "Day of that commit"),
		}),
	},
	platforms: {
		says: "Platforms",
		key: ["platform"],
		references: [],
		row: z.strictObject({
			platform,
			name: text.describe("What people call it"),
			provider: text.describe("Legal entity, as its documents name it"),
			category: category.describe("Kind of platform"),
			depth: depth.describe("full: every question of its kind was read. core: the core questions were"),
			homepage: httpsUrl.describe("Official site"),
			open_terms_archive: z.array(phrase).describe("Services of Open Terms Archive that hold its texts, by their names there"),
			checked: day.describe("Day its record was last read against its sources"),
			url: url.describe("Page of this site"),
		}),
	},
	products: {
		says: "Plans and routes, each with its own answers",
		key: ["product"],
		references: [to("platforms", "platform")],
		row: z.strictObject({
			product,
			platform,
			name: text.describe("What people call it"),
			audience: audience.describe("Who it is sold to"),
			plan: text.describe("Plan or route in the provider's words"),
			paid: z.boolean().describe("Whether it is paid for"),
			recognise: text.describe("How a reader can tell that this is the one they use"),
			governed_by: z.array(platformScoped).min(1).describe("Documents that govern it, the most decisive first"),
			not_asked: z.array(slug).describe("Questions that cannot arise here"),
			url: url.describe("Page of this site"),
		}),
	},
	topics: {
		says: "Topics: one question each",
		key: ["topic"],
		references: [],
		row: z.strictObject({
			topic,
			title: text.describe("Short title"),
			question: text.describe("The question asked of each product"),
			position,
			asked_of: z.array(category).describe("Kinds of platform it is asked of; none where it is asked of every kind"),
			core: z.boolean().describe("Whether a platform that is read to core depth answers it"),
			choice: z.boolean().describe("Whether a person can have a say in it"),
			effect: z
				.enum([...EFFECTS, "nothing"])
				.describe("What still happens by the carve-outs of its clauses, where nothing nearer says otherwise"),
			url: url.describe("Page of this site"),
		}),
	},
	options: {
		says: "The closed answers of each topic",
		key: ["topic", "answer"],
		references: [to("topics", "topic")],
		row: z.strictObject({
			topic,
			answer: slug.describe("What a wording answers. `unstated` is allowed everywhere and not listed"),
			position,
			label: text.describe("The answer in a few words"),
			meaning: text.describe("When a wording has this answer"),
			promise: z.boolean().describe("Whether it is a promise, whose limits count"),
			points: points.describe("Points of the rubric"),
			after_carve_out: optional(slug, "The carve-out that this answer speaks of by itself"),
			after_outcome: optional(outcome, "What it says of it"),
			after_effect: optional(effect, "Where what still happens by it is another than the topic says"),
		}),
	},
	carve_outs: {
		says: "What can still happen after a person has said no",
		key: ["carve_out"],
		references: [],
		row: z.strictObject({
			carve_out: slug.describe("Id of the carve-out"),
			label: text.describe("As a short noun phrase"),
			meaning: text.describe("When a wording has it"),
			effect: optional(effect, "Where the kind itself says what happens, whatever the topic"),
			position,
			points: points.describe("Points of the rubric where the switch does not reach it"),
		}),
	},
	rubric: {
		says: "The other numbers of the rubric that grades",
		key: ["what", "of"],
		references: [],
		row: z.strictObject({
			what: z
				.enum(["band", "cap", "applies-from", "licence", "third-party", "models", "limit", "control"])
				.describe(
					"What the number is: band: lowest total of a grade. cap: most that a kind adds. applies-from: points of an answer from which additions count",
				),
			of: text.describe("Of which grade, kind or value"),
			points: points.describe("The number"),
		}),
	},
	documents: {
		says: "Texts of providers",
		key: ["document"],
		references: [],
		row: z.strictObject({
			document,
			title: text.describe("Title as the provider prints it"),
			terms_type: text.describe("Kind of document, in the words of Open Terms Archive"),
			url: httpsUrl.describe("Official address"),
			language: text.describe("ISO 639-1"),
			regions,
			platforms: z.array(slug).min(1).describe("Platforms it governs, or its owner"),
			linked_only: z.boolean().describe("No public archive holds it"),
			stored_copy: optional(day, "Of a linked-only document: day of the stored copy that was read"),
		}),
	},
	editions: {
		says: "Where dated copies of a document are kept",
		key: ["document", "position"],
		references: [to("documents", "document"), to("archives", "archive")],
		row: z.strictObject({
			document,
			position,
			archive: slug.describe("Id of the archive"),
			path: text.describe("Path in the archive"),
			from_day: optional(day, "First day whose copies are this text"),
			until_day: optional(day, "Last day whose copies are this text"),
			holds: optional(text, "Words that every copy of this edition holds and no other"),
		}),
	},
	clauses: {
		says: "Clauses and silences: one question, one passage, all its wordings",
		key: ["clause"],
		references: [to("platforms", "platform"), to("topics", "topic")],
		row: z.strictObject({
			clause,
			number: publishedNumber.describe("Permanent number"),
			platform,
			topic,
			wordings: z.number().int().min(1).describe("How many wordings it has"),
			current: optional(wording, "The wording that holds on the day of the edition; none where it ended"),
			url: url.describe("Page of this site"),
		}),
	},
	wordings: {
		says: "Every wording of every clause and silence: what was written, what was proven, what is derived",
		key: ["wording"],
		references: [to("clauses", "clause"), to("platforms", "platform"), to("topics", "topic"), to("documents", "document")],
		row: z.strictObject({
			wording,
			clause,
			platform,
			number: publishedNumber.describe("Permanent number of the clause"),
			date: day.describe("Day that names it"),
			is_current: z.boolean().describe("Whether it holds on the day of the edition"),
			title: text.describe("Who does what"),
			topic,
			document,
			standing: standing.describe("decides: the answer rests on it. supports: another text says the same"),
			products: z.array(slug).min(1).describe("Products it governs"),
			regions,
			answer: slug.describe("An option of the topic, or unstated"),
			models: z.array(modelKind).min(1).describe("Which models the words speak of"),
			limits: z.array(phrase).describe("In what the answer covers less than its plain words"),
			covers: z.array(covers).min(1).describe("What content it covers"),
			basis: z.enum(["explicit", "implied"]).describe("implied: follows from the words, is not said in them"),
			control: controlKind.describe("How a person can change the default"),
			control_who: controlUser.describe("Who may use it"),
			control_reaches_back: reachBack.describe("Whether it reaches content given before"),
			third_party: thirdParty.describe("Whether it lets others train"),
			licence: z.array(licenceFlag).describe("What kind of licence the words grant"),
			reserves: optional(z.literal("text-and-data-mining"), "The right that the words reserve"),
			published: optional(day, "Day the provider says it published the text"),
			effective: optional(day, "Day the provider says it takes effect"),
			archived: optional(day, "First archived copy that holds the words"),
			last_seen: optional(day, "Last archived copy that holds the words"),
			document_last_archived: optional(day, "Newest archived copy of the document"),
			checked: day.describe("Day the record was last compared with the text"),
			ended: optional(day, "First archived copy without the words, where no wording follows"),
			severity: severity.describe("Grade by the rubric"),
			points: points.describe("Sum of its severity steps"),
			drift: optional(
				z.enum(["current", "reworded", "gone", "untracked", "silent", "alarm"]),
				"How a current wording compares with the newest archived text",
			),
			drift_since: optional(day, "Since when"),
			review: reviewState.describe("How far the record has been read"),
			second_reading: optional(day, "Day of the second, independent reading"),
			url: url.describe("Frozen page of this site"),
		}),
	},
	wording_products: {
		says: "Products of each wording",
		key: ["wording", "product"],
		references: [WORDING, to("products", "product")],
		row: z.strictObject({ wording, product }),
	},
	wording_regions: {
		says: "Places of each wording",
		key: ["wording", "region"],
		references: [WORDING],
		row: z.strictObject({ wording, region: region.describe("Place") }),
	},
	limits: {
		says: "In what an answer covers less than its plain words",
		key: ["wording", "position"],
		references: [WORDING],
		row: z.strictObject({
			wording,
			position,
			kind: limitOn.describe("What it limits: which models, which data, which contract, what counts as agreeing"),
			says: phrase.describe("In our words"),
			part: z.number().int().min(1).describe("Part of the quote that shows it"),
		}),
	},
	wording_carve_outs: {
		says: "Carve-outs that each wording names",
		key: ["wording", "position"],
		references: [WORDING, to("carve_outs", "carve_out")],
		row: z.strictObject({
			wording,
			position,
			carve_out: slug.describe("Id of the carve-out"),
			reached: z.boolean().describe("Whether the switch reaches it"),
			effect: optional(effect, "What is done with the content; nothing where it is not about content after a choice"),
			part: z.number().int().min(1).describe("Part of the quote that shows it"),
		}),
	},
	severity_steps: {
		says: "The arithmetic of each grade",
		key: ["wording", "position"],
		references: [WORDING],
		row: z.strictObject({
			wording,
			position,
			factor: factor.describe("Part of the rubric"),
			points: points.describe("Points of this step"),
			why: text.describe("For what"),
		}),
	},
	quotes: {
		says: "The quoted words, part by part, with the archived copy that proves them",
		key: ["wording", "part"],
		references: [WORDING, to("documents", "document")],
		row: z.strictObject({
			wording,
			part: z.number().int().min(1).describe("Number of the part"),
			words: text.describe("Exact words. They remain their owners'"),
			translation: optional(text, "Our translation, where the text is not in English"),
			locator: text.describe("Where in the document"),
			document,
			archive: optional(slug, "Archive of the proof; none where no archive holds the page"),
			path: optional(text, "Path of the text there"),
			commit: optional(commit, "Commit whose text holds the words"),
			blob: optional(commit, "Git blob of that text"),
			copied: optional(day, "Day by which the archive held that commit"),
			line: optional(z.number().int().min(1), "Line of the text"),
			heading: optional(text, "Nearest heading above"),
			paragraph_sha256: optional(sha, "SHA-256 of the paragraph it stands in"),
			quote_sha256: optional(sha, "SHA-256 of all parts, joined by space, ellipsis, space"),
			first_commit: optional(commit, "First archived copy that holds every part"),
			first_seen: optional(day, "Its day"),
			last_commit: optional(commit, "Last archived copy that holds every part"),
			last_seen: optional(day, "Its day"),
			copies: optional(z.number().int().min(1), "Archived copies that hold every part"),
			url: optional(url, "The line in the archive"),
		}),
	},
	silences: {
		says: "Searches that found no answer",
		key: ["wording"],
		references: [WORDING],
		row: z.strictObject({
			wording,
			words: z.array(phrase).min(1).describe("Words searched for, in the language of its own document"),
			searched: day.describe("Day of the first search"),
			texts: z.number().int().min(1).describe("Texts searched"),
			hits: z.number().int().min(0).describe("Places that hold a word and do not answer"),
			elsewhere: z.array(platformScoped).describe("Linked-only pages that speak of the topic"),
		}),
	},
	silence_texts: {
		says: "Texts that each silence searched",
		key: ["wording", "document"],
		references: [to("silences", "wording"), to("documents", "document")],
		row: z.strictObject({
			wording,
			document,
			commit: commit.describe("Archive commit of the copy searched"),
			archive: optional(slug, "Archive of that copy"),
			path: optional(text, "Path of the text there"),
			copied: optional(day, "Day by which the archive held that commit"),
			last_archived: optional(day, "Newest archived copy of the document"),
			hits: optional(z.number().int().min(0), "Places in it that hold a word"),
		}),
	},
	silence_hits: {
		says: "Places that hold a searched word, and why they do not answer",
		key: ["wording", "position"],
		references: [to("silences", "wording"), to("documents", "document")],
		row: z.strictObject({
			wording,
			position,
			document,
			words: text.describe("Words of the passage"),
			times: z.number().int().min(1).describe("How often they stand there"),
			why: text.describe("Why it does not answer"),
		}),
	},
	control_steps: {
		says: "Steps to use a switch, as far as a text gives them",
		key: ["wording", "route", "step"],
		references: [WORDING, to("documents", "source")],
		row: z.strictObject({
			wording,
			route: z.number().int().min(1).describe("Number of the way"),
			surface: surface.describe("App or place where the steps work"),
			step: z.number().int().min(1).describe("Number of the step"),
			action: text.describe("What to do"),
			url: optional(httpsUrl, "Direct link to the setting or form"),
			source: platformScoped.describe("Document the steps are taken from"),
		}),
	},
	conflicts: {
		says: "Two texts of one provider that disagree",
		key: ["conflict"],
		references: [to("platforms", "platform"), to("topics", "topic"), to("clauses", "first_clause"), to("clauses", "second_clause")],
		row: z.strictObject({
			conflict: platformScoped.describe("Id of the conflict"),
			platform,
			topic,
			title: text.describe("What the two say"),
			first_clause: clause,
			second_clause: clause,
			products: z.array(slug).min(1).describe("Products both govern"),
			regions,
			state: z
				.enum(["open", "settled", "agreed", "drifted"])
				.describe("settled: a text says which prevails. agreed: one answer with other limits. drifted: being read again"),
			precedence_stated: z.boolean().describe("Whether a text says which one prevails"),
			precedence: text.describe("What it says, or what is missing"),
			prevails: optional(clause, "The clause that prevails"),
			checked: day.describe("Day both were last compared"),
			url: url.describe("Page of this site"),
		}),
	},
	answers: {
		says: "Answers by product, topic and place, with the days on which each held",
		key: ["product", "topic", "region", "from_day"],
		references: [to("products", "product"), to("platforms", "platform"), to("topics", "topic"), to("conflicts", "conflict")],
		row: z.strictObject({
			platform,
			product,
			topic,
			region: region.describe("Place"),
			from_day: day.describe("First day. Of a silence, the day of its search"),
			until_day: optional(day, "First day on which it held no more; none where it holds on the day of the edition"),
			state: cellState,
			answer: optional(text, "Option of the topic, or unstated; nothing where there is no answer to give"),
			label: text.describe("The answer in a few words, with its limits"),
			limits: z.array(phrase).describe("In what it covers less than its plain words"),
			models: z.array(modelKind).describe("Which models the deciding words speak of"),
			marks: z.array(z.enum(["implied", "linked-only", "old-copy", "elsewhere"])).describe("What else a reader must know"),
			severity: optional(severity, "Grade by today's rubric"),
			control: optional(controlKind, "How a person can change the default"),
			carve_outs: z.array(slug).describe("Carve-outs that go on after the switch is used"),
			wordings: z.array(wording).describe("Wordings that decide"),
			conflict: optional(platformScoped, "The recorded conflict that goes with it"),
		}),
	},
	after_opt_out: {
		says: "What still happens after a no: a row for each text that speaks of it, and one for each carve-out of which none does",
		key: [],
		references: [to("platforms", "platform"), to("products", "product"), to("carve_outs", "carve_out"), WORDING],
		row: z.strictObject({
			platform,
			product,
			regions,
			carve_out: slug.describe("Id of the carve-out"),
			effect: optional(effect, "What is done with the content; nothing where nothing is stated"),
			state: z
				.enum(["goes-on", "in-part", "stops", "ruled-out", "unstated"])
				.describe("What all texts together say of this carve-out and effect"),
			says: optional(outcome, "What this text says"),
			wording: optional(wording, "The wording that says it"),
			part: optional(z.number().int().min(1), "Part of the quote; none where the whole answer says it"),
		}),
	},
	changes: {
		says: "Changes from one wording to the next",
		key: ["change"],
		references: [
			to("clauses", "clause"),
			to("platforms", "platform"),
			to("topics", "topic"),
			to("wordings", "before"),
			to("wordings", "after"),
		],
		row: z.strictObject({
			change: z
				.string()
				.regex(/^[A-Za-z0-9-]+$/)
				.describe("Permanent id: number of the clause and day"),
			clause,
			platform,
			topic,
			before: wording,
			after: wording,
			date: day.describe("Day that names the later wording"),
			dated: z.enum(["effective", "archived", "checked", "searched"]).describe("Which of its days that is"),
			headline: text.describe("What changed, in one line"),
			material: z.boolean().describe("Whether a recorded field changed by quoted words; otherwise only words did"),
			answer_changed: z.boolean().describe("Whether the answer is another one"),
			direction: text.describe("Which way it went, by the published rule"),
			fields: z.array(text.regex(/^[a-zA-Z-]+$/)).describe("Recorded fields that differ"),
			url: url.describe("Place on this site"),
		}),
	},
	elsewhere: {
		says: "What other trackers published, each beside the archived wording it was compared with",
		key: ["claim"],
		references: [to("platforms", "platform"), to("topics", "topic"), to("clauses", "clause"), WORDING, to("wordings", "holds_today")],
		row: z.strictObject({
			claim: platformScoped.describe("Id of the claim: <tracker>/<claim>"),
			tracker: slug.describe("Id of the tracker"),
			tracker_name: text.describe("What it calls itself"),
			page: httpsUrl.describe("Address of the page that was seen"),
			page_date: z
				.string()
				.regex(/^\d{4}-\d{2}(?:-\d{2})?$/)
				.nullable()
				.describe("Day or month that the page bears; none where the part that was seen shows none"),
			dated: claimDate.describe("What that date is"),
			seen: day.describe("Day the page was seen"),
			seen_as: seenAs.describe("What of it was seen"),
			platform,
			products: z.array(slug).min(1).describe("Products it speaks of"),
			topic,
			says: text.describe("What the page says, in our words"),
			quoted: optional(text, "At most 12 of its own words. They remain their owners'"),
			clause,
			wording,
			verdict: verdict.describe("How the two compare"),
			reason: text.describe("Why, in our words"),
			beside: z.array(platformScoped).describe("Other clauses that bear on it"),
			wording_answers: slug.describe("Derived: what the wording answers"),
			until_day: optional(day, "Derived: day since which the wording does not hold; none where it holds on the day of the edition"),
			page_time: z
				.enum(["stood", "within", "gone", "unknown"])
				.describe(
					"Derived: whether the wording stood on the date of the page, went within its month, or was gone by it; unknown where the page bears none",
				),
			holds_today: optional(wording, "Derived: the wording of the clause that holds on the day of the edition"),
			answers_today: optional(slug, "Derived: what that one answers"),
			url: url.describe("Place on this site"),
		}),
	},
	provisions: {
		says: "Provisions of law that clauses raise",
		key: ["provision"],
		references: [],
		row: z.strictObject({
			provision: text.describe("Id of the provision: <regulation>/<provision>"),
			regulation: slug.describe("Id of the regulation"),
			regulation_title: text.describe("Its official title"),
			jurisdiction: text.describe("Where it applies"),
			label: text.describe("How it is cited"),
			title: text.describe("What it is about"),
			says: text.describe("What it provides, in our words"),
			status: lawStatus.describe("Its status today"),
			since: optional(day, "Day it applied from, or will apply from"),
			url: httpsUrl.describe("Official text"),
		}),
	},
	wording_provisions: {
		says: "Provisions that each wording raises, with the reason",
		key: ["wording", "provision", "kind"],
		references: [WORDING, to("provisions", "provision")],
		row: z.strictObject({
			wording,
			provision: text.describe("Id of the provision"),
			kind: provisionKind.describe("What it is to this clause"),
			why: text.describe("Why this clause raises it"),
		}),
	},
	edition: {
		says: "About this edition",
		key: ["name"],
		references: [],
		row: z.strictObject({
			name: z.enum(["edition", "rubric", "licence", "citation", "tables"]).describe("What is told"),
			value: text.describe("As text"),
		}),
	},
	coverage: {
		says: "What was read of each platform",
		key: ["platform"],
		references: [to("platforms", "platform")],
		row: z.strictObject({
			platform,
			archived_documents: z.number().int().min(0).describe("Documents that an archive holds"),
			linked_only_documents: z.number().int().min(0).describe("Documents that none holds"),
			wordings: z.number().int().min(0).describe("Wordings"),
			answered: z
				.number()
				.int()
				.min(0)
				.describe("Cells of the grid with an answer; a cell is a product, a topic and places with one answer"),
			unstated: z.number().int().min(0).describe("Cells of which the texts do not say"),
			conflict: z.number().int().min(0).describe("Cells whose texts disagree"),
			drifted: z.number().int().min(0).describe("Cells whose text is being read again"),
			not_read: z.number().int().min(0).describe("Cells nobody has read the texts for yet"),
		}),
	},
} as const satisfies Readonly<Record<string, TableKind>>;

/** Raised when a table or a column goes or changes its meaning; new ones do not raise it. */
export const TABLES_VERSION = 1;

export type TableName = keyof typeof RELEASE;
export const TABLE_NAMES = Object.keys(RELEASE) as readonly TableName[];
