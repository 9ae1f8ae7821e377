import { isAskedOf } from "../schema/topic.ts";
import { REGIONS } from "../schema/vocabulary.ts";
import { cellKey, currentByCell, platformsWithBroken } from "./cells.ts";
import type { Rule } from "./rule.ts";

export const everyTopicAnswered: Rule = {
	name: "every-topic-answered",
	scope: "record",
	description:
		"A product has an answer, a silence or a conflict for every topic asked of its kind of platform in every region; one read to core depth, for the question its readers come with first in one at least. What else was not read says so on every page.",
	check({ records, broken, today }, report) {
		const cells = currentByCell(records, broken, today);
		const unknown = platformsWithBroken(broken, ["clause"]);
		for (const entry of records.platform) {
			if (unknown.has(entry.id)) continue;
			for (const [index, product] of entry.data.products.entries()) {
				const { depth } = entry.data;
				const asked = records.topic.filter(
					({ id, data }) =>
						isAskedOf(data, entry.data) &&
						(depth === "full" || data.headlineOf.includes(entry.data.category)) &&
						!product.notAsked.includes(id),
				);
				const gaps = asked.flatMap((topic) => {
					const open = REGIONS.filter(
						(region) => !cells.get(cellKey(product.id, topic.id, region))?.some((v) => v.data.standing === "decides"),
					);
					if (open.length === 0) return [];
					if (depth === "core" && open.length < REGIONS.length) return [];
					return [`${topic.id}${open.length === REGIONS.length ? "" : ` (${open.join(", ")})`}`];
				});
				if (gaps.length === 0) continue;
				report(
					entry,
					["products", index, "id"],
					`"${product.id}" has no answer, silence or conflict for: ${gaps.join("; ")}.`,
					"add the clause that answers, or a silence with its search",
				);
			}
		}
	},
};
