import { appendFileSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TWO_COPIES, twoCopies } from "../testing/archive.ts";
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
			"partial",
			(at) => appendFileSync(join(at, "config"), '[remote "origin"]\n\tpromisor = true\n'),
			/is a partial clone: texts are left out of it\.\nFix: npm/,
		],
		[
			"without a HEAD",
			(at) => writeFileSync(join(at, "HEAD"), "ref: refs/heads/master\n"),
			/^The HEAD of \S+ names the branch "master", which it does not have \(it has main\)\.\nFix: npm/,
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
		[
			"no repository",
			(at) => rmSync(join(at, "HEAD")),
			/cannot be read as a git repository \(git for-each-ref ended with 128: fatal: not a git repository: .+\)\.\nFix: npm/,
		],
		[
			"without objects",
			(at) => {
				rmSync(join(at, "objects"), { recursive: true });
				mkdirSync(join(at, "objects"));
			},
			/\nFix: npm run evidence -- sync$/,
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
			`^${at} belongs to another user \\(id 12345, you are 0\\), whose settings git would follow\\.\nFix: chown -R 0 '${at}'`,
		);
		expect(faultOf(at, "x")).toMatch(message);
		await expect(syncCollection(archive.folder, NAME, archive.mirror)).rejects.toThrow(message);
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
