import { describe, expect, test } from "vitest";
import { readability, sentencesOf, wordsOf } from "./text.ts";

describe("sentencesOf", () => {
	test.each([
		["One. Two! Three?", ["One.", "Two!", "Three?"]],
		["See e.g. the terms of Acme, Inc. and others.", ["See e.g. the terms of Acme, Inc. and others."]],
		["Version 3.5 is out. It works.", ["Version 3.5 is out.", "It works."]],
		["He said “stop.” Then he left.", ["He said “stop.”", "Then he left."]],
		["(It ends here.) And here.", ["(It ends here.)", "And here."]],
		["Two ways: one and two; then three.", ["Two ways:", "one and two;", "then three."]],
		["A line\nand another", ["A line", "and another"]],
		["The U.S. law applies. No. 5 too.", ["The U.S. law applies.", "No. 5 too."]],
		["... --- 12.", []],
		["", []],
	])("%j", (text, sentences) => {
		expect(sentencesOf(text)).toEqual(sentences);
	});
});

describe("wordsOf", () => {
	test.each([
		["Don't stop.", ["Don't", "stop"]],
		["opt-out and/or 3.5", ["opt", "out", "and", "or", "3.5"]],
		["naïve Café’s", ["naïve", "Café’s"]],
		["the U.S. law…", ["the", "U.S", "law"]],
		["— – ;", []],
	])("%j", (text, words) => {
		expect(wordsOf(text)).toEqual(words);
	});
});

describe("readability", () => {
	// Grade = 0.39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid et al. 1975).
	test("gives the formula's value", () => {
		// 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
		expect(readability("The cat sat on the mat.").grade).toBeCloseTo(-1.45, 2);
		// 4 words, 1 sentence, 4 + 4 + 4 + 1 syllables: 0.39 * 4 + 11.8 * 13/4 - 15.59
		const hard = readability("Information necessitates authorised use.");
		expect(hard.words).toBe(4);
		expect(hard.grade).toBeGreaterThan(15);
	});

	test("names count as one syllable, at the end of a sentence and with an ending too", () => {
		const names = new Set(["perplexity"]);
		const easy = readability("I use Box. I like Box and Box news.").grade;
		expect(readability("I use Perplexity. I like Perplexity’s and Perplexity news.", names).grade).toBeCloseTo(easy, 5);
		expect(readability("I use Perplexity. I like Perplexity’s and Perplexity news.").grade).toBeGreaterThan(easy + 3);
	});

	test("finds the longest sentence", () => {
		expect(readability("One two. One two three four. One.").longest).toEqual({ text: "One two three four.", words: 4 });
	});

	test("no words, no grade", () => {
		expect(readability("...")).toEqual({ sentences: 0, words: 0, grade: 0, longest: { text: "", words: 0 } });
	});
});
