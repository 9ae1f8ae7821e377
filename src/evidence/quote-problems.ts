import type { Path } from "../content/field.ts";
import { type Problem, problemAt } from "../content/problem.ts";
import type { Entry } from "../content/read.ts";
import type { LocatedPart } from "./locate.ts";
import { nearestPassage, wordDiff } from "./nearest.ts";
import { invisibleIn, lineAt, type NormalisedText, normaliseQuote } from "./normalise.ts";
import { danglingIn, idleExplanations, REACH, swallowedIn } from "./omissions.ts";
import { knowsTurningWords, languageName, withTurningWords } from "./turning.ts";
import { unsaidAt } from "./unsaid.ts";

export const QUOTES_RULE = "quotes-are-in-the-archive";
const OMISSIONS_RULE = "omissions-turn-nothing";

/** A part of a quote that a text does not hold, with what is nearest to it. */
export function missing(entry: Entry<"clause">, index: number, document: string, commit: string, text: NormalisedText): Problem {
	const part = entry.data.quote?.parts[index] ?? "";
	const near = nearestPassage(text, part);
	const hidden = invisibleIn(part);
	const unseen = hidden.length === 0 ? "" : `, which holds ${hidden.join(", ")} that nobody sees,`;
	const inOrder = text.text.includes(normaliseQuote(part))
		? "The words are there, but before the part above: parts must be in order.\n"
		: "";
	return problemAt(
		entry,
		QUOTES_RULE,
		["quote", "parts", index],
		`"${part}"${unseen}\nis not in ${document} at ${commit.slice(0, 12)}.\n${inOrder}${
			near
				? `Nearest passage (line ${near.line}, similarity ${near.similarity.toFixed(2)}):\n  ${near.text}\nDiff, quote to archive: ${wordDiff(normaliseQuote(part), near.text)}`
				: "The archived text is empty."
		}`,
		"quote the archived words exactly, or name the commit that holds them",
	);
}

/** What a quotation leaves out and may not, what it says in vain, and what cannot be printed. */
export function omissionProblems(
	entry: Entry<"clause">,
	document: string,
	text: NormalisedText,
	located: readonly LocatedPart[],
	language: string,
): Problem[] {
	const { quote } = entry.data;
	if (!quote) return [];
	const isOther = document !== entry.data.document;
	const whose = isOther ? `the text of ${document}` : "the text";
	const at = (path: Path, message: string, fix: string) => problemAt(entry, OMISSIONS_RULE, path, message, fix);
	const swallowed = swallowedIn(text, located, quote.omits, language).map(({ part, where, word, at: place, text: left }) => {
		const around = `${place > 100 ? "..." : ""}${left.slice(Math.max(0, place - 100), place + word.length + 100).trim()}${left.length > place + word.length + 100 ? "..." : ""}`;
		const beside =
			where === "between"
				? `Between parts ${part} and ${part + 1}`
				: where === "above"
					? `Above the list of part ${part + 1}`
					: `In the sentence ${where} part ${part + 1}`;
		// The mark of a question says the same in any language.
		const isKnown = knowsTurningWords(language) || !/[\p{L}\p{N}]/u.test(word);
		return isKnown
			? at(
					["quote", "parts", part],
					`${beside} ${whose} says "${word}", which the quote leaves out:\n  ${around}`,
					"quote it, or add the words to quote.omits with the reason the parts say the same without them",
				)
			: at(
					["quote", "parts", part],
					`${beside} the quote leaves words of ${whose} out:\n  ${around}\nIt is in ${languageName(language)} ("${language}"), whose negations, exceptions and conditions nobody has listed, so any word may be one.\nListed: ${withTurningWords().join(", ")}.`,
					`quote whole sentences, or add all that is left out to quote.omits with the reason the parts say the same without it, or list the words of "${language}" in content/languages/${language}.yaml`,
				);
	});
	// An entry for one edition may have nothing to explain in another, and the parts are the same.
	if (isOther) return swallowed;
	const unsaid = located.flatMap((part, i) => {
		const how = unsaidAt(text, part);
		return how ? [at(["quote", "parts", i], `Part ${i + 1} is ${how} in the archived text.`, "quote what the text says")] : [];
	});
	const dangling = quote.parts.flatMap((part, i) => {
		const word = danglingIn(part, language);
		return word
			? [
					at(
						["quote", "parts", i],
						`Part ${i + 1} ends with "${word.word}", and what it turns is left out.`,
						"let the part go on to the words it turns",
					),
				]
			: [];
	});
	const idle = idleExplanations(text, located, quote.omits).map((explained) =>
		at(
			["quote", "omits", quote.omits.indexOf(explained)],
			`"${explained.words}" is not left out beside part ${explained.part}.`,
			"copy the words from the text, name the part they stand beside, or remove the entry",
		),
	);
	return [...unsaid, ...swallowed, ...dangling, ...idle];
}

/** A part that stands far from the one before it, with its paragraph in front of that one as well: the file holds its text twice. */
export function doubledProblems(entry: Entry<"clause">, text: NormalisedText, located: readonly LocatedPart[]): Problem[] {
	return located.flatMap((part, i) => {
		const before = located[i - 1];
		if (!before || part.start - before.end <= REACH) return [];
		// Whole lines alone: a paragraph may begin as a longer one does.
		const isEarlier = (offset: number, index: number) =>
			offset + part.paragraph.length <= before.start && lineAt(text, index) === part.paragraph;
		if (!text.offsets.some(isEarlier)) return [];
		const twice = `Part ${i + 1} follows part ${i} only because the archived file holds its paragraph twice: it stands before part ${i} as well.`;
		return [problemAt(entry, QUOTES_RULE, ["quote", "parts", i], twice, "put the parts in the order of one copy of the text")];
	});
}
