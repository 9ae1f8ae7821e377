import { expect, test } from "vitest";
import { z } from "zod";
import { carveOut } from "./carve-out.ts";
import { clause } from "./clause.ts";
import { phrase } from "./phrase.ts";
import { columnsOf } from "./published/columns.ts";

const limit = (says: string) => clause.shape.limits.safeParse([{ on: "models", says, part: 1 }]).success;
const word = (one: string) =>
	clause.shape.search.safeParse({ words: [one, "training"], documents: [{ document: "a/b", commit: "0".repeat(40) }], on: "2026-01-01" })
		.success;
const label = (text: string) => carveOut.shape.label.safeParse(text).success;

test.each([
	"free plan; basic only",
	"models;data",
	"only models; ",
	"; models",
	"models ;",
	"one;two;three",
	"x ; y models",
	"models;\u00a0data",
])("%j is no phrase of a list, whatever the list", (text) => {
	expect([limit(text), word(text), label(text)]).toEqual([false, false, false]);
});

test.each([
	"foundation models only",
	"data of “Free”, not of Pro",
	"models: base",
	"models\uff1bdata",
	"models\u061b data",
	"models\u037e data",
])("%j is one", (text) => {
	expect([limit(text), word(text), label(text)]).toEqual([true, true, true]);
});

test("a phrase is not empty: a list of one empty phrase would read as no list", () => {
	expect(phrase.safeParse("").success).toBe(false);
});

test("a column of lists keeps phrases apart by a semicolon, ids by a space; texts that may hold either are refused", () => {
	const of = (items: z.ZodType) => columnsOf(z.strictObject({ list: z.array(items) }))[0]?.separator;
	expect(of(phrase)).toBe("; ");
	expect(of(z.string().regex(/^[a-z-]+$/))).toBe(" ");
	expect(of(z.enum(["a", "b"]))).toBe(" ");
	expect(() => of(z.string())).toThrow("The entries of list may hold the mark that keeps them apart");
	expect(() => of(z.enum(["a b", "c"]))).toThrow("may hold the mark");
	expect(() => of(z.string().regex(/^[a-z ]+$/))).toThrow("may hold the mark");
});
