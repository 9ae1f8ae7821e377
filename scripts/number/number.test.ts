import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRecords } from "../../src/content/read.ts";
import { addClause, LIKE } from "../../src/testing/added-clause.ts";
import { checkBook, layBook, writeLock } from "../../src/testing/book.ts";
import { runCommand } from "../../src/testing/command.ts";
import { giveNumbers, withNumber } from "./give.ts";

/** The valid book with further clauses. */
function bookWith(clauses: Readonly<Record<string, { readonly id: string; readonly words: string }>>): string {
	const folder = layBook();
	for (const [clause, { id, words }] of Object.entries(clauses)) addClause(folder, clause, id, words);
	writeLock(folder);
	return folder;
}
const run = (folder: string, script: string, ...args: string[]) =>
	runCommand(join(import.meta.dirname, "..", script), args, { CLAUSEBOOK_CONTENT: folder });
const idOf = (folder: string, clause: string) =>
	/^id: .*$/m.exec(readFileSync(join(folder, "clauses", clause, "2025-01-10.mdx"), "utf8"))?.[0];

describe("a clause without a number", () => {
	const two = () =>
		bookWith({
			"birch/z-last": { id: "new", words: "Nothing that you write in the app of Birch trains any model." },
			"acme/a-first": { id: '"new" # soon', words: "What a Team writes stays with the Team, and trains nothing." },
		});

	test("is told apart from others like it, and passes every rule about numbers", async () => {
		const folder = two();
		expect(checkBook(folder).problems.filter(({ rule }) => rule === "ids-are-unique" || rule === "published-addresses-stay")).toEqual([]);
		const ids = readRecords(folder).records.clause.map(({ data }) => data.id);
		expect(ids).toEqual(expect.arrayContaining(["not-numbered-yet-acme-a-first", "not-numbered-yet-birch-z-last"]));
	});

	test("gets the next number in the order of ids, whatever withdrew the last, and nothing else changes", async () => {
		const folder = two();
		const given = giveNumbers(folder, readRecords(folder).records);
		// CB-0007 and CB-0008 went, and stand in the ledger.
		expect(given.map(({ clause, number }) => [clause, number])).toEqual([
			["acme/a-first", "CB-0009"],
			["birch/z-last", "CB-0010"],
		]);
		const [path, text] = [...(given[0]?.files ?? [])][0] ?? ["", ""];
		expect(text).toBe(readFileSync(join(folder, path), "utf8").replace('id: "new" # soon', "id: CB-0009 # soon"));
	});

	test("in a file with other line ends, or that speaks of it elsewhere, is numbered in its place alone", async () => {
		expect(withNumber("---\r\nid: new\r\ntitle: x\r\n---\r\nid: new\r\n", "CB-0001")).toBe(
			"---\r\nid: CB-0001\r\ntitle: x\r\n---\r\nid: new\r\n",
		);
		expect(withNumber("---\ntitle: new\nid: newer\n---\n", "CB-0001")).toBe("---\ntitle: new\nid: newer\n---\n");
	});

	test("is in no ledger until it has one", async () => {
		const folder = bookWith({ "acme/a-first": { id: "new", words: "What a Team writes stays with the Team, and trains nothing." } });
		expect(checkBook(folder).problems).toEqual([]);
		expect((await run(folder, "ledger.ts", "--check")).stdout).toContain("The ledger holds all that is published");
		expect(await run(folder, "number.ts", "--check")).toMatchObject({
			status: 1,
			stderr: expect.stringContaining("acme/a-first has no number yet."),
		});
		expect((await run(folder, "number.ts")).stdout).toBe("CB-0009  acme/a-first\n1 numbered. Now: npm run ledger\n");
		expect(idOf(folder, "acme/a-first")).toBe("id: CB-0009");
		expect((await run(folder, "number.ts", "--check")).status).toBe(0);
		expect((await run(folder, "ledger.ts")).stdout).toContain("added 1 numbers, 1 frozen versions");
		expect((await run(folder, "number.ts")).stdout).toBe("Every clause has its number.\n");
	});
});

test("a number that two branches took is refused, with both files and the way out; the one that was published keeps it", async () => {
	const words = "What a Team writes stays with the Team, and trains nothing.";
	const refused = (folder: string) => checkBook(folder).problems.map(({ file, message, fix }) => ({ file, message, fix }));
	const fix = "write `id: new` in every version of the clause that came later, then: npm run number";
	const fresh = {
		"acme/a-first": { id: "CB-0020", words },
		"birch/z-last": { id: "CB-0020", words: "Nothing that you write here trains any model." },
	};
	expect(refused(bookWith(fresh))).toContainEqual({
		file: "content/clauses/birch/z-last/2025-01-10.mdx",
		message: '"CB-0020" already belongs to the clause acme/a-first (content/clauses/acme/a-first/2025-01-10.mdx).',
		fix,
	});
	// Another branch took a number that landed before: it comes first in the book, and goes all the same.
	expect(refused(bookWith({ "acme/a-first": { id: "CB-0002", words } }))).toContainEqual({
		file: "content/clauses/acme/a-first/2025-01-10.mdx",
		message: `"CB-0002" already belongs to the clause acme/team-chats-stay-out (content/${LIKE}).`,
		fix,
	});
});

test("a number that two files of the ledger give to two clauses is refused, with both files", async () => {
	const folder = layBook();
	const birch = join(folder, "ledger/birch.json");
	writeFileSync(birch, readFileSync(birch, "utf8").replace('"CB-0004"', '"CB-0001"'));
	expect(checkBook(folder).problems).toContainEqual(
		expect.objectContaining({
			file: "content/ledger/birch.json",
			field: "CB-0001",
			message: '"CB-0001" is the number of "birch/app-trains-on-chats" here and of "acme/chats-train-models" in content/ledger/acme.json.',
		}),
	);
});
