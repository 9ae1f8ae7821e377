import type { z } from "zod";
import { day } from "../schema/date.ts";
import { fieldName, type Path, show, valueAt } from "./field.ts";
import { didYouMean, oneSlip } from "./near.ts";
import type { Parsed } from "./parse.ts";
import type { Mend, Problem } from "./problem.ts";

export const SCHEMA_RULE = "records-match-the-schema";

/** Most unknown keys of a map that a near field is looked for: who has more did not mistype. */
const MOST_GUESSED = 50;

/** zod's names of types, in words. */
const TYPES: Readonly<Record<string, string>> = {
	string: "a text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "a map of fields",
	record: "a map of fields",
};

const typeName = (type: string): string => TYPES[type] ?? type;

function typeOf(value: unknown): string {
	return typeName(Array.isArray(value) ? "array" : typeof value);
}

/** The parts of a zod schema that lead from a record to one of its fields. */
interface SchemaNode {
	readonly shape?: Readonly<Record<string, unknown>>;
	readonly def?: {
		readonly type?: string;
		readonly innerType?: unknown;
		readonly element?: unknown;
		readonly options?: readonly unknown[];
	};
}

/** Takes off optional and default; of a union keeps the option that has fields or elements. */
function unwrap(node: unknown): SchemaNode {
	const { def } = (node ?? {}) as SchemaNode;
	if (def?.innerType) return unwrap(def.innerType);
	if (def?.type === "union") {
		const options = (def.options ?? []).map(unwrap);
		return options.find((option) => option.shape || option.def?.element) ?? {};
	}
	return (node ?? {}) as SchemaNode;
}

/** Keys a strict object at `path` allows, for a suggestion; none where the schema is not an object there. */
export function allowedKeys(schema: unknown, path: Path): string[] {
	let at = unwrap(schema);
	for (const key of path) at = unwrap(typeof key === "number" ? at.def?.element : at.shape?.[key]);
	return Object.keys(at.shape ?? {});
}

/** Of a union's options the one the writer meant: the one whose outermost type fits the value. */
function intended(issue: z.core.$ZodIssueInvalidUnion): readonly z.core.$ZodIssue[] | undefined {
	return issue.errors.find(
		(branch) => branch.length > 0 && branch.every((i) => i.path.length > 0 || (i.code !== "invalid_type" && i.code !== "invalid_value")),
	);
}

/** What a union takes, in words, from the ways in which a value failed all of it. */
function unionOptions(issue: z.core.$ZodIssueInvalidUnion): { options: string[]; words: string } {
	const flat = issue.errors.flat();
	const options = flat.flatMap((i) => (i.code === "invalid_value" ? i.values.map(String) : []));
	const types = flat.flatMap((i) => (i.code === "invalid_type" ? [typeName(i.expected)] : []));
	return { options, words: [...options, ...types].join(", or ") };
}

const mendBy = (mend: Mend | undefined) => (mend ? { mend } : {});

/** A day that is written without its zeros, 2026-2-1, with them. */
function padded(value: unknown): Mend | undefined {
	const [, year, month = "", date = ""] = (typeof value === "string" && /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(value)) || [];
	const to = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
	return typeof value === "string" && value !== to && day.safeParse(to).success ? { from: value, to } : undefined;
}

function sizeMessage(value: unknown, issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
	const small = issue.code === "too_small";
	const limit = String(small ? issue.minimum : issue.maximum);
	const bound = issue.exact ? `it must be ${limit}` : `the ${small ? "least" : "most"} is ${limit}`;
	if (typeof value === "string") return `${show(value)} has ${value.length} characters; ${bound}.`;
	if (Array.isArray(value)) return `The list has ${value.length} entries; ${bound}.`;
	return `${show(value)} is out of range; ${bound}.`;
}

/** Where a problem of one file is reported. */
export interface IssuePlace {
	readonly kind: string;
	readonly schema: unknown;
	readonly file: string;
	readonly parsed: Parsed;
}

/**
 * One zod issue in the words of the book.
 *
 * @param above path of the union the issue was found in
 * @returns one problem, or one for each unknown key, with true lines
 */
export function toProblems(place: IssuePlace, issue: z.core.$ZodIssue, above: Path = []): Problem[] {
	const { kind, schema, file, parsed } = place;
	const path = [...above, ...issue.path.filter((key): key is string | number => typeof key !== "symbol")];
	const field = fieldName(path);
	const value = valueAt(parsed.data, path);
	const base = { file, line: parsed.lineOf(path), field, rule: SCHEMA_RULE };
	const manual = `see the field table of ${kind} in content/README.md`;
	if (issue.code === "unrecognized_keys") {
		const allowed = allowedKeys(schema, path);
		const fields = allowed.length > 0 ? `\nFields: ${allowed.join(", ")}.` : "";
		return issue.keys.map((key, i) => ({
			...base,
			line: parsed.lineOf([...path, key]),
			field: fieldName([...path, key]),
			message: `${show(key)} is not a field of ${path.length > 0 ? field : kind}.${i < MOST_GUESSED ? didYouMean(key, allowed) : ""}${fields}`,
			fix: "remove or rename the key",
			...mendBy(
				i < MOST_GUESSED
					? oneSlip(
							key,
							allowed.filter((one) => !Object.hasOwn(value as object, one)),
						)
					: undefined,
			),
		}));
	}
	const one = (message: string, fix: string, mend?: Mend): Problem[] => [{ ...base, message, fix, ...mendBy(mend) }];
	if (value === undefined) {
		const options = issue.code === "invalid_value" ? `\nOptions: ${issue.values.map(String).join(", ")}.` : "";
		return one(`"${field}" is missing.${options}`, `add it; ${manual}`);
	}
	if (value === null) return one(`"${field}" is empty.`, `fill it in; ${manual}`);
	if (issue.code === "invalid_value") {
		const options = issue.values.map(String);
		return one(
			`${show(value)} is not allowed here.\nOptions: ${options.join(", ")}.${didYouMean(String(value), options)}`,
			"use one of the options",
			oneSlip(String(value), options),
		);
	}
	if (issue.code === "invalid_union" && issue.message === "Invalid input") {
		const branch = intended(issue);
		if (branch) return branch.flatMap((inner) => toProblems(place, inner, path));
		const { options, words } = unionOptions(issue);
		return one(
			`${show(value)} is not allowed here.\nWrite ${words}.${didYouMean(String(value), options)}`,
			`correct the value; ${manual}`,
			oneSlip(String(value), options),
		);
	}
	if (issue.code === "invalid_type")
		return one(`${show(value)} is ${typeOf(value)}, but ${typeName(issue.expected)} is needed.`, `correct the value; ${manual}`);
	if (issue.code === "too_small" || issue.code === "too_big") return one(sizeMessage(value, issue), `correct the value; ${manual}`);
	return one(`${show(value)}: ${issue.message}.`.replace(/\.\.$/, "."), `correct the value; ${manual}`, padded(value));
}
