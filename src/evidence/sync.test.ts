import {
	appendFileSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git, TestArchive, TWO_COPIES, twoCopies } from "../testing/archive.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { syncCollection } from "./sync.ts";

const { NAME, PATH } = TWO_COPIES;

const filesOf = (folder: string) => readdirSync(folder, { recursive: true }).sort();

test("of a path that swings between editions, each has its own copies", () => {
	const archive = new TestArchive();
	const texts = ["For people in Europe: one.", "For people elsewhere: one.", "For people in Europe:\ntwo.", "For people elsewhere: two."];
	archive.record(
		NAME,
		texts.map((text, i) => ({ on: `2025-0${i + 1}-01`, files: { [PATH]: text } })),
	);
	const days = (holds?: string) =>
		new Archive(archive.folder).history({ collection: NAME, path: PATH, ...(holds ? { holds } : {}) }).map(({ date }) => date);
	expect(days()).toHaveLength(4);
	expect(days("people in Europe:")).toEqual(["2025-01-01", "2025-03-01"]);
	expect(days("people elsewhere: t")).toEqual(["2025-04-01"]);
});

describe("syncCollection from a folder of bundles", () => {
	test("clones, and the clone can be read", async () => {
		const { archive, commits } = twoCopies();
		const folder = join(temporaryFolder(), "evidence");
		const lines: string[] = [];
		const done = await syncCollection(folder, NAME, archive.mirror, (line) => lines.push(line));
		expect(done).toMatchObject({ collection: NAME, action: "cloned", from: join(archive.mirror, `${NAME}.bundle`) });
		const clone = new Archive(folder);
		expect(clone.has(NAME)).toBe(true);
		expect(clone.head(NAME)).toEqual({ commit: commits[1], date: "2025-02-01" });
		expect(clone.history({ collection: NAME, path: PATH }).map((v) => [v.date, v.commit])).toEqual([
			["2025-01-01", commits[0]],
			["2025-02-01", commits[1]],
		]);
		expect(clone.textAt(NAME, commits[0] ?? "", PATH)).toBe("One.\n");
		expect(readdirSync(folder)).toEqual([`${NAME}.git`]);
	});

	test("a second run brings what is new", async () => {
		const { archive } = twoCopies();
		const folder = join(temporaryFolder(), "evidence");
		await syncCollection(folder, NAME, archive.mirror);
		const [third] = archive.record(NAME, [{ on: "2025-03-01", files: { [PATH]: "Three.\n" } }]);
		archive.bundle(NAME);
		expect(await syncCollection(folder, NAME, archive.mirror)).toMatchObject({ action: "updated" });
		expect(new Archive(folder).head(NAME)).toEqual({ commit: third, date: "2025-03-01" });
	});

	test("a run that changes nothing is no error", async () => {
		const { archive, commits } = twoCopies();
		const folder = join(temporaryFolder(), "evidence");
		await syncCollection(folder, NAME, archive.mirror);
		await syncCollection(folder, NAME, archive.mirror);
		expect(new Archive(folder).head(NAME).commit).toBe(commits[1]);
	});

	test("a clone that breaks off leaves nothing that looks whole", async () => {
		const { archive } = twoCopies();
		const bundle = join(archive.mirror, `${NAME}.bundle`);
		const whole = readFileSync(bundle);
		writeFileSync(bundle, whole.subarray(0, whole.length - 60));
		const folder = join(temporaryFolder(), "evidence");
		await expect(syncCollection(folder, NAME, archive.mirror)).rejects.toThrow(
			/could not be read whole: git fetch ended with \d+: (?:fatal|error): .+\nFix: copy or make the bundle again; `git bundle verify/,
		);
		expect(new Archive(folder).has(NAME)).toBe(false);
		writeFileSync(bundle, whole);
		expect(await syncCollection(folder, NAME, archive.mirror)).toMatchObject({ action: "cloned" });
		expect(readdirSync(folder)).toEqual([`${NAME}.git`]);
	});

	test("what a run that was killed left is thrown away, what another is making is not", async () => {
		const { archive, commits } = twoCopies();
		const folder = join(temporaryFolder(), "evidence");
		// The highest number of a process on Linux is 4,194,304.
		mkdirSync(join(folder, `.${NAME}.git.new-99999999-abc`, "objects"), { recursive: true });
		mkdirSync(join(folder, `.${NAME}.git.new-${process.ppid}-abc`), { recursive: true });
		expect(new Archive(folder).has(NAME)).toBe(false);
		await syncCollection(folder, NAME, archive.mirror);
		expect(new Archive(folder).head(NAME).commit).toBe(commits[1]);
		expect(readdirSync(folder)).toEqual([`.${NAME}.git.new-${process.ppid}-abc`, `${NAME}.git`]);
	});

	test("an update that breaks off leaves the old state whole", async () => {
		const { archive, commits } = twoCopies();
		const folder = join(temporaryFolder(), "evidence");
		await syncCollection(folder, NAME, archive.mirror);
		archive.record(NAME, [{ on: "2025-03-01", files: { [PATH]: "Three.\n" } }]);
		const bundle = archive.bundle(NAME);
		const whole = readFileSync(bundle);
		writeFileSync(bundle, whole.subarray(0, whole.length - 60));
		const before = filesOf(folder);
		await expect(syncCollection(folder, NAME, archive.mirror)).rejects.toThrow("ended with");
		expect(filesOf(folder)).toEqual(before);
		expect(new Archive(folder).head(NAME).commit).toBe(commits[1]);
		git(folder, ["-C", join(folder, `${NAME}.git`), "fsck", "--strict"]);
	});

	test("several at once over nothing, over what is broken and over what is old all end well", async () => {
		const { archive } = twoCopies();
		const folder = join(temporaryFolder(), "evidence");
		const all = () => Promise.all([1, 2, 3, 4].map(() => syncCollection(folder, NAME, archive.mirror)));
		await all();
		writeFileSync(join(folder, `${NAME}.git`, "HEAD"), "");
		await all();
		const [third] = archive.record(NAME, [{ on: "2025-03-01", files: { [PATH]: "Three.\n" } }]);
		archive.bundle(NAME);
		await all();
		expect(new Archive(folder).head(NAME).commit).toBe(third);
		expect(readdirSync(folder)).toEqual([`${NAME}.git`]);
	});

	test("what a link leads to is never written: the link is replaced, whole, broken, or leading nowhere", async () => {
		const { archive, commits } = twoCopies();
		const folder = temporaryFolder();
		const link = join(folder, `${NAME}.git`);
		const sync = () => syncCollection(folder, NAME, archive.mirror);
		symlinkSync("/nowhere/at/all", link);
		expect((await sync()).notes).toEqual([`What was here was replaced: ${link} is a link to /nowhere/at/all, which is not there.`]);
		expect(new Archive(folder).head(NAME).commit).toBe(commits[1]);
		const [third] = archive.record(NAME, [{ on: "2025-03-01", files: { [PATH]: "Three.\n" } }]);
		archive.bundle(NAME);
		const elsewhere = join(temporaryFolder(), "kept.git");
		renameSync(link, elsewhere);
		// Somebody's working repository, too: it is no archive, and nothing of it may go.
		for (const owned of [elsewhere, archive.source(NAME)]) {
			const before = filesOf(owned);
			rmSync(link, { recursive: true, force: true });
			symlinkSync(owned, link);
			await sync();
			expect(filesOf(owned)).toEqual(before);
			expect(lstatSync(link).isDirectory()).toBe(true);
			expect(new Archive(folder).head(NAME).commit).toBe(third);
		}
		expect(readdirSync(folder)).toEqual([`${NAME}.git`]);
	});

	test("what was lost or changed beside the objects is mended", async () => {
		const { archive, commits } = twoCopies();
		const at = join(archive.folder, `${NAME}.git`);
		appendFileSync(join(at, "config"), "[core]\n\tbare = false\n\tworktree = /nowhere/at/all\n[transfer]\n\thideRefs = refs/heads\n");
		const lost = git(at, ["--git-dir", `${archive.source(NAME)}/.git`, "rev-parse", `${commits[0]}:${PATH}`]).trim();
		rmSync(join(at, "objects", lost.slice(0, 2), lost.slice(2)));
		expect((await syncCollection(archive.folder, NAME, archive.mirror)).notes).toEqual([
			expect.stringMatching(/^What was here was replaced: .+ is not whole \(git rev-list ended with 128: .*missing blob object/),
		]);
		expect(new Archive(archive.folder).textAt(NAME, commits[0] ?? "", PATH)).toBe("One.\n");
	});

	test("a mirror without the collection says so and writes nothing", async () => {
		const folder = join(temporaryFolder(), "evidence");
		const mirror = temporaryFolder();
		await expect(syncCollection(folder, NAME, mirror)).rejects.toThrow(
			`The mirror has no ${NAME}.bundle in ${mirror}.\nFix: name the folder of bundles with --from`,
		);
		expect(existsSync(folder)).toBe(false);
	});
});

describe("Archive", () => {
	test("a document that moved is one history, and one that went has no text", async () => {
		const archive = new TestArchive();
		const [a, b, c] = archive.record(NAME, [
			{ on: "2025-01-01", files: { "Old/Terms.md": "One.\n" } },
			{ on: "2025-02-01", files: { "Old/Terms.md": undefined } },
			{ on: "2025-03-01", files: { "New/Terms.md": "One.\n" } },
		]);
		const reader = new Archive(archive.folder);
		const history = reader.historyOf([
			{ collection: NAME, path: "Old/Terms.md" },
			{ collection: NAME, path: "New/Terms.md" },
		]);
		expect(history.map((v) => [v.commit, v.blob === undefined])).toEqual([
			[a, false],
			[b, true],
			[c, false],
		]);
		expect(history[0]?.blob).toBe(history[2]?.blob);
		expect(reader.textAt(NAME, b ?? "", "Old/Terms.md")).toBeUndefined();
		const blob = history[0]?.blob ?? "";
		expect(await reader.texts(NAME, [blob])).toEqual(new Map([[blob, "One.\n"]]));
		expect(await reader.texts(NAME, [])).toEqual(new Map());
		await expect(reader.texts(NAME, ["f".repeat(40)])).rejects.toThrow("The archive has no text");
	});

	test("a collection that was not synced has no history", () => {
		expect(new Archive(temporaryFolder()).historyOf([{ collection: NAME, path: PATH }])).toEqual([]);
	});

	test("dates are days in UTC, and names with spaces and accents are read", () => {
		const archive = new TestArchive();
		archive.record(NAME, [{ on: "2025-01-01", files: { "Ácme Chat/Conditions d'utilisation.md": "Un.\n" } }]);
		expect(new Archive(archive.folder).history({ collection: NAME, path: "Ácme Chat/Conditions d'utilisation.md" })).toMatchObject([
			{ date: "2025-01-01" },
		]);
	});
});
