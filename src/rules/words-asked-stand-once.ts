import { folded } from "../schema/folded.ts";
import type { Rule } from "./rule.ts";

export const wordsAskedStandOnce: Rule = {
	name: "words-asked-stand-once",
	scope: "book",
	description: "A word that people type means one thing in a language, so that search never chooses between two meanings.",
	check({ records }, report) {
		const known = new Map<string, string>();
		for (const entry of records.asked) {
			for (const [i, { search = "a word without meaning", words }] of entry.data.entries()) {
				for (const [language, list] of Object.entries(words)) {
					for (const [j, word] of list.entries()) {
						const key = `${language} ${folded(word)}`;
						const other = known.get(key);
						if (other !== undefined)
							report(entry, [i, "words", language, j], `"${word}" already means "${other}".`, "take it out of one of the two");
						else known.set(key, search);
					}
				}
			}
		}
	},
};
