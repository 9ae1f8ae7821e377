import { folded } from "../../schema/folded.ts";

/** The words of a question or a name as they are compared: folded, parted at hyphens, apostrophes and dots. "Pro+" keeps its sign. */
export function tokens(text: string): string[] {
	return folded(text).match(/[\p{L}\p{N}]+\+?/gu) ?? [];
}

/**
 * How many words of a question, from a place in it, a phrase stands on.
 *
 * @param phrase words; the last may end with ~ and then stands for all that begin so
 * @returns 0 where it does not stand there
 */
export function standsAt(question: readonly string[], at: number, phrase: readonly string[], isStem: boolean): number {
	if (phrase.length === 0 || at + phrase.length > question.length) return 0;
	const last = phrase.length - 1;
	for (const [i, word] of phrase.entries()) {
		const own = question[at + i] ?? "";
		if (i === last && isStem ? !own.startsWith(word) : own !== word) return 0;
	}
	return phrase.length;
}
