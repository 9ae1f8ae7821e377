import { MOST_QUOTED } from "../schema/elsewhere.ts";
import type { Rule } from "./rule.ts";
import { sentencesOf, wordsOf } from "./text.ts";

/** Most words of a sentence about another tracker: it stands in a narrow column. */
const MOST_WORDS = 24;
/** Most sentences of a reason. */
const MOST_SENTENCES = 2;

/** Words that judge whoever wrote the page, or tell a reader what to do. A claim is told; the texts judge. */
const JUDGING =
	/\b(?:wrong(?:ly)?|errors?|erroneous(?:ly)?|mistak\w*|incorrect(?:ly)?|correct(?:ly)?|inaccura\w*|accurate(?:ly)?|false(?:ly)?|mislead\w*|misled|misread\w*|misstate\w*|fail(?:s|ed|ure)?|outdated|stale|invent\w*|overlook\w*|ignor\w+|unfortunately|should|ought|recommend\w*|beware)\b/iu;

export const claimsAreToldNeutrally: Rule = {
	name: "claims-are-told-neutrally",
	scope: "record",
	description: `What another tracker published is told in one sentence and compared in at most ${MOST_SENTENCES}, each under ${MOST_WORDS + 1} words and without a word that judges or advises; of its own words at most ${MOST_QUOTED} are repeated.`,
	check({ records }, report) {
		for (const entry of records.elsewhere) {
			const { what, claims } = entry.data;
			const texts = claims.flatMap(({ says, reason }, i) => [
				{ path: ["claims", i, "says"], text: says, most: 1 },
				{ path: ["claims", i, "reason"], text: reason, most: MOST_SENTENCES },
			]);
			for (const { path, text, most } of [{ path: ["what"], text: what, most: 1 }, ...texts]) {
				const judged = JUDGING.exec(text)?.[0];
				if (judged !== undefined)
					report(entry, path, `"${judged}" judges or advises.`, "say what the page says and what the archived text says");
				const sentences = text.split(/(?<=[.!?])\s+/);
				if (sentences.length > most) report(entry, path, `This has ${sentences.length} sentences, at most ${most}.`, "say it shorter");
				for (const sentence of sentencesOf(text)) {
					const words = wordsOf(sentence).length;
					if (words > MOST_WORDS)
						report(entry, path, `A sentence has ${words} words, at most ${MOST_WORDS}: "${sentence}"`, "say it shorter");
				}
			}
			for (const [i, { quoted = "" }] of claims.entries()) {
				const words = wordsOf(quoted).length;
				if (words > MOST_QUOTED)
					report(
						entry,
						["claims", i, "quoted"],
						`It repeats ${words} of their words, at most ${MOST_QUOTED}.`,
						"repeat the operative words only",
					);
			}
		}
	},
};
