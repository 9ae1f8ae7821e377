import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles, readRecords } from "../../src/content/read.ts";
import { checkContent } from "../../src/rules/check.ts";
import { layBook } from "../../src/testing/book.ts";
import { temporaryFolder } from "../../src/testing/temporary.ts";
import { line, verdicts } from "./budgets.ts";
import { measure } from "./measure.ts";
import { writeSyntheticBook } from "./synthetic.ts";

describe("a synthetic book", () => {
	test("has the real platforms and copies of them, and passes every rule", () => {
		const folder = temporaryFolder();
		expect(writeSyntheticBook(layBook(), folder, 6)).toEqual({ platforms: 6, clauses: 18, wordings: 21 });
		const { problems } = checkContent(folder);
		expect(problems).toEqual([]);
		const { records } = readRecords(folder);
		expect(records.platform.map(({ id }) => id)).toEqual(["acme", "birch", "c2-acme", "c2-birch", "c3-acme", "c3-birch"]);
		expect(new Set(records.clause.map(({ data }) => data.id)).size).toBe(18);
		expect(records.conflict).toHaveLength(3);
	});

	test("copies a text that platforms of one provider share, too", () => {
		const [real, folder] = [layBook(), temporaryFolder()];
		mkdirSync(join(real, "documents", "house"));
		writeFileSync(
			join(real, "documents/house/terms.yaml"),
			"title: House Terms\ntermsType: Terms of Service\nserves: [acme]\nurl: https://house.example/terms\nlanguage: en\nregions: everywhere\narchive: linked-only\nstoredCopy: none\n",
		);
		const platform = join(real, "platforms/acme.mdx");
		writeFileSync(platform, readFileSync(platform, "utf8").replace(/(governedBy: \[)/, "$1house/terms, "));
		writeSyntheticBook(real, folder, 4);
		expect(checkContent(folder).problems).toEqual([]);
		const { records } = readRecords(folder);
		expect(records.document.find(({ id }) => id === "c2-house/terms")?.data.serves).toEqual(["c2-acme"]);
		expect(records.platform.find(({ id }) => id === "c2-acme")?.data.products[0]?.governedBy[0]).toBe("c2-house/terms");
	});

	test("is the same, byte for byte, when it is written again", () => {
		const [a, b] = [temporaryFolder(), temporaryFolder()];
		for (const folder of [a, b]) writeSyntheticBook(layBook(), folder, 4);
		const texts = (root: string) => listFiles(root).map((path) => [path, readFileSync(join(root, path), "utf8")]);
		expect(texts(a)).toEqual(texts(b));
	});
});

describe("budgets", () => {
	test("the limit itself passes, and what was not measured has no verdict", () => {
		const found = verdicts("real", { files: 20_000, build: 12.01, growth: 3 });
		expect(found.map(({ id, passed }) => [id, passed])).toEqual([
			["build", false],
			["files", true],
		]);
		expect(verdicts("synthetic", { build: 12.01, growth: 1.2 }).map(({ id, passed }) => [id, passed])).toEqual([
			["build", true],
			["growth", false],
		]);
	});

	test("a verdict is one line: pass or fail, measure, limit, what it is", () => {
		expect(verdicts("real", { files: 7713, build: 61.234 }).map(line)).toEqual([
			"FAIL     61.23 of      12 s      real: build from nothing, two cores",
			"pass     7,713 of  20,000 files  real: files in dist (a free host takes no more)",
		]);
	});
});

test("a command is measured with the memory of its largest process, and one that fails says so", async () => {
	const folder = temporaryFolder();
	const { seconds, memory } = await measure(["scripts/docs.ts", "--help"], {}, folder);
	expect(seconds).toBeGreaterThan(0);
	expect(memory).toBeGreaterThan(20);
	await expect(measure(["scripts/docs.ts", "--nope"], {}, folder)).rejects.toThrow(
		/^scripts\/docs.ts --nope ended with 1:\nUnknown option/,
	);
});
