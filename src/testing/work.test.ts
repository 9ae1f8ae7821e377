import { expect, test } from "vitest";
import { workOf } from "./work.ts";

/** Looks at each of n things, or at each of them for each of them. */
function look(n: number, pairs: boolean): number {
	const things = Array.from({ length: n }, (_, i) => i);
	const seen = things.filter((thing) => (pairs ? things.some((other) => other > n) : thing >= 0));
	return seen.length;
}

test("work in step with its input is told from work with the square of it, the same each time", () => {
	const growth = (pairs: boolean) => workOf(() => look(1000, pairs)) / workOf(() => look(100, pairs));
	expect(growth(false)).toBeLessThan(12);
	expect(growth(true)).toBeGreaterThan(80);
	expect(workOf(() => look(500, true))).toBe(workOf(() => look(500, true)));
});
