import { z } from "zod";
import { day } from "./date.ts";
import { commit } from "./id.ts";

const sha = z.string().regex(/^[0-9a-f]{64}$/);
const seen = z.strictObject({ commit, date: day });
const copy = z.strictObject({
	commit,
	date: day,
	collection: z.string().optional().describe("Where it lies, if not in the collection of the proof"),
});

const part = z.strictObject({
	line: z.number().int().min(1),
	paragraph: sha,
	apart: z.literal(true).optional().describe("Too far from the part before it, or in another section: printed as a quotation of its own"),
	heading: z.string().optional().describe("Nearest heading above, as archived"),
	leadIn: z.string().optional().describe("End of the line that the list item follows"),
	row: z.string().optional().describe("First cell of the table row"),
	column: z.string().optional().describe("Cell at the head of the column"),
});

const proof = z.strictObject({
	document: z.string(),
	collection: z.string(),
	path: z.string(),
	commit,
	date: day.describe("Day the archive recorded that commit"),
	quote: sha.describe("SHA-256 of the parts as printed, joined by space, ellipsis, space"),
	parts: z.array(part),
	omits: sha.optional().describe("SHA-256 of what the record says may be left out"),
	first: copy.describe("First archived copy that holds every part"),
	last: copy.describe("Last archived copy that holds every part"),
	newest: copy.describe("Newest archived copy of the document, whether it holds the quote or not"),
	copies: z.number().int().min(1).describe("Archived copies that hold every part"),
	alsoIn: z.array(
		z.strictObject({
			document: z.string(),
			collection: z.string(),
			path: z.string(),
			commit,
			date: day,
			first: copy,
			last: copy,
			newest: copy,
		}),
	),
});

const searched = z.strictObject({
	search: sha.describe("SHA-256 of the search record"),
	documents: z.array(
		z.strictObject({
			document: z.string(),
			collection: z.string(),
			path: z.string(),
			commit,
			date: day,
			hits: z.number().int().min(0),
			newest: seen.describe("Newest archived copy of the document"),
		}),
	),
});

const drift = z.strictObject({
	state: z
		.enum(["current", "reworded", "gone", "untracked", "silent"])
		.describe(
			"current: the newest copy holds every part. reworded: a near passage stands there, or a part is left; for a silence, a searched word that nothing explains. gone: nothing near. untracked: every place of the document is closed or was removed. silent: the words hold, but no copy was made for OLD_COPY_MONTHS",
		),
	since: day.optional().describe("First copy that no longer holds the quote; for untracked and silent, the last copy there is"),
	newest: seen.describe("Newest archived copy compared with"),
	similarity: z.number().min(0).max(1).optional().describe("Of the nearest passage in the newest copy, 0 to 1"),
	line: z.number().int().min(1).optional().describe("Line of the nearest passage in the newest copy"),
});

/** evidence.lock.json: what was proven, at which archive commit. Written by `npm run evidence -- verify` only. */
export const lock = z.strictObject({
	version: z.literal(2),
	normalisation: z.number().int(),
	made: day.describe("Day of the verification"),
	collections: z.record(z.string(), seen).describe("Newest commit of each collection that was read"),
	proofs: z.record(z.string(), proof).describe("By clause version: <platform>/<clause>/<date>"),
	searches: z.record(z.string(), searched).describe("By silence: <platform>/<clause>/<date>"),
	drift: z.record(z.string(), drift).default({}).describe("By current clause version: how it compares with the newest archived text"),
	seal: sha.optional().describe("SHA-256 of all the rest, by the command that wrote it"),
});

/** States that take an answer out of the tables until a reader has looked again. A silent archive is only noted. */
export const DRIFTED_STATES: readonly Drift["state"][] = ["reworded", "gone", "untracked"];

export type Lock = z.infer<typeof lock>;
export type Proof = z.infer<typeof proof>;
export type ProvenPart = Proof["parts"][number];
export type Drift = z.infer<typeof drift>;
export type Searched = z.infer<typeof searched>;
