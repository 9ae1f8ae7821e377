import { didYouMean, oneSlip } from "../content/near.ts";
import type { Rule } from "./rule.ts";

export const answersAreOptions: Rule = {
	name: "answers-are-options",
	scope: "record",
	description:
		"A clause's answer is an option of its topic, or unstated; no topic lists unstated itself. The answers a letter names are options of its topics.",
	check({ records }, report) {
		const topics = new Map(records.topic.map((entry) => [entry.id, entry]));
		for (const entry of records.topic) {
			for (const [i, { id }] of entry.data.options.entries()) {
				if (id !== "unstated") continue;
				const message = '"unstated" is always allowed and never listed.';
				report(entry, ["options", i, "id"], message, "remove the option; its words are in unstatedSays");
			}
		}
		for (const entry of records.clause) {
			const { answer, topic: id } = entry.data;
			const topic = topics.get(id);
			if (!topic) continue;
			const options = [...new Set([...topic.data.options.map((option) => option.id), "unstated"])];
			if (options.includes(answer)) continue;
			const message = `"${answer}" is not an option of topic "${id}".\nOptions: ${options.join(", ")}.${didYouMean(answer, options)}`;
			report(entry, ["answer"], message, `change the value, or add the option in ${topic.file}`, oneSlip(answer, options));
		}
		for (const entry of records.letter) {
			const { cites } = entry.data;
			const known = cites?.topics.map((id) => topics.get(id)) ?? [];
			if (!cites || known.some((topic) => topic === undefined)) continue;
			const options = [...new Set(known.flatMap((topic) => topic?.data.options.map((option) => option.id) ?? []))];
			for (const [i, answer] of cites.answers.entries()) {
				if (options.includes(answer)) continue;
				const message = `"${answer}" is not an option of any topic of this letter.\nOptions: ${options.join(", ")}.${didYouMean(answer, options)}`;
				report(entry, ["cites", "answers", i], message, "correct the answer, or name its topic", oneSlip(answer, options));
			}
		}
	},
};
