import type { Path } from "../content/field.ts";
import type { Records } from "../content/read.ts";
import { onLine, type Rule } from "./rule.ts";
import { CONSUMER_SECTIONS } from "./sections.ts";
import { longestSentence, type Readability, readability, wordsOf } from "./text.ts";

/** Most words in a sentence of any body (house rule; GOV.UK's content guide draws the same line). */
export const MOST_SENTENCE_WORDS = 25;
/** Highest Flesch-Kincaid grade of a section written for consumers: what a 15-year-old reads. */
export const HIGHEST_GRADE = 10;

/** Words of the names in the book. A reader knows them, so they are not counted as hard. */
export function namesIn(records: Records): Set<string> {
	const names = records.platform.flatMap(({ data }) => [
		data.name,
		data.provider,
		...data.aliases,
		...data.products.map((product) => product.name),
	]);
	return new Set(names.flatMap((name) => wordsOf(name.toLowerCase())));
}

/** Sentences that stand in fields: of the kinds that have no body. */
function fieldTexts(value: unknown, path: Path): { path: Path; text: string }[] {
	if (typeof value === "string") return value.includes(" ") ? [{ path, text: value }] : [];
	if (Array.isArray(value)) return value.flatMap((item: unknown, i) => fieldTexts(item, [...path, i]));
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, item]) => fieldTexts(item, [...path, key]));
}

/** What to say of a sentence that is too long. */
function tooLong({ words, text }: Readability["longest"]): string {
	return `A sentence has ${words} words, at most ${MOST_SENTENCE_WORDS}: "${text.length > 90 ? `${text.slice(0, 90)}...` : text}"`;
}

export const plainLanguage: Rule = {
	name: "plain-language",
	scope: "record",
	description: `Sentences of bodies and of reviews have at most ${MOST_SENTENCE_WORDS} words; sections for consumers have a Flesch-Kincaid grade of at most ${HIGHEST_GRADE}, names not counted.`,
	check({ records, bodies }, report) {
		const names = namesIn(records);
		for (const [file, { blocks, sections }] of bodies) {
			for (const { text, line, section } of blocks) {
				const longest = longestSentence(text);
				if (longest.words > MOST_SENTENCE_WORDS) report(onLine(file, line), [section || "body"], tooLong(longest), "split the sentence");
			}
			for (const { title, text, line } of sections) {
				if (!CONSUMER_SECTIONS.has(title)) continue;
				const { grade } = readability(text, names);
				if (grade <= HIGHEST_GRADE) continue;
				const message = `This section reads at grade ${grade.toFixed(1)} (Flesch-Kincaid), at most ${HIGHEST_GRADE}.`;
				report(onLine(file, line), [title], message, "use shorter sentences and shorter words");
			}
		}
		for (const entry of [...records.review, ...records.questions, ...records.exercise]) {
			for (const { path, text } of fieldTexts(entry.data, [])) {
				const longest = longestSentence(text);
				if (longest.words > MOST_SENTENCE_WORDS) report(entry, path, tooLong(longest), "split the sentence");
			}
		}
	},
};
