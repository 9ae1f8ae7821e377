import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { needBrowser } from "./lib/browser.ts";
import { DIST, EVIDENCE, ROOT } from "./lib/paths.ts";
import { type RunResult, run } from "./lib/run.ts";
import { since } from "./lib/terminal.ts";

/**
 * Everything that must hold, in one command: format, types, unit tests, content, evidence where the archive is here,
 * build, audits, browser tests. Each suite counts; the last line sums them.
 */
interface Suite {
	readonly name: string;
	readonly passed: number;
	readonly failed: number;
	readonly note?: string;
}

const bin = (name: string) => join(ROOT, "node_modules", ".bin", name);
const node = process.execPath;
const suites: Suite[] = [];

async function suite(name: string, work: () => Promise<Omit<Suite, "name">>): Promise<void> {
	const started = performance.now();
	console.log(`\n== ${name}`);
	let result: Omit<Suite, "name">;
	try {
		result = await work();
	} catch (error) {
		console.error((error as Error).message);
		result = { passed: 0, failed: 1 };
	}
	suites.push({ name, ...result });
	console.log(`   ${result.passed} passed, ${result.failed} failed${result.note ? ` (${result.note})` : ""}, ${since(started)}`);
}

/** A command that passes or fails as one. */
async function one(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Omit<Suite, "name">> {
	const result: RunResult = await run(command, args, { cwd: ROOT, env, show: false });
	if (result.code !== 0) console.error(result.output.split("\n").slice(-60).join("\n"));
	return {
		passed: result.code === 0 ? 1 : 0,
		failed: result.code === 0 ? 0 : 1,
		note: result.code === 0 ? (result.output.trim().split("\n").at(-1) ?? "") : "",
	};
}

await suite("format", () => one(bin("biome"), ["ci", "."]));
// Types of content collections are generated, so a fresh clone makes them first.
await run(node, [join(ROOT, "node_modules/astro/bin/astro.mjs"), "sync"], { cwd: ROOT, env: { ASTRO_TELEMETRY_DISABLED: "1" } });
await suite("types", () => one(bin("tsc"), ["-p", "."]));
await suite("types of pages", () => one(node, [join(ROOT, "node_modules/@astrojs/check/bin/astro-check.js"), "--noSync"]));
await suite("generated documentation is fresh", () => one(node, ["scripts/docs.ts", "--check"]));

await suite("unit tests", async () => {
	const file = join(ROOT, "test-results", "vitest.json");
	rmSync(file, { force: true });
	const result = await run(
		node,
		[
			join(ROOT, "node_modules/vitest/vitest.mjs"),
			"run",
			"--config",
			"scripts/vitest.config.ts",
			"--reporter=json",
			`--outputFile=${file}`,
		],
		{
			cwd: ROOT,
		},
	);
	if (!existsSync(file)) throw new Error(result.output);
	const report = JSON.parse(readFileSync(file, "utf8")) as {
		numPassedTests: number;
		numFailedTests: number;
		numFailedTestSuites: number;
		numTotalTests: number;
		testResults: { name: string; message: string; assertionResults: { status: string; fullName: string; failureMessages: string[] }[] }[];
	};
	for (const { name, message, assertionResults } of report.testResults) {
		if (message) console.error(`${name}: ${message}`);
		for (const test of assertionResults.filter((t) => t.status === "failed"))
			console.error(`${test.fullName}\n${test.failureMessages.join("\n")}`);
	}
	if (report.numTotalTests === 0) throw new Error("No unit test was run.");
	const broken = report.numFailedTests === 0 && result.code !== 0 ? 1 : 0;
	return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
});

await suite("content", () => one(node, ["scripts/check.ts"]));
await suite("the ledger holds all that is published", () => one(node, ["scripts/ledger.ts", "--check"]));

const mirror = process.env.CLAUSEBOOK_MIRROR ?? join(ROOT, "..", "shared", "archive");
if (existsSync(mirror)) {
	await suite("evidence: every quote against the archive mirror", async () => {
		const sync = await one(node, ["scripts/evidence.ts", "sync", "--from", mirror]);
		if (sync.failed > 0) return sync;
		return one(node, ["scripts/evidence.ts", "verify", "--against-lock"]);
	});
} else {
	console.log(
		`\n== evidence\n   not verified again: no archive mirror at ${mirror}. The quotes rest on the lock${existsSync(EVIDENCE) ? "" : ", as `npm run check` says"}.`,
	);
}

await suite("build", () => one(node, ["scripts/build.ts"]));
const built = suites.at(-1)?.failed === 0 && existsSync(join(DIST, "index.html"));

if (built) {
	await suite("two builds are the same bytes", () => one(node, ["scripts/twice.ts", "--dist"]));
	await suite("reading level of pages for consumers", async () => {
		const result = await run(node, ["scripts/reading.ts", "--json"], { cwd: ROOT });
		const { highest, summary } = JSON.parse(result.output) as {
			highest: number;
			summary: { kind: string; consumer: boolean; worst: number; page: string }[];
		};
		const held = summary.filter(({ consumer }) => consumer);
		const hard = held.filter(({ worst }) => worst > highest);
		for (const { page, worst } of hard) console.error(`${page}\n  reads at grade ${worst}, at most ${highest} (npm run reading -- --all)`);
		return { passed: held.length - hard.length, failed: hard.length };
	});
	await suite("audits of the built site", async () => {
		const result = await run(node, ["scripts/audit.ts", "--json"], { cwd: ROOT });
		const report = JSON.parse(result.output) as {
			pages: number;
			findings: { audit: string; page: string; message: string }[];
			audits: { name: string; findings: number }[];
		};
		for (const { audit, page, message } of report.findings.slice(0, 40)) console.error(`${page}\n  ${message} (audit ${audit})`);
		return {
			passed: report.audits.filter((a) => a.findings === 0).length,
			failed: report.audits.filter((a) => a.findings > 0).length,
			note: `${report.pages} pages`,
		};
	});
	await suite("browser tests", async () => {
		const file = join(ROOT, "test-results", "browser.json");
		rmSync(file, { force: true });
		const result = await run(
			node,
			[join(ROOT, "node_modules/@playwright/test/cli.js"), "test", "--config", "scripts/browser-tests.config.ts"],
			{ cwd: ROOT, env: { CLAUSEBOOK_CHROMIUM: needBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: file } },
		);
		if (!existsSync(file)) throw new Error(result.output);
		const { stats, errors } = JSON.parse(readFileSync(file, "utf8")) as {
			stats: { expected: number; unexpected: number; flaky: number };
			errors: { message: string }[];
		};
		if (result.code !== 0) console.error(result.output.split("\n").slice(-120).join("\n"));
		return {
			passed: stats.expected + stats.flaky,
			failed: stats.unexpected + errors.length + (stats.expected + stats.unexpected === 0 ? 1 : 0),
		};
	});
} else {
	suites.push({ name: "audits and browser tests", passed: 0, failed: 1, note: "there is no built site" });
}

const passed = suites.reduce((sum, s) => sum + s.passed, 0);
const failed = suites.reduce((sum, s) => sum + s.failed, 0);
console.log("");
for (const s of suites.filter((x) => x.failed > 0)) console.log(`failed: ${s.name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
