import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gitEnvironment } from "../src/evidence/git.ts";
import { readLedger } from "../src/rules/generated.ts";
import type { Ledger } from "../src/schema/ledger.ts";
import { FILES } from "../src/schema/pages.ts";
import { forgeLedger, layBook, writeLock } from "../src/testing/book.ts";
import { runCommand } from "../src/testing/command.ts";
import { temporaryFolder } from "../src/testing/temporary.ts";

const SCRIPT = join(import.meta.dirname, "ledger.ts");
const CLAUSE = "clauses/acme/chats-train-models/2024-05-01.mdx";

const run = (folder: string, ...args: string[]) => runCommand(SCRIPT, args, { CLAUSEBOOK_CONTENT: folder });
/** All texts of the ledger, by the names of its files. */
const textOf = (folder: string) =>
	Object.fromEntries(
		readdirSync(join(folder, "ledger"))
			.sort()
			.map((name) => [name, readFileSync(join(folder, "ledger", name), "utf8")]),
	);
const read = (folder: string): Ledger => {
	const { ledger } = readLedger(folder);
	if (!ledger) throw new Error("There is no ledger");
	return ledger.data;
};

function edit(folder: string, path: string, change: (text: string) => string): void {
	const file = join(folder, path);
	const text = readFileSync(file, "utf8");
	expect(change(text)).not.toBe(text);
	writeFileSync(file, change(text));
}

describe("npm run ledger", () => {
	test("starts from nothing, is the same file twice, and adds what is new", async () => {
		const folder = layBook();
		const whole = read(folder);
		rmSync(join(folder, "ledger"), { recursive: true });
		expect(await run(folder, "--check")).toMatchObject({ status: 1, stderr: expect.stringContaining("Fix: npm run ledger") });
		expect((await run(folder)).stdout).toMatch(
			/^Wrote content\/ledger\/_book.json, content\/ledger\/acme.json, content\/ledger\/birch.json: added 6 numbers, 7 frozen versions, \d+ addresses, \d+ kinds of file/,
		);
		const first = textOf(folder);
		expect(await run(folder)).toMatchObject({
			status: 0,
			stdout: expect.stringContaining("The ledger holds all that is published: 6 numbers"),
		});
		expect(textOf(folder)).toEqual(first);
		expect((await run(folder, "--check")).status).toBe(0);
		for (const address of read(folder).addresses) expect(whole.addresses).toContain(address);
		// Feeds and data files stand there by pattern, so that the list does not grow with the book.
		expect(read(folder).files).toEqual(whole.files);
		expect(whole.files).toEqual(expect.arrayContaining(["/topics/*/feed.xml", "/data/v1/grid.csv", "/changes/dates-ahead.ics"]));
		// Of kinds of file, not of files: as many in every book.
		expect(whole.files).toEqual(FILES);
	});

	test("in a branch tells what is new, refuses nothing that can be added, and writes none of another platform", async () => {
		const folder = layBook();
		const before = textOf(folder);
		const file = join(folder, CLAUSE.replace("2024-05-01", "2024-06-01"));
		writeFileSync(file, readFileSync(join(folder, CLAUSE), "utf8").replace("use your chats", "use all your chats"));
		edit(folder, CLAUSE.replace("2024-05-01", "2024-06-01"), (text) => text.replace(/2024-05-0[1-9]/g, "2024-06-01"));
		writeLock(folder);
		expect((await run(folder, "--check")).status).toBe(1);
		const branch = await run(folder, "--check", "--branch");
		expect(branch.stderr).toBe("");
		expect(branch.stdout).toContain("To be added when this branch lands: 0 numbers, 1 frozen versions, 3 addresses, 0 kinds of file");
		expect(textOf(folder)).toEqual(before);
		// The changes of a year and of a month have pages that belong to no platform.
		expect((await run(folder)).stdout).toContain("Wrote content/ledger/_book.json, content/ledger/acme.json: added");
		expect(textOf(folder)["birch.json"]).toBe(before["birch.json"]);
		expect(read(folder).versions).toHaveProperty("acme/chats-train-models/2024-06-01");
	});

	test("keeps what went, where redirects.yaml says so", async () => {
		const folder = layBook();
		const before = textOf(folder);
		expect((await run(folder)).status).toBe(0);
		expect(textOf(folder)).toEqual(before);
	});

	test("refuses to drop: a renamed clause without a word", async () => {
		const folder = layBook();
		const before = textOf(folder);
		renameSync(join(folder, "clauses/acme/team-chats-stay-out"), join(folder, "clauses/acme/team-chats"));
		edit(folder, "reviews/acme.yaml", (text) => text.replaceAll("acme/team-chats-stay-out", "acme/team-chats"));
		writeLock(folder);
		const { status, stderr } = await run(folder);
		expect(status).toBe(1);
		expect(stderr).toContain('"CB-0002" was published as the number of "acme/team-chats-stay-out"');
		expect(stderr).toContain("content/ledger/ is unchanged");
		expect(textOf(folder)).toEqual(before);
		edit(
			folder,
			"redirects.yaml",
			(text) =>
				`${text}- from: /clauses/acme/team-chats-stay-out/\n  to: [/clauses/acme/team-chats/]\n  on: "2026-04-01"\n  reason: "A shorter name."\n`,
		);
		expect((await run(folder)).status).toBe(0);
		expect(read(folder).numbers["CB-0002"]).toBe("acme/team-chats");
		expect(read(folder).versions).toHaveProperty("acme/team-chats-stay-out/2025-01-10");
	});

	test("refuses other words without a correction, and keeps the hash of the old ones with it", async () => {
		const folder = layBook();
		const before = read(folder).versions["acme/chats-train-models/2024-05-01"];
		edit(folder, CLAUSE, (text) => text.replace("use your chats to train our models", "use your chats to train our own models"));
		writeLock(folder);
		expect((await run(folder)).stderr).toContain("This version was published with other words");
		edit(folder, CLAUSE, (text) =>
			text.replace("review:\n", 'corrections:\n  - on: "2026-09-01"\n    what: "We had left a word out of the quote."\nreview:\n'),
		);
		expect((await run(folder)).stderr).toBe("");
		const after = read(folder).versions["acme/chats-train-models/2024-05-01"];
		expect(after).toMatchObject({
			answer: before?.answer,
			corrections: ["2026-09-01"],
			was: [{ answer: before?.answer, quote: before?.quote, until: "2026-09-01" }],
		});
		expect(after?.quote).not.toBe(before?.quote);
		// The same correction does not cover a second change.
		edit(folder, CLAUSE, (text) => text.replace("our own models", "our very own models"));
		writeLock(folder);
		expect((await run(folder)).stderr).toContain("This version was published with other words");
	});

	test("keeps feeds and data files: one that is made no more is refused, and nothing drops it", async () => {
		const folder = layBook();
		forgeLedger(folder, ({ files }) => files.unshift("/data/v0/grid.csv"));
		const before = textOf(folder);
		expect(await run(folder)).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('The file "/data/v0/grid.csv" was published and is made no more.'),
		});
		expect(textOf(folder)).toEqual(before);
	});

	describe("in a git repository", () => {
		function committedBook(): { folder: string; git: (...args: string[]) => void } {
			const folder = layBook();
			const git = (...args: string[]) => {
				execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false", ...args], {
					cwd: folder,
					stdio: "pipe",
					env: gitEnvironment(),
				});
			};
			git("init", "--quiet", "--initial-branch=main");
			git("add", "--all");
			git("commit", "--quiet", "-m", "First");
			return { folder, git };
		}
		/** A number and its clause leave the ledger by hand, sealed anew. */
		const forge = (folder: string) =>
			forgeLedger(folder, (ledger) => {
				delete ledger.numbers["CB-0008"];
				Object.assign(ledger.versions["acme/chats-are-used/2024-05-01"] ?? {}, { quote: "e".repeat(64) });
			});

		test("what a hand took out of the file is found without a flag, before it is committed and after", async () => {
			const { folder, git } = committedBook();
			expect((await run(folder, "--check")).stdout).toMatch(/^The ledger holds all that is published: [^.]+\n$/);
			forge(folder);
			for (const ref of ["HEAD", "HEAD^"]) {
				const { status, stderr } = await run(folder, "--check");
				expect(status).toBe(1);
				expect(stderr).toContain("/c/CB-0008/ is gone from the ledger.");
				expect(stderr).toContain('What "acme/chats-are-used/2024-05-01" said is gone from the ledger.');
				expect(stderr).toContain(`entries of ${ref} are lost. Fix: take content/ledger/ back from ${ref}`);
				git("commit", "--quiet", "--all", "--allow-empty", "-m", "Later");
			}
			git("tag", "before", "HEAD~2");
			expect((await run(folder, "--check")).status).toBe(0);
			expect((await run(folder, "--check", "--since", "before")).status).toBe(1);
			git("update-ref", "refs/remotes/origin/main", "before");
			expect((await run(folder, "--check")).stderr).toContain("entries of origin/main are lost");
		}, 180_000);

		test("a ledger begun anew is another edition, and says that it was not compared", async () => {
			const { folder } = committedBook();
			forge(folder);
			expect((await run(folder)).status).toBe(1);
			const anew = await run(folder, "--anew");
			expect([anew.status, anew.stderr]).toEqual([0, ""]);
			expect(read(folder)).toMatchObject({ edition: 2 });
			expect((await run(folder, "--check")).stdout).toContain("HEAD holds edition 1 of the ledger, and it was begun again");
		});

		test("a ledger that went with all it told of is found", async () => {
			const { folder } = committedBook();
			rmSync(join(folder, "ledger"), { recursive: true });
			expect((await run(folder)).stderr).toContain("/c/CB-0008/ is gone from the ledger.");
		});

		test("a shallow clone, and a folder that is no repository, say what was not compared", async () => {
			const { folder, git } = committedBook();
			git("commit", "--quiet", "--allow-empty", "-m", "Second");
			const clone = temporaryFolder();
			execFileSync("git", ["clone", "--quiet", "--depth=1", `file://${folder}`, clone], { stdio: "pipe" });
			expect((await run(clone, "--check")).stdout).toContain(
				"the clone is shallow, so that the commit before is not here; bring it: git fetch --deepen=1",
			);
			expect((await run(layBook(), "--check")).stdout).toContain(
				"Not compared with what was published before in full: this folder is no git repository",
			);
		});
	});

	test("an edit by hand is named at once; a ledger without a seal gets one", async () => {
		const folder = layBook();
		edit(folder, "ledger/birch.json", (text) => text.replace(/,\n\t\t"CB-0008".*\n/, "\n"));
		expect((await run(folder)).stderr).toContain("The ledger was edited by hand, or merged line by line");
		const text = textOf(layBook())["birch.json"] ?? "";
		writeFileSync(join(folder, "ledger/birch.json"), JSON.stringify({ ...(JSON.parse(text) as object), seal: undefined }));
		expect((await run(folder, "--check")).stderr).toContain("The ledger has no seal");
		expect((await run(folder)).status).toBe(0);
		expect(textOf(folder)).toEqual(textOf(layBook()));
	});
});
