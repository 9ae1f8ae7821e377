import { describe, expect, test } from "vitest";
import { GRAMMAR } from "./grammar/index.ts";
import { Finder, wordsOf } from "./marks.ts";
import { toExpression } from "./pattern.ts";
import { toSentences } from "./text.ts";

function found(text: string, ...words: string[]): string[] {
	const finder = new Finder({ list: { means: "test", words }, model: { means: "test", words: ["model~", "llm"] } });
	return toSentences(text).flatMap((s) => finder.marks(s, "list").map((mark) => wordsOf(s, mark)));
}

describe("the notation of the lists", () => {
	test("~ takes any ending", () => {
		expect(
			found(
				"We use it, used it, are using it, prohibit and prohibited, deny and denies, bar and barred.",
				"use~",
				"prohibit~",
				"deny~",
				"bar~",
			),
		).toEqual(["use", "used", "using", "prohibit", "prohibited", "deny", "denies", "bar", "barred"]);
		expect(found("A user reuses useful things.", "use~")).toEqual([]);
	});

	test("a/b is one of the two, a? may be left out", () => {
		expect(found("the open web, the web, a web", "the open? web")).toEqual(["the open web", "the web"]);
		expect(found("read them or see them", "read/see them")).toEqual(["read them", "see them"]);
	});

	test("gaps are bounded and do not cross the end of a statement", () => {
		expect(found("train all of our new models", "train .. <model>")).toEqual(["train all of our new models"]);
		expect(found("train one two three four five models", "train .. <model>")).toEqual([]);
		expect(found("train; our models", "train .. <model>")).toEqual([]);
		expect(found("your very own data, your prompts and data, your chat is data", "your . data")).toEqual(["your very own data"]);
	});

	test("an unknown list is named with the known ones", () => {
		expect(() => toExpression("nowhere", { model: { means: "", words: ["a"] } })).toThrow(
			'The grammar has no list "nowhere". Lists: model',
		);
	});
});

describe("the grammar", () => {
	test.each(Object.entries(GRAMMAR.lists))("list %s compiles, has a meaning and no pattern twice", (name, { means, words }) => {
		expect(() => toExpression(name, GRAMMAR.lists)).not.toThrow();
		expect(means.length).toBeGreaterThan(3);
		expect(new Set(words).size).toBe(words.length);
		// "off/switched off" would mean (off or switched) off: alternatives are single words.
		for (const word of words) expect(word, name).not.toMatch(/^\/|\/$|\/ | \/|\/\//);
	});

	test("no list matches nothing at all", () => {
		for (const name of Object.keys(GRAMMAR.lists)) expect(toExpression(name, GRAMMAR.lists).test("  "), name).toBe(false);
	});
});
