import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { readRecords } from "../content/read.ts";
import { git, TestArchive } from "../testing/archive.ts";
import { layBook } from "../testing/book.ts";
import { aBook, aClause, aDocument, aSilence } from "../testing/builders.ts";
import { runCommand } from "../testing/command.ts";
import { changeLock } from "../testing/written.ts";
import { Archive } from "./archive.ts";
import { namedCopies } from "./named.ts";
import { remap, withCommits } from "./remap.ts";

const C = "genai-contrib-versions";
const PATH = "Acme/Privacy Policy.md";
const TERMS = "Acme/Terms of Service.md";
const place = { collection: C, path: PATH } as const;

/** A history of three days; `edit` changes what is recorded before it is recorded again under other commits. */
function rewritten(edit: (recordings: { on: string; files: Record<string, string> }[]) => void = () => {}) {
	const recordings = () => [
		{ on: "2026-01-01", files: { [PATH]: "One.\n", [TERMS]: "Terms.\n" } as Record<string, string> },
		{ on: "2026-02-01", files: { [PATH]: "Two.\n" } as Record<string, string> },
		{ on: "2026-03-01", files: { [TERMS]: "Terms again.\n" } as Record<string, string> },
	];
	const before = new TestArchive();
	const old = before.record(C, recordings());
	const changed = recordings();
	edit(changed);
	const after = new TestArchive();
	const now = after.record(
		C,
		changed.map((one) => ({ ...one, subject: "Another subject" })),
	);
	const [first = "", second = "", third = ""] = old;
	const dates = { published: "not-stated", effective: "2026-01-01", archived: "2026-01-01", checked: "2026-09-01" } as const;
	const { records } = aBook({
		document: [
			aDocument({
				archive: [place],
				contacts: [{ address: "a@acme.example", words: "You can write to us here", commit: second, on: "2026-02-01" }],
			}),
			aDocument({ archive: [{ collection: C, path: TERMS }] }, { id: "acme/terms" }),
		],
		clause: [
			aClause({
				quote: { locator: "Section 1", parts: ["Two."], commit: third, alsoIn: [{ document: "acme/terms", commit: first }] },
				dates,
			}),
			aSilence({
				search: { words: ["reviewer", "moderator"], documents: [{ document: "acme/privacy-policy", commit: first }], on: "2026-01-01" },
			}),
		],
	});
	const lock = { copies: namedCopies(records, new Archive(before.folder)) };
	return { records, lock, archive: new Archive(after.folder), old, now, folder: after.folder };
}

describe("a rewritten history", () => {
	test("gives the same texts of the same days under new commits, for everything that records name", () => {
		const { records, lock, archive, now } = rewritten();
		const { found, unfound } = remap(records, archive, lock);
		expect(unfound).toEqual([]);
		expect(found.map(({ document, at, to }) => [document, at.join("."), now.indexOf(to)])).toEqual([
			// The commit recorded other terms: the policy stood there as the one before had it.
			["acme/privacy-policy", "quote.commit", 1],
			["acme/terms", "quote.alsoIn.0.commit", 0],
			["acme/privacy-policy", "search.documents.0.commit", 0],
			["acme/privacy-policy", "contacts.0.commit", 1],
		]);
	});

	test("where nothing was rewritten, nothing is remapped", () => {
		const { records, lock } = rewritten();
		const { archive } = rewritten();
		expect(remap(records, archive, lock).found).toHaveLength(4);
		const same = new TestArchive();
		same.record(C, [
			{ on: "2026-01-01", files: { [PATH]: "One.\n", [TERMS]: "Terms.\n" } },
			{ on: "2026-02-01", files: { [PATH]: "Two.\n" } },
			{ on: "2026-03-01", files: { [TERMS]: "Terms again.\n" } },
		]);
		expect(remap(records, new Archive(same.folder), lock)).toEqual({ found: [], unfound: [] });
	});

	test("with another text, another day or a file that is gone, says which and why", () => {
		const reasons = (edit: Parameters<typeof rewritten>[0]) => {
			const { records, lock, archive } = rewritten(edit);
			return remap(records, archive, lock).unfound.map(
				({ at, why }) => `${at.join(".")}: ${why.replace(/\([0-9a-f]{12}\)|blob [0-9a-f]{12}/g, "X")}`,
			);
		};
		expect(reasons(([, second]) => second && Object.assign(second.files, { [PATH]: "Two, cleaned.\n" }))).toEqual([
			"quote.commit: no copy has the text of 2026-03-01 (X) any more",
			"contacts.0.commit: no copy has the text of 2026-02-01 (X) any more",
		]);
		expect(reasons(([first]) => first && Object.assign(first, { on: "2025-12-24" }))).toEqual([]);
		expect(reasons(([first]) => first && Object.assign(first, { on: "2026-01-15" }))).toEqual([
			"quote.alsoIn.0.commit: the same text stands there, but not on 2026-01-01: 2026-01-15 X",
			"search.documents.0.commit: the same text stands there, but not on 2026-01-01: 2026-01-15 X",
		]);
	});

	test("that the watch does not know is not guessed", () => {
		const { records, archive } = rewritten();
		const { found, unfound } = remap(records, archive, { copies: {} });
		expect(found).toEqual([]);
		expect(new Set(unfound.map(({ why }) => why))).toEqual(new Set(["the last watch does not know what text that commit held"]));
	});
});

describe("what is written", () => {
	const [a, b] = ["a".repeat(40), "b".repeat(40)];
	test.each([
		["a YAML file", `# ${a}\ntitle:   'x'   # kept\ncontacts:\n  - {commit: "${a}", on: 2026-01-01}\n`, ["contacts", 0, "commit"]],
		["front matter, with the words in the body left alone", `---\nquote:\n  commit: ${a} # why\n---\n\nAt ${a}.\n`, ["quote", "commit"]],
		["Windows line ends", `---\r\nquote:\r\n  commit: '${a}'\r\n---\r\nText ${a}\r\n`, ["quote", "commit"]],
		["the second of two", `---\nquote:\n  alsoIn:\n    - commit: ${a}\n    - commit: ${a}\n---\n`, ["quote", "alsoIn", 1, "commit"]],
		["after letters of several bytes", `---\ntitle: „Ä“ 我们 😀\nquote: { commit: ${a} }\n---\n`, ["quote", "commit"]],
	])("in %s is that value and nothing else", (_, text, at) => {
		const result = withCommits(text, [{ at, commit: a, to: b }]);
		expect(result).not.toBe(text);
		expect(result.split(b)).toHaveLength(2);
		const index = result.indexOf(b);
		expect(result.slice(0, index) + a + result.slice(index + 40)).toBe(text);
		if (text.includes("why")) expect(result).toBe(`---\nquote:\n  commit: ${b} # why\n---\n\nAt ${a}.\n`);
	});

	const at = (...path: (string | number)[]) => ({ at: path, commit: a, to: b });
	const [quote, first, second] = [at("quote", "commit"), at("quote", "alsoIn", 0, "commit"), at("quote", "alsoIn", 1, "commit")];
	const aliased = `---\nquote:\n  commit: &c "${a}"\n  alsoIn:\n    - commit: *c # the same\n    - { commit: *c }\n---\nText\n`;
	test.each([
		["all of a name and what stands for it", aliased, [quote, first, second], { commit: b, alsoIn: [{ commit: b }, { commit: b }] }],
		["what stands for a name", aliased, [first], { commit: a, alsoIn: [{ commit: b }, { commit: a }] }],
		["one that is folded", `quote:\n  commit: >-\n    ${a}\n`, [quote], { commit: b }],
		["one with a kind", `quote:\n  commit: !!str ${a}\n`, [quote], { commit: b }],
		["one on a line of its own", `quote:\n  commit:\n\n    # why\n    '${a}'\n`, [quote], { commit: b }],
		["one of two keys in JSON", `{"quote":{"commit":"${a}","why":"${a}"}}`, [quote], { commit: b, why: a }],
		["one after a byte order mark", `\uFEFFquote: {commit: ${a}}\n`, [quote], { commit: b }],
		["one under a key with quotation marks", `"quote":\n  'commit'  :   ${a}\n`, [quote], { commit: b }],
		["one whose name nobody uses", `quote:\n  commit: &unused ${a}\n`, [quote], { commit: b }],
		["two in one line", `quote: {commit: ${a}, alsoIn: [{commit: ${a}}]}\n`, [first], { commit: a, alsoIn: [{ commit: b }] }],
	])("%s", (_, text, remapped, expected) => {
		const result = withCommits(text, remapped);
		expect(parse(result.replace(/^\uFEFF/, "").replace(/^---\n|\n---\nText\n$/g, ""))).toEqual({ quote: expected });
		const kept = (one: string) => one.replaceAll(/"?[ab]{40}"?|\*c/g, "X");
		expect(kept(result)).toBe(kept(text));
	});

	test.each([
		["a name that stands elsewhere too", aliased, [quote], "stands for another value too"],
		["a whole map by its name", `quote:\n  x: &m\n    commit: ${a}\n  alsoIn:\n    - *m\n`, [first], "quote.alsoIn.0.commit is not"],
		["a map merged in", `x: &m { commit: ${a} }\nquote:\n  <<: *m\n`, [quote], "quote.commit is not"],
		["a commit in pieces", `quote:\n  commit: "${a.slice(0, 20)}\\\n    ${a.slice(20)}"\n`, [quote], "quote.commit is not"],
	])("is refused for %s", (_, text, remapped, message) => {
		expect(() => withCommits(text, remapped)).toThrow(message);
	});

	test("is refused where the value is another", () => {
		expect(() => withCommits(`quote: { commit: ${b} }\n`, [{ at: ["quote", "commit"], commit: a, to: b }])).toThrow(
			`quote.commit is not ${a}.`,
		);
		expect(() => withCommits("- a\n", [{ at: ["quote"], commit: a, to: b }])).toThrow("holds no record");
	});
});

test("the command writes the records, which read the same but for their commits, and ends with what it could not find", async () => {
	const book = layBook();
	const { records } = readRecords(book);
	const archive = new TestArchive();
	const policy = "We use your chats to train our models unless you opt out in your settings.\n";
	const [commit = ""] = archive.record(C, [{ on: "2025-08-29", files: { [PATH]: policy, [TERMS]: policy } }]);
	archive.record("pga-versions", [{ on: "2025-03-03", files: { "Birch/Terms of Service.md": policy } }]);
	const blob = git(archive.source(C), ["rev-parse", `HEAD:${PATH}`]).trim();
	const named = records.clause.find(({ data }) => data.document === "acme/privacy-policy" && data.quote?.commit);
	const old = named?.data.quote?.commit ?? "";
	changeLock(book, (lock) => ({
		...lock,
		copies: { "acme/privacy-policy": { [old]: { collection: C, path: PATH, date: "2025-08-29", blob } } },
	}));
	const run = (...args: string[]) =>
		runCommand(join(import.meta.dirname, "../../scripts/evidence.ts"), ["remap", ...args], {
			CLAUSEBOOK_CONTENT: book,
			CLAUSEBOOK_EVIDENCE: archive.folder,
		});
	const file = join(book, (named?.file ?? "").replace("content/", ""));
	const before = readFileSync(file, "utf8");
	expect((await run("--dry-run")).stdout).toContain(`quote.commit: ${old.slice(0, 12)} -> ${commit.slice(0, 12)}`);
	expect(readFileSync(file, "utf8")).toBe(before);
	const { status, stdout, stderr } = await run();
	expect(stdout).toMatch(
		/\d+ commits were replaced in \d+ files; \d+ were not found\. Now: npm run evidence -- verify, then npm run evidence -- watch/,
	);
	expect(readFileSync(file, "utf8")).toBe(before.replace(old, commit));
	expect(status).toBe(1);
	expect(stderr).toContain("is not in the archive, and the last watch does not know what text that commit held.");
	// One file that cannot be edited keeps the others from being written.
	const pieces = before.replace(`"${old}"`, `"${old.slice(0, 20)}\\\n    ${old.slice(20)}"`);
	writeFileSync(file, pieces);
	const others = readRecords(book).records.clause.filter((one) => one.file !== named?.file && one.data.quote?.commit === old);
	const texts = () => others.map((one) => readFileSync(join(book, one.file.replace("content/", "")), "utf8"));
	const untouched = texts();
	const refused = await run();
	expect(refused.status).toBe(1);
	expect(refused.stderr).toContain(
		`${named?.file}  quote.commit is not ${old}.\nFix: write by hand quote.commit: "${commit}"\nNothing was written`,
	);
	expect(readFileSync(file, "utf8")).toBe(pieces);
	expect(texts()).toEqual(untouched);
});
