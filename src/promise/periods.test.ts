import { expect, test } from "vitest";
import { periodsIn } from "./periods.ts";

test.each([
	["for 30 days", [30]],
	["thirty (30) days", [30]],
	["a 30-day period", [30]],
	["six months and two years", [180, 730]],
	["ninety calendar days", [90]],
	["zero days, 24 hours", [0, 1]],
	["30 of the days", []],
] as const)("%s", (text, days) => expect(periodsIn(text).map((period) => period.days)).toEqual(days));

test("its place is that of its words", () => {
	const text = "Kept for thirty (30) days.";
	const [period] = periodsIn(text);
	expect(text.slice(period?.from, period?.to)).toBe("thirty (30) days");
});
