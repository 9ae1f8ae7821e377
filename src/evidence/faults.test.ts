import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git, TWO_COPIES, twoCopies } from "../testing/archive.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { faultOf } from "./faults.ts";
import { syncCollection } from "./sync.ts";

const { NAME, PATH } = TWO_COPIES;

describe("an archive that is broken", () => {
	const broken: readonly (readonly [string, (repository: string) => void, RegExp])[] = [
		[
			"shallow",
			(at) => writeFileSync(join(at, "shallow"), `${"1".repeat(40)}\n`),
			/is a shallow clone: its oldest copies are cut off, so no copy in it can be called the first\.\nFix: npm run evidence -- sync$/,
		],
		[
			"partial, whatever its settings say",
			(at) => {
				mkdirSync(join(at, "objects", "pack"), { recursive: true });
				writeFileSync(join(at, "objects", "pack", "pack-1.promisor"), "");
			},
			/is a partial clone: texts are left out of it\.\nFix: npm/,
		],
		[
			"without the branch of its HEAD",
			(at) => writeFileSync(join(at, "HEAD"), "ref: refs/heads/master\n"),
			/^The HEAD of \S+ names the branch "master", which it does not have \(it has main\)\.\nFix: npm/,
		],
		[
			"with a HEAD at a commit that is not there",
			(at) => writeFileSync(join(at, "HEAD"), `${"0123456789".repeat(4)}\n`),
			/^The newest commit of \S+, (?:0123456789){4}, is not there or cannot be read \(git cat-file ended with 128: .+\)\.\nFix: npm/s,
		],
		["with an empty HEAD", (at) => writeFileSync(join(at, "HEAD"), ""), /^The HEAD of \S+ names neither .+ it says ""\.\nFix: npm/],
		[
			"with a HEAD of a tag",
			(at) => writeFileSync(join(at, "HEAD"), "ref: refs/tags/v1\n"),
			/names neither .+ it says "ref: refs\/tags\/v1"/,
		],
		[
			"of SHA-256",
			(at) => writeFileSync(join(at, "HEAD"), `${"ab".repeat(32)}\n`),
			/names commits by SHA-256, and records name them by SHA-1\.\nFix: npm/,
		],
		[
			"with half of a branch",
			(at) => {
				mkdirSync(join(at, "refs", "heads"), { recursive: true });
				writeFileSync(join(at, "refs", "heads", "main"), "12345");
			},
			/^The branch "main" of \S+ names no commit: it says "12345"\.\nFix: npm/,
		],
		[
			"with a branch at a text",
			(at) => {
				const tree = git(at, ["rev-parse", "main^{tree}"]);
				mkdirSync(join(at, "refs", "heads"), { recursive: true });
				writeFileSync(join(at, "refs", "heads", "main"), tree);
			},
			/^The HEAD of \S+ leads to [0-9a-f]{40}, which is a tree and no commit\.\nFix: npm/,
		],
		[
			"without a commit",
			(at) => {
				rmSync(join(at, "packed-refs"), { force: true });
				rmSync(join(at, "refs", "heads"), { recursive: true });
				mkdirSync(join(at, "refs", "heads"));
			},
			/holds no commit\.\nFix: npm/,
		],
		["no repository", (at) => rmSync(join(at, "HEAD")), /is no git repository: it has no HEAD\.\nFix: npm/],
		[
			"an empty folder",
			(at) => {
				rmSync(at, { recursive: true });
				mkdirSync(at);
			},
			/is no git repository: it has no HEAD, no objects, no refs\.\nFix: npm/,
		],
		[
			"a file",
			(at) => {
				rmSync(at, { recursive: true });
				writeFileSync(at, "gitdir: /nowhere\n");
			},
			/is a file, and an archive is a folder\.\nFix: npm/,
		],
		[
			"without objects",
			(at) => {
				rmSync(join(at, "objects"), { recursive: true });
				mkdirSync(join(at, "objects"));
			},
			/^The newest commit of \S+, [0-9a-f]{40}, is not there .+\nFix: npm run evidence -- sync$/s,
		],
		[
			"borrowing objects from a place that went",
			(at) => {
				rmSync(join(at, "objects"), { recursive: true });
				mkdirSync(join(at, "objects", "info"), { recursive: true });
				writeFileSync(join(at, "objects", "info", "alternates"), "/nowhere/objects\n");
			},
			/^The newest commit of \S+, [0-9a-f]{40}, is not there .+\nFix: npm run evidence -- sync$/s,
		],
	];
	test.each(broken)("%s is named with the way out, which works", async (_, harm, message) => {
		const { archive, commits } = twoCopies();
		harm(join(archive.folder, `${NAME}.git`));
		const reader = new Archive(archive.folder);
		expect(reader.fault(NAME)).toMatch(message);
		expect(() => reader.history({ collection: NAME, path: PATH })).toThrow(message);
		const done = await syncCollection(archive.folder, NAME, archive.mirror);
		expect(done).toMatchObject({ action: "cloned", notes: [expect.stringContaining("What was here was replaced: ")] });
		expect(new Archive(archive.folder).head(NAME).commit).toBe(commits[1]);
		expect(readdirSync(archive.folder)).toEqual([`${NAME}.git`]);
	});

	test("the broken one stays where nothing whole can be brought", async () => {
		const { archive } = twoCopies();
		writeFileSync(join(archive.folder, `${NAME}.git`, "shallow"), `${"1".repeat(40)}\n`);
		writeFileSync(join(archive.mirror, `${NAME}.bundle`), "no bundle");
		await expect(syncCollection(archive.folder, NAME, archive.mirror)).rejects.toThrow("could not be read whole");
		expect(readdirSync(archive.folder)).toEqual([`${NAME}.git`]);
	});

	test.skipIf(process.getuid?.() !== 0)("another user's is named, neither read nor replaced", async () => {
		const { archive } = twoCopies();
		const at = join(archive.folder, `${NAME}.git`);
		chownSync(at, 12345, 12345);
		const message = new RegExp(
			`^${at} belongs to another user \\(id 12345, you are 0\\), who can change what it says\\.\nFix: chown -R 0 '${at}'`,
		);
		expect(faultOf(at, "x")).toMatch(message);
		await expect(syncCollection(archive.folder, NAME, archive.mirror)).rejects.toThrow(message);
		chownSync(at, 0, 0);
		expect(faultOf(at, "x")).toBeUndefined();
		for (const name of ["objects", "refs", "HEAD"]) {
			chownSync(join(at, name), 12345, 12345);
			expect(faultOf(at, "x"), name).toMatch(message);
			chownSync(join(at, name), 0, 0);
		}
	});

	test("a link that leads nowhere is named", () => {
		const link = join(temporaryFolder(), "x.git");
		symlinkSync("/nowhere/at/all", link);
		expect(faultOf(link, "y")).toBe(`${link} is a link to /nowhere/at/all, which is not there.\nFix: y`);
	});

	test("texts that are missing are named, not traced", async () => {
		const { archive } = twoCopies();
		const at = join(archive.folder, `${NAME}.git`);
		const reader = new Archive(archive.folder);
		const [first] = reader.history({ collection: NAME, path: PATH });
		cpSync(at, `${at}.whole`, { recursive: true });
		const packs = join(at, "objects", "pack");
		if (existsSync(packs)) for (const name of readdirSync(packs)) rmSync(join(packs, name));
		for (const name of readdirSync(join(at, "objects"))) if (name.length === 2) rmSync(join(at, "objects", name), { recursive: true });
		await expect(reader.texts(NAME, [first?.blob ?? ""])).rejects.toThrow(
			/objects are missing in genai-contrib-versions\.\nFix: remove .+ and run npm run evidence -- sync$/,
		);
	});
});
