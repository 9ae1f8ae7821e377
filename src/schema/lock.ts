import { z } from "zod";
import { day } from "./date.ts";
import { commit, sha } from "./id.ts";

const blob = z.string().regex(/^[0-9a-f]{40}$/, "must be a git blob id of 40 hex digits");
const between = z
	.tuple([day, day])
	.optional()
	.describe("First and last possible day, where the history contradicts the day that the commit bears. `date` is the last");
export const seen = z.strictObject({ commit, date: day, between });
export const copy = z.strictObject({
	commit,
	date: day,
	between,
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

/** A document as one commit of an archive holds it. */
const text = { document: z.string(), collection: z.string(), path: z.string(), commit, date: day, between };

export const proof = z.strictObject({
	...text,
	date: day.describe("Day by which the archive certainly held that commit"),
	quote: sha.describe("SHA-256 of the parts as printed, joined by space, ellipsis, space"),
	parts: z.array(part),
	omits: sha.optional().describe("SHA-256 of what the record says may be left out"),
	first: copy.describe("First archived copy that holds every part"),
	last: copy.describe("Last archived copy that holds every part"),
	newest: copy.describe("Newest archived copy of the document, whether it holds the quote or not"),
	copies: z.number().int().min(1).describe("Archived copies that hold every part"),
	alsoIn: z.array(z.strictObject({ ...text, first: copy, last: copy, newest: copy })),
});

export const searched = z.strictObject({
	search: sha.describe("SHA-256 of the search record"),
	documents: z.array(
		z.strictObject({
			...text,
			hits: z.number().int().min(0),
			newest: seen.describe("Newest archived copy of the document"),
		}),
	),
});

export const drift = z.strictObject({
	state: z
		.enum(["current", "reworded", "gone", "untracked", "silent", "alarm"])
		.describe(
			"current: the newest copy holds every part, in its place. reworded: a near passage stands there, or a part is left, or stands under something else; for a silence, a searched word that nothing explains. gone: nothing near. untracked: every place of the document is closed or was removed. silent: the words hold, but no copy was made for OLD_COPY_MONTHS. alarm: it went from the newest copy with many others at once; its answer stays until a person confirms the copy in the document's field `accepted`",
		),
	moved: z.literal(true).optional().describe("The words stand, under another heading, lead-in, row or column than when they were proven"),
	since: day.optional().describe("First copy that no longer holds the quote; for untracked and silent, the last copy there is"),
	newest: seen.describe("Newest archived copy compared with"),
	similarity: z.number().min(0).max(1).optional().describe("Of the nearest passage in the newest copy, 0 to 1"),
	line: z.number().int().min(1).optional().describe("Line of the nearest passage in the newest copy"),
});

/** One archived copy that a record names by its commit: enough to find the same text again when the history was rewritten. */
export const namedCopy = z.strictObject({ collection: z.string(), path: z.string(), date: day, blob });

/** What was proven, at which archive commit, and how it stands today: put together from the files that commands write (lock-files.ts). */
export const lock = z.strictObject({
	version: z.literal(2),
	normalisation: z.number().int(),
	made: day.describe("Newest day on which something was proven or watched"),
	collections: z.record(z.string(), seen).describe("Newest commit of each collection that was read"),
	proofs: z.record(z.string(), proof).describe("By clause version: <platform>/<clause>/<date>"),
	searches: z.record(z.string(), searched).describe("By silence: <platform>/<clause>/<date>"),
	copies: z
		.record(z.string(), z.record(commit, namedCopy))
		.default({})
		.describe("Every copy that records name, by document and commit: `npm run evidence -- remap` finds the same text by its blob"),
	drift: z.record(z.string(), drift).default({}).describe("By current clause version: how it compares with the newest archived text"),
});

/** States that take an answer out of the tables until a reader has looked again. A silent archive and an alarm are only noted. */
export const DRIFTED_STATES: readonly Drift["state"][] = ["reworded", "gone", "untracked"];

export type Lock = z.infer<typeof lock>;
export type Proof = z.infer<typeof proof>;
export type ProvenPart = Proof["parts"][number];
export type Drift = z.infer<typeof drift>;
export type NamedCopy = z.infer<typeof namedCopy>;
export type Searched = z.infer<typeof searched>;
