import type { Path } from "../content/field.ts";
import { holdsWords } from "../content/words.ts";
import { normaliseQuote } from "../evidence/normalise.ts";
import type { Rule } from "./rule.ts";

/** A text as one line of plain words: how a line breaks, how an apostrophe is drawn and where a hyphen stands limits nothing. */
const plain = (text: string): string =>
	normaliseQuote(text.normalize("NFKC"))
		.toLowerCase()
		.replace(/[\s\p{Pd}]+/gu, " ");

/** Plain text without the words that are no limit. Another place with the same word stays: it is asked about by itself. */
function without(text: string, noLimits: readonly { readonly words: string }[]): string {
	return noLimits.reduce((rest, { words }) => rest.replaceAll(plain(words), " … "), text);
}

/**
 * A promise covers what its words cover. Where the quote of one holds a word that may limit it (`limitWords` and
 * `conditionWords` of the rubric),
 * the record says what the limit is, or why the word is none: an answer cannot pass for wider than its words.
 */
export const promisesStateTheirLimits: Rule = {
	name: "promises-state-their-limits",
	scope: "record",
	description:
		"A promise whose quote holds a word that may limit it records the limit or says why it is none; a limit names the part that shows it.",
	check({ records }, report) {
		const promises = new Map(records.topic.map(({ id, data }) => [id, data.options.filter((o) => o.promise)]));
		const rubrics = records.rubric.map(({ data }) => data);
		for (const entry of records.clause) {
			const { answer, topic, quote, limits, noLimits } = entry.data;
			const add = (path: Path, message: string, fix: string) => report(entry, path, message, fix);
			const parts = (quote?.parts ?? []).map(plain);
			for (const [i, { part, says }] of limits.entries()) {
				if (part > parts.length)
					add(["limits", i, "part"], `Part ${part} is named, but the quote has ${parts.length}.`, "name the part that shows the limit");
				if (limits.findIndex((other) => other.says === says) < i)
					add(["limits", i, "says"], `The limit "${says}" stands twice.`, "leave one of them out");
			}
			for (const [i, { words: named }] of noLimits.entries()) {
				if (!parts.some((part) => holdsWords(part, plain(named))))
					add(
						["noLimits", i, "words"],
						`"${named}" does not stand in the quote.`,
						"copy the words from a part of the quote, or remove the entry",
					);
			}
			const promise = promises.get(topic)?.find(({ id }) => id === answer);
			if (!promise) continue;
			const words = rubrics.flatMap(({ limitWords, conditionWords }) => [...limitWords, ...(promise.points === 0 ? conditionWords : [])]);
			for (const [i, text] of parts.entries()) {
				if (limits.some(({ part }) => part === i + 1)) continue;
				const left = without(text, noLimits);
				const asked = words.find((word) => holdsWords(left, plain(word)));
				if (asked === undefined) continue;
				add(
					["quote", "parts", i],
					`The answer "${answer}" is a promise, and part ${i + 1} of its quote says "${asked}", which may limit it.`,
					`add the limit to \`limits\` with part ${i + 1}, or \`noLimits\` with the words and why they do not limit the answer`,
				);
			}
		}
	},
};
