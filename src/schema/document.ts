import { z } from "zod";
import { day } from "./date.ts";
import { commit, slug } from "./id.ts";
import { httpsUrl } from "./link.ts";
import { region } from "./vocabulary.ts";

const archiveReference = z.strictObject({
	collection: slug.describe("An archive: a record of content/archives"),
	from: day.optional().describe("First day whose copies are this text, where one path held several editions over time"),
	until: day.optional().describe("Last day whose copies are this text"),
	holds: z
		.string()
		.min(10)
		.max(300)
		.optional()
		.describe(
			"Words that every copy of this edition holds and no other copy, where one path swings between editions. Other copies are not this text",
		),
	path: z
		.string()
		.regex(/^[^/].*\.(?:md|mdx|txt|html?)$/, "must be the path of a text in the archive: .md, .mdx, .txt or .html")
		.describe("Path of the document in the archive"),
});

const contact = z.strictObject({
	address: z
		.union([z.email(), httpsUrl], { error: "must be an e-mail address or a full https:// address" })
		.describe("The e-mail address, or the address of the form, that the text names for requests about personal data"),
	regions: z.array(region).min(1).optional().describe("Places the text names it for. Left out where it names it for all of its readers"),
	words: z.string().min(15).max(240).describe("The words that name it, exactly. A link shows its text there, not its address"),
	commit: commit.describe("Archive commit whose text holds the words and the address"),
	on: day.describe("Day of that copy"),
});

const acceptedCopy = z.strictObject({
	commit: commit.describe("Archive commit of the copy"),
	on: day.describe("Day a person compared it with the live text"),
	why: z.string().min(15).max(400).describe("What was compared, and what the provider did to the text"),
});

export const document = z.strictObject({
	title: z.string().min(3).describe("Title as the provider prints it, with its edition if it has one"),
	termsType: z
		.enum([
			"Terms of Service",
			"Privacy Policy",
			"Commercial Terms",
			"Business Privacy Policy",
			"Developer Terms",
			"Data Processor Agreement",
			"Acceptable Use Policy",
			"Trackers Policy",
			"Platform to Business Notice",
			"Parent Organization Privacy Policy",
			"Service Specific Terms",
			"Help Page",
			"Product Documentation",
		])
		.describe("Kind of document, in Open Terms Archive's names where it has one"),
	serves: z
		.array(slug)
		.default([])
		.describe("Further platforms that this text governs. The folder it lies in is its owner: a platform, or a provider of several"),
	url: httpsUrl.describe("Official address of the live text"),
	language: z
		.string()
		.regex(/^[a-z]{2}$/, "must be a two-letter code")
		.describe("ISO 639-1"),
	regions: z.union([z.literal("everywhere"), z.array(region).min(1)]).describe("Where this edition applies, by its own words"),
	archive: z
		.union([z.literal("linked-only"), z.array(archiveReference).min(1)])
		.describe("Where dated copies are kept, oldest first. A renamed service is two entries. linked-only: no archive holds it"),
	storedCopy: z
		.union([day, z.enum(["undated", "none"])])
		.optional()
		.describe("Linked-only documents: the day of the stored copy that was read; undated where it shows none; none where no copy was found"),
	accepted: z
		.array(acceptedCopy)
		.default([])
		.describe(
			"Archived copies that a person confirmed as the real text: ones that look unusable, and ones from which many wordings went at once",
		),
	contacts: z.array(contact).default([]).describe("Where the text tells people to send requests about their data"),
	note: z.string().optional().describe("What a reader should know about this text"),
});

export type DocumentRecord = z.infer<typeof document>;
export type Contact = z.infer<typeof contact>;
export type ArchiveReference = z.infer<typeof archiveReference>;

/** The places of a document's dated copies; none where it is linked only, or is no document. */
export function archivedIn(
	data: { readonly archive: "linked-only" | readonly ArchiveReference[] } | undefined,
): readonly ArchiveReference[] {
	return data === undefined || data.archive === "linked-only" ? [] : data.archive;
}

/** The platforms that a document governs: its owner, where that is a platform, and those it serves besides. */
export function platformsOf(id: string, { serves }: Pick<DocumentRecord, "serves">): string[] {
	return [...new Set([id.split("/")[0] ?? "", ...serves])];
}
