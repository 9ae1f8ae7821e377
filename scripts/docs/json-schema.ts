import { z } from "zod";
import { KIND_NAMES, KINDS, type Kind } from "../../src/schema/kinds.ts";

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

/** JSON Schema (draft 2020-12) of what a file of a kind holds, before defaults are filled in. */
export function schemaOf(kind: Kind): JsonSchema {
	return z.toJSONSchema(KINDS[kind].schema, { io: "input" }) as JsonSchema;
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
