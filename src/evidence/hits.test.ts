import { describe, expect, test } from "vitest";
import { hitsIn, unexplainedBy } from "./hits.ts";
import { normaliseText } from "./normalise.ts";

const long = `${"and so on with many words ".repeat(12)}we train models${" and more of it without an end".repeat(12)}.`;
const enough = (hit: string) => hit.split(/\s+/).length >= 4 || /[\u4e00-\u9fff]{6}/.test(hit);

describe("the hits of a silence", () => {
	test.each([
		["a short sentence is quoted whole", "It rains. Trains to Paris run daily. It is late.", ["train"], ["Trains to Paris run daily."]],
		["two words of one sentence are one hit", "We train our staff to train dogs.", ["train"], ["We train our staff to train dogs."]],
		["words too few are made longer over the next sentence", "See here. Training. Our staff learn a lot each day.", ["train"], undefined],
		["a sentence too long is quoted around the word", long, ["train"], undefined],
		["scripts without spaces", "我们不训练任何东西。其他内容在此。训练营地很大很大。", ["训练"], undefined],
		["a word broken by marks of the file", "We _tr_ain models on **nothing** at all.", ["train"], undefined],
	])("%s, and explain every place", (_, source, words, expected) => {
		const text = normaliseText(source);
		const hits = hitsIn(text, words, enough);
		if (expected) expect(hits.map((hit) => hit.words)).toEqual(expected);
		expect(hits.length).toBeGreaterThan(0);
		for (const hit of hits) {
			expect(hit.words.length).toBeLessThanOrEqual(200);
			expect(enough(hit.words)).toBe(true);
		}
		expect(unexplainedBy(text, words, hits)).toEqual([]);
	});

	test("words that stand twice say how often", () => {
		const text = normaliseText("# Help\n\nWe train our staff well.\n\nWe train our staff well.\n");
		expect(hitsIn(text, ["train"], enough)).toEqual([{ words: "We train our staff well.", times: 2 }]);
	});

	test("none where the words are not there", () => {
		expect(hitsIn(normaliseText("Nothing of the kind."), ["train"], enough)).toEqual([]);
		expect(hitsIn(normaliseText("We train."), [], enough)).toEqual([]);
	});
});
