import { z } from "zod";
import { APART, PHRASE } from "../text.ts";

/** A column of a CSV file as CSV on the Web describes it (Metadata Vocabulary for Tabular Data, section 5.6). */
export interface Column {
	readonly name: string;
	readonly titles: string;
	readonly "dc:description": string;
	/** A cell may not be empty. */
	readonly required: boolean;
	readonly datatype: "string" | "integer" | "boolean" | "date" | "anyURI" | { readonly base: "string"; readonly format: string };
	/** A cell holds a list, apart by this: ids by a space, phrases by a semicolon. */
	readonly separator?: " " | typeof APART;
}

/** The parts of JSON Schema that a cell may have. */
interface Field {
	readonly type?: string | readonly string[];
	readonly description?: string;
	readonly const?: unknown;
	readonly enum?: readonly unknown[];
	readonly format?: string;
	readonly pattern?: string;
	readonly minItems?: number;
	readonly items?: Field;
	readonly anyOf?: readonly Field[];
}

const isNone = ({ type, const: only }: Field): boolean => type === "null" || only === "";
/** Whether a cell may be empty by the field's own words. */
const isOptional = ({ type, anyOf }: Field): boolean => (Array.isArray(type) && type.includes("null")) || (anyOf?.some(isNone) ?? false);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Datatype of a cell that is not empty.
 *
 * @throws where the field is of a kind that no cell has yet
 */
function datatype(field: Field, name: string): Column["datatype"] {
	const kinds = field.anyOf?.filter((one) => !isNone(one)) ?? [];
	if (kinds.length === 1 && kinds[0]) return datatype(kinds[0], name);
	const type = Array.isArray(field.type) ? field.type.find((one) => one !== "null") : field.type;
	if (type === "integer" || type === "boolean") return type;
	if (field.format === "date") return "date";
	if (field.format === "uri") return "anyURI";
	if (field.enum) return { base: "string", format: `^(?:${field.enum.map((one) => escaped(String(one))).join("|")})$` };
	if (type === "string") return field.pattern ? { base: "string", format: field.pattern } : "string";
	throw new Error(`The column ${name} is of a kind that has no datatype yet: ${JSON.stringify(field)}`);
}

/** Whether an id of a list may have a blank in it, by its options or its pattern. */
const mayHoldBlank = ({ enum: options, pattern }: Field): boolean =>
	options ? options.some((one) => /\s/.test(String(one))) : pattern === undefined || /[ .]|\\s|\[\^/.test(pattern);

/** Columns of a CSV file whose lines a schema describes, in its order. */
export function columnsOf(row: z.ZodObject): Column[] {
	const { properties = {}, required = [] } = z.toJSONSchema(row, { io: "output" }) as {
		properties?: Readonly<Record<string, Field>>;
		required?: readonly string[];
	};
	return Object.entries(properties).map(([name, field]) => {
		const isList = field.type === "array";
		const isEmpty = isList ? !field.minItems : isOptional(field);
		const type = datatype(isList ? (field.items ?? {}) : field, name);
		const isPhrase = isList && field.items?.pattern === PHRASE.source;
		if (isList && !isPhrase && mayHoldBlank(field.items ?? {}))
			throw new Error(`The entries of ${name} may hold the mark that keeps them apart`);
		return {
			name,
			titles: name,
			"dc:description": field.description ?? "",
			required: required.includes(name) && !isEmpty && type !== "string",
			datatype: type,
			...(isList ? { separator: isPhrase ? APART : (" " as const) } : {}),
		};
	});
}
