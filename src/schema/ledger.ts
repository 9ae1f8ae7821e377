import { z } from "zod";
import { day } from "./date.ts";
import { clauseNumber, platformScoped, sha } from "./id.ts";
import { address } from "./redirects.ts";

const answer = z.string().min(1).describe("Option of the topic, or unstated");
const quote = sha.optional().describe("SHA-256 of the quote as printed. A silence has none");

export const meaning = z.strictObject({
	answer,
	quote,
	corrections: z.array(day).optional().describe("Days of the corrections published on it"),
	was: z
		.array(z.strictObject({ answer, quote, until: day.describe("Day of the correction that replaced it") }))
		.optional()
		.describe("What it said before a correction, oldest first"),
});

export const edition = z
	.number()
	.int()
	.min(1)
	.describe("Raised where the ledger was begun again, which is for the time before the first public edition");
export const files = z
	.array(z.string().regex(/^\/(?:(?:[a-z0-9*.-]+|DATE)\/)*[A-Za-z0-9*._-]+\.[a-z0-9]+$/))
	.describe("Feeds and data files. A pattern stands for the file below each such page: /topics/*/feed.xml");

/** Every id and address that was ever published: put together from the files of content/ledger/ (ledger-files.ts). Nothing leaves it. */
export const ledger = z.strictObject({
	version: z.literal(1),
	edition: edition.default(1),
	numbers: z.record(clauseNumber, platformScoped).describe("Clause that a number names"),
	versions: z.record(z.string(), meaning).describe("What a frozen version says, by <platform>/<clause>/<date>"),
	addresses: z.array(address).describe("Every other address: pages, and places on a page that others may cite"),
	files: files.default([]),
});

export type Ledger = z.infer<typeof ledger>;
export type Meaning = z.infer<typeof meaning>;

/** Addresses of a ledger, those of numbers and frozen versions among them, sorted. */
export function ledgerAddresses(data: Ledger): string[] {
	return [
		...data.addresses,
		...Object.keys(data.numbers).map((number) => `/c/${number}/`),
		...Object.keys(data.versions).map((version) => `/clauses/${version}/`),
	].sort();
}
