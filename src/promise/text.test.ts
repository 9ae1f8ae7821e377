import { describe, expect, test } from "vitest";
import { clean, MOST_CHARACTERS, toSentences } from "./text.ts";

const hays = (text: string) => toSentences(text).map((s) => s.hay.trim());

describe("text becomes sentences of words", () => {
	test("full stops, line ends, bullets and table bars end a sentence; abbreviations and initials do not", () => {
		expect(hays("We train. We store, e.g. in the U.S. only.\n• Stored | Kept")).toEqual([
			"we train .",
			"we store , e.g . in the us only .",
			"stored",
			"kept",
		]);
		expect(hays("A.I. models of Acme Inc. are new.")).toEqual(["ai models of acme inc . are new ."]);
	});

	test("contractions are taken apart, hyphens and slashes split words", () => {
		expect(hays("We don't, can't and won't fine-tune AI/ML models.")).toEqual([
			"we do not , can not and will not fine tune ai or ml models .",
		]);
		expect(hays("It’s Claude.ai's Pro+")).toEqual(["it is claude.ai 's pro+"]);
	});

	test("invisible characters, odd letters and long dashes are made plain", () => {
		expect(clean("da\u00adta\u200b \u202Eof\u202C \u{1D54F}—you")).toBe("data of X \u2013 you");
	});

	test("questions and replies are told from statements", () => {
		const [question, reply] = toSentences("Q: Is customer data used to train? A: No, unless you opt in.");
		expect([question?.isQuestion, reply?.isQuestion, reply?.reply]).toEqual([true, false, "no"]);
		expect(reply?.hay.trim()).toBe("unless you opt in .");
		expect(toSentences("Does not train on user data")[0]?.isQuestion).toBe(false);
		expect(toSentences("Do you train on user data")[0]?.isQuestion).toBe(true);
		expect(toSentences("No training on user data.")[0]?.reply).toBeUndefined();
	});

	test("nothing, blank lines and signs alone are no sentence", () => {
		expect(toSentences("")).toEqual([]);
		expect(toSentences(" \n\n *** --- ... ??? \n")).toEqual([]);
	});

	test("a sentence without an end is cut, and a long text is read to a limit", () => {
		expect(toSentences("word ".repeat(1000)).every((s) => s.tokens.length <= 120)).toBe(true);
		expect(clean("a".repeat(MOST_CHARACTERS + 10)).length).toBe(MOST_CHARACTERS);
	});
});
