import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRecords } from "../../src/content/read.ts";
import { TestArchive } from "../../src/testing/archive.ts";
import { checkBook, layBook } from "../../src/testing/book.ts";
import { runCommand } from "../../src/testing/command.ts";

const NONE = join(import.meta.dirname, "no-archive-here");
let evidence = NONE;

const run = (folder: string, ...args: string[]) =>
	runCommand(join(import.meta.dirname, "..", "new.ts"), args, { CLAUSEBOOK_CONTENT: folder, CLAUSEBOOK_EVIDENCE: evidence });

describe("a version from the archive", () => {
	const OLD = "We use your chats to train our models unless you opt out in your settings.";
	const NEW = "We may use your chats and files to train our models unless you opt out in your settings.";
	const RATED = "Chats you rate may be used even if you have opted out.";
	const path = "Acme/Privacy Policy.md";

	function archived(...texts: [string, string][]) {
		const made = new TestArchive();
		const folder = layBook();
		const { records } = readRecords(folder);
		const places = records.document.flatMap(({ data }) => (data.archive === "linked-only" ? [] : data.archive));
		const commits = made.record(
			"genai-contrib-versions",
			texts.map(([on, text]) => ({ on, files: { [path]: text } })),
		);
		for (const collection of new Set(places.map((place) => place.collection))) {
			if (collection !== "genai-contrib-versions") made.record(collection, [{ on: "2020-01-01", files: { "x.md": "x" } }]);
		}
		evidence = made.folder;
		return { folder, commits };
	}
	const version = "version acme/chats-train-models".split(" ");

	test("a version starts from the next wording that no version records", async () => {
		const { folder, commits } = archived(
			["2025-08-29", `# Privacy\n\n${OLD}\n\n${RATED}\n`],
			["2026-06-08", `# Privacy\n\nLast updated: June 1, 2026. Effective July 8, 2026\n\n${NEW}\n\n${RATED}\n`],
		);
		const { stdout, stderr, status } = await run(folder, ...version);
		expect(stderr).toBe("");
		expect(status).toBe(0);
		expect(stdout).toContain("Wrote content/clauses/acme/chats-train-models/2026-07-08.mdx.");
		expect(stdout).toContain(`Words, commit and dates are from the copy of 2026-06-08 (${commits[1]?.slice(0, 12)}).`);
		const text = readFileSync(join(folder, "clauses/acme/chats-train-models/2026-07-08.mdx"), "utf8");
		expect(text).toContain(`    - "TODO ${NEW}"\n    - "${RATED}"\n`);
		expect(text).toContain(`  commit: "${commits[1]}"\n`);
		expect(text).toContain('  published: "2026-06-01"\n  effective: "2026-07-08"\n  archived: "2026-06-08"\n');
		expect(text).toContain("TODO: revise this reading for the new words.");
		expect(text).toContain("state: machine-candidate");
		const { problems } = checkBook(folder);
		expect(problems.map(({ rule }) => rule)).toContain("nothing-is-left-to-fill-in");
		expect(problems.every(({ file }) => file.endsWith("/2026-07-08.mdx"))).toBe(true);
	});

	test("dates that the text does not state stay marked, and --at takes another copy", async () => {
		const { folder, commits } = archived(
			["2025-08-29", `# Privacy\n\n${OLD}\n\n${RATED}\n`],
			["2026-06-08", `# Privacy\n\n${NEW}\n\n${RATED}\n`],
			["2026-07-08", `# Privacy\n\n${NEW.replace("may", "will")}\n`],
		);
		const { stdout, status } = await run(folder, ...version, "--at", commits[2]?.slice(0, 10) ?? "", "--dry-run");
		expect(status).toBe(0);
		expect(stdout).toContain(`    - "TODO ${NEW.replace("may", "will")}"\n    - "TODO not found: ${RATED}"\n`);
		expect(stdout).toContain(
			'  published: TODO not-stated\n  effective: TODO not-stated\n  archived: "2026-07-08"\n'.replaceAll(
				/TODO not-stated/g,
				'"TODO not-stated"',
			),
		);
		const recorded = await run(folder, ...version, "--at", commits[0] ?? "");
		expect(recorded.status).toBe(1);
		expect(recorded.stderr).toContain("The copy of 2025-08-29 holds the wording of acme/chats-train-models/2025-09-28.");
		expect((await run(folder, ...version, "--at", "abcdef")).stderr).toContain(
			"None of the clause's documents has a copy at commit abcdef.",
		);
		expect((await run(folder, "clause", "acme/x", "--at", "abcdef")).stderr).toContain("Only a version has --at.");
	});

	test("where every wording is recorded, and with --no-archive, it starts from the newest version", async () => {
		const { folder } = archived(["2025-08-29", `# Privacy\n\n${OLD}\n\n${RATED}\n`]);
		const { stdout } = await run(folder, ...version, "--date", "2026-08-15");
		expect(stdout).toContain("The archive shows no wording that is not recorded.");
		expect((await run(folder, ...version, "--date", "2026-08-16", "--no-archive")).stdout).not.toContain("The archive shows");
		evidence = NONE;
		expect((await run(folder, ...version, "--date", "2026-08-17")).status).toBe(0);
		expect((await run(folder, ...version, "--at", "abcdef")).stderr).toContain(
			"--at needs the archive. Bring it: npm run evidence -- sync",
		);
	});
});
