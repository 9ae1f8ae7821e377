import { didYouMean } from "../records/near.ts";
import { at, type Rule } from "./rule.ts";

export const answersAreOptions: Rule = {
	name: "answers-are-options",
	description:
		"A clause's answer is an option of its topic, or unstated; no topic lists unstated itself. The answers a letter names are options of its topics.",
	check({ records }) {
		const topics = new Map(records.topic.map((entry) => [entry.id, entry]));
		const listed = records.topic.flatMap((entry) =>
			entry.data.options.flatMap((option, i) =>
				option.id === "unstated"
					? [
							at(
								this.name,
								entry,
								["options", i, "id"],
								'"unstated" is always allowed and never listed.',
								"remove the option; its words are in unstatedSays",
							),
						]
					: [],
			),
		);
		const answers = records.clause.flatMap((entry) => {
			const topic = topics.get(entry.data.topic);
			if (!topic) return [];
			const options = [...new Set([...topic.data.options.map((option) => option.id), "unstated"])];
			if (options.includes(entry.data.answer)) return [];
			return [
				at(
					this.name,
					entry,
					["answer"],
					`"${entry.data.answer}" is not an option of topic "${topic.id}".\nOptions: ${options.join(", ")}.${didYouMean(entry.data.answer, options)}`,
					`change the value, or add the option in ${topic.file}`,
				),
			];
		});
		const letters = records.letter.flatMap((entry) => {
			const { cites } = entry.data;
			const known = cites?.topics.map((id) => topics.get(id)) ?? [];
			if (!cites || known.some((topic) => topic === undefined)) return [];
			const options = [...new Set(known.flatMap((topic) => topic?.data.options.map((option) => option.id) ?? []))];
			return cites.answers.flatMap((answer, i) =>
				options.includes(answer)
					? []
					: [
							at(
								this.name,
								entry,
								["cites", "answers", i],
								`"${answer}" is not an option of any topic of this letter.\nOptions: ${options.join(", ")}.${didYouMean(answer, options)}`,
								"correct the answer, or name its topic",
							),
						],
			);
		});
		return [...listed, ...answers, ...letters];
	},
};
