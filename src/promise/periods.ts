import type { Mark } from "./marks.ts";
import { toSentences } from "./text.ts";

/** Periods in words: "30 days", "thirty (30) days", "a 30-day period", "six months". */

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const TENS: Readonly<Record<string, number>> = { eighteen: 18, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 };
/** Days of a unit. A month counts as 30 days and a year as 365: enough to compare periods, not to count dates. */
const UNITS: readonly (readonly [RegExp, number])[] = [
	[/^hours?$/, 1 / 24],
	[/^days?$/, 1],
	[/^weeks?$/, 7],
	[/^months?$/, 30],
	[/^years?$/, 365],
];

export interface Period {
	readonly days: number;
	readonly mark: Mark;
}

function numberOf(word: string): number | undefined {
	if (/^\d{1,4}$/.test(word)) return Number(word);
	return TENS[word] ?? (NUMBERS.includes(word) ? NUMBERS.indexOf(word) : undefined);
}

/** Periods among words, in order. */
export function periodsAmong(words: readonly string[], from = 0): Period[] {
	return words.flatMap((word, at): Period[] => {
		const unit = UNITS.find(([name]) => name.test(word))?.[1];
		if (unit === undefined) return [];
		for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
			const number = numberOf(words[back] ?? "");
			if (number !== undefined)
				return [{ days: number === 0 ? 0 : Math.max(1, Math.round(number * unit)), mark: { from: from + back, to: from + at + 1 } }];
			if (!/^(?:[()]|business|calendar|rolling|full)$/.test(words[back] ?? "")) break;
		}
		return [];
	});
}

/** Days of all periods in a text, each once. */
export function periodsIn(text: string): number[] {
	return [...new Set(toSentences(text).flatMap(({ tokens }) => periodsAmong(tokens.map((t) => t.word)).map((p) => p.days)))];
}
