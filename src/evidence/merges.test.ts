import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { git, TestArchive, TWO_COPIES } from "../testing/archive.ts";
import { Archive } from "./archive.ts";
import { parseLog } from "./versions.ts";

const { NAME, PATH } = TWO_COPIES;
const OTHER = "Acme/Other.md";

/** One commit: on which line, after which, with which texts; a merge names a second parent. */
interface Step {
	readonly on: string;
	readonly after?: string;
	readonly merges?: string;
	readonly files?: Readonly<Record<string, string | undefined>>;
	readonly subject?: string;
	readonly mode?: string;
}

/** A history of any shape, from `git fast-import`. The last step is the newest commit, and follows another. */
function shaped(steps: Readonly<Record<string, Step>>) {
	const archive = new TestArchive();
	archive.record(NAME, [{ on: "2020-01-01", files: { "README.md": "x\n" } }]);
	const at = join(archive.folder, `${NAME}.git`);
	const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
	const names = Object.keys(steps);
	const stream = Object.entries(steps).map(([name, { on, after, merges, files = {}, subject = name, mode = "100644" }], i) => {
		const who = ["author", "committer"].map(
			(role) => `${role} Archive Bot <a@example.com> ${Date.parse(`${on}T12:00:00Z`) / 1000} +0000\n`,
		);
		const mark = (step: string) => `:${names.indexOf(step) + 1}`;
		const changes = Object.entries(files).map(([path, text]) => {
			if (text === undefined) return `D ${JSON.stringify(path)}\n`;
			return /^[0-9a-f]{40}$/.test(text)
				? `M ${mode} ${text} ${JSON.stringify(path)}\n`
				: `M ${mode} inline ${JSON.stringify(path)}\n${data(text)}`;
		});
		const from = after === undefined ? "" : `from ${mark(after)}\n`;
		// A branch that is there goes on, so that each root has one of its own.
		return `commit refs/heads/${after === undefined ? name : "s"}\nmark :${i + 1}\n${who.join("")}${data(subject)}${from}${merges ? `merge ${mark(merges)}\n` : ""}${changes.join("")}\n`;
	});
	git(at, ["fast-import", "--quiet", "--force"], undefined, `${stream.join("")}reset refs/heads/main\nfrom :${names.length}\n`);
	return archive;
}

/** Days, subjects and texts of a document in such a history; its newest text stands there, whatever the way to it. */
async function statesOf(archive: TestArchive, paths: readonly string[] = [PATH]) {
	const reader = new Archive(archive.folder);
	reader.prefetch(paths.map((path) => ({ collection: NAME, path })));
	const history = reader.history({ collection: NAME, path: PATH });
	const blobs = history.flatMap(({ blob }) => blob ?? []);
	const texts = await reader.texts(NAME, [...new Set(blobs)]);
	const at = join(archive.folder, `${NAME}.git`);
	const newest = git(at, ["ls-tree", "main", PATH]);
	expect(history.at(-1)?.blob ?? "none").toBe(/ blob ([0-9a-f]+)/.exec(newest)?.[1] ?? "none");
	return history.map(
		({ date, between, subject, blob }) =>
			`${between ? between.join("..") : date} ${subject} ${blob === undefined ? "-" : (texts.get(blob) ?? "").trim()}`,
	);
}

const base: Step = { on: "2025-01-01", files: { [PATH]: "One", [OTHER]: "o" } };

describe("a history with merges", () => {
	const shapes: Readonly<Record<string, readonly [Readonly<Record<string, Step>>, readonly string[]]>> = {
		"a text that only the merge has": [
			{
				base,
				side: { on: "2025-02-01", after: "base", files: { "README.md": "s" } },
				main: { on: "2025-03-01", after: "base", files: { [OTHER]: "m" } },
				merge: { on: "2025-04-01", after: "main", merges: "side", files: { [PATH]: "Merged" } },
			},
			["2025-01-01 base One", "2025-04-01 merge Merged"],
		],
		"the text of the first line, the other's dropped": [
			{
				base,
				main: { on: "2025-02-01", after: "base", files: { [PATH]: "Main" } },
				side: { on: "2025-03-01", after: "base", files: { [PATH]: "Side" } },
				merge: { on: "2025-04-01", after: "main", merges: "side", files: { [PATH]: "Main" } },
			},
			["2025-01-01 base One", "2025-02-01 main Main", "2025-03-01 side Side", "2025-04-01 merge Main"],
		],
		"the text of the second line, the first's dropped": [
			{
				base,
				side: { on: "2025-02-01", after: "base", files: { [PATH]: "Side" } },
				main: { on: "2025-03-01", after: "base", files: { [PATH]: "Main" } },
				merge: { on: "2025-04-01", after: "main", merges: "side", files: { [PATH]: "Side" } },
			},
			["2025-01-01 base One", "2025-02-01 side Side", "2025-03-01 main Main", "2025-04-01 merge Side"],
		],
		"a clone's line first: what others recorded came in as the second": [
			{
				base,
				own: { on: "2025-01-15", after: "base", files: { "README.md": "own" } },
				bot1: { on: "2025-02-01", after: "base", files: { [PATH]: "Two" } },
				bot2: { on: "2025-03-01", after: "bot1", files: { [PATH]: "Three" } },
				merge: { on: "2025-03-02", after: "own", merges: "bot2", files: { [PATH]: "Three" } },
				next: { on: "2025-04-01", after: "merge", files: { [PATH]: "Four" } },
			},
			["2025-01-01 base One", "2025-02-01 bot1 Two", "2025-03-01 bot2 Three", "2025-04-01 next Four"],
		],
		"a file that the merge takes away": [
			{
				base,
				side: { on: "2025-02-01", after: "base", files: { "README.md": "s" } },
				merge: { on: "2025-03-01", after: "base", merges: "side", files: { "README.md": "s", [PATH]: undefined } },
			},
			["2025-01-01 base One", "2025-03-01 merge -"],
		],
		"a file that one line took away and the merge brings back": [
			{
				base,
				main: { on: "2025-02-01", after: "base", files: { [PATH]: undefined } },
				side: { on: "2025-03-01", after: "base", files: { "README.md": "s" } },
				merge: { on: "2025-04-01", after: "main", merges: "side", files: { [PATH]: "One" } },
			},
			["2025-01-01 base One", "2025-02-01 main -", "2025-04-01 merge One"],
		],
		"a merge of merges": [
			{
				base,
				a: { on: "2025-02-01", after: "base", files: { [PATH]: "A" } },
				b: { on: "2025-02-02", after: "base", files: { [PATH]: "B" } },
				m1: { on: "2025-02-03", after: "a", merges: "b", files: { [PATH]: "AB" } },
				c: { on: "2025-02-04", after: "b", files: { [PATH]: "C" } },
				m2: { on: "2025-02-05", after: "c", merges: "m1", files: { [PATH]: "ABC" } },
			},
			["2025-01-01 base One", "2025-02-01 a A", "2025-02-02 b B", "2025-02-03 m1 AB", "2025-02-04 c C", "2025-02-05 m2 ABC"],
		],
		"a second root": [
			{
				base,
				root: { on: "2019-01-01", files: { [PATH]: "Old" } },
				merge: { on: "2025-04-01", after: "base", merges: "root", files: { [PATH]: "One" } },
			},
			["2019-01-01 root Old", "2025-01-01 base One"],
		],
		"a merge dated before both": [
			{
				base,
				side: { on: "2025-02-01", after: "base", files: { "README.md": "s" } },
				merge: { on: "2024-06-01", after: "base", merges: "side", files: { [PATH]: "Early" } },
				next: { on: "2025-05-01", after: "merge", files: { [OTHER]: "n" } },
			},
			["2025-01-01 base One", "2024-06-01..2025-05-01 merge Early"],
		],
	};
	test.each(Object.entries(shapes))("%s", async (_, [steps, states]) => {
		const archive = shaped(steps);
		expect(await statesOf(archive)).toEqual(states);
		// What else is asked for changes nothing.
		expect(await statesOf(archive, [PATH, OTHER, "README.md"])).toEqual(states);
	});
});

describe("what stands in a path", () => {
	test.each([
		["120000", "Other.md"],
		["160000", "1".repeat(40)],
	])("of mode %s is no text, and what came before and after it is", async (mode, target) => {
		const archive = shaped({
			base,
			link: { on: "2025-02-01", after: "base", mode, files: { [PATH]: target } },
			next: { on: "2025-03-01", after: "link", files: { [PATH]: "Three" } },
		});
		expect(await statesOf(archive)).toEqual(["2025-01-01 base One", "2025-02-01 link -", "2025-03-01 next Three"]);
		const history = new Archive(archive.folder).history({ collection: NAME, path: PATH });
		expect(history[1]?.unusable).toMatch(/^(?:a link|another repository) stands in its place$/);
	});

	test("that became a folder went", async () => {
		const archive = shaped({
			base,
			folder: { on: "2025-02-01", after: "base", files: { [PATH]: undefined, [`${PATH}/x.md`]: "x" } },
		});
		expect(await statesOf(archive)).toEqual(["2025-01-01 base One", "2025-02-01 folder -"]);
	});

	test("may be made executable without being another text", async () => {
		const archive = shaped({ base, mode: { on: "2025-02-01", after: "base", mode: "100755", files: { [PATH]: "One" } } });
		expect(await statesOf(archive)).toEqual(["2025-01-01 base One"]);
	});
});

test.each([
	"Record \u0001 of \u0002 something",
	":100644 100644 a b M",
	"\u001b[31mred\u001b[0m",
	"a\ttab : and \\ \" '",
	"  ",
	"",
	"„Ä“ 我们 😀 \u2028 \u202e",
	`${"1".repeat(40)} 2025-01-01 x`,
])("a subject may say anything: %j", async (subject) => {
	const archive = shaped({ base, next: { on: "2025-02-01", after: "base", subject, files: { [PATH]: "Two" } } });
	const history = new Archive(archive.folder).history({ collection: NAME, path: PATH });
	expect(history.map(({ date }) => date)).toEqual(["2025-01-01", "2025-02-01"]);
	expect(history[1]?.subject).toBe(subject.trim());
});

test("paths may hold what git would quote", () => {
	const path = 'Ácme "x"\t\\ 我们/Terms.md';
	const archive = shaped({ base, next: { on: "2025-02-01", after: "base", files: { [path]: "Two" } } });
	expect(new Archive(archive.folder).history({ collection: NAME, path })).toMatchObject([{ date: "2025-02-01", path }]);
});

test("an empty log has no versions", () => {
	expect(parseLog(NAME, "")).toEqual([]);
});
