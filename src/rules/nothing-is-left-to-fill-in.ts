import type { Path } from "../records/field.ts";
import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import { allEntries, at, type Rule } from "./rule.ts";

const NAME = "nothing-is-left-to-fill-in";
/** What `npm run new` writes where a person has to write. */
export const MARK = "TODO";
const MARKED = new RegExp(`\\b${MARK}\\b`);
const FIX = "write what the text says";

function inFields(entry: Entry, value: unknown, path: Path): Problem[] {
	if (typeof value === "string") {
		return MARKED.test(value) ? [at(NAME, entry, path, `This field still says ${MARK}.`, FIX)] : [];
	}
	if (Array.isArray(value)) return value.flatMap((item: unknown, i) => inFields(entry, item, [...path, i]));
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, item]) => inFields(entry, item, [...path, key]));
}

export const nothingIsLeftToFillIn: Rule = {
	name: NAME,
	description: `No field and no sentence still says ${MARK}, the mark of a scaffold.`,
	check({ records, bodies }) {
		const fields = allEntries(records).flatMap((entry) => inFields(entry, entry.data, []));
		const sentences = [...bodies].flatMap(([file, body]) =>
			body.blocks
				.filter((block) => MARKED.test(block.text))
				.map(
					(block): Problem => ({
						rule: NAME,
						file,
						line: block.line,
						field: block.section || "body",
						message: `This text still says ${MARK}.`,
						fix: FIX,
					}),
				),
		);
		return [...fields, ...sentences];
	},
};
