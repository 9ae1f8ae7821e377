import { relative } from "node:path";

/** How long one test took. */
export interface TimedTest {
	readonly name: string;
	readonly seconds: number;
}

/** What a report says, in the words of the whole run. */
export interface Tally {
	readonly passed: number;
	readonly failed: number;
	readonly errors: string;
	readonly tests: readonly TimedTest[];
}

/** What is read of the JSON that vitest writes. */
export interface VitestReport {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly testResults: readonly {
		readonly name: string;
		readonly message: string;
		readonly assertionResults: readonly {
			readonly status: string;
			readonly fullName: string;
			readonly duration?: number | null;
			readonly failureMessages: readonly string[];
		}[];
	}[];
}

/** What is read of the JSON that Playwright writes: suites in suites, with tests that may have been tried again. */
export interface PlaywrightReport {
	readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
	readonly errors: readonly unknown[];
	readonly suites: readonly PlaywrightSuite[];
}
interface PlaywrightSuite {
	readonly title: string;
	readonly suites?: readonly PlaywrightSuite[];
	readonly specs: readonly {
		readonly title: string;
		readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
	}[];
}

/**
 * @param root folder that names of test files are told from
 * @param code how vitest ended: other than 0 is a failure even where every test passed
 */
export function readVitest(report: VitestReport, root: string, code: number): Tally {
	const cases = report.testResults.flatMap(({ name, assertionResults }) =>
		assertionResults.map((test) => ({ ...test, file: relative(root, name) })),
	);
	const broken = report.numFailedTests === 0 && code !== 0 ? 1 : 0;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken,
		errors: [
			...report.testResults.filter(({ message }) => message).map(({ name, message }) => `${name}: ${message}`),
			...cases.filter(({ status }) => status === "failed").map((test) => `${test.fullName}\n${test.failureMessages.join("\n")}`),
		].join("\n"),
		tests: cases.map(({ file, fullName, duration }) => ({ name: `${file} › ${fullName}`, seconds: (duration ?? 0) / 1000 })),
	};
}

/** @param code how Playwright ended: other than 0 is a failure even where every test passed */
export function readPlaywright(report: PlaywrightReport, code: number): Tally {
	const testsOf = (suite: PlaywrightSuite, above: string): TimedTest[] => {
		const name = above === "" ? suite.title : `${above} › ${suite.title}`;
		return [
			...suite.specs.map(({ title, tests }) => ({
				name: `${name} › ${title}`,
				seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
			})),
			...(suite.suites ?? []).flatMap((inner) => testsOf(inner, name)),
		];
	};
	const failed = report.stats.unexpected + report.errors.length;
	return {
		passed: report.stats.expected + report.stats.flaky,
		failed: failed === 0 && code !== 0 ? 1 : failed,
		errors: "",
		tests: report.suites.flatMap((suite) => testsOf(suite, "")),
	};
}

/** The tests that took longest, longest first. */
export function slowest(tests: readonly TimedTest[], count: number): TimedTest[] {
	return [...tests].sort((a, b) => b.seconds - a.seconds || (a.name < b.name ? -1 : 1)).slice(0, count);
}
