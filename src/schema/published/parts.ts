import { z } from "zod";
import { envelope } from "./envelope.ts";
import { RELEASE } from "./tables.ts";

/** Parts of the release: the rows of its tables that concern one platform or one topic, by table. */
const rows = <K extends keyof typeof RELEASE>(table: K) => z.array(RELEASE[table].row).describe(RELEASE[table].says);

/** `/data/v1/platforms/<platform>.json`: all that the book says of one platform. */
export const platformFile = z.strictObject({
	...envelope("platform-data"),
	platform: RELEASE.platforms.row,
	products: rows("products"),
	documents: rows("documents"),
	clauses: rows("clauses"),
	wordings: rows("wordings"),
	quotes: rows("quotes"),
	silences: rows("silences"),
	answers: rows("answers"),
	after_opt_out: rows("after_opt_out"),
	changes: rows("changes"),
	conflicts: rows("conflicts"),
	elsewhere: rows("elsewhere"),
	coverage: RELEASE.coverage.row,
});

/** `/data/v1/topics/<topic>.json`: one question and the answers of all products. */
export const topicFile = z.strictObject({
	...envelope("topic-data"),
	topic: RELEASE.topics.row,
	options: rows("options"),
	answers: rows("answers").describe("Answers that hold on the day of the edition"),
});

/** openapi.json, as far as it is ours: OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1). */
export const openApi = z.strictObject({
	openapi: z.literal("3.1.1"),
	info: z.strictObject({
		title: z.string(),
		version: z.string(),
		description: z.string(),
		license: z.strictObject({ name: z.string(), identifier: z.string() }),
	}),
	servers: z.array(z.strictObject({ url: z.string() })).length(1),
	paths: z.record(
		z.string().regex(/^\//),
		z.strictObject({
			get: z.strictObject({
				operationId: z.string().regex(/^[a-zA-Z]+$/),
				summary: z.string(),
				parameters: z
					.array(
						z.strictObject({
							name: z.string(),
							in: z.literal("path"),
							required: z.literal(true),
							schema: z.strictObject({ type: z.literal("string"), enum: z.array(z.string()).min(1) }),
						}),
					)
					.optional(),
				responses: z.strictObject({
					"200": z.strictObject({
						description: z.string(),
						content: z.strictObject({ "application/json": z.strictObject({ schema: z.strictObject({ $ref: z.string() }) }) }),
					}),
				}),
			}),
		}),
	),
});
