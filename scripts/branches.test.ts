import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { git, TestArchive } from "../src/testing/archive.ts";
import { layBook } from "../src/testing/book.ts";
import { runCommand } from "../src/testing/command.ts";
import { filledIn } from "../src/testing/filled.ts";
import { create } from "./new/create.ts";

/**
 * Three branches of one book, made with the commands: two authors who touch different clauses of one platform, and a day
 * of the watch. They merge without a conflict in any order, and what landed is numbered, published and proven.
 */
const [PRIVACY, TERMS, BIRCH] = ["Acme/Privacy Policy.md", "Acme/Terms of Service.md", "Birch/Terms of Service.md"] as const;
const DAYS = "Published August 28, 2025. Effective September 28, 2025.";
const OLD = "We use your chats to train our models unless you opt out in your settings.";
const RATED = "Chats you rate may be used even if you have opted out.";
const STAFF = "Trained staff may read chats that our systems flag for abuse.";
const FILES = "Staff of the Team plan may read the files that a Team uploads.";
const VOICE = "Staff of the Team plan may read what a Team dictates.";
const TRAINS = "Your conversations help us to train and improve our models.";
/** What stays when the words go: a text that goes whole is an alarm, and not a change. */
const KEPT = ["Write to us at any hour of the day.", "Prices include every tax we know of.", "We sell in Hamburg and in Lisbon."];
const text = (...lines: string[]) => `# Text\n\n${lines.join("\n\n")}\n`;

const archive = new TestArchive();
const [first = "", terms = "", policy = ""] = archive.record("genai-contrib-versions", [
	{ on: "2024-05-02", files: { [PRIVACY]: text("Effective May 1, 2024", "We use your chats to train our models only if you agree.") } },
	{ on: "2025-01-10", files: { [TERMS]: text("We will not train models on content of a Team workspace.", STAFF, FILES, VOICE) } },
	{ on: "2025-08-29", files: { [PRIVACY]: text(DAYS, OLD, RATED, STAFF) } },
]);
const [birch = ""] = archive.record("pga-versions", [
	{ on: "2025-03-03", files: { [BIRCH]: text("Effective March 1, 2025", TRAINS, "Ask an independent reviewer of prices.", ...KEPT) } },
]);

const folder = layBook();
const run = (script: string, ...args: string[]) =>
	runCommand(join(import.meta.dirname, script), args, { CLAUSEBOOK_CONTENT: folder, CLAUSEBOOK_EVIDENCE: archive.folder });
/** Runs a command that must end well. */
async function done(script: string, ...args: string[]): Promise<string> {
	const { status, stdout, stderr } = await run(script, ...args);
	expect(status, `${script} ${args.join(" ")}\n${stdout}${stderr}`).toBe(0);
	return stdout;
}
const edit = (path: string, change: (before: string) => string) =>
	writeFileSync(join(folder, path), change(readFileSync(join(folder, path), "utf8")));
const commit = (message: string) => {
	git(folder, ["add", "--all"]);
	git(folder, ["commit", "--quiet", "-m", message]);
};
/** Paths that a branch changes, before it is committed. */
const changed = () => {
	git(folder, ["add", "--all"]);
	return git(folder, ["diff", "--cached", "--name-only"]).trim().split("\n").filter(Boolean);
};

/** A new clause, scaffolded and filled in as an author would. */
function author(clause: string, title: string, words: string): void {
	const { path, text: scaffold } = create(folder, ["clause", clause], "2025-01-10", "2026-09-02");
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	const quoted = scaffold.replace('"TODO: the exact words"', `"${words}"`).replace(/effective: .*/, "effective: not-stated");
	writeFileSync(join(folder, path), filledIn(quoted, { title, commit: terms, archived: "2025-01-10" }));
}

test("two authors and a day of the watch merge without a conflict, and what landed is numbered, published and proven", async () => {
	// The main branch: the valid book, its commits those of this archive.
	const real: Readonly<Record<string, string>> = { 1: first, 2: policy, 3: terms, 4: birch };
	for (const path of readdirSync(join(folder, "clauses"), { recursive: true, encoding: "utf8" }))
		if (path.endsWith(".mdx")) edit(join("clauses", path), (before) => before.replace(/"(\d)\1{39}"/g, (_, n: string) => `"${real[n]}"`));
	await done("evidence.ts", "verify", "--date", "2026-09-01");
	await done("evidence.ts", "watch", "--date", "2026-09-01");
	await done("check.ts");
	git(folder, ["init", "--quiet", "--initial-branch=main"]);
	git(folder, ["config", "user.name", "T"]);
	git(folder, ["config", "user.email", "t@example.com"]);
	commit("The book");

	// One author adds a clause, and another its neighbour; the second also reads a third one again.
	git(folder, ["switch", "--quiet", "--create", "files"]);
	author("acme/team-files-may-be-read", "Acme terms say that staff may read Team files", FILES);
	expect(await done("evidence.ts", "verify", "--date", "2026-09-02")).toContain("Wrote 1 proof file.");
	await done("check.ts");
	expect(changed()).toEqual(["clauses/acme/team-files-may-be-read/2025-01-10.mdx", "clauses/acme/team-files-may-be-read/proof.json"]);
	commit("Files");
	// What stands is written again to the byte, on another day too.
	expect(await done("evidence.ts", "verify", "--date", "2026-09-04")).toContain("Every proof stands as it was written.");
	expect(changed()).toEqual([]);

	git(folder, ["switch", "--quiet", "--create", "voice", "main"]);
	author("acme/team-files-may-be-read-aloud", "Acme terms say that staff may read what a Team dictates", VOICE);
	edit("clauses/acme/staff-may-read-chats/2025-08-29.mdx", (before) => before.replace(/checked: .*/, 'checked: "2026-09-02"'));
	expect((await run("check.ts")).stderr).toContain("is after the newest proof (2026-09-01)");
	expect(await done("evidence.ts", "verify", "--date", "2026-09-02")).toContain("Wrote 2 proof files.");
	await done("check.ts");
	expect(changed()).toEqual([
		"clauses/acme/staff-may-read-chats/2025-08-29.mdx",
		"clauses/acme/staff-may-read-chats/proof.json",
		"clauses/acme/team-files-may-be-read-aloud/2025-01-10.mdx",
		"clauses/acme/team-files-may-be-read-aloud/proof.json",
	]);
	commit("Voice");

	// The archive grows: one text gets a line, another loses its words. The watch says so in its own folder.
	archive.record("genai-contrib-versions", [
		{ on: "2026-09-02", files: { [PRIVACY]: text(DAYS, OLD, RATED, STAFF, "A line was added.") } },
	]);
	archive.record("pga-versions", [
		{ on: "2026-09-02", files: { [BIRCH]: text("We keep prices fair.", "Ask an independent reviewer of prices.", ...KEPT) } },
	]);
	git(folder, ["switch", "--quiet", "--create", "watch", "main"]);
	expect(await done("evidence.ts", "watch", "--date", "2026-09-03")).toContain("1 current version drifted");
	await done("check.ts");
	expect(changed()).toEqual(["watch/_archive.json", "watch/acme.json", "watch/birch.json"]);
	commit("What the archive shows");

	// An author whose archive is of today writes no other proof for that.
	git(folder, ["switch", "--quiet", "files"]);
	expect(await done("evidence.ts", "verify", "--date", "2026-09-04")).toContain("Every proof stands as it was written.");
	expect(await done("evidence.ts", "verify", "--against-lock", "--date", "2026-09-04")).toContain("1 version proven since the last watch.");

	git(folder, ["switch", "--quiet", "main"]);
	for (const branch of ["voice", "watch", "files"]) git(folder, ["merge", "--quiet", "--no-edit", branch]);
	await done("check.ts");
	expect(JSON.parse(await done("check.ts", "--json"))).toMatchObject({
		drift: { "birch/app-trains-on-chats/2025-03-01": { state: "gone" } },
	});
	expect(await done("evidence.ts", "verify", "--against-lock", "--date", "2026-09-04")).toContain(
		"2 versions proven since the last watch.",
	);

	// What landed is numbered and published, and no proof knows of it.
	expect(await done("number.ts")).toBe(
		"CB-0009  acme/team-files-may-be-read\nCB-0010  acme/team-files-may-be-read-aloud\n2 numbered. Now: npm run ledger\n",
	);
	expect(await done("ledger.ts")).toContain("Wrote content/ledger/acme.json: added 2 numbers, 2 frozen versions");
	await done("check.ts");
	await done("ledger.ts", "--check");
	expect(await done("evidence.ts", "verify", "--date", "2026-09-04")).toContain("Every proof stands as it was written.");
	await done("evidence.ts", "watch", "--date", "2026-09-04");
	expect(await done("evidence.ts", "verify", "--against-lock", "--date", "2026-09-04")).not.toContain("since the last watch");
	expect(changed().filter((path) => !/^(?:ledger\/acme|watch\/)|\.mdx$/.test(path))).toEqual([]);
}, 600_000);

test("what an author or a merge changed in a proof is found against the archive, and written anew on demand", async () => {
	const file = "clauses/acme/team-chats-stay-out/proof.json";
	const before = readFileSync(join(folder, file), "utf8");
	edit(file, (proof) => proof.replace('"copies": 1', '"copies": 7'));
	// The seal does not fit, and the next verification keeps nothing of it.
	expect((await run("check.ts")).stderr).toContain("The proof file was edited by hand");
	expect(await run("evidence.ts", "verify", "--against-lock", "--date", "2026-09-04")).toMatchObject({
		status: 1,
		stderr: expect.stringContaining("copies: the lock says 7, the archive 1."),
	});
	expect(await done("evidence.ts", "verify", "--date", "2026-09-04")).toContain("Wrote 1 proof file.");
	expect(
		readFileSync(join(folder, file), "utf8")
			.replace("2026-09-04", "2026-09-01")
			.replace(/"seal".*/, ""),
	).toBe(before.replace(/"seal".*/, ""));
	await done("check.ts");
}, 120_000);
