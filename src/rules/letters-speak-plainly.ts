import type { Path } from "../records/field.ts";
import { MOST_SENTENCE_WORDS } from "./plain-language.ts";
import { at, type Rule } from "./rule.ts";
import { longestSentence } from "./text.ts";

const NAME = "letters-speak-plainly";

export const lettersSpeakPlainly: Rule = {
	name: NAME,
	description: `Sentences of a letter, and of what is said about it, have at most ${MOST_SENTENCE_WORDS} words.`,
	check({ records }) {
		return records.letter.flatMap((entry) => {
			const { description, who, to, subject, paragraphs, deadline } = entry.data;
			const texts: { path: Path; text: string }[] = [
				...Object.entries({ description, who, to, subject }).map(([field, text]) => ({ path: [field], text })),
				...(deadline === "not-stated" ? [] : [{ path: ["deadline", "says"], text: deadline.says }]),
				...paragraphs.map((text, i) => ({ path: ["paragraphs", i], text })),
			];
			return texts.flatMap(({ path, text }) => {
				const longest = longestSentence(text);
				return longest.words <= MOST_SENTENCE_WORDS
					? []
					: [
							at(
								NAME,
								entry,
								path,
								`A sentence has ${longest.words} words, at most ${MOST_SENTENCE_WORDS}: "${longest.text}"`,
								"split the sentence",
							),
						];
			});
		});
	},
};
