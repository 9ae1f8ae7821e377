import type { Problem } from "../records/problem.ts";
import { regionsOf, splitVersionId } from "../records/versions.ts";
import { cellKey, decidingVersions } from "./cells.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "one-answer-per-question";

export const oneAnswerPerQuestion: Rule = {
	name: NAME,
	description:
		"One current clause decides a topic for a product and region. A second text that says the same has standing `supports`; one that says something else needs a conflict record.",
	check({ records }) {
		const conflicts = new Set<string>();
		for (const { data } of records.conflict) {
			for (const product of data.appliesTo.products) {
				for (const region of regionsOf(data.appliesTo.regions)) conflicts.add(`${cellKey(product, data.topic, region)}\u0000${[...data.clauses].sort().join()}`);
			}
		}
		const problems: Problem[] = [];
		const told = new Set<string>();
		for (const [key, versions] of decidingVersions(records)) {
			const [product = "", topic = "", region = ""] = key.split("\u0000");
			const [first, ...others] = [...versions].sort((a, b) => Number(a.data.standing === "supports") - Number(b.data.standing === "supports"));
			if (!first) continue;
			for (const other of others) {
				const pair = [first, other].map((v) => splitVersionId(v.id).clause);
				if (conflicts.has(`${key}\u0000${[...pair].sort().join()}`)) continue;
				const differ = first.data.answer !== other.data.answer;
				if (!differ && other.data.standing === "supports") continue;
				const once = `${pair.join()}${differ}`;
				if (told.has(once)) continue;
				told.add(once);
				problems.push(
					at(
						NAME,
						other,
						["appliesTo"],
						`"${product}" has two answers to "${topic}" (${region}): ${pair[0]} says "${first.data.answer}", ${pair[1]} says "${other.data.answer}".`,
						differ ? "correct one, or record a conflict in content/conflicts/" : "give one of them standing: supports, or narrow its products or regions",
					),
				);
			}
		}
		return problems;
	},
};
