import type { Entry } from "../../src/content/read.ts";
import { KINDS, type Kind } from "../../src/schema/kinds.ts";
import { type JsonSchema, schemaOf } from "./json-schema.ts";

/** One row of a field table. */
export interface FieldRow {
	readonly field: string;
	readonly type: string;
	readonly required: string;
	readonly description: string;
}

const code = (text: string) => `\`${text}\``;

function range({ minimum, maximum }: JsonSchema): string {
	const bounded = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
	const least = minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? minimum : undefined;
	if (least !== undefined && bounded) return `number ${least} to ${maximum}`;
	if (bounded) return `number, at most ${maximum}`;
	return least === undefined ? "number" : `number, at least ${least}`;
}

/** What a pattern means: ids are named for what they look like. */
function textType({ pattern, minLength, maxLength, format }: JsonSchema): string {
	if (format === "date") return "day";
	if (format === "uri") return "https address";
	if (pattern === "^CB-\\d{4}$") return "CB number";
	if (pattern?.includes("{40}")) return "commit id";
	if (pattern?.startsWith("^[a-z0-9]+(?:-[a-z0-9]+)*")) return pattern.includes("\\/") ? "`<platform>/<id>`" : "id";
	const limits = [
		...(minLength === undefined ? [] : [`at least ${minLength}`]),
		...(maxLength === undefined ? [] : [`at most ${maxLength}`]),
	];
	return limits.length > 0 ? `text, ${limits.join(", ")} characters` : "text";
}

/** Type and options of a field in words. */
export function typeText(schema: JsonSchema): string {
	if (schema.enum) return schema.enum.map((option) => code(String(option))).join(", ");
	if (schema.const !== undefined) return code(String(schema.const));
	if (schema.anyOf) return [...new Set(schema.anyOf.map(typeText))].join(" or ");
	if (schema.type === "array") {
		const { minItems, maxItems } = schema;
		const size =
			minItems !== undefined && minItems === maxItems ? ` of exactly ${minItems}` : maxItems === undefined ? "" : ` of at most ${maxItems}`;
		return `list${size}: ${schema.items?.properties ? "maps" : typeText(schema.items ?? {})}`;
	}
	if (schema.type === "object") {
		const keys = schema.propertyNames?.enum;
		return keys ? `map of ${keys.map((key) => code(String(key))).join(", ")}` : "map";
	}
	if (schema.type === "integer" || schema.type === "number") return range(schema);
	if (schema.type === "boolean") return "`true` or `false`";
	return textType(schema);
}

function requiredText(schema: JsonSchema, required: boolean): string {
	if (required) return "yes";
	if (schema.default === undefined) return "no";
	// A list or a map of nothing.
	return typeof schema.default === "object" ? "no, else none" : `no, else ${code(String(schema.default))}`;
}

/** All fields below a schema, nested ones as `control.routes[].url`. */
export function fieldRows(schema: JsonSchema, prefix = ""): FieldRow[] {
	if (schema.type === "array" && prefix === "") return fieldRows(schema.items ?? {}, "[].");
	return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
		const row = {
			field: `${prefix}${name}`,
			type: typeText(field),
			required: requiredText(field, schema.required?.includes(name) === true),
			description: field.description ?? "",
		};
		const option = field.anyOf?.find((one) => one.items?.properties ?? one.properties);
		const inner = option ?? field;
		const below = inner.items?.properties
			? fieldRows(inner.items, `${prefix}${name}[].`)
			: fieldRows({ ...inner, type: "object" }, `${prefix}${name}.`);
		return [row, ...below];
	});
}

const cell = (text: string) => text.replaceAll("|", "\\|").replace(/\s+/g, " ");

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The field table of a kind. */
export function fieldTable(kind: Kind): string {
	const rows = fieldRows(schemaOf(kind)).map(({ field, type, required, description }) => [
		code(field.replace(/^\[\]\./, "")),
		type,
		required,
		description,
	]);
	return table(["Field", "Type or options", "Required", "What it says"], rows);
}

/** Kinds of record and where each lies. */
export function kindTable(): string {
	return table(
		["Kind", "File", "Fields"],
		Object.entries(KINDS).map(([kind, { where }]) => [kind, code(where), `[${kind}](#${kind})`]),
	);
}

/** Every topic with its options, the headline topic first. */
export function topicTable(topics: readonly Entry<"topic">[]): string {
	const sorted = [...topics].sort((a, b) => a.data.order - b.data.order);
	return table(
		["Topic", "Question", "Effect", "Option", "When", "Points"],
		sorted.flatMap(({ id, data }) =>
			data.options.map((option, i) => [
				i === 0 ? code(id) : "",
				i === 0 ? data.question : "",
				i === 0 ? data.effect : "",
				code(option.id),
				option.meaning,
				String(option.points),
			]),
		),
	);
}

/** Every carve-out. */
export function carveOutTable(carveOuts: readonly Entry<"carve-out">[]): string {
	const sorted = [...carveOuts].sort((a, b) => a.data.order - b.data.order);
	return table(
		["Carve-out", "When a clause has it", "Effect", "Points"],
		sorted.map(({ id, data }) => [code(id), data.meaning, data.effect ?? "the topic's", String(data.points)]),
	);
}

/** Every rule, with the sentence that must hold. */
export function ruleTable(rules: readonly { name: string; description: string }[]): string {
	return table(
		["Rule", "What holds"],
		rules.map(({ name, description }) => [code(name), description]),
	);
}
