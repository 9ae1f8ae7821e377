import { describe, expect, test } from "vitest";
import { bareWords, isTechnical, presenceOf, toRuns, withoutInterruptions } from "./noise.ts";
import { normaliseQuote, normaliseText } from "./normalise.ts";

const isSameWords = (a: string, b: string) => bareWords(normaliseQuote(a)) === bareWords(normaliseQuote(b));
const PARTS = ["We use your chats to train our models.", "You can opt out in settings."];

describe("how a text holds a wording", () => {
	test.each([
		["as it is", "We use your chats to train our models. You can opt out in settings.", "exact"],
		[
			"marks and a tracking link",
			"We use **your chats** to train our models. You can opt out in [settings](https://a.example/s?id=9f).",
			"exact",
		],
		["another line break", "We use your chats\nto train our models.\n\nYou can opt out in settings.", "exact"],
		["a moved paragraph", "You can opt out in settings.\n\nWe use your chats to train our models.", "moved"],
		["a list made of it", "We use your chats to train our models;\n\n• You can opt out in settings", "formatting"],
		[
			"what a page says to screen readers beside a link",
			"We use your chats to train our models. You can opt out in(opens in a new window) settings.",
			"formatting",
		],
		["an address in it", "We use your chats to train our models. You can opt out in https://a.example/s settings.", "formatting"],
		["other words", "We use your messages to train our models. You can opt out in settings.", undefined],
		["a part that went", "We use your chats to train our models.", undefined],
		["another case, which can mark a defined term", "We use Your Chats to train our models. You can opt out in settings.", undefined],
	])("%s", (_, text, presence) => {
		expect(presenceOf(normaliseText(text), PARTS)).toBe(presence);
	});

	test("a part within a longer word is not there", () => {
		expect(presenceOf(normaliseText("We use your chats to train our models.You can opt out in settingss"), PARTS)).toBeUndefined();
	});

	test("an empty part is never there", () => {
		expect(presenceOf(normaliseText("Anything."), ["**"])).toBeUndefined();
	});
});

test("bare words leave out marks, addresses and punctuation, and keep case and digits", () => {
	expect(bareWords("See https://a.example/p?x=1 for (2) “Inputs” – now.")).toBe("See for 2 Inputs now");
	expect(isSameWords("We may, at times, train.", "We may at times train")).toBe(true);
	expect(isSameWords("We may train.", "We will train.")).toBe(false);
});

test.each([
	["Business ✗", "Business ✓", false],
	["Business ✔", "Business ✓", true],
	["Free ❌", "Free ✗", true],
	["✅ yes", "❌ yes", false],
	["☑ yes", "☐ yes", false],
	["keep 5% of it", "keep 5 of it", false],
	["keep 5 % of it", "keep 5% of it", true],
	["see § 3", "see 3", false],
	["pay $10", "pay €10", false],
	["pay € 10", "pay €10", true],
	["-5 points", "5 points", false],
	["−5 points", "-5 points", true],
	["+5 points", "-5 points", false],
	["age < 13", "age > 13", false],
	["age ≥ 18", "age > 18", false],
	["ages 13+", "ages 13", false],
	["2020-2021", "2020–2021", true],
	["a - b", "a b", true],
	["Settings → Privacy", "Settings Privacy", true],
	["a | b", "a b", true],
	["Acme™ ©", "Acme", true],
	["1 ± 2", "1 2", false],
	["5‰", "5%", false],
	["a = b", "a ≠ b", false],
])("%j and %j are the same words: %s", (a, b, same) => {
	expect(isSameWords(a, b)).toBe(same);
});

test.each([
	["Apply technical or declaration upgrade on Claude.ai Privacy Policy", true],
	["Refilter Google Privacy Policy", true],
	["Record new changes of Claude.ai Privacy Policy", false],
	["First record of Refilter Inc. Terms", false],
])("%s: technical %s", (subject, technical) => {
	expect(isTechnical(subject)).toBe(technical);
});

describe("interruptions", () => {
	const copies = (text: string) => text.split(" ").map((word) => ({ key: word.slice(0, 1), date: `2026-${word.slice(1)}` }));
	const keys = (text: string) =>
		withoutInterruptions(toRuns(copies(text))).map((run) => `${run.key}${run.copies.length}${"!".repeat(run.interruptions.length)}`);

	test.each([
		["one copy away and back", "a01-01 b01-05 a01-09", ["a2!"]],
		["away more than once", "a01-01 b01-05 a01-09 c01-12 a01-20", ["a3!!"]],
		["flicker at a real change ends with the new wording", "a01-01 a01-03 b01-05 a01-09 b01-12 b01-20", ["a3!", "b2"]],
		["two copies away are two changes", "a01-01 b01-05 b01-07 a01-09", ["a1", "b2", "a1"]],
		["away for over a month is two changes", "a01-01 b01-05 a02-06", ["a1", "b1", "a1"]],
		["away for a month is not", "a01-01 b01-05 a02-05", ["a2!"]],
		["not back", "a01-01 b01-05", ["a1", "b1"]],
		["back as another wording", "a01-01 b01-05 c01-09", ["a1", "b1", "c1"]],
	])("%s", (_, text, expected) => {
		expect(keys(text)).toEqual(expected);
	});
});
