import { expect, test } from "vitest";
import { afterRows } from "../model/after-opt-out.ts";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { answerBar } from "./bars.ts";
import { findingText, homeFindings, platformFindings, topicsFindings } from "./findings.ts";
import { questionGrid } from "./tiles.ts";

const NEVER = { answer: "never", control: { kind: "not-needed", who: "not-stated", reachesBack: "not-stated" } } as const;
const platform = [
	aPlatform({ products: [aProduct(), aProduct({ id: "acme-team", name: "Acme Team", plan: "Team", audience: "business" })] }),
];
const clause = [
	aClause({ appliesTo: { products: ["acme-free"], regions: ["eea"] } }),
	aClause({ id: "CB-0002", ...NEVER, appliesTo: { products: ["acme-team"], regions: "everywhere" } }, { id: "acme/team/2025-09-28" }),
];
const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);

test("the front page counts platforms that may train by default, for one plan or place at least, by kind of account", () => {
	expect(homeFindings(book, grid, afterRows(book, grid)).map(findingText)).toEqual([
		"1 of 1 platforms may train AI by default on what a personal account gives them, at least on one plan or in one place.",
		"On work accounts, 0 of 1 may.",
		expect.stringMatching(/^After an opt-out, something named in a text still happens on \d of 2 plans\.$/),
	]);
});

test("a platform's finding counts questions, not tiles, and says what has no answer", () => {
	const own = book.platforms[0]!;
	expect(platformFindings(own, questionGrid(book, grid, own)).map(findingText)).toEqual([
		"We put 1 question to the texts of Acme Chat, for 2 products. On 0 of them an answer is graded high or critical.",
		"For some plan or place, on 1 we have not read them yet.",
	]);
});

test("the list of questions names the one on which the texts are most often silent, where there is one", () => {
	const topic = book.topics[0]!;
	expect(topicsFindings([{ topic, bar: answerBar(grid, topic, book.products.values()) }]).map(findingText)).toEqual([
		"1 question, put to the products where it can arise.",
	]);
	const silent = { total: 3, groups: [{ words: "Not stated", count: 2, parts: [{ look: "unstated" as const, count: 2 }] }] };
	expect(topicsFindings([{ topic, bar: silent }]).map(findingText)[1]).toBe(
		"The texts are most often silent on “Your chats”: 2 of 3 products.",
	);
});

test("no sentence of a finding is longer than 25 words", () => {
	const own = book.platforms[0]!;
	for (const finding of [...homeFindings(book, grid, afterRows(book, grid)), ...platformFindings(own, questionGrid(book, grid, own))])
		for (const sentence of findingText(finding).split(/(?<=\.)\s/)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(25);
});
