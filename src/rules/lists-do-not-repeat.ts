import type { Path } from "../records/field.ts";
import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import { allEntries, at, type Rule } from "./rule.ts";

const NAME = "lists-do-not-repeat";

/** Walks a record and reports each text that stands twice in one list. */
function repeats(entry: Entry, value: unknown, path: Path): Problem[] {
	if (Array.isArray(value)) {
		const list: readonly unknown[] = value;
		const seen = new Set<unknown>();
		return list.flatMap((item, i) => {
			const twice = typeof item === "string" && seen.has(item);
			seen.add(item);
			return twice
				? [at(NAME, entry, [...path, i], `"${item}" stands twice in this list.`, "keep one")]
				: repeats(entry, item, [...path, i]);
		});
	}
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, item]) => repeats(entry, item, [...path, key]));
}

export const listsDoNotRepeat: Rule = {
	name: NAME,
	description: "A list names each thing once: products, regions, carve-outs, words searched, parts of a quote.",
	check({ records }) {
		return [
			...allEntries(records).flatMap((entry) => repeats(entry, entry.data, [])),
			...records.clause.flatMap((entry) => {
				const kinds = entry.data.carveOuts.map((carveOut) => carveOut.kind);
				return kinds.flatMap((kind, i) =>
					kinds.indexOf(kind) === i ? [] : [at(NAME, entry, ["carveOuts", i, "kind"], `"${kind}" stands twice in this list.`, "keep one")],
				);
			}),
			...records.clause.flatMap((entry) => {
				const laws = entry.data.regulations.map((law) => `${law.provision} ${law.kind}`);
				return laws.flatMap((law, i) =>
					laws.indexOf(law) === i
						? []
						: [at(NAME, entry, ["regulations", i, "provision"], `"${law}" stands twice in this list.`, "keep one")],
				);
			}),
		];
	},
};
