import type { Problem } from "../records/problem.ts";
import type { Rule } from "./rule.ts";
import { CONSUMER_SECTIONS } from "./sections.ts";
import { readability, wordsOf } from "./text.ts";

const NAME = "plain-language";
/** Most words in a sentence of any body (house rule: under 25). */
export const MOST_SENTENCE_WORDS = 25;
/** Highest Flesch-Kincaid grade of a section written for consumers: what a 15-year-old reads. */
export const HIGHEST_GRADE = 10;

export const plainLanguage: Rule = {
	name: NAME,
	description: "Sentences have at most 25 words; sections for consumers have a Flesch-Kincaid grade of at most 10, names not counted.",
	check({ records, bodies }) {
		const problems: Problem[] = [];
		const names = new Set(records.platform.flatMap((p) => [p.data.name, p.data.provider, ...p.data.aliases, ...p.data.products.map((x) => x.name)]).flatMap((name) => wordsOf(name.toLowerCase())));
		for (const [file, body] of bodies) {
			for (const section of body.sections) {
				const measured = readability(section.text, names);
				if (measured.longest.words > MOST_SENTENCE_WORDS) {
					problems.push({ rule: NAME, file, line: section.line, field: section.title, message: `A sentence has ${measured.longest.words} words, at most ${MOST_SENTENCE_WORDS}: "${measured.longest.text.slice(0, 90)}..."`, fix: "split the sentence" });
				}
				if (CONSUMER_SECTIONS.has(section.title) && measured.grade > HIGHEST_GRADE) {
					problems.push({ rule: NAME, file, line: section.line, field: section.title, message: `This section reads at grade ${measured.grade.toFixed(1)} (Flesch-Kincaid), at most ${HIGHEST_GRADE}.`, fix: "use shorter sentences and shorter words" });
				}
			}
		}
		return problems;
	},
};
