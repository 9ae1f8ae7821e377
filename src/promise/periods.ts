/** Periods in words: "30 days", "thirty (30) days", "a 30-day period", "six months". */

const NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const TENS: Readonly<Record<string, number>> = { eighteen: 18, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90 };
/** Days of a unit. A month counts as 30 days and a year as 365: enough to compare periods, not to count dates. */
const UNITS: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
const PERIOD = new RegExp(
	`\\b(\\d{1,4}|${[...NUMBERS, ...Object.keys(TENS)].join("|")})(?:[\\s-]+|\\s*\\(\\s*(\\d{1,4})\\s*\\)\\s*)(?:(?:business|calendar|rolling|full)\\s+)?(${Object.keys(UNITS).join("|")})s?\\b`,
	"gi",
);

/** Periods in a text, in order, with their places. */
export function periodsIn(text: string): { readonly days: number; readonly from: number; readonly to: number }[] {
	return [...text.matchAll(PERIOD)].map((match) => {
		const [all, word = "", digits, unit = ""] = match;
		const number = digits ?? word.toLowerCase();
		const count = TENS[number] ?? (NUMBERS.includes(number) ? NUMBERS.indexOf(number) : Number(number));
		const days = count * (UNITS[unit.toLowerCase()] ?? 1);
		return { days: count === 0 ? 0 : Math.max(1, Math.round(days)), from: match.index, to: match.index + all.length };
	});
}
