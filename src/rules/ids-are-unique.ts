import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import { groupVersions } from "../records/versions.ts";
import { SLUG } from "../schema/id.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "ids-are-unique";

function repeated(entry: Entry, list: readonly { id: string }[], field: string, seen: Map<string, string>): Problem[] {
	return list.flatMap(({ id }, index) => {
		const earlier = seen.get(id);
		seen.set(id, entry.file);
		return earlier === undefined
			? []
			: [
					at(
						NAME,
						entry,
						[...(field ? [field] : []), index, "id"],
						`"${id}" is already used in ${earlier}.`,
						"choose another id; a published one is never reused",
					),
				];
	});
}

export const idsAreUnique: Rule = {
	name: NAME,
	description: "An id names one thing: file names are slugs, a clause number stays with its clause, product ids are unique in the book.",
	check({ records }) {
		const problems: Problem[] = [];
		for (const entries of Object.values(records) as readonly (readonly Entry[])[]) {
			for (const entry of entries) {
				const names = entry.id.split("/");
				const slugs = entry.kind === "clause" ? names.slice(0, 2) : names;
				for (const name of slugs) {
					if (!SLUG.test(name)) {
						problems.push(
							at(
								NAME,
								entry,
								[],
								`"${name}" in the path is not a slug.`,
								"use lower-case letters, digits and single hyphens in file and folder names",
							),
						);
					}
				}
			}
		}
		const products = new Map<string, string>();
		for (const entry of records.platform) problems.push(...repeated(entry, entry.data.products, "products", products));
		for (const entry of records.regulation) problems.push(...repeated(entry, entry.data.provisions, "provisions", new Map()));
		for (const entry of records.topic) problems.push(...repeated(entry, entry.data.options, "options", new Map()));
		for (const entry of [...records.questions, ...records.exercise]) problems.push(...repeated(entry, entry.data, "", new Map()));
		for (const entry of records.glossary) problems.push(...repeated(entry, entry.data, "", new Map()));
		const numbers = new Map<string, string>();
		for (const [clause, group] of groupVersions(records.clause)) {
			const number = group[0]?.data.id ?? "";
			for (const version of group) {
				if (version.data.id !== number) {
					problems.push(
						at(
							NAME,
							version,
							["id"],
							`"${version.data.id}" differs from "${number}", the number of the clause's first version.`,
							"write the same number in every version",
						),
					);
				}
			}
			const owner = numbers.get(number);
			const first = group[0];
			if (owner !== undefined && first) {
				problems.push(
					at(
						NAME,
						first,
						["id"],
						`"${number}" already belongs to the clause ${owner}.`,
						"take the next free number: `npm run new -- clause` prints it",
					),
				);
			}
			numbers.set(number, clause);
		}
		return problems;
	},
};
