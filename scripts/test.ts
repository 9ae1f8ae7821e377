import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { needBrowser } from "./lib/browser.ts";
import { PATHS, ROOT } from "./lib/paths.ts";
import { type RunResult, run } from "./lib/run.ts";
import { type PlaywrightReport, readPlaywright, readVitest, slowest, type TimedTest, type VitestReport } from "./lib/test-reports.ts";

/**
 * Everything that must hold, in one command: format, types, unit tests, evidence where the archive is here, content and
 * build in one, audits, browser tests. Suites that share nothing run side by side. Each suite counts, and one that ran nothing
 * has failed; the last lines say what took longest and sum the suites.
 */
interface Outcome {
	readonly passed: number;
	readonly failed: number;
	readonly note?: string;
	/** What a reader must see of it, printed with its name. */
	readonly errors?: string;
	readonly tests?: readonly TimedTest[];
}

interface Suite extends Outcome {
	readonly name: string;
	readonly seconds: number;
}

/** The whole run is to stay below this on a quiet machine of two cores. */
const BUDGET = 10 * 60;
const SLOWEST = 20;

const node = process.execPath;
const suites: Suite[] = [];
const begun = performance.now();
const secondsSince = (start: number) => (performance.now() - start) / 1000;
// Programs that are started many times keep their compiled modules.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, ".cache", "node");

async function suite(name: string, work: () => Promise<Outcome>): Promise<Suite> {
	const started = performance.now();
	let outcome: Outcome;
	try {
		outcome = await work();
	} catch (error) {
		outcome = { passed: 0, failed: 1, errors: (error as Error).message };
	}
	if (outcome.passed + outcome.failed === 0) outcome = { passed: 0, failed: 1, errors: "It ran nothing." };
	const done = { name, ...outcome, seconds: secondsSince(started) };
	suites.push(done);
	console.log(`\n== ${name}`);
	if (done.errors) console.error(done.errors);
	console.log(`   ${done.passed} passed, ${done.failed} failed${done.note ? ` (${done.note})` : ""}, ${done.seconds.toFixed(1)} s`);
	return done;
}

/** Suites that follow each other, beside others. */
async function inTurn(...works: readonly (() => Promise<unknown>)[]): Promise<void> {
	for (const work of works) await work();
}

/** A command that passes or fails as one. */
async function one(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
	const result: RunResult = await run(command, args, { cwd: ROOT, env, show: false });
	if (result.code !== 0) return { passed: 0, failed: 1, errors: result.output.split("\n").slice(-60).join("\n") };
	return { passed: 1, failed: 0, note: result.output.trim().split("\n").at(-1) ?? "" };
}

/** Runs a program that leaves a JSON report of its tests. */
async function reported<T>(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ result: RunResult; report: T }> {
	const path = join(ROOT, "test-results", file);
	rmSync(path, { force: true });
	const result = await run(node, args, { cwd: ROOT, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: path } });
	if (!existsSync(path)) throw new Error(result.output);
	return { result, report: JSON.parse(readFileSync(path, "utf8")) as T };
}

async function unitTests(): Promise<Outcome> {
	const { result, report } = await reported<VitestReport>("vitest.json", [
		join(ROOT, "node_modules/vitest/vitest.mjs"),
		"run",
		"--config",
		"scripts/vitest.config.ts",
		"--reporter=json",
		`--outputFile=${join(ROOT, "test-results", "vitest.json")}`,
	]);
	return readVitest(report, ROOT, result.code);
}

/** The small book that has every note, which browser tests look at beside the built one. */
async function notedSite(folder: string): Promise<Outcome> {
	const module = JSON.stringify(join(ROOT, "src/testing/noted-site.ts"));
	return one(node, [
		"--input-type=module",
		"--eval",
		`const { buildNoted } = await import(${module}); console.log(buildNoted(${JSON.stringify(folder)}))`,
	]);
}

async function browserTests(noted: string): Promise<Outcome> {
	const { result, report } = await reported<PlaywrightReport>(
		"browser.json",
		[join(ROOT, "node_modules/@playwright/test/cli.js"), "test", "--config", "scripts/browser-tests.config.ts"],
		{ CLAUSEBOOK_CHROMIUM: needBrowser(), CLAUSEBOOK_NOTED_DIST: join(noted, "dist") },
	);
	return {
		...readPlaywright(report, result.code),
		...(result.code === 0 ? {} : { errors: result.output.split("\n").slice(-200).join("\n") }),
	};
}

async function audits(): Promise<Outcome> {
	const result = await run(node, ["scripts/audit.ts", "--json"], { cwd: ROOT });
	const report = JSON.parse(result.output) as {
		pages: number;
		findings: { audit: string; page: string; message: string }[];
		audits: { name: string; findings: number }[];
	};
	return {
		passed: report.audits.filter((a) => a.findings === 0).length,
		failed: report.audits.filter((a) => a.findings > 0).length,
		errors: report.findings
			.slice(0, 40)
			.map(({ audit, page, message }) => `${page}\n  ${message} (audit ${audit})`)
			.join("\n"),
		note: `${report.pages} pages`,
	};
}

async function evidence(): Promise<void> {
	const mirror = process.env.CLAUSEBOOK_MIRROR ?? join(ROOT, "..", "shared", "archive");
	if (!existsSync(mirror)) {
		console.log(
			`\n== evidence\n   not verified again: no archive mirror at ${mirror}. The quotes rest on the lock${existsSync(PATHS.evidence) ? "" : ", as `npm run check` says"}.`,
		);
		return;
	}
	await suite("evidence: every quote against the archive mirror", async () => {
		const sync = await one(node, ["scripts/evidence.ts", "sync", "--from", mirror]);
		if (sync.failed > 0) return sync;
		return one(node, ["scripts/evidence.ts", "verify", "--against-lock"]);
	});
}

const noted = mkdtempSync(join(tmpdir(), "clausebook-noted-"));
await Promise.all([
	suite("format", () => one(node, ["scripts/format.ts", "--check"])),
	inTurn(
		() => suite("generated documentation is fresh", () => one(node, ["scripts/docs.ts", "--check"])),
		() => suite("the ledger lost nothing that was published", () => one(node, ["scripts/ledger.ts", "--check", "--branch"])),
		() => suite("a book with every note is built", () => notedSite(noted)),
	),
]);
const build = await suite("two builds at once, of the same bytes and the same answers", () => one(node, ["scripts/twice.ts", "--dist"]));
// Both keep two cores at work by themselves: side by side they took longer (700 s for 655 s, measured on two cores).
await suite("unit tests", unitTests);

const built = build.failed === 0 && existsSync(join(PATHS.dist, "index.html"));
// Each side keeps about one core at work for as long as the other. The check of types reads the types of content collections,
// which builds write: it runs after them, and beside none.
await Promise.all([
	evidence(),
	inTurn(
		async () => built && suite("audits of the built site", audits),
		() => suite("types", () => one(node, [join(ROOT, "node_modules/@astrojs/check/bin/astro-check.js"), "--noSync"])),
	),
]);
if (built) {
	await suite("browser tests", () => browserTests(noted));
} else {
	suites.push({ name: "audits and browser tests", passed: 0, failed: 1, note: "there is no built site", seconds: 0 });
}

rmSync(noted, { recursive: true, force: true });
const passed = suites.reduce((sum, s) => sum + s.passed, 0);
const failed = suites.reduce((sum, s) => sum + s.failed, 0);
const whole = secondsSince(begun);
const line = (seconds: number, name: string) => console.log(`${seconds.toFixed(1).padStart(7)}  ${name}`);
console.log(`\nThe slowest ${SLOWEST} tests, in seconds:`);
for (const { seconds, name } of slowest(
	suites.flatMap(({ tests = [] }) => tests),
	SLOWEST,
))
	line(seconds, name);
console.log("\nThe suites, in seconds; some ran side by side:");
for (const { seconds, name } of suites) line(seconds, name);
line(whole, `the whole run, ${whole > BUDGET ? "over" : "within"} its budget of ${BUDGET} s on a quiet machine of two cores`);
console.log("");
for (const s of suites.filter((x) => x.failed > 0)) console.log(`failed: ${s.name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
