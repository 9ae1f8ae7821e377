import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/content/problem.ts";
import { checkBook, layBook, writeLock } from "../../src/testing/book.ts";
import { runCommand } from "../../src/testing/command.ts";
import { filledIn } from "../../src/testing/filled.ts";
import { create } from "./create.ts";

const TODAY = "2026-09-02";

function make(folder: string, ...args: string[]) {
	const [what = "", id = "", date] = args;
	const created = create(folder, [what, id], date, TODAY);
	mkdirSync(dirname(join(folder, created.path)), { recursive: true });
	writeFileSync(join(folder, created.path), created.text);
	return created;
}

describe("what is written", () => {
	test.each([
		["platform", "cedar"],
		["document", "acme/cookie-policy"],
		["clause", "acme/files-train-models"],
		["clause", "acme/files-train-models", "2026-05-01"],
		["version", "acme/chats-train-models", "2026-08-15"],
		["version", "acme/team-chats-stay-out"],
		["version", "birch/help-page-says-chats-stay-out"],
		["version", "birch/review-not-stated"],
	])("%s %s passes the check except for what it marks", (...args) => {
		const folder = layBook();
		const { path, text } = make(folder, ...args);
		const lines = text.split("\n");
		const { problems } = checkBook(folder);
		expect(problems.length).toBeGreaterThan(0);
		for (const problem of problems) {
			expect(problem.file, formatProblem(problem)).toBe(`content/${path}`);
			expect(lines[problem.line - 1], formatProblem(problem)).toContain("TODO");
		}
		expect(text).toContain("TODO");
	});

	test("a clause passes the check once it is filled in", () => {
		const folder = layBook();
		const { path, text } = make(folder, "clause", "acme/files-train-models", "2026-05-01");
		const decided = { title: "Acme terms say that staff may read Team chats", commit: "7".repeat(40), archived: "2026-04-01" };
		const filled = filledIn(text, decided).replace(/checked: .*/, 'checked: "2026-09-01"');
		writeFileSync(join(folder, path), filled);
		writeLock(folder);
		expect(checkBook(folder).problems.map(formatProblem)).toEqual([]);
	});

	test("a clause has no number yet, and a version of it neither", () => {
		const folder = layBook();
		const { path, text, note } = make(folder, "clause", "acme/files-train-models", "2026-05-01");
		expect(text).toContain("\nid: new\n");
		expect(note).toContain("It gets its number when its branch lands.");
		const like = readFileSync(join(folder, "clauses/acme/team-chats-stay-out/2025-01-10.mdx"), "utf8");
		writeFileSync(join(folder, path), like.replace(/id: CB-\d+/, "id: new"));
		expect(create(folder, ["version", "acme/files-train-models"], undefined, TODAY)).toMatchObject({
			text: expect.stringContaining("\nid: new\n"),
			note: expect.stringContaining("it has no number yet"),
		});
	});

	test("options stand beside what is to be filled in", () => {
		const { text } = make(layBook(), "clause", "acme/files-train-models");
		expect(text).toContain("topic: TODO # human-review, training-on-conversations");
		expect(text).toContain("products: [TODO] # acme-free, acme-team");
		expect(text).toContain("document: TODO # acme/privacy-policy, acme/terms");
	});

	test("a version keeps the number and the judgement, and marks the words", () => {
		const { text, path } = make(layBook(), "version", "acme/chats-train-models", "2026-08-15");
		expect(path).toBe("clauses/acme/chats-train-models/2026-08-15.mdx");
		expect(text).toMatchInlineSnapshot(`
			"---
			id: CB-0001
			title: "Acme trains on Free chats unless you opt out"
			topic: training-on-conversations
			document: acme/privacy-policy
			appliesTo:
			  products: [acme-free]
			  regions: everywhere
			answer: opt-out
			covers: [inputs, outputs]
			control:
			  kind: account-toggle
			  who: signed-in-user
			  routes:
			    - surface: web
			      steps:
			        - "Open Settings"
			        - "Switch off Improve the model"
			      url: "https://acme.example/settings/privacy"
			      source: acme/privacy-policy
			  reachesBack: future-only
			carveOuts:
			  - kind: feedback
			    reached: false
			    part: 2
			licence: []
			thirdParty: none
			basis: explicit
			quote:
			  locator: "Section 2, How we use data"
			  parts:
			    - "TODO We use your chats to train our models unless you opt out in your settings."
			    - "TODO Chats you rate may be used even if you have opted out."
			  commit: "TODO"
			dates:
			  published: "TODO"
			  effective: "2026-08-15"
			  archived: "TODO"
			  checked: "2026-09-02"
			regulations:
			  - provision: eu-gdpr/art-21
			    kind: right
			    why: "The settings switch is the only way to object that this policy names."
			review:
			  state: machine-candidate
			restsOn: {reachesBack: acme/privacy-policy, thirdParty: acme/terms}
			---

			## In plain words

			TODO: revise this reading for the new words.

			Acme uses your chats to train its models. You can say no in the settings. See <QuotePart n="1">the words</QuotePart>.

			## Why it matters

			The choice changed. Before, nothing happened until you agreed.

			## What it means for you

			- Open the settings and switch it off.
			- Do not rate chats you want to keep out. See <QuotePart n="2">the second part</QuotePart>.

			## For organisations

			### Regulatory landscape

			The switch is how people object under <Provision id="eu-gdpr/art-21">Article 21</Provision>.

			### Compliance checks

			Ask staff not to use Free accounts for work.

			## Questions people ask

			### Does the switch reach old chats?

			No. It works from then on. <Term id="training">Training</Term> already done stays done.
			"
		`);
	});
});

describe("what is refused", () => {
	const folder = layBook();
	test.each([
		[["clauze", "acme/x"], '"clauze" cannot be made. Did you mean "clause"?'],
		[["clause", "acm/x"], '"acm" is not a known platform. Did you mean "acme"?\nKnown: acme, birch.'],
		[["clause", "acme/Chats_Train"], '"Chats_Train" cannot be an id'],
		[["clause", "acme"], "Write: npm run new -- clause <platform>/<clause>"],
		[["clause", "acme/a/b"], "Write: npm run new -- clause <platform>/<clause>"],
		[["clause"], "Write: npm run new -- clause <platform>/<clause>"],
		[["platform", "acme/x"], "Write: npm run new -- platform <platform>"],
		[["platform", "Cedar"], '"Cedar" cannot be an id'],
		[["platform", "acme"], "content/platforms/acme.mdx is already there; nothing was written."],
		[["document", "acme/terms"], "content/documents/acme/terms.yaml is already there; nothing was written."],
		[["clause", "acme/chats-train-models"], "already there. For new words: npm run new -- version acme/chats-train-models"],
		[["version", "acme/chats-train-model"], 'Did you mean "acme/chats-train-models"?'],
		[["clause", "acme/x", "y"], '"y" is one argument too many.'],
	])("%j", (args, message) => {
		expect(() => create(folder, args, undefined, TODAY)).toThrow(message);
	});

	test.each(["2026-02-30", "tomorrow", "2026-2-3"])("--date %s", (date) => {
		expect(() => create(folder, ["clause", "acme/x"], date, TODAY)).toThrow("must be a real day");
	});

	test("a version on a day that has one", () => {
		expect(() => create(folder, ["version", "acme/chats-train-models"], "2025-09-28", TODAY)).toThrow("is already there");
	});

	test("--date where there is none", () => {
		expect(() => create(folder, ["platform", "cedar"], "2026-01-01", TODAY)).toThrow("A platform has no --date.");
	});
});

describe("the command", () => {
	const script = join(import.meta.dirname, "..", "new.ts");
	const run = (folder: string, ...args: string[]) =>
		runCommand(script, args, { CLAUSEBOOK_CONTENT: folder, CLAUSEBOOK_EVIDENCE: join(folder, "no-archive-here") });

	test("writes the file, and says what to do next", async () => {
		const folder = layBook();
		const { stdout, status } = await run(folder, "clause", "acme/files-train-models", "--date", "2026-05-01");
		expect(status).toBe(0);
		expect(stdout).toBe(
			"Wrote content/clauses/acme/files-train-models/2026-05-01.mdx. It gets its number when its branch lands.\nFill in what says TODO, then: npm run check acme/files-train-models/2026-05-01\n",
		);
		expect(readFileSync(join(folder, "clauses/acme/files-train-models/2026-05-01.mdx"), "utf8")).toContain("id: new");
	});

	test("--dry-run prints it and writes nothing", async () => {
		const folder = layBook();
		const { stdout, stderr, status } = await run(folder, "document", "acme/cookie-policy", "--dry-run");
		expect(status).toBe(0);
		expect(stdout).toContain("termsType: TODO");
		expect(stderr).toBe("Would write content/documents/acme/cookie-policy.yaml. Nothing was written.\n");
		expect(existsSync(join(folder, "documents/acme/cookie-policy.yaml"))).toBe(false);
	});

	test.each(["acme/aux", "acme/com1", "acme/nul", `acme/${"a".repeat(300)}`, "acme/a.", "acme/con.x", "acme/a b"])(
		"%j is refused by name",
		async (id) => {
			const { stderr, status } = await run(layBook(), "clause", id);
			expect(status).toBe(1);
			expect(stderr).toMatch(/^".+" (?:is a name that Windows keeps for a device|has 300 characters; the most is 60|cannot be an id)/);
			expect(stderr).not.toContain("    at ");
		},
	);

	test.each([[["clauze", "acme/x"]], [["clause", "acme/x", "--dat", "2026-01-01"]], [[]]])("%j fails with the usage", async (args) => {
		const { stdout, stderr, status } = await run(layBook(), ...args);
		expect(status).toBe(1);
		expect(stdout + stderr).toContain("npm run new -- <what> [--dry-run]");
		expect(stdout + stderr).not.toContain("    at ");
	});
});
