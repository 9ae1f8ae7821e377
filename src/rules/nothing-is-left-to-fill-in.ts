import type { Path } from "../content/field.ts";
import type { Entry } from "../content/read.ts";
import { allEntries, onLine, type Report, type Rule } from "./rule.ts";

/** What `npm run new` writes where a person has to write. */
export const MARK = "TODO";
const MARKED = new RegExp(`\\b${MARK}\\b`);
const FIX = "write what the text says";

function inFields(report: Report, entry: Entry, value: unknown, path: Path = []): void {
	if (typeof value === "string") {
		if (MARKED.test(value)) report(entry, path, `This field still says ${MARK}.`, FIX);
	} else if (Array.isArray(value)) {
		for (const [i, item] of (value as readonly unknown[]).entries()) inFields(report, entry, item, [...path, i]);
	} else if (value !== null && typeof value === "object") {
		for (const [key, item] of Object.entries(value)) inFields(report, entry, item, [...path, key]);
	}
}

export const nothingIsLeftToFillIn: Rule = {
	name: "nothing-is-left-to-fill-in",
	scope: "record",
	description: `No field and no sentence still says ${MARK}, the mark of a scaffold.`,
	check({ records, bodies }, report) {
		for (const entry of allEntries(records)) inFields(report, entry, entry.data);
		for (const [file, { blocks }] of bodies) {
			for (const { text, line, section } of blocks)
				if (MARKED.test(text)) report(onLine(file, line), [section || "body"], `This text still says ${MARK}.`, FIX);
		}
	},
};
