import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writtenPaths } from "../content/written.ts";
import { checkBook, layBook, writeLock } from "../testing/book.ts";

const rulesOf = (problems: readonly { rule: string }[]) => [...new Set(problems.map((problem) => problem.rule))];

function edit(folder: string, path: string, from: string | RegExp, to: string): void {
	const file = join(folder, path);
	const text = readFileSync(file, "utf8");
	expect(text).toMatch(from);
	writeFileSync(file, text.replace(from, to));
}

describe("a check tells what is wrong, all of it and nothing else", () => {
	test.each(["clauses/birch/review-not-stated/proof.json", "watch/acme.json", "watch/_archive.json", "ledger/acme.json"])(
		"merge marks in %s are one problem",
		(name) => {
			const folder = layBook();
			const file = join(folder, name);
			writeFileSync(file, readFileSync(file, "utf8").replace("{\n", "{\n<<<<<<< HEAD\n"));
			expect(checkBook(folder).problems).toMatchObject([
				{ file: `content/${name}`, line: 2, message: expect.stringContaining("holds two versions that git could not merge.") },
			]);
		},
	);

	test("a broken newest wording does not make an older one the current one", () => {
		const folder = layBook();
		edit(folder, "clauses/acme/chats-train-models/2025-09-28.mdx", "basis: explicit", "basis: explicitly");
		expect(checkBook(folder).problems.map(({ file, field }) => `${file} ${field}`)).toEqual([
			"content/clauses/acme/chats-train-models/2025-09-28.mdx basis",
		]);
	});

	test("a broken record does not hide that others are gone, and is not said to be gone itself", () => {
		const folder = layBook();
		edit(folder, "platforms/acme.mdx", "category: assistant", "category: asistant");
		rmSync(join(folder, "clauses/birch/review-not-stated"), { recursive: true });
		writeLock(folder);
		const gone = checkBook(folder).problems.filter(({ rule }) => rule === "published-addresses-stay");
		expect(gone.map(({ field }) => field)).toEqual(expect.arrayContaining(["CB-0006", "birch/review-not-stated/2026-08-20"]));
		expect(gone.filter(({ field }) => field.includes("acme"))).toEqual([]);
	});

	test("a key that is no field does not keep the rules from the rest of its file", () => {
		const folder = layBook();
		edit(folder, "platforms/acme.mdx", /compareWith: .*/, "compareWith: [acme]\nnots: x");
		expect(rulesOf(checkBook(folder).problems)).toEqual(["clauses-keep-to-their-platform", "records-match-the-schema"]);
	});

	test("a book without a rubric is no book", () => {
		const folder = layBook();
		rmSync(join(folder, "rubric.yaml"));
		expect(checkBook(folder).problems).toMatchObject([{ file: "content/rubric.yaml", rule: "the-check-checks" }]);
	});

	test.each([
		[
			"clauses/acme/team-chats-stay-out/2025-01-10.mdx",
			"state: machine-candidate",
			'state: machine-candidate\n  secondReading: "2027-01-01"',
			"review.secondReading",
		],
		["documents/acme/terms.yaml", "language: en", 'language: en\nstoredCopy: "2030-01-01"', "storedCopy"],
		["guides/opt-out.mdx", /checked: .*/, 'checked: "2062-01-01"', "checked"],
		[
			"clauses/acme/team-chats-stay-out/2025-01-10.mdx",
			"review:\n",
			'corrections:\n  - on: "2027-01-01"\n    what: "We had named another section."\nreview:\n',
			"corrections[0].on",
		],
		[
			"elsewhere/spruce.yaml",
			"    verdict: agrees\n",
			'    reply: { on: "2027-01-01", says: "We read it again." }\n    verdict: agrees\n',
			"claims[0].reply.on",
		],
	])("%s on a day ahead is refused (%#)", (path, from, to, field) => {
		const folder = layBook();
		edit(folder, path, from, to);
		expect(checkBook(folder).problems.map((problem) => `${problem.rule} ${problem.field}`)).toEqual([`no-day-is-ahead ${field}`]);
	});

	test("without a lock, a reading years after all others is refused", () => {
		const folder = layBook();
		edit(folder, "guides/opt-out.mdx", /checked: .*/, 'checked: "2062-01-01"');
		for (const path of writtenPaths(folder)) if (!path.startsWith("ledger/")) rmSync(join(folder, path));
		const ahead = checkBook(folder).problems.filter(({ rule }) => rule === "no-day-is-ahead");
		expect(ahead.map(({ file }) => file)).toEqual(["content/guides/opt-out.mdx"]);
	});
});
