import { z } from "zod";
import { envelope } from "./envelope.ts";

/** dictionary.json: every table and column of the release, in words. */
export const dictionaryFile = z.strictObject({
	...envelope("dictionary"),
	tablesVersion: z.number().int().min(1).describe("Raised when a table or a column goes or changes its meaning"),
	tables: z
		.array(
			z.strictObject({
				name: z.string().describe("Name of the table, and of its files"),
				says: z.string().describe("What a row is"),
				key: z.array(z.string()).describe("Columns that name a row; none where rows have no name"),
				columns: z
					.array(
						z.strictObject({
							name: z.string(),
							type: z.enum(["text", "integer", "boolean", "day", "address", "list of ids", "list of phrases"]),
							required: z.boolean().describe("Whether it is never empty"),
							values: z.array(z.string()).optional().describe("All values that it can have"),
							says: z.string(),
							table: z.string().optional().describe("The table whose rows it names"),
						}),
					)
					.min(1),
			}),
		)
		.min(1),
});
