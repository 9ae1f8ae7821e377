import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkBook, layBook } from "../testing/book.ts";
import { runCommand } from "../testing/command.ts";
import { mendText } from "./mend.ts";
import { oneSlip } from "./near.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CLAUSE = "clauses/acme/chats-train-models/2025-09-28.mdx";

/** A guide whose third line is this one. */
const guide = (line: string) => `---\ntitle: A guide\n${line}\norder: 9\nchecked: "2026-08-01"\n---\n\nText.\n`;

/** Mends one file of a book as `npm run check -- --fix` does, until nothing is left that has one right answer. */
function mended(folder: string, path: string): string {
	const file = join(folder, path);
	for (let i = 0; i < 10; i++) {
		const { text, mended: done } = mendText(readFileSync(file, "utf8"), checkBook(folder, path).problems);
		if (done.length === 0) break;
		writeFileSync(file, text);
	}
	return readFileSync(file, "utf8");
}

function layFile(path: string, text: string): string {
	const folder = layBook();
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
	return folder;
}

/** A file of the valid book with one change. */
function layChanged(path: string, from: string, to: string): string {
	const text = readFileSync(join(layBook(), path), "utf8");
	expect(text.split(from)).toHaveLength(2);
	return layFile(path, text.replace(from, to));
}

describe("what has one right answer gets it, and not a byte beside it changes", () => {
	test.each([
		["an option", CLAUSE, "basis: explicit", "basis: explict"],
		["an option with a sign", CLAUSE, "who: signed-in-user", "who: signed_in_user"],
		["a key", CLAUSE, "thirdParty: none", "thirdPraty: none"],
		["an answer", "clauses/acme/staff-may-read-chats/2025-08-29.mdx", "answer: may-read", "answer: may_read"],
		["a topic", CLAUSE, "topic: training-on-conversations", "topic: training-on-conversation"],
		["a heading", CLAUSE, "## Why it matters", "## Why it maters"],
		["a part of a section", CLAUSE, "### Compliance checks", "### Complience checks"],
		["an entry twice in one line", CLAUSE, "products: [acme-free]", "products: [acme-free, acme-free]"],
		["an effect that is given anyway", CLAUSE, "    part: 2\n", "    part: 2\n    effect: trains\n"],
		["a day without its zeros", CLAUSE, 'checked: "2026-09-01"', 'checked: "2026-9-1"'],
	])("%s", (_, path, right, wrong) => {
		const before = readFileSync(join(layBook(), path), "utf8");
		expect(mended(layChanged(path, right, wrong), path)).toBe(before);
	});

	test.each([
		["tabs", "\ttables:\n\t\t- x: 1", "  tables:\n    - x: 1"],
		["a text with a colon", "description: What goes out: a list.", 'description: "What goes out: a list."'],
		["a blank at the end", 'description: "What a reader leaves with. "', 'description: "What a reader leaves with."'],
		[
			"a list with an entry twice, on lines of its own",
			"description: D.\nkeywords:\n  - one\n  - two\n  - one",
			"description: D.\nkeywords:\n  - one\n  - two",
		],
	])("%s", (_, wrong, right) => {
		expect(mended(layFile("guides/new.mdx", guide(wrong)), "guides/new.mdx")).toBe(guide(right));
	});

	test("Windows line ends and a byte order mark stay", () => {
		const windows = (text: string) => `\uFEFF${text.replaceAll("\n", "\r\n")}`;
		const text = readFileSync(join(layBook(), CLAUSE), "utf8");
		const folder = layFile(CLAUSE, windows(text.replace("basis: explicit", "basis: explict")));
		expect(mended(folder, CLAUSE)).toBe(windows(text));
	});
});

describe("what a person has to decide stays", () => {
	test.each([
		["an id of a provision", "clauses/acme/staff-may-read-chats/2025-08-29.mdx", "eu-gdpr/art-6-1-f", "eu-gdpr/art-6-1-g"],
		["an id of a product", CLAUSE, "products: [acme-free]", "products: [acme-fre]"],
		["a word that is near nothing", CLAUSE, "basis: explicit", "basis: sometimes"],
		["a key whose right name is there already", CLAUSE, "thirdParty: none", "thirdParty: none\nthirdParyt: none"],
	])("%s", (_, path, right, wrong) => {
		const folder = layChanged(path, right, wrong);
		const before = readFileSync(join(folder, path), "utf8");
		expect(checkBook(folder).problems).not.toEqual([]);
		expect(mended(folder, path)).toBe(before);
	});

	test("a word that is one slip from two, or short", () => {
		expect(oneSlip("reaf", ["read", "real"])).toBeUndefined();
		expect(oneSlip("ue", ["uk", "eea"])).toBeUndefined();
		expect(oneSlip("raed", ["read", "kept"])).toEqual({ from: "raed", to: "read" });
	});

	test("a line that holds the word twice", () => {
		const problem = { file: "f", line: 1, field: "a", rule: "r", message: "m", fix: "f", mend: { from: "x", to: "y" } };
		expect(mendText("a: x # x\n", [problem])).toEqual({ text: "a: x # x\n", mended: [] });
	});
});

test("npm run check -- --fix says what it mended, and what is left", async () => {
	const folder = layChanged(CLAUSE, "basis: explicit", "basis: explict");
	const run = (...args: string[]) =>
		runCommand(join(ROOT, "scripts/check.ts"), args, { CLAUSEBOOK_CONTENT: folder, GITHUB_ACTIONS: undefined });
	expect(await run("acme")).toMatchObject({ status: 1, stderr: expect.stringContaining("basis") });
	const { length } = readFileSync(join(folder, CLAUSE), "utf8");
	expect((await run("acme", "--fix")).stdout).toMatch(/^\d+ files checked in .+ Only the whole book shows: ids-are-unique, /);
	expect(readFileSync(join(folder, CLAUSE), "utf8")).toHaveLength(length + 1);
	expect(await run("acme")).toMatchObject({ status: 0, stdout: expect.stringContaining("files checked") });
	expect((await run("acmee")).stderr).toContain('No file below content/ has "acmee" in its path.');
});
