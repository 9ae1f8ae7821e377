import { z } from "zod";
import { KIND_NAMES, KINDS, type Kind } from "../../src/schema/kinds.ts";
import { columnsOf } from "../../src/schema/published/columns.ts";
import { columnsOfTable, PUBLISHED, schemaOfFile, TABLES } from "../../src/schema/published/index.ts";

/** The parts of JSON Schema that zod writes and the field tables read. */
export interface JsonSchema {
	readonly type?: string;
	readonly description?: string;
	readonly default?: unknown;
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly format?: string;
	readonly pattern?: string;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly minLength?: number;
	readonly maxLength?: number;
	readonly minItems?: number;
	readonly maxItems?: number;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
	readonly items?: JsonSchema;
	readonly anyOf?: readonly JsonSchema[];
	readonly propertyNames?: JsonSchema;
	readonly additionalProperties?: boolean | JsonSchema;
}

/** Formats of draft 2020-12 (Validation, section 7.3) that records use. zod also writes names of its own, such as ends_with. */
const FORMATS = new Set(["date", "date-time", "email", "uri"]);

/** JSON Schema (draft 2020-12) without words that only zod knows: a strict reader refuses them. The pattern beside them stays. */
function toJsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema & { readonly $schema?: string } {
	return z.toJSONSchema(schema, {
		io,
		override: ({ jsonSchema }) => {
			if (jsonSchema.format !== undefined && !FORMATS.has(jsonSchema.format)) delete jsonSchema.format;
		},
	}) as JsonSchema;
}

/** JSON Schema (draft 2020-12) of what a file of a kind holds, before defaults are filled in. */
export const schemaOf = (kind: Kind): JsonSchema => toJsonSchema(KINDS[kind].schema, "input");

const written = (address: string, document: object): [string, string] => [`public${address}`, `${JSON.stringify(document, null, "\t")}\n`];

/**
 * JSON Schema (draft 2020-12) of every JSON file that the site publishes, and the columns of every CSV file (CSV on the Web).
 *
 * @returns text by path from the project root
 */
export function publishedSchemaFiles(): Map<string, string> {
	return new Map([
		...Object.entries(PUBLISHED).map(([kind, { files, says, schema }]) => {
			const { $schema, ...rest } = toJsonSchema(schema, "output");
			return written(schemaOfFile(kind), { $schema, title: `Clausebook: ${files.join(", ")}`, description: says, ...rest });
		}),
		...Object.entries(TABLES).map(([kind, { row, says }]) =>
			written(columnsOfTable(kind), {
				"@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
				"@type": "Schema",
				"dc:description": says,
				columns: columnsOf(row),
			}),
		),
	]);
}

/**
 * The schema files of the dataset.
 *
 * @returns text by path from the project root, one file a kind
 */
export function schemaFiles(): Map<string, string> {
	return new Map(
		KIND_NAMES.map((kind) => {
			const { $schema, ...schema } = schemaOf(kind) as JsonSchema & { $schema?: string };
			const document = {
				$schema,
				title: `Clausebook ${kind}`,
				description: `What ${KINDS[kind].where} holds above its body`,
				...schema,
			};
			return [`public/data/v1/schema/${kind}.schema.json`, `${JSON.stringify(document, null, "\t")}\n`];
		}),
	);
}
