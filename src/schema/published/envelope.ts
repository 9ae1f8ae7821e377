import { z } from "zod";
import { day } from "../date.ts";
import { region } from "../vocabulary.ts";

/** Fields at the head of every file of the dataset. It names the schema that it fits, and no other. */
export const envelope = <K extends string>(kind: K) => ({
	$schema: z.literal(`schema/files/${kind}.schema.json`).describe("Address of the JSON Schema of this file, relative to the file"),
	schemaVersion: z.literal(1).describe("Raised when a field goes or changes its meaning; new fields do not raise it"),
	asOf: day.describe("The edition: the newest day a record was checked"),
	licence: z.literal("CC-BY-4.0").describe("SPDX id of the licence of our words and data. Quotes remain their owners'"),
});

export const regions = z
	.array(region)
	.min(1)
	.describe("Places: eea, switzerland, uk, us, canada, australia; other is everywhere not named");

/** What a cell of the answer grid can be. drifted: a text it rests on has changed in the archive and is being read again. */
export const cellState = z
	.enum(["answered", "unstated", "conflict", "drifted", "not-read"])
	.describe(
		"answered; unstated: the texts do not say; conflict: two texts disagree; drifted: the text changed and is being read again; not-read: nobody has read the texts for this question yet, which is no silence",
	);
export const severity = z.enum(["none", "low", "medium", "high", "critical", "unstated"]);
