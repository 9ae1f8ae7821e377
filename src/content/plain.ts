import { LONGEST_LIST, textFault } from "../schema/text.ts";
import { fieldName, type Path, show } from "./field.ts";
import type { Parsed } from "./parse.ts";
import type { Mend, Problem } from "./problem.ts";

export const PLAIN_RULE = "texts-are-plain";

/** Texts that search for words as they stand between others: " ai " is not "said". */
const MAY_END_IN_BLANKS = /^search\.words\[\d+\]$/;

/**
 * What keeps the texts of a record from printing as they are read, and lists from being read at all. Every text and
 * every list is looked at, so that no field of a schema can forget it.
 */
export function plainProblems(file: string, parsed: Parsed): Problem[] {
	const problems: Problem[] = [];
	const add = (path: Path, message: string, fix: string, mend?: Mend) =>
		problems.push({ file, line: parsed.lineOf(path), field: fieldName(path), rule: PLAIN_RULE, message, fix, ...(mend && { mend }) });
	const walk = (value: unknown, path: Path): void => {
		if (typeof value === "string") {
			const fault = textFault(value);
			if (fault) add(path, `${fault}: ${show(value)}.`, "write one plain line; leave the field out where there is nothing to say");
			else if (value !== value.trim() && !MAY_END_IN_BLANKS.test(fieldName(path)))
				add(path, `The text begins or ends with a blank: ${show(value)}.`, "take the blank away", { from: value, to: value.trim() });
		} else if (Array.isArray(value)) {
			// The lists that are a whole file (glossary, redirects) grow with the book; their size in bytes is limited.
			if (path.length > 0 && value.length > LONGEST_LIST)
				add(path, `The list has ${value.length} entries; the most is ${LONGEST_LIST}.`, "shorten it");
			else for (const [i, item] of value.entries()) walk(item, [...path, i]);
		} else if (value !== null && typeof value === "object") {
			for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
		}
	};
	walk(parsed.data, []);
	return problems;
}
