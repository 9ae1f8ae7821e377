import type { Problem } from "../records/problem.ts";
import { asOfDate, currentVersion, groupVersions, regionsOf } from "../records/versions.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "conflicts-differ";

export const conflictsDiffer: Rule = {
	name: NAME,
	description: "A conflict names two current clauses that answer its topic differently for its products and regions.",
	check({ records }) {
		const problems: Problem[] = [];
		const asOf = asOfDate(records.clause);
		const groups = groupVersions(records.clause);
		for (const entry of records.conflict) {
			const versions = entry.data.clauses.map((clause) => currentVersion(groups.get(clause) ?? [], asOf));
			const [a, b] = versions;
			for (const [i, version] of versions.entries()) {
				if (groups.has(entry.data.clauses[i] ?? "") && !version) {
					problems.push(at(NAME, entry, ["clauses", i], `"${entry.data.clauses[i]}" has no current version.`, "remove the conflict: it has ended"));
				}
				if (!version) continue;
				if (version.data.topic !== entry.data.topic) {
					problems.push(at(NAME, entry, ["clauses", i], `"${entry.data.clauses[i]}" answers "${version.data.topic}", not "${entry.data.topic}".`, "correct the topic or the clause"));
				}
				for (const product of entry.data.appliesTo.products) {
					if (!version.data.appliesTo.products.includes(product)) {
						problems.push(at(NAME, entry, ["appliesTo", "products"], `"${entry.data.clauses[i]}" does not govern "${product}".`, "correct the products"));
					}
				}
				const governed = regionsOf(version.data.appliesTo.regions);
				if (!regionsOf(entry.data.appliesTo.regions).every((region) => governed.includes(region))) {
					problems.push(at(NAME, entry, ["appliesTo", "regions"], `"${entry.data.clauses[i]}" does not govern all these regions.`, "correct the regions"));
				}
			}
			if (a && b && a.data.answer === b.data.answer) {
				problems.push(at(NAME, entry, ["clauses"], `Both clauses answer "${a.data.answer}".`, "remove the conflict, or correct an answer"));
			}
		}
		return problems;
	},
};
