import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { git, TWO_COPIES, twoCopies } from "../testing/archive.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { syncCollection } from "./sync.ts";

const { NAME, PATH } = TWO_COPIES;

/** The archive as an origin to sync from: its source repository, which can be changed. */
function origin() {
	const { archive, commits } = twoCopies();
	const folder = join(temporaryFolder(), "evidence");
	const at = archive.source(NAME);
	return { archive, commits, folder, at, sync: () => syncCollection(folder, NAME, undefined, () => {}, at) };
}

describe("syncCollection from an origin that changes", () => {
	test("follows a main branch that was renamed, and says so", async () => {
		const { archive, folder, at, sync } = origin();
		await sync();
		git(at, ["branch", "-m", "main", "trunk"]);
		const [third] = archive.record(NAME, [{ on: "2025-03-01", files: { [PATH]: "Three.\n" } }]);
		expect((await sync()).notes).toEqual(["The branch main is no longer there: now following trunk."]);
		expect(new Archive(folder).head(NAME)).toEqual({ commit: third, date: "2025-03-01" });
		expect((await sync()).notes).toEqual([]);
	});

	test.each([
		["main", "main/2026"],
		["main/2026", "main"],
		["main", "Ärchiv/ü"],
		["main", "refs/heads/main"],
		["main", "before"],
	])("follows %s that became %s, from a folder and from a bundle", async (old, now) => {
		const { archive, folder, at, sync } = origin();
		// Git renames no branch into a folder of itself. All refs are files here, and the folder of branches is made anew.
		const rename = (from: string, to: string) => {
			const heads = join(at, ".git", "refs", "heads");
			const commit = readFileSync(join(heads, from));
			rmSync(heads, { recursive: true });
			mkdirSync(dirname(join(heads, to)), { recursive: true });
			writeFileSync(join(heads, to), commit);
			writeFileSync(join(at, ".git", "HEAD"), `ref: refs/heads/${to}\n`);
		};
		if (old !== "main") rename("main", old);
		await sync();
		rename(old, now);
		const [third] = archive.record(NAME, [{ on: "2025-03-01", files: { [PATH]: "Three.\n" } }]);
		expect((await sync()).notes).toEqual([`The branch ${old} is no longer there: now following ${now}.`]);
		expect((await sync()).notes).toEqual([]);
		git(at, ["bundle", "create", "--quiet", join(archive.mirror, `${NAME}.bundle`), "HEAD", "--branches"]);
		expect((await syncCollection(folder, NAME, archive.mirror)).notes).toEqual([]);
		expect(new Archive(folder).head(NAME).commit).toBe(third);
	});

	test("follows HEAD to another branch while the old one stays frozen beside it", async () => {
		const { archive, folder, at, sync } = origin();
		await sync();
		git(at, ["switch", "--quiet", "-c", "next"]);
		const [third] = archive.record(NAME, [{ on: "2025-03-01", files: { [PATH]: "Three.\n" } }]);
		expect((await sync()).notes).toEqual(["The branch main is no longer its main branch: now following next."]);
		expect(new Archive(folder).head(NAME).commit).toBe(third);
	});

	test("takes a rewritten history, says so, and what was dropped proves nothing any more", async () => {
		const { commits, folder, at, sync } = origin();
		await sync();
		git(at, ["commit", "--quiet", "--amend", "-m", "Another subject"], "2025-02-01");
		expect((await sync()).notes).toEqual([
			"The history was rewritten at the origin: 1 commit of before is no longer in it. Find the same texts again: npm run evidence -- remap",
		]);
		const reader = new Archive(folder);
		expect(reader.textAt(NAME, commits[1] ?? "", PATH)).toBeUndefined();
		expect(reader.textAt(NAME, commits[0] ?? "", PATH)).toBe("One.\n");
	});

	test("goes on where a branch was deleted that nobody follows, and names an origin without a commit", async () => {
		const { at, sync } = origin();
		git(at, ["branch", "side"]);
		await sync();
		git(at, ["branch", "-D", "side"]);
		expect((await sync()).notes).toEqual([]);
		rmSync(at, { recursive: true });
		await expect(sync()).rejects.toThrow(/could not be read whole: git ls-remote ended with 128: .+\nFix: look at the connection/s);
		mkdirSync(at);
		git(at, ["init", "--quiet"]);
		await expect(sync()).rejects.toThrow(`${at} holds no branch with a commit.\nFix: record something there first`);
	});

	test("an older mirror takes nothing back", async () => {
		const { archive, commits, folder, sync } = origin();
		archive.record(NAME, [{ on: "2025-03-01", files: { [PATH]: "Three.\n" } }]);
		await sync();
		const { commit } = new Archive(folder).head(NAME);
		expect(commit).not.toBe(commits[1]);
		const done = await syncCollection(folder, NAME, archive.mirror);
		expect(done.notes).toEqual([`${done.from} is older than what is here by 1 recording: nothing was changed.`]);
		expect(new Archive(folder).head(NAME).commit).toBe(commit);
	});

	test("a shallow source is not taken", async () => {
		const { archive, folder, at } = origin();
		const shallow = join(temporaryFolder(), NAME);
		git(at, ["clone", "--quiet", "--bare", "--depth=1", `file://${at}`, shallow]);
		await expect(syncCollection(folder, NAME, undefined, () => {}, shallow)).rejects.toThrow(
			`${shallow} is a shallow clone: its oldest copies are cut off`,
		);
		expect(readdirSync(folder)).toEqual([]);
		expect(archive.mirror).toBeDefined();
	});
});

describe("a bundle without what it takes", () => {
	const refused: readonly (readonly [string, (bundle: string, source: string, branch: string) => void, RegExp])[] = [
		["nothing", (bundle) => writeFileSync(bundle, ""), /could not be read whole.+\nFix: copy or make the bundle again/s],
		[
			"a pointer to a large file",
			(bundle) => writeFileSync(bundle, "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 12345\n"),
			/could not be read whole.+\nFix: copy or make the bundle again/s,
		],
		[
			"the first line",
			(bundle) => writeFileSync(bundle, "# v2 git bundle\n"),
			/names no branch: it is cut off, or was made of nothing\.\nFix: copy it again, or make the bundle with `git bundle create/,
		],
		[
			"half of a header",
			(bundle) => writeFileSync(bundle, readFileSync(bundle).subarray(0, 40)),
			/names no branch: it is cut off.+\nFix: copy it/,
		],
		[
			"a header and no objects",
			(bundle) => writeFileSync(bundle, readFileSync(bundle).subarray(0, readFileSync(bundle).indexOf("PACK"))),
			/could not be read whole: git fetch ended with .+\nFix: copy or make/,
		],
		[
			"a HEAD alone",
			(bundle, source) => git(source, ["bundle", "create", "--quiet", bundle, "HEAD"]),
			/holds a HEAD and no branch, and an archive is followed by its branch\.\nFix: make the bundle with `git bundle create FILE HEAD --branches`/,
		],
		[
			"a tag alone",
			(bundle, source) => {
				git(source, ["tag", "v1"]);
				git(source, ["bundle", "create", "--quiet", bundle, "v1"]);
			},
			/names no branch: it is cut off, or was made of nothing\.\nFix: /,
		],
		[
			"what came after an older state",
			(bundle, source, branch) => git(source, ["bundle", "create", "--quiet", bundle, `${branch}~1..${branch}`]),
			/\nFix: it holds only what came after an older state, which is not here: make the bundle with `git bundle create/,
		],
		[
			"a flipped byte",
			(bundle) => {
				const bytes = readFileSync(bundle);
				bytes[bytes.length - 60] = (bytes[bytes.length - 60] ?? 0) ^ 0xff;
				writeFileSync(bundle, bytes);
			},
			/could not be read whole: git fetch ended with .+\nFix: copy or make/,
		],
	];
	test.each(refused)("(%s) is refused with the way out, and leaves nothing", async (_, harm, message) => {
		const { archive, folder, at, sync } = origin();
		const bundle = join(archive.mirror, `${NAME}.bundle`);
		harm(bundle, at, "main");
		await expect(syncCollection(folder, NAME, archive.mirror)).rejects.toThrow(message);
		expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
		await sync();
		const { commit } = new Archive(folder).head(NAME);
		// What is here already may be all that the bundle takes for granted.
		const isUpdate = await syncCollection(folder, NAME, archive.mirror).then(
			() => true,
			() => false,
		);
		expect(isUpdate).toBe(message.source.includes("older state") || message.source.includes("git fetch"));
		expect(new Archive(folder).head(NAME).commit).toBe(commit);
		expect(readdirSync(folder)).toEqual([`${NAME}.git`]);
	});

	test("of one branch is that branch, and of several is refused with their names", async () => {
		const { archive, commits, folder, at } = origin();
		const bundle = join(archive.mirror, `${NAME}.bundle`);
		git(at, ["bundle", "create", "--quiet", bundle, "main"]);
		expect(await syncCollection(folder, NAME, archive.mirror)).toMatchObject({ action: "cloned", notes: [] });
		expect(new Archive(folder).head(NAME).commit).toBe(commits[1]);
		git(at, ["branch", "side", "main~1"]);
		git(at, ["bundle", "create", "--quiet", bundle, "main", "side"]);
		await expect(syncCollection(temporaryFolder(), NAME, archive.mirror)).rejects.toThrow(
			"does not say which of its branches is the archive: it has main, side and no HEAD.\nFix: make the bundle with `git bundle create FILE HEAD --branches`",
		);
	});
});
