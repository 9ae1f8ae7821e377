import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { TestArchive, TWO_COPIES } from "../testing/archive.ts";
import { layBook } from "../testing/book.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { gitEnvironment } from "./git.ts";
import { syncCollection } from "./sync.ts";

/**
 * A full disk, as a limit on the size of files: the system then refuses each write as it does where the disk is full, for
 * us and for the programs we start. Windows has no such limit.
 */
const ROOT = join(import.meta.dirname, "..", "..");
const { NAME, PATH } = TWO_COPIES;

/** Runs Node where no file may grow over so many blocks of 512 or 1024 bytes. */
function limited(blocks: number, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
	const { status, stdout, stderr } = spawnSync("sh", ["-c", `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...args], {
		encoding: "utf8",
		env: { ...gitEnvironment(), ...env },
	});
	return { status, stdout, stderr };
}

/** A text that does not pack into less than about so many bytes, the same on each run. */
function noise(bytes: number): string {
	let state = 1;
	return Array.from({ length: bytes }, () => {
		state = (state * 48271) % 2147483647;
		return String.fromCharCode(33 + (state % 90));
	}).join("");
}

const filesOf = (folder: string) => (existsSync(folder) ? readdirSync(folder, { recursive: true }).sort() : []);

describe.skipIf(process.platform === "win32")("a full disk", () => {
	test("leaves no clone, leaves the old one as it was, and is named", async () => {
		const archive = new TestArchive();
		archive.record(NAME, [{ on: "2025-01-01", files: { [PATH]: "One.\n" } }]);
		archive.bundle(NAME);
		const old = temporaryFolder();
		await syncCollection(old, NAME, archive.mirror);
		archive.record(NAME, [{ on: "2025-02-01", files: { [PATH]: noise(400_000) } }]);
		archive.bundle(NAME);
		const script = `import { syncCollection } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "sync.ts")).href)};
			await syncCollection(process.argv[1], ${JSON.stringify(NAME)}, process.argv[2]).catch((error) => console.log(error.message));`;
		for (const folder of [join(temporaryFolder(), "new"), old]) {
			const before = filesOf(folder);
			const { stdout } = limited(100, ["--input-type=module", "-e", script, folder, archive.mirror]);
			expect(stdout).toMatch(
				/^There is no room to write in \S+ \(git fetch ended with .+\); what was here before is as it was\.\nFix: make room on that disk and sync again\n$/s,
			);
			expect(filesOf(folder)).toEqual(before);
		}
		expect((await syncCollection(old, NAME, archive.mirror)).action).toBe("updated");
	});

	test("leaves proofs as they were, nothing beside them, and is named; a cache without room stops nothing", () => {
		const archive = new TestArchive();
		const book = layBook();
		const text = `# Policy\n\nWe use your chats to train our models unless you opt out in your settings.\n\n${noise(300_000)}\n`;
		for (const [collection, path] of [
			[NAME, "Acme/Privacy Policy.md"],
			[NAME, "Acme/Terms of Service.md"],
			["pga-versions", "Birch/Terms of Service.md"],
		] as const)
			archive.record(collection, [{ on: "2025-08-29", files: { [path]: text } }]);
		const before = filesOf(book);
		const env = { CLAUSEBOOK_CONTENT: book, CLAUSEBOOK_EVIDENCE: archive.folder };
		const { stderr } = limited(0, [join(ROOT, "scripts", "evidence.ts"), "verify"], env);
		expect(stderr).toMatch(/There is no room to remember what was found in \S+ \(EFBIG: .+\): the next run takes longer\./);
		expect(filesOf(book)).toEqual(before);
		expect(filesOf(archive.folder).filter((name) => /\.new|printed|cache/.test(String(name)))).toEqual([]);
	});

	test("keeps a built site, and the folder of the build goes", () => {
		const root = temporaryFolder();
		const target = join(root, "dist");
		mkdirSync(target);
		writeFileSync(join(target, "index.html"), "last");
		const href = (path: string) => JSON.stringify(pathToFileURL(join(ROOT, path)).href);
		const script = `import { builtWhole } from ${href("src/content/whole.ts")};
			import { command } from ${href("scripts/lib/command.ts")};
			import { writeFileSync } from "node:fs";
			await command({ usage: "", options: {} }, () => builtWhole(process.env.TEST_ROOT, process.env.TEST_ROOT + "/dist", async (folder) => {
				writeFileSync(folder + "/index.html", "x");
				writeFileSync(folder + "/large.html", "x".repeat(1_000_000));
			}));`;
		const { status, stderr } = limited(100, ["--input-type=module", "-e", script], { TEST_ROOT: root });
		expect(status).toBe(1);
		expect(stderr).toMatch(/^There is no room to write \(EFBIG: .+\)\.\nFix: make room on that disk and run it again\n$/);
		expect(filesOf(root)).toEqual([".cache", ".cache/sites", "dist", "dist/index.html"]);
		expect(readFileSync(join(target, "index.html"), "utf8")).toBe("last");
	});
});
