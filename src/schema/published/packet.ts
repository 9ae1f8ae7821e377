import { z } from "zod";
import { day, dayOrNotStated } from "../date.ts";
import { sha as digits, platformScoped, publishedNumber, slug } from "../id.ts";
import { httpsUrl } from "../link.ts";
import { phrase } from "../phrase.ts";
import { reviewState } from "../vocabulary.ts";
import { cellState, regions } from "./envelope.ts";

const none = z.literal("");
const sha = z.union([digits, none]);
const numbers = z.array(publishedNumber);
const language = z.string().regex(/^[a-z]{2}$/);

const product = z.strictObject({
	id: slug,
	name: z.string(),
	platform: slug,
	platformName: z.string(),
	provider: z.string().describe("Legal entity behind the platform"),
	plan: z.string(),
	recognise: z.string().describe("How to tell that an account is this product"),
	url: httpsUrl,
});

const topic = z.strictObject({ id: slug, title: z.string(), question: z.string() });

const conflict = z.strictObject({
	id: platformScoped,
	words: z.string().describe("What it is: Another text says otherwise"),
	title: z.string(),
	url: httpsUrl,
	clauses: numbers.describe("Numbers of its two clauses"),
});

/** What one product answers to one topic in some places. */
const answer = z.strictObject({
	product: slug,
	topic: slug,
	regions,
	where: z.string().describe("The places in words: Everywhere, Europe"),
	state: cellState,
	answer: z.string(),
	sentence: z.string(),
	survives: z.array(phrase).describe("What the switch does not reach, or the answer does not cover, in words"),
	clauses: numbers.describe("Numbers of the clauses that decide"),
	conflict: conflict.optional().describe("The recorded conflict that goes with it: open (state conflict), or beside the answer"),
});

const archive = z.strictObject({
	collection: z.string(),
	path: z.string(),
	commit: z.string().regex(/^[0-9a-f]{40}$/),
	url: httpsUrl,
	firstSeen: z.string(),
	lastSeen: z.string(),
});

const search = z.strictObject({
	words: z.array(phrase),
	on: day,
	texts: z.array(
		z.strictObject({
			document: z.string(),
			language: language.describe("Of the document"),
			commit: z.string().regex(/^[0-9a-f]{40}$/),
			archived: z.string(),
		}),
	),
});

/** One clause or silence, as proven. */
const evidence = z.strictObject({
	number: publishedNumber,
	title: z.string(),
	version: day,
	url: httpsUrl.describe("The frozen page of this wording"),
	document: z.string(),
	documentUrl: httpsUrl,
	language: language.describe("Of the quoted words, or of the words searched for"),
	locator: z.string(),
	quote: z.array(z.string()).describe("Exact words in parts; none for a silence"),
	quotations: z
		.array(z.strictObject({ parts: z.array(z.string()).min(1), under: z.string().optional() }))
		.describe("The same as they are printed: quotations of parts, each with what it stands under"),
	sha256: sha.describe("Of the parts as printed, joined by space, ellipsis, space"),
	published: dayOrNotStated,
	effective: dayOrNotStated,
	checked: day,
	review: reviewState.describe("How far the record has been read"),
	linkedOnly: z.boolean().describe("No archive holds the document"),
	archive: archive.optional(),
	search: search.optional(),
});

const open = z.strictObject({
	kind: z.enum(["conflict", "drifted", "silence", "linked-only", "old-copy"]),
	says: z.string(),
	where: z.string(),
	products: z.array(slug),
	topics: z.array(slug),
	clauses: numbers,
	ask: z.array(z.string()).describe("Questions to the vendor that would settle it"),
	url: httpsUrl.describe("Page that says more"),
});

const source = z.strictObject({
	document: z.string(),
	language: language.describe("Of the document"),
	kind: z.string(),
	url: httpsUrl,
	products: z.array(slug),
	newest: z.union([day, none]).describe("Newest archived copy; empty where no archive holds the page"),
	storedCopy: z
		.union([day, z.enum(["undated", "none", ""])])
		.describe("Of a linked-only page, the copy that was read: its day, undated, or none; empty where an archive holds it"),
	checked: z.union([day, none]),
});

const decision = z.strictObject({
	product: slug,
	decision: z.string(),
	owner: z.string(),
	condition: z.string(),
	nextReview: z.string(),
});

/** An evidence packet as data: what the .json file holds, and what every other form of it is made from. Addresses are full and permanent. */
export const packet = z.strictObject({
	kind: z.literal("clausebook-evidence-packet"),
	schemaVersion: z.literal(1),
	asOf: day.describe("The book's own day"),
	archivedUpTo: z.union([day, none]).describe("Day of the newest archived text the book has seen; empty where nothing was proven"),
	site: httpsUrl.describe("Origin of the site"),
	address: httpsUrl.describe("Page that shows this packet again. It follows the book; the frozen addresses in `evidence` do not"),
	method: httpsUrl,
	licence: z.string(),
	products: z.array(product),
	topics: z.array(topic),
	answers: z.array(answer),
	evidence: z.array(evidence),
	open: z.array(open).describe("What a reviewer has to settle, in that order"),
	sources: z.array(source),
	decisions: z.array(decision).describe("To be filled in by the reader: one line a product"),
});

const text = (says: string) => z.string().describe(says);
/** Of the clause that decides: an answer without a clause has no line. */
const optional = (says: string) => z.string().optional().describe(says);

/** A packet as a table: a line for each product, question, group of places and clause that decides there. */
export const packetRow = z.strictObject({
	as_of: day.describe("The edition"),
	platform: text("Name of the platform"),
	provider: text("Legal entity behind it"),
	product: text("Name of the product"),
	product_id: slug.describe("Its id"),
	plan: text("Its plan"),
	question: text("The question"),
	topic_id: slug.describe("Id of the question"),
	regions: text("Places in words"),
	state: cellState,
	answer: text("The answer in a few words"),
	sentence: text("The answer as a sentence"),
	conflict: platformScoped.optional().describe("The recorded conflict that goes with the answer"),
	conflict_says: optional("What the conflict is"),
	conflict_page: httpsUrl.optional().describe("Page of the conflict"),
	not_reached_or_covered: z.array(phrase).describe("What the switch does not reach, or the answer does not cover"),
	clause: publishedNumber.describe("A clause that decides"),
	clause_title: text("Its title"),
	version: day.describe("Day that names its version"),
	permanent_address: httpsUrl.describe("Frozen page of that version"),
	document: text("Document it stands in"),
	official_text: httpsUrl.describe("Address of the document"),
	locator: text("Where in the document; empty for a silence"),
	quote: text("Exact words, parts joined by space, ellipsis, space; empty for a silence"),
	quote_language: z
		.string()
		.regex(/^[a-z]{2}$/)
		.describe("Of the quoted words (ISO 639-1)"),
	quote_sha256: sha.describe("SHA-256 of the quote; empty where nothing was proven"),
	archive_collection: optional("Collection of Open Terms Archive"),
	archive_path: optional("File in the collection"),
	archive_commit: z
		.string()
		.regex(/^[0-9a-f]{40}$/)
		.optional()
		.describe("Commit whose text holds every part"),
	first_seen: optional("First archived copy with these words"),
	last_seen: optional("Last archived copy with these words"),
	words_searched: z.array(phrase).optional().describe("Of a silence: words searched for"),
	checked: day.describe("Day a reader last compared the record with the text"),
	review_state: reviewState.describe("How far the record has been read"),
	decision: z.string().optional().describe("To be filled in by the reader"),
	owner: z.string().optional().describe("To be filled in by the reader"),
	condition: z.string().optional().describe("To be filled in by the reader"),
	next_review: z.string().optional().describe("To be filled in by the reader"),
});
