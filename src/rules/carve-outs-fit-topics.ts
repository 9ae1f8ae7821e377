import type { Rule } from "./rule.ts";

export const carveOutsFitTopics: Rule = {
	name: "carve-outs-fit-topics",
	scope: "record",
	description:
		"What still happens is said once: a topic whose effect is nothing has no carve-outs, and a clause names an effect only where it is another one than carve-out, answer and topic give.",
	check({ records }, report) {
		const topics = new Map(records.topic.map((entry) => [entry.id, entry.data]));
		const kinds = new Map(records["carve-out"].map(({ id, data }) => [id, data]));
		for (const entry of records.topic) {
			if (entry.data.effect !== "nothing") continue;
			for (const [i, { after, id }] of entry.data.options.entries()) {
				if (!after) continue;
				const path = ["options", i, "after"];
				const message = `The option "${id}" speaks of "${after.kind}", but the effect of the topic is "nothing".`;
				report(entry, path, message, "remove it, or give the topic an effect");
			}
		}
		for (const entry of records.clause) {
			const { topic: id, answer, carveOuts } = entry.data;
			const topic = topics.get(id);
			if (!topic) continue;
			for (const [i, { kind, effect }] of carveOuts.entries()) {
				if (topic.effect === "nothing") {
					const message = `The topic "${id}" is not about what happens to content after a choice, so "${kind}" is no carve-out here.`;
					report(entry, ["carveOuts", i, "kind"], message, "remove it, or record the words under the topic they answer");
					continue;
				}
				const given = kinds.get(kind)?.effect ?? topic.options.find((option) => option.id === answer)?.after?.effect ?? topic.effect;
				if (effect === given) {
					const message = `"${effect}" is what carve-out, answer and topic give "${kind}" anyway.`;
					report(entry, ["carveOuts", i, "effect"], message, "remove it", { from: `effect: ${effect}` });
				}
			}
		}
	},
};
