import { expect, test } from "vitest";
import { normaliseText } from "./normalise.ts";
import { readDay, statedDates } from "./stated-dates.ts";

test.each([
	["July 8, 2026", "2026-07-08"],
	["8 July 2026", "2026-07-08"],
	["8th of July 2026", undefined],
	["Sept. 3, 2025", "2025-09-03"],
	["on 2026-07-08.", "2026-07-08"],
	["February 30, 2026", undefined],
	["Version 8, 2026", undefined],
	["no day", undefined],
])("%s is %s", (text, day) => {
	expect(readDay(text)).toBe(day);
});

test.each([
	// Heads as the archive has them.
	["Privacy Policy\n===\n\nEffective July 8, 2026[Previous Version](https://a.example/)", undefined, "2026-07-08"],
	["Updated: 1 December 2025\n\nServices Agreement\n\n**Effective: January 1, 2026**", "2025-12-01", "2026-01-01"],
	["Terms\n\nLast Updated: June 13, 2025", "2025-06-13", undefined],
	["_Effective: June 26, 2026 ([previous version](https://x.example/previous-2026-04-10))_", undefined, "2026-06-26"],
	["Effective 2 April 2026 | [Archived versions](https://a.example)", undefined, "2026-04-02"],
	["Thank you for using us. An effective way to read this is slowly, since 2 April 2026 was long ago.", undefined, undefined],
	[`${"A line.\n".repeat(25)}Effective July 8, 2026`, undefined, undefined],
])("%s", (text, published, effective) => {
	expect(statedDates(normaliseText(text))).toEqual({ published, effective });
});
