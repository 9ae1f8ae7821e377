import { describe, expect, test } from "vitest";
import { parseContent } from "./parse.ts";

const FILE = "content/guides/a.mdx";
const text = `---
title: A
nested:
  list:
    - one
    - url: "x"
      steps:
        - first
        - second
  "quoted key": 1
---

Body.
`;

describe("parseContent", () => {
	test("takes a file apart", () => {
		const parsed = parseContent(FILE, text);
		expect(parsed.problems).toEqual([]);
		expect(parsed.data).toEqual({
			title: "A",
			nested: { list: ["one", { url: "x", steps: ["first", "second"] }], "quoted key": 1 },
		});
		expect(parsed.body).toBe("\nBody.\n");
		expect(parsed.bodyLine).toBe(12);
	});

	test.each([
		[[], 2],
		[["title"], 2],
		[["nested"], 3],
		[["nested", "list"], 4],
		[["nested", "list", 0], 5],
		[["nested", "list", 1], 6],
		[["nested", "list", 1, "url"], 6],
		[["nested", "list", 1, "steps", 1], 9],
		[["nested", "quoted key"], 10],
	])("knows the line of %j", (path, line) => {
		expect(parseContent(FILE, text).lineOf(path)).toBe(line);
	});

	test.each([
		[["absent"], 2],
		[["nested", "absent"], 3],
		[["nested", "list", 1, "absent", "deep"], 6],
		[["nested", "list", 9], 4],
	])("names the nearest ancestor of what is absent: %j", (path, line) => {
		expect(parseContent(FILE, text).lineOf(path)).toBe(line);
	});

	test("a .yaml file is front matter only, from its first line", () => {
		const parsed = parseContent("content/glossary.yaml", "- id: a\n- id: b\n");
		expect(parsed.data).toEqual([{ id: "a" }, { id: "b" }]);
		expect(parsed.lineOf([1, "id"])).toBe(2);
	});

	test("Windows line ends and a byte order mark change nothing", () => {
		const parsed = parseContent(FILE, `\uFEFF${text.replaceAll("\n", "\r\n")}`);
		expect(parsed.problems).toEqual([]);
		expect(parsed.data).toEqual(parseContent(FILE, text).data);
		expect(parsed.lineOf(["nested", "list", 1, "steps", 1])).toBe(9);
	});

	test("a --- line in the body is a rule, not front matter", () => {
		expect(parseContent(FILE, "---\na: 1\n---\n\nOne.\n\n---\n\nTwo.\n").body).toBe("\nOne.\n\n---\n\nTwo.\n");
	});

	test.each([
		["", 1, "The file does not start"],
		["title: A\n", 1, "The file does not start"],
		["---\ntitle: A\n", 1, "never closed"],
		["---\na: 1\nb:\n\tc: 2\n---\n", 4, "A tab indents"],
		["---\na: 1\nb: 2\na: 3\n---\n", 4, 'written twice in the same map: "a: 3"'],
		["---\na:\n  b: 1\n  c: 2\n  b: 3\n---\n", 5, 'written twice in the same map: "b: 3"'],
		["---\na: [1\nb: 2\n---\n", 3, "This is not YAML"],
		["---\na: b: c\n---\n", 2, "This is not YAML"],
		["---\na: !secret x\n---\n", 2, "This is not YAML"],
		["---\na: *nothing\n---\n", 2, "This is not YAML"],
	])("%j is a problem on line %i", (source, line, message) => {
		const { problems, data } = parseContent(FILE, source);
		expect(problems[0]).toMatchObject({ file: FILE, line, rule: "front-matter-is-yaml" });
		expect(problems[0]?.message).toContain(message);
		expect(data).toBeUndefined();
	});

	test("a date stays the text it was written as", () => {
		expect(parseContent("content/a.yaml", "on: 2026-02-30\n").data).toEqual({ on: "2026-02-30" });
	});
});
