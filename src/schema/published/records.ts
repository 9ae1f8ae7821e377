import { z } from "zod";
import { KINDS } from "../kinds.ts";
import { lock } from "../lock.ts";
import { envelope } from "./envelope.ts";

const listOf = <S extends z.ZodType>(schema: S) =>
	z.array(z.strictObject({ id: z.string().describe("Path of the record, without its ending"), data: schema }));

/** records.json: with clauses.json, all that the derived files come from. */
export const recordsFile = z.strictObject({
	...envelope("records"),
	records: z
		.strictObject({
			platform: listOf(KINDS.platform.schema),
			document: listOf(KINDS.document.schema),
			archive: listOf(KINDS.archive.schema),
			topic: listOf(KINDS.topic.schema),
			"carve-out": listOf(KINDS["carve-out"].schema),
			conflict: listOf(KINDS.conflict.schema),
			regulation: listOf(KINDS.regulation.schema),
			authority: listOf(KINDS.authority.schema),
			elsewhere: listOf(KINDS.elsewhere.schema),
			rubric: listOf(KINDS.rubric.schema),
		})
		.describe("What people wrote, defaults filled in. Clauses are in clauses.json"),
	proven: lock
		.pick({ version: true, normalisation: true, made: true, collections: true, copies: true })
		.describe("What was read of the archives. Proofs and searches are in clauses.json"),
});
