import { describe, expect, test } from "vitest";
import { locateParts } from "./locate.ts";
import { normaliseText } from "./normalise.ts";
import { danglingIn, idleExplanations, isApart, omissionsOf, REACH, swallowedIn } from "./omissions.ts";
import { TURNING_ENGLISH, turningWords } from "./turning.ts";

function located(source: string, parts: readonly string[]) {
	const document = normaliseText(source);
	const result = locateParts(document, parts);
	if ("missing" in result) throw new Error(`part ${result.missing} is not there`);
	return { document, found: result.found };
}

const swallowed = (source: string, parts: readonly string[], explained: Parameters<typeof swallowedIn>[2] = [], language = "en") => {
	const { document, found } = located(source, parts);
	return swallowedIn(document, found, explained, language).map(({ part, where, word }) => [part + 1, where, word]);
};

describe("what a quotation leaves out", () => {
	// The four classes of open-legal-products/mike#391 to #393, and the case of the robustness review.
	test.each([
		["We are not permitted to use your conversations.", ["We are", "permitted to use your conversations."], [[2, "between", "not"]]],
		["Anthropic may not train models on Content from Services.", ["Anthropic may", "train models on Content"], [[2, "between", "not"]]],
		["We train, except on work accounts, on all chats.", ["We train", "on all chats."], [[2, "between", "except"]]],
		["We keep chats if you agree, and train on them.", ["We keep chats", "and train on them."], [[2, "between", "if"]]],
		["We do not agree that we may train on chats.", ["we may train on chats."], [[1, "before", "not"]]],
		[
			"We may train on chats unless you opt out.",
			["We may train on chats"],
			[
				[1, "after", "unless"],
				[1, "after", "opt out"],
			],
		],
		["If you agree, we train on chats. We sell nothing.", ["we train on chats."], [[1, "before", "If"]]],
		["We don’t let others train on chats.", ["let others train on chats."], [[1, "before", "don't"]]],
	])("%j as %j", (source, parts, found) => {
		expect(swallowed(source, parts)).toEqual(found);
	});

	test.each([
		["We train on chats. You may not resell them.", ["We train on chats."]],
		["You may not resell. We train on chats.", ["We train on chats."]],
		["We use data, such as names and chats, to train models.", ["We use data", "to train models."]],
		["The notary may knot a note. We train on chats.", ["a note. We train on chats."]],
		["We never train.\n\n## Chats\n\nWe train on chats.", ["We train on chats."]],
	])("nothing that turns: %j as %j", (source, parts) => {
		expect(swallowed(source, parts)).toEqual([]);
	});

	test("far apart or in another section, each part is a quotation of its own, with its own sentence", () => {
		const far = `We train on chats. ${"Some words of a notice. ".repeat(30)}It is not a promise. You may opt out.`;
		const apart = located(far, ["We train on chats.", "You may opt out."]);
		expect(isApart(apart.document, apart.found[0]!, apart.found[1]!)).toBe(true);
		expect(omissionsOf(apart.document, apart.found)).toEqual([]);
		const near = located("We train. It is not all. You may opt out.", ["We train.", "You may opt out."]);
		expect(isApart(near.document, near.found[0]!, near.found[1]!)).toBe(false);
		const section = located("We train.\n\n# Choices\n\nYou may opt out.", ["We train.", "You may opt out."]);
		expect(isApart(section.document, section.found[0]!, section.found[1]!)).toBe(true);
		const underlined = located("We train.\n\nChoices\n---\n\nYou may opt out.", ["We train.", "You may opt out."]);
		expect(isApart(underlined.document, underlined.found[0]!, underlined.found[1]!)).toBe(true);
		expect(REACH).toBe(600);
	});

	test("a reason covers the place where its words stand, and not the rest of the omission", () => {
		const source = "We train, without delay and not on work accounts, on all chats.";
		const parts = ["We train", "on all chats."];
		expect(swallowed(source, parts, [{ part: 2, words: "without delay" }])).toEqual([[2, "between", "not"]]);
		expect(swallowed(source, parts, [{ part: 1, words: "without delay and not on work accounts" }])).toHaveLength(2);
		expect(swallowed(source, parts, [{ part: 2, words: "without delay and not on work accounts" }])).toEqual([]);
		const { document, found } = located(source, parts);
		expect(idleExplanations(document, found, [{ part: 2, words: "never at all" }])).toHaveLength(1);
		expect(idleExplanations(document, found, [{ part: 2, words: "not on work accounts" }])).toEqual([]);
	});

	test.each([
		["Wir nutzen Chats nicht zum Training.", ["zum Training."], "de", [[1, "before", "nicht"]]],
		[
			"Nous n’utilisons pas vos données.",
			["vos données."],
			"fr",
			[
				[1, "before", "n'utilisons"],
				[1, "before", "pas"],
			],
		],
		["我们不会使用您的对话训练模型。", ["使用您的对话训练模型。"], "zh", [[1, "before", "不"]]],
		["Wir werden niemals, z. B. Ihre Chats zum Training nutzen.", ["Ihre Chats zum Training nutzen."], "de", [[1, "before", "niemals"]]],
		["We do not allow Acme Inc. Staff may read chats.", ["Staff may read chats."], "en", [[1, "before", "not"]]],
		["Мы никогда, т. е. Ваши чаты для обучения берём.", ["Ваши чаты для обучения берём."], "ru", [[1, "before", "никогда"]]],
		["نستخدم محادثاتك لتدريب نماذجنا؟", ["محادثاتك لتدريب نماذجنا"], "ar", [[1, "after", "؟"]]],
		["Εκπαιδεύουμε με τις συνομιλίες σας;", ["με τις συνομιλίες σας"], "el", [[1, "after", ";"]]],
		["(“Do we train on chats?”)", ["we train on chats"], "en", [[1, "after", "?"]]],
		["Ձեր զրույցներով մարզո՞ւմ ենք", ["Ձեր զրույցներով մարզո՞ւմ ենք"], "hy", []],
	])("in the language of the document: %j", (source, parts, language, found) => {
		expect(swallowed(source, parts, [], language)).toEqual(found);
	});

	test.each([
		["We will not", "not"],
		["You may train unless", "unless"],
		["We may train only if", "only if"],
	])("%j says no what of", (part, word) => {
		expect(danglingIn(part, "en")?.word).toBe(word);
	});

	test.each(["unless you opt out.", "train unless you object;", "We may train"])("%j ends where it may", (part) => {
		expect(danglingIn(part, "en")).toBeUndefined();
	});
});

test("the words that the method page prints are found", () => {
	for (const word of TURNING_ENGLISH) {
		const example = word.startsWith("…") ? `do${word.slice(1)}` : word.replace("…", "ing");
		expect(turningWords(`We ${example} you`, "en"), word).not.toEqual([]);
	}
});
