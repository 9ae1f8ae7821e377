import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KIND_NAMES, KINDS } from "../schema/kinds.ts";
import { VALID } from "../testing/book.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { allowedKeys } from "./issue.ts";
import { listFiles, readRecord, readRecords, recordKey } from "./read.ts";

const read = (path: string, text: string) => readRecord(path, `content/${path}`, text);
const GUIDE = '---\ntitle: A guide\ndescription: "What."\norder: 1\nchecked: "2026-08-01"\n---\n\nText.\n';

describe("readRecord", () => {
	test("gives an entry with its id, body and lines", () => {
		const { entry, problems } = read("guides/opt-out.mdx", GUIDE);
		expect(problems).toEqual([]);
		expect(entry).toMatchObject({
			kind: "guide",
			id: "opt-out",
			file: "content/guides/opt-out.mdx",
			body: "\nText.\n",
			bodyLine: 7,
		});
		expect(entry?.lineOf(["order"])).toBe(4);
	});

	test("what is broken keeps its key and its body", () => {
		const { entry, broken } = read("guides/opt-out.mdx", GUIDE.replace("order: 1", "order: one"));
		expect(entry).toBeUndefined();
		expect(broken).toEqual({
			key: recordKey("guide", "opt-out"),
			file: "content/guides/opt-out.mdx",
			body: "\nText.\n",
			bodyLine: 7,
		});
	});

	test.each([
		["order: 1", "order: one", 4, '"one" is a text, but a number is needed.'],
		["order: 1", "order:", 4, '"order" is empty.'],
		["order: 1", "order: [1]", 4, '"[1]" is a list, but a number is needed.'],
		["order: 1", "order: 1.5", 4, '"1.5" is a number, but a whole number is needed.'],
		["order: 1\n", "", 2, '"order" is missing.'],
		["order: 1", "order: 0", 4, '"0" is out of range; the least is 1.'],
		["order: 1", "ordre: 1", 4, '"ordre" is not a field of guide. Did you mean "order"?'],
		["A guide", "A".repeat(81), 2, "has 81 characters; the most is 80."],
		['"2026-08-01"', '"2026-06-31"', 5, '"2026-06-31": must be a real day'],
		['"2026-08-01"', "2026-8-1", 5, '"2026-8-1": must be a real day'],
	])("%j as %j is a problem on line %i", (from, to, line, message) => {
		const { problems } = read("guides/opt-out.mdx", GUIDE.replace(from, to));
		expect(problems.map((problem) => `${problem.line} ${problem.message.split("\n")[0]}`)).toContainEqual(expect.stringContaining(message));
		expect(problems.find((problem) => problem.message.includes(message))?.line).toBe(line);
	});

	test("front matter that is not a map is one problem", () => {
		expect(read("guides/opt-out.mdx", "---\njust text\n---\n").problems.map((p) => p.message)).toEqual([
			'"just text" is a text, but a map of fields is needed.',
		]);
		expect(read("guides/opt-out.mdx", "---\n---\n").problems.map((p) => p.message)).toEqual(['"front matter" is empty.']);
	});

	test("reports every problem of a file at once", () => {
		expect(read("guides/opt-out.mdx", "---\nx: 1\ny: 2\n---\n").problems).toHaveLength(6);
	});

	test("an empty record of any kind is rejected", () => {
		for (const kind of KIND_NAMES) expect(KINDS[kind].schema.safeParse({}).success, kind).toBe(false);
	});

	test.each([
		"guide.mdx",
		"guides/a/b.mdx",
		"guides/a.md",
		"guides/a.yaml",
		"clauses/a/b.mdx",
		"documents/a.yaml",
		"rubric.yml",
		"lock.json",
	])("%s has no place", (path) => {
		expect(read(path, GUIDE).problems).toMatchObject([{ rule: "files-have-a-place", line: 1 }]);
	});
});

describe("readRecords", () => {
	test("reads the valid book by kind, in the order of its paths", () => {
		const { records, problems, broken, files } = readRecords(VALID);
		expect(problems).toEqual([]);
		expect(broken.size).toBe(0);
		expect(Object.fromEntries(Object.entries(records).map(([kind, entries]) => [kind, entries.length]))).toEqual({
			platform: 2,
			document: 4,
			topic: 2,
			archive: 2,
			"carve-out": 1,
			clause: 7,
			conflict: 1,
			regulation: 1,
			authority: 1,
			guide: 1,
			review: 1,
			elsewhere: 1,
			questions: 1,
			exercise: 1,
			letter: 1,
			language: 0,
			glossary: 1,
			brands: 1,
			asked: 1,
			rubric: 1,
			redirects: 1,
		});
		expect(files).toBe(32);
		expect(records.clause.map((entry) => entry.id)).toEqual([...records.clause.map((entry) => entry.id)].sort());
	});

	test("passes over dot files, dot folders, the manual and what commands write, and nothing else", () => {
		const folder = temporaryFolder();
		for (const path of [
			".hidden",
			".obsidian/app.json",
			"README.md",
			"clauses/a/b/proof.json",
			"watch/a.json",
			"ledger/a.json",
			"guides/README.md",
			"other.json",
		]) {
			mkdirSync(join(folder, path, ".."), { recursive: true });
			writeFileSync(join(folder, path), "x");
		}
		expect(listFiles(folder)).toEqual([
			"README.md",
			"clauses/a/b/proof.json",
			"guides/README.md",
			"ledger/a.json",
			"other.json",
			"watch/a.json",
		]);
		expect(readRecords(folder).problems.map((problem) => problem.file)).toEqual(["content/guides/README.md", "content/other.json"]);
	});
});

test("allowed keys are read through defaults, unions and lists, and are none where there is no map", () => {
	const clause = KINDS.clause.schema;
	expect(allowedKeys(clause, ["control", "routes", 0])).toEqual(["surface", "steps", "url", "source"]);
	expect(allowedKeys(KINDS.document.schema, ["archive", 1])).toEqual(expect.arrayContaining(["collection", "path"]));
	expect(allowedKeys(KINDS.redirects.schema, [0])).toEqual(["from", "to", "on", "reason"]);
	expect(allowedKeys(clause, ["title", "deep", 3])).toEqual([]);
});
