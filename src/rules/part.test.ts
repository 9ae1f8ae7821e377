import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles } from "../content/read.ts";
import { checkBook, INVALID, layBook } from "../testing/book.ts";
import { RULES } from "./index.ts";

const WHOLE_BOOK: ReadonlySet<string> = new Set(RULES.filter(({ scope }) => scope === "book").map(({ name }) => name));

// A book that breaks a rule of the whole book breaks what other rules take for granted, as that a product has one platform.
const BROKEN = readdirSync(INVALID).filter((rule) => !WHOLE_BOOK.has(rule));

describe("a check of one platform or one record", () => {
	test.each(BROKEN)("tells what the whole check tells of it: %s", (rule) => {
		const folder = layBook(join(INVALID, rule));
		const { problems } = checkBook(folder);
		for (const text of ["/acme", "/birch", problems[0]?.file ?? ""]) {
			const isWhole = text.endsWith(".json");
			const expected = problems.filter((one) => one.file.includes(text) && (isWhole || !WHOLE_BOOK.has(one.rule)));
			expect(checkBook(folder, text).problems).toEqual(expected);
		}
	});

	test("counts the files asked for, and parses of other platforms nothing but what products they have", () => {
		const { files, records } = checkBook(layBook(), "clauses/acme/chats-train-models");
		expect(files).toBe(2);
		expect(records.clause.every(({ id }) => id.startsWith("acme/"))).toBe(true);
		expect(records.clause).toHaveLength(4);
		expect(records.platform).toHaveLength(2);
	});

	test("a text of another owner that governs the platform is its own, too", () => {
		const folder = layBook();
		mkdirSync(join(folder, "documents/house"));
		renameSync(join(folder, "documents/acme/privacy-policy.yaml"), join(folder, "documents/house/privacy-policy.yaml"));
		for (const path of listFiles(folder).filter((one) => /\.(?:mdx|yaml|json)$/.test(one))) {
			const text = readFileSync(join(folder, path), "utf8").replaceAll("acme/privacy-policy", "house/privacy-policy");
			writeFileSync(join(folder, path), path.startsWith("documents/house/") ? `${text}serves: [acme]\n` : text);
		}
		const { problems } = checkBook(folder);
		expect(problems.filter(({ rule }) => rule === "clauses-keep-to-their-platform")).toEqual([]);
		const expected = problems.filter(({ file, rule }) => file.includes("clauses/acme") && !WHOLE_BOOK.has(rule));
		expect(checkBook(folder, "clauses/acme").problems).toEqual(expected);
	});

	test("the day of the book is that of all its records, parsed or not", () => {
		const path = "clauses/acme/team-chats-stay-out/2025-01-10.mdx";
		const folder = layBook(undefined, {
			"guides/late.mdx": "---\ntitle: Late\ndescription: Late.\nchecked: '2026-08-30'\norder: 9\n---\n\nText.\n",
		});
		expect(checkBook(folder, path).problems).toEqual([]);
	});
});
