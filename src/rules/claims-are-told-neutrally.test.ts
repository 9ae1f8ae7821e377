import { describe, expect, it } from "vitest";
import { aBook, aTracker } from "../testing/builders.ts";
import { runRules } from "./check.ts";
import { claimsAreToldNeutrally } from "./claims-are-told-neutrally.ts";

const said = (claim: object) => runRules(aBook({ elsewhere: [aTracker([claim])] }), [claimsAreToldNeutrally]).map(({ message }) => message);
const words = (n: number) => `The page says ${"so ".repeat(n - 3).trim()}.`;

describe("a claim is told neutrally", () => {
	it.each([
		"wrong",
		"Wrongly",
		"an error",
		"mistaken",
		"incorrect",
		"inaccurate",
		"false",
		"misleading",
		"outdated",
		"fails to say",
		"should",
		"recommended",
	])("without “%s”", (word) => {
		expect(said({ reason: `The page is ${word} on this point.` })).toHaveLength(1);
		expect(said({ says: `The page is ${word} on this point.` })).toHaveLength(1);
	});

	it("in words of the two texts, whatever the page's own words are", () => {
		expect(said({ reason: "The page says so. The archived text says otherwise.", quoted: "the false default that others report" })).toEqual(
			[],
		);
	});

	it("in sentences of 24 words at most, one for a claim and two for a reason", () => {
		expect(said({ says: words(24), reason: `${words(24)} ${words(24)}` })).toEqual([]);
		expect(said({ says: words(25) })).toHaveLength(1);
		expect(said({ says: `${words(8)} ${words(8)}` })).toEqual(["This has 2 sentences, at most 1."]);
		expect(said({ reason: `${words(8)} ${words(8)} ${words(8)}` })).toEqual(["This has 3 sentences, at most 2."]);
	});

	it("with 12 words of the page at most", () => {
		expect(said({ quoted: Array(12).fill("word").join(" ") })).toEqual([]);
		expect(said({ quoted: Array(13).fill("word").join(" ") })).toEqual(["It repeats 13 of their words, at most 12."]);
	});
});
