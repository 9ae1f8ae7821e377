import type { Path } from "../content/field.ts";
import type { Entry } from "../content/read.ts";
import { allEntries, type Report, type Rule } from "./rule.ts";

/** Walks a record and reports each text that stands twice in one list. */
function repeats(report: Report, entry: Entry, value: unknown, path: Path = []): void {
	if (Array.isArray(value)) {
		const seen = new Set<unknown>();
		for (const [i, item] of (value as readonly unknown[]).entries()) {
			// Which of two equal parts of a quote is too many, only its text shows.
			if (typeof item === "string" && seen.has(item))
				report(entry, [...path, i], `"${item}" stands twice in this list.`, "keep one", path[0] === "quote" ? undefined : { from: item });
			else repeats(report, entry, item, [...path, i]);
			seen.add(item);
		}
	} else if (value !== null && typeof value === "object") {
		for (const [key, item] of Object.entries(value)) repeats(report, entry, item, [...path, key]);
	}
}

export const listsDoNotRepeat: Rule = {
	name: "lists-do-not-repeat",
	scope: "record",
	description: "A list names each thing once: products, regions, carve-outs, words searched, parts of a quote.",
	check({ records }, report) {
		for (const entry of allEntries(records)) repeats(report, entry, entry.data);
		for (const entry of records.clause) {
			const named = (field: string, key: string, things: readonly string[]) => {
				for (const [i, thing] of things.entries())
					if (things.indexOf(thing) !== i) report(entry, [field, i, key], `"${thing}" stands twice in this list.`, "keep one");
			};
			const { carveOuts, regulations } = entry.data;
			named(
				"carveOuts",
				"kind",
				carveOuts.map(({ kind }) => kind),
			);
			named(
				"regulations",
				"provision",
				regulations.map(({ provision, kind }) => `${provision} ${kind}`),
			);
		}
	},
};
