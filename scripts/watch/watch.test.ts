import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TestArchive } from "../../src/testing/archive.ts";
import { checkBook, layBook } from "../../src/testing/book.ts";
import { runCommand } from "../../src/testing/command.ts";
import { temporaryFolder } from "../../src/testing/temporary.ts";
import { asCode } from "./report.ts";

const OLD = "We use your chats to train our models unless you opt out in your settings.";
const NEW = "We may use your chats and files to train our models unless you opt out in your settings.";
const RATED = "Chats you rate may be used even if you have opted out.";
const STAFF = "Trained staff may read chats that our systems flag for abuse.";
const TEAM = "We will not train models on content of a Team workspace.";
const BIRCH = "Your conversations help us to train and improve our models.\n\nAsk an independent reviewer of prices.";

/** The valid book's archive, with what the newest copies say. */
function archived(newest: { readonly policy?: string; readonly terms?: string; readonly birch?: string }): string {
	const archive = new TestArchive();
	const acme = (policy: string, terms: string) => ({ "Acme/Privacy Policy.md": policy, "Acme/Terms of Service.md": terms });
	const before = [`${OLD}\n\n${RATED}\n\n${STAFF}\n`, `${TEAM}\n\n${STAFF}\n`] as const;
	archive.record("genai-contrib-versions", [
		{ on: "2025-08-29", files: acme(...before) },
		{ on: "2026-06-08", files: { ...acme(newest.policy ?? before[0], newest.terms ?? before[1]) } },
	]);
	archive.record("pga-versions", [
		{ on: "2025-03-03", files: { "Birch/Terms of Service.md": BIRCH } },
		{ on: "2026-06-09", files: { "Birch/Terms of Service.md": newest.birch ?? BIRCH } },
	]);
	return archive.folder;
}

const run = (evidence: string, ...args: string[]) => runOn(layBook(), evidence, ...args);

async function runOn(folder: string, evidence: string, ...args: string[]) {
	const out = temporaryFolder();
	const [report, outputs] = [join(out, "report.md"), join(out, "outputs")];
	const result = await runCommand(join(import.meta.dirname, "..", "watch.ts"), ["--report", report, "--outputs", outputs, ...args], {
		CLAUSEBOOK_CONTENT: folder,
		CLAUSEBOOK_EVIDENCE: evidence,
	});
	const read = (file: string) => (existsSync(file) ? readFileSync(file, "utf8") : "");
	return { ...result, folder, report: read(report), outputs: read(outputs) };
}

describe("a scheduled run", () => {
	test("says that nothing drifted", async () => {
		const { status, report, outputs, stderr } = await run(archived({}), "--scaffold");
		expect(status, stderr).toBe(0);
		expect(outputs).toBe("drifted=0\nscaffolds=0\nalarms=0\n");
		expect(report).toContain("# 0 of 5 current wordings drifted");
		expect(report).not.toContain("## Drifted");
	});

	test("reports a reworded clause and writes its next version, which the check refuses", async () => {
		const { status, folder, report, outputs } = await run(
			archived({ policy: `Effective July 8, 2026\n\n${NEW}\n\n${RATED}\n\n${STAFF}\n` }),
			"--scaffold",
		);
		expect(status).toBe(0);
		expect(outputs).toBe("drifted=1\nscaffolds=1\nalarms=0\n");
		expect(report).toContain("### acme/chats-train-models/2025-09-28: reworded since 2026-06-08");
		expect(report).toContain("similarity 0.77: We {+may+} use your chats {+and files+} to train our models");
		expect(report).toContain("- [ ] `content/clauses/acme/chats-train-models/2026-07-08.mdx`");
		const file = join(folder, "clauses/acme/chats-train-models/2026-07-08.mdx");
		expect(readFileSync(file, "utf8")).toContain("state: machine-candidate");
		expect(checkBook(folder).problems.map(({ rule }) => rule)).toContain("nothing-is-left-to-fill-in");
	});

	test("without --scaffold writes nothing into content", async () => {
		const { folder, outputs, report } = await run(archived({ policy: `${NEW}\n\n${RATED}\n\n${STAFF}\n` }));
		expect(outputs).toBe("drifted=1\nscaffolds=0\nalarms=0\n");
		expect(report).toContain("## Scaffolds that can be written");
		expect(existsSync(join(folder, "clauses/acme/chats-train-models/2026-06-08.mdx"))).toBe(false);
	});

	test("leaves to a reader what went, and a silence that a word broke", async () => {
		const { report, outputs } = await run(
			archived({ terms: `Nothing of it is left here.\n\n${STAFF}\n`, birch: `${BIRCH}\n\nA moderator may read chats.\n` }),
			"--scaffold",
		);
		expect(outputs).toBe("drifted=2\nscaffolds=0\nalarms=0\n");
		expect(report).toContain("- [ ] `acme/team-chats-stay-out`: it is gone: no words to start from");
		expect(report).toContain("- [ ] `birch/review-not-stated`: it is a silence: a reader decides whether the words answer the question");
		expect(report).toContain('now holds "moderator"');
	});

	test("ends with 3 on an alarm, its report written and no answer taken away", async () => {
		const policy = `A text of another kind stands in the place of the policy. ${"It says much and nothing that was quoted before. ".repeat(30)}`;
		const book = layBook();
		const text = readFileSync(join(book, "clauses/acme/chats-train-models/2025-09-28.mdx"), "utf8").replace(/CB-\d+/, "CB-0999");
		mkdirSync(join(book, "clauses/acme/chats-again"));
		writeFileSync(join(book, "clauses/acme/chats-again/2025-09-28.mdx"), text);
		const { status, outputs, report, stderr } = await runOn(book, archived({ policy }));
		expect(status, stderr).toBe(3);
		expect(outputs).toBe("drifted=0\nscaffolds=0\nalarms=3\n");
		expect(report).toContain("## Alarm: many wordings of one document went at once");
		expect(stderr).toMatch(/^ALARM: 3 wordings of acme\/privacy-policy, copy of 2026-06-08 are gone or reworded at once: /m);
		expect(stderr).toContain("confirm it in content/documents/acme/privacy-policy.yaml:\n  accepted:\n    - commit: ");
	});

	test("ends with 2 where it could not be found out", async () => {
		const { status, stderr } = await run(temporaryFolder());
		expect(status).toBe(2);
		expect(stderr).toContain("Nothing was compared: the archive is not here");
		expect(await run(archived({}), "--scafold")).toMatchObject({ status: 2, stderr: expect.stringContaining("npm run watch --") });
	});
});

test.each([
	["plain", "`plain`"],
	["a `mark` @team ![x](y)", "``a `mark` @team ![x](y)``"],
	["`quoted`", "`` `quoted` ``"],
	["two\nlines", "`two lines`"],
])("archived words stand in a report as code: %j", (text, code) => {
	expect(asCode(text)).toBe(code);
});
