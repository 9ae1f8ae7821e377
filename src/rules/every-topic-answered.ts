import type { Problem } from "../records/problem.ts";
import { REGIONS } from "../schema/vocabulary.ts";
import { cellKey, currentByCell, platformsWithBroken } from "./cells.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "every-topic-answered";

export const everyTopicAnswered: Rule = {
	name: NAME,
	description: "A product has an answer, a silence or a conflict for every topic in every region.",
	check({ records, broken }) {
		const cells = currentByCell(records, broken);
		const unknown = platformsWithBroken(broken, ["clause"]);
		const problems: Problem[] = [];
		for (const entry of records.platform) {
			if (unknown.has(entry.id)) continue;
			for (const [index, product] of entry.data.products.entries()) {
				const gaps = records.topic.flatMap((topic) => {
					const open = REGIONS.filter(
						(region) => !cells.get(cellKey(product.id, topic.id, region))?.some((v) => v.data.standing === "decides"),
					);
					return open.length === 0 ? [] : [`${topic.id}${open.length === REGIONS.length ? "" : ` (${open.join(", ")})`}`];
				});
				if (gaps.length === 0) continue;
				problems.push(
					at(
						NAME,
						entry,
						["products", index, "id"],
						`"${product.id}" has no answer, silence or conflict for: ${gaps.join("; ")}.`,
						"add the clause that answers, or a silence with its search",
					),
				);
			}
		}
		return problems;
	},
};
