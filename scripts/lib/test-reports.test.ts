import { describe, expect, test } from "vitest";
import { type PlaywrightReport, readPlaywright, readVitest, slowest, type VitestReport } from "./test-reports.ts";

const unit = (failed: number, message = ""): VitestReport => ({
	numPassedTests: 2 - failed,
	numFailedTests: failed,
	testResults: [
		{
			name: "/book/src/a.test.ts",
			message,
			assertionResults: [
				{ status: "passed", fullName: "a holds", duration: 1500, failureMessages: [] },
				{
					status: failed > 0 ? "failed" : "passed",
					fullName: "b holds",
					duration: null,
					failureMessages: failed > 0 ? ["1 is not 2"] : [],
				},
			],
		},
	],
});

const browser = (unexpected: number, errors: readonly unknown[] = []): PlaywrightReport => ({
	stats: { expected: 1, unexpected, flaky: 0 },
	errors,
	suites: [
		{
			title: "a.spec.ts",
			specs: [{ title: "opens", tests: [{ results: [{ duration: 2000 }, { duration: 500 }] }] }],
			suites: [{ title: "without script", specs: [{ title: "reads", tests: [{ results: [{ duration: 250 }] }] }] }],
		},
	],
});

describe("the report of vitest", () => {
	test("gives counts, what failed in its words, and seconds by file and test", () => {
		expect(readVitest(unit(0), "/book", 0)).toEqual({
			passed: 2,
			failed: 0,
			errors: "",
			tests: [
				{ name: "src/a.test.ts › a holds", seconds: 1.5 },
				{ name: "src/a.test.ts › b holds", seconds: 0 },
			],
		});
		expect(readVitest(unit(1), "/book", 1)).toMatchObject({ passed: 1, failed: 1, errors: "b holds\n1 is not 2" });
	});

	test("a run that ended badly has failed, whatever its tests say", () => {
		expect(readVitest(unit(0, "no such module"), "/book", 1)).toMatchObject({ failed: 1, errors: "/book/src/a.test.ts: no such module" });
	});
});

describe("the report of Playwright", () => {
	test("gives counts, and seconds of every try by file, group and test", () => {
		expect(readPlaywright(browser(0), 0)).toEqual({
			passed: 1,
			failed: 0,
			errors: "",
			tests: [
				{ name: "a.spec.ts › opens", seconds: 2.5 },
				{ name: "a.spec.ts › without script › reads", seconds: 0.25 },
			],
		});
	});

	test("counts tests and what broke outside of one; a run that ended badly has failed", () => {
		expect(readPlaywright(browser(2, ["no server"]), 1).failed).toBe(3);
		expect(readPlaywright(browser(0), 1).failed).toBe(1);
	});
});

test("the slowest come first, equals by name, no more than asked for", () => {
	const [a, b, c] = ["a", "b", "c"].map((name) => ({ name, seconds: name === "c" ? 2 : 1 }));
	expect(
		slowest(
			[b, a, c].flatMap((t) => t ?? []),
			2,
		),
	).toEqual([c, a]);
});
