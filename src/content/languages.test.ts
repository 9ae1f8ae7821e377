import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkBook, layBook } from "../testing/book.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { knownOf, languages, readLanguages } from "./languages.ts";
import { formatProblem } from "./problem.ts";

test("every list of the project is valid, and kept under the code of its language", () => {
	expect(languages().size).toBeGreaterThan(40);
	expect(knownOf("de-AT")).toEqual(languages().get("de"));
	expect(knownOf("xx")).toBeUndefined();
});

test("a list that is not valid stops with file, line, value and fix", () => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "de.yaml"), 'turning:\n  words:\n    - nicht~\n    - "kein("\n');
	expect(() => readLanguages(folder)).toThrow(
		/content\/languages\/de\.yaml:4 {2}turning\.words\[1\]\n.*is no pattern:.*Unterminated group/,
	);
});

test("a check tells of a list like other records: what is no pattern, and a language that no file is of", () => {
	const told = (text: string) =>
		checkBook(layBook(undefined, { "languages/de.yaml": text }))
			.problems.map(formatProblem)
			.join("\n");
	expect(told("like: nl\n")).toContain('content/languages/de.yaml:1  like\n  "nl" is not a known language.');
	expect(told("turning:\n  sentences: [No brackets.]\n")).toContain("must have what turns it in brackets");
	expect(told("abbreviations: [bzw]\n")).toContain("must say something of the language");
});
