import type { Path } from "../content/field.ts";
import { MOST_SENTENCE_WORDS } from "./plain-language.ts";
import type { Rule } from "./rule.ts";
import { longestSentence } from "./text.ts";

export const lettersSpeakPlainly: Rule = {
	name: "letters-speak-plainly",
	scope: "record",
	description: `Sentences of a letter, and of what is said about it, have at most ${MOST_SENTENCE_WORDS} words.`,
	check({ records }, report) {
		for (const entry of records.letter) {
			const { description, who, to, subject, paragraphs, deadline } = entry.data;
			const texts: { path: Path; text: string }[] = [
				...Object.entries({ description, who, to, subject }).map(([field, text]) => ({ path: [field], text })),
				...(deadline === "not-stated" ? [] : [{ path: ["deadline", "says"], text: deadline.says }]),
				...paragraphs.map((text, i) => ({ path: ["paragraphs", i], text })),
			];
			for (const { path, text } of texts) {
				const { words, text: sentence } = longestSentence(text);
				if (words > MOST_SENTENCE_WORDS)
					report(entry, path, `A sentence has ${words} words, at most ${MOST_SENTENCE_WORDS}: "${sentence}"`, "split the sentence");
			}
		}
	},
};
