import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../content/problem.ts";
import { checkBook, INVALID, layBook } from "../testing/book.ts";
import { EVERY_RULE, READER_RULES, RULES } from "./index.ts";

describe("the valid book", () => {
	test("has no problem", () => {
		const { problems, files } = checkBook(layBook());
		expect(problems.map(formatProblem)).toEqual([]);
		expect(files).toBeGreaterThan(20);
	});
});

describe("each rule has a book that breaks it", () => {
	test("and no book is without a rule", () => {
		expect(readdirSync(INVALID).sort()).toEqual([...READER_RULES, ...RULES].map((rule) => rule.name).sort());
	});

	test.each(readdirSync(INVALID))("%s: only this rule fires, in these words, with a file, a line, a field and a fix", async (rule) => {
		const { problems } = checkBook(layBook(join(INVALID, rule)));
		expect(new Set(problems.map((problem) => problem.rule))).toEqual(new Set([rule]));
		const told = problems.map((problem) => formatProblem(problem).replace(`\n  (rule ${rule})`, ""));
		await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot(join(INVALID, rule, "problems.txt"));
		for (const { file, line, field, message, fix } of problems) {
			expect(file).toMatch(/^content\//);
			expect(line).toBeGreaterThan(0);
			expect(field).not.toBe("");
			expect(message).toMatch(/[.?"]$/);
			expect(fix).toMatch(/^[a-z`"]/);
		}
	});
});

describe("every rule", () => {
	test.each(EVERY_RULE.map((rule) => [rule.name, rule.description]))("%s is a sentence with a description", (name, description) => {
		expect(name).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
		expect(description).toMatch(/^[A-Z].{20,}\.$/s);
	});

	test("stands in the file of its name", () => {
		const files = readdirSync(import.meta.dirname);
		expect(RULES.map(({ name }) => `${name}.ts`).filter((file) => !files.includes(file))).toEqual([]);
	});
});
