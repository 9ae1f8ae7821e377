import { z } from "zod";
import { day } from "./date.ts";
import { clauseNumber, platformScoped, sha } from "./id.ts";
import { address } from "./redirects.ts";

const answer = z.string().min(1).describe("Option of the topic, or unstated");
const quote = sha.optional().describe("SHA-256 of the quote as printed. A silence has none");

const meaning = z.strictObject({
	answer,
	quote,
	corrections: z.array(day).optional().describe("Days of the corrections published on it"),
	was: z
		.array(z.strictObject({ answer, quote, until: day.describe("Day of the correction that replaced it") }))
		.optional()
		.describe("What it said before a correction, oldest first"),
});

/** ledger.json: every id and address that was ever published. Written by `npm run ledger` only; nothing leaves it. */
export const ledger = z.strictObject({
	version: z.literal(1),
	edition: z
		.number()
		.int()
		.min(1)
		.default(1)
		.describe("Raised where the ledger was begun again, which is for the time before the first public edition"),
	numbers: z.record(clauseNumber, platformScoped).describe("Clause that a number names"),
	versions: z.record(z.string(), meaning).describe("What a frozen version says, by <platform>/<clause>/<date>"),
	addresses: z.array(address).describe("Every other address: pages, and places on a page that others may cite"),
	files: z
		.array(z.string().regex(/^\/(?:(?:[a-z0-9*.-]+|DATE)\/)*[a-z0-9*.-]+\.[a-z]+$/))
		.default([])
		.describe("Feeds and data files. A pattern stands for the file below each such page: /topics/*/feed.xml"),
	seal: sha.optional().describe("SHA-256 of all the rest, by the command that wrote it"),
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
