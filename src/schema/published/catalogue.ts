import { z } from "zod";
import { day } from "../date.ts";
import { httpsUrl } from "../link.ts";

const relative = z.string().regex(/^(?!\/)(?!https?:)[\w./-]+$/, "must be a path from the file's own folder");

/** CSV on the Web, Metadata Vocabulary for Tabular Data (W3C Recommendation of 17 December 2015): every CSV file of the site. */
export const csvMetadata = z.strictObject({
	"@context": z.tuple([z.literal("http://www.w3.org/ns/csvw"), z.strictObject({ "@language": z.literal("en") })]),
	"dc:title": z.string(),
	"dc:license": z.strictObject({ "@id": httpsUrl }),
	tables: z.array(z.strictObject({ url: relative, "dc:title": z.string(), tableSchema: relative.describe("Columns of the table") })).min(1),
});

/** Columns, key and references of a table (Table Schema, version 2). */
const tableSchema = z.strictObject({
	fields: z
		.array(
			z.strictObject({
				name: z.string(),
				type: z.enum(["string", "integer", "boolean", "date"]),
				description: z.string(),
				constraints: z.strictObject({ required: z.boolean() }),
			}),
		)
		.min(1),
	primaryKey: z.array(z.string()).min(1).optional(),
	foreignKeys: z.array(
		z.strictObject({
			fields: z.array(z.string()).length(1),
			reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).length(1) }),
		}),
	),
});

/** The dataset as a Data Package (datapackage.org, version 2): what to cite, and each file with its size and hash. */
export const dataPackage = z.strictObject({
	$schema: z.literal("https://datapackage.org/profiles/2.0/datapackage.json"),
	name: z.literal("clausebook"),
	title: z.string(),
	description: z.string(),
	version: day.describe("The edition: the newest day a record was checked"),
	homepage: httpsUrl,
	licenses: z.array(z.strictObject({ name: z.string(), title: z.string(), path: httpsUrl })).min(1),
	contributors: z.array(z.strictObject({ title: z.string(), roles: z.array(z.string()).min(1), path: httpsUrl })).min(1),
	sources: z.array(z.strictObject({ title: z.string(), path: httpsUrl })).min(1),
	citation: z.string().describe("How to cite the dataset"),
	resources: z
		.array(
			z.strictObject({
				name: z.string().regex(/^[a-z0-9._-]+$/),
				path: relative,
				title: z.string(),
				format: z.enum(["csv", "json", "jsonl", "parquet", "sqlite"]),
				mediatype: z.string(),
				encoding: z.literal("utf-8").optional(),
				compression: z.literal("gz").optional(),
				type: z.literal("table").optional(),
				bytes: z.number().int().min(1),
				hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
				describedBy: relative.describe("JSON Schema of a JSON file; columns of a table (CSV on the Web); the dictionary of all tables"),
				schema: tableSchema.optional(),
			}),
		)
		.min(1),
});
