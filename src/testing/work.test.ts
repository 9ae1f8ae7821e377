import { expect, test } from "vitest";
import { workOf } from "./work.ts";

/** Looks at each of n things, or at each pair of them. */
function look(n: number, pairs: boolean): number {
	let seen = 0;
	for (let i = 0; i < n; i++) {
		if (!pairs) seen += 1;
		else for (let j = 0; j < n; j++) seen += 1;
	}
	return seen;
}

test("work in step with its input is told from work with the square of it, the same each time", () => {
	const growth = (pairs: boolean) => workOf(() => look(1000, pairs)) / workOf(() => look(100, pairs));
	expect(growth(false)).toBeLessThan(12);
	expect(growth(true)).toBeGreaterThan(80);
	expect(workOf(() => look(500, true))).toBe(workOf(() => look(500, true)));
});
