import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkBook, layBook, VALID } from "../testing/book.ts";
import { runCommand } from "../testing/command.ts";
import { workOf } from "../testing/work.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CLAUSE = readFileSync(join(VALID, "clauses", "acme", "staff-may-read-chats", "2025-08-29.mdx"), "utf8");

/** Ways to break a clause, one after the other, so that no rule is idle. */
const BREAKS: readonly ((text: string, i: number) => string)[] = [
	(text) => text.replace("answer: may-read", "answer: mayread"),
	(text) => text.replace("kind: none-stated", "kind: none_stated"),
	(text) => text.replace("topic: human-review", "topic: human-reveiw"),
	(text, i) => text.replace("document: acme/privacy-policy", `document: acme/privacy-policy-${i}`),
	(text) => text.replace("## Why it matters", "## Why it maters"),
	(text) => text.replace("title:", "\ttitle:"),
	(text) => text.replace("A person at Acme", "A <b>person</b> at Acme"),
	(text) => text.replace("eu-gdpr/art-6-1-f", "eu-gdpr/art-6-1-g"),
	(text) => text.replace("[acme-free, acme-team]", "[acme-fre, acme-taem]"),
	(text) => text,
];

/** A book with this many more clauses, every one of them wrong in some way: the last kind only repeats a passage. */
function bigBook(count: number): string {
	const folder = layBook();
	for (let i = 0; i < count; i++) {
		const to = join(folder, "clauses", "acme", `broken-${i}`);
		mkdirSync(to, { recursive: true });
		const broken = BREAKS[i % BREAKS.length]?.(CLAUSE, i) ?? CLAUSE;
		writeFileSync(join(to, "2025-08-29.mdx"), broken.replace("CB-0003", `CB-${1000 + i}`));
	}
	return folder;
}

test("ten times the broken files cost ten times the work, and hide nothing", () => {
	const [few, many] = [30, 300];
	const [small, large] = [bigBook(few), bigBook(many)];
	checkBook(small);
	const base = workOf(() => checkBook(layBook()));
	const ofFew = workOf(() => checkBook(small)) - base;
	const ofMany = workOf(() => {
		const { problems, files } = checkBook(large);
		expect(files).toBe(many + 32);
		const broken = new Set(problems.map((problem) => problem.file).filter((file) => file.includes("/broken-")));
		expect(broken.size).toBe(many);
	});
	// Calls of functions. In step with the files the ratio is 1, with their square it would be 10.
	expect((ofMany - base) / many / (ofFew / few)).toBeLessThan(2);
});

test("a text run shows the first 200 problems, says how many more there are, and --all and --json give all", async () => {
	const folder = bigBook(250);
	const run = (...args: string[]) =>
		runCommand(join(ROOT, "scripts", "check.ts"), args, { CLAUSEBOOK_CONTENT: folder, GITHUB_ACTIONS: undefined });
	const { problems } = checkBook(folder);
	const shown = (text: string) => text.match(/^ {2}\(rule /gm)?.length ?? 0;
	const short = await run();
	expect(short.status).toBe(1);
	expect(shown(short.stderr)).toBe(200);
	expect(short.stderr.startsWith(`${problems[0]?.file}:${problems[0]?.line}  `)).toBe(true);
	expect(short.stderr).toContain(
		`The first 200 problems are above, ${problems.length - 200} more are not shown. Show them: npm run check -- --all`,
	);
	expect(shown((await run("--all")).stderr)).toBe(problems.length);
	const json = JSON.parse((await run("--json")).stdout) as { problems: unknown[] };
	expect(json.problems).toHaveLength(problems.length);
	expect(shown((await run("broken-0/")).stderr)).toBe(problems.filter((problem) => problem.file.includes("broken-0/")).length);
});
