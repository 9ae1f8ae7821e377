import { describe, expect, test } from "vitest";
import { findParts } from "./find.ts";
import { sha256 } from "./hash.ts";
import { holdsParts } from "./locate.ts";
import { nearestPassage, similarity, wordDiff } from "./nearest.ts";
import { normaliseText } from "./normalise.ts";

const document = normaliseText(`# Privacy

We use your **chats** to train our models. You can opt out.

- Feedback is used
- even if you opt out

See openai.com/policies for more. We keep chats for 30 days.
`);

describe("findParts", () => {
	test("finds parts in order, with line and paragraph", () => {
		expect(findParts(document, ["train our models", "Feedback is used"])).toMatchObject({
			found: [
				{ line: 3, paragraph: sha256("We use your chats to train our models. You can opt out."), heading: "Privacy" },
				{ line: 5, paragraph: sha256("Feedback is used"), leadIn: "You can opt out." },
			],
		});
	});

	test("a part may run over lines: its paragraph is all of them", () => {
		expect(findParts(document, ["Feedback is used even if"])).toMatchObject({
			found: [{ line: 5, paragraph: sha256("Feedback is used even if you opt out") }],
		});
	});

	test("the same words a second time count a second time", () => {
		expect(holdsParts(document, ["opt out", "opt out"])).toBe(true);
		expect(findParts(document, ["opt out", "opt out", "opt out"])).toEqual({ missing: 2 });
	});

	test.each([
		[["trains our models"], 0],
		[["Feedback is used", "train our models"], 1],
		[["train our models", "nothing of the kind"], 1],
		[["TRAIN our models"], 0],
		[["**"], 0],
	])("%j: part %i is missing", (parts, missing) => {
		expect(findParts(document, parts)).toEqual({ missing });
	});

	test("marks in the archived text do not matter, marks in the quote do: they would be printed", () => {
		expect(holdsParts(document, ["We use your chats to train"])).toBe(true);
		expect(holdsParts(document, ["We use your **chats** to train"])).toBe(false);
		expect(holdsParts(document, ["We use your <never> chats to train"])).toBe(false);
	});

	test("parts are taken where they lie closest together, in one copy of a text that the file holds twice", () => {
		const once = "We train on chats.\n\nYou may opt out.\n\n";
		const twice = normaliseText(`${once}A notice.\n\n${once}`);
		expect(findParts(twice, ["A notice.", "We train on chats.", "You may opt out."])).toMatchObject({
			found: [{ line: 5 }, { line: 7 }, { line: 9 }],
		});
		expect(findParts(twice, ["We train on chats.", "You may opt out."])).toMatchObject({ found: [{ line: 1 }, { line: 3 }] });
		expect(findParts(normaliseText("a b x c. a b c."), ["a", "c."])).toMatchObject({ located: [{ start: 9 }, { start: 13 }] });
	});
});

describe("nearestPassage", () => {
	test("finds the sentence that is most like the quote", () => {
		expect(nearestPassage(document, "We use your messages to train our models.")).toMatchObject({
			line: 3,
			text: "We use your chats to train our models.",
		});
	});

	test("takes as many sentences as the quote has", () => {
		expect(nearestPassage(document, "We use chats to train our models. You can always opt out.")?.text).toBe(
			"We use your chats to train our models. You can opt out.",
		);
	});

	test("a point inside a word ends no sentence and loses no words", () => {
		expect(nearestPassage(document, "See openai.com/policies for less.")).toMatchObject({
			line: 8,
			text: "See openai.com/policies for more.",
		});
	});

	test("an empty text has none", () => {
		expect(nearestPassage(normaliseText(""), "anything at all")).toBeUndefined();
	});
});

test("similarity is 1 for the same words, 0 for none, and counts order", () => {
	expect(similarity("We use your chats", "we use YOUR chats!")).toBe(1);
	expect(similarity("We use your chats", "Nobody reads them")).toBe(0);
	expect(similarity("", "")).toBe(0);
	// Pairs: "we use", "use your", "your chats" against "we use", "use my", "my chats".
	expect(similarity("We use your chats", "We use my chats")).toBeCloseTo(1 / 3);
});

test("word diffs are plain text", () => {
	expect(wordDiff("We use your chats", "We use your messages")).toBe("We use your [-chats-] {+messages+}");
	expect(wordDiff("same", "same")).toBe("same");
});
