import type { Path } from "../content/field.ts";
import { currentVersion, regionsOf } from "../content/versions.ts";
import { conflictFields } from "../schema/conflict.ts";
import { knownGroups } from "./cells.ts";
import type { Rule } from "./rule.ts";

export const conflictsDiffer: Rule = {
	name: "conflicts-differ",
	scope: "record",
	description:
		"A conflict names two current clauses that govern its products and regions and answer its topic differently, or alike with other carve-outs, content or switch; what prevails is one of them.",
	check({ records, broken, today }, report) {
		const groups = knownGroups(records, broken);
		for (const entry of records.conflict) {
			const { clauses, topic, appliesTo, precedence } = entry.data;
			const add = (path: Path, message: string, fix: string) => report(entry, path, message, fix);
			const [a, b] = clauses.map((clause, i) => {
				const group = groups.get(clause);
				const version = currentVersion(group ?? [], today);
				if (group && !version) add(["clauses", i], `"${clause}" has no current version.`, "remove the conflict: it has ended");
				if (!version) return undefined;
				if (version.data.topic !== topic)
					add(["clauses", i], `"${clause}" answers "${version.data.topic}", not "${topic}".`, "correct the topic or the clause");
				for (const product of appliesTo.products) {
					if (!version.data.appliesTo.products.includes(product))
						add(["appliesTo", "products"], `"${clause}" does not govern "${product}".`, "correct the products");
				}
				const governed = regionsOf(version.data.appliesTo.regions);
				const beyond = regionsOf(appliesTo.regions).filter((region) => !governed.includes(region));
				if (beyond.length > 0) add(["appliesTo", "regions"], `"${clause}" does not govern: ${beyond.join(", ")}.`, "correct the regions");
				return version;
			});
			if (a && b && a !== b && conflictFields(a.data, b.data).length === 0)
				add(
					["clauses"],
					`Both clauses answer "${a.data.answer}", with the same carve-outs, content and switch.`,
					"remove the conflict, or correct what differs in a clause: answer, carveOuts, covers or control",
				);
			else if (a && b && a !== b && a.data.answer === b.data.answer && [a, b].every(({ data }) => data.standing === "decides"))
				add(["clauses"], `Both clauses answer "${a.data.answer}" and both decide it.`, "give one of them standing: supports");
			const { prevails, stated } = precedence;
			if (prevails && !clauses.includes(prevails))
				add(["precedence", "prevails"], `"${prevails}" is not one of the two clauses.`, "name one of the two");
			if (prevails && !stated)
				add(["precedence", "prevails"], "A clause prevails, but no text is said to state it.", "write stated: true, or leave out prevails");
		}
	},
};
