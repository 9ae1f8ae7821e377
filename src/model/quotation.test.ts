import { expect, test } from "vitest";
import type { ProvenPart } from "../schema/lock.ts";
import type { VersionView } from "./book.ts";
import { quotationsOf, quotedWords } from "./quotation.ts";

const SHA = "a".repeat(64);

function version(parts: string[], proven: Partial<ProvenPart>[], locator = "Section 3, “Your content”"): VersionView {
	const proof = { parts: proven.map((part, i) => ({ line: i + 1, paragraph: SHA, ...part })) };
	return { data: { quote: { locator, parts } }, proof } as unknown as VersionView;
}

test("parts of one passage are one quotation; what is apart is another", () => {
	const one = version(["We train", "on chats.", "You may opt out."], [{}, {}, { apart: true, heading: "Choices" }]);
	expect(quotationsOf(one).map(({ parts, under }) => [under, parts.map(({ number }) => number)])).toEqual([
		[undefined, [1, 2]],
		[undefined, [3]],
	]);
	expect(quotedWords(one)).toBe("“We train … on chats.” “You may opt out.”");
});

test("a list or a table is named, once; headings are left to the locator", () => {
	const heading = "3. Your content";
	const listed = version(
		["chats", "files"],
		[
			{ heading, leadIn: "We never use:" },
			{ heading, leadIn: "We never use:" },
		],
	);
	expect(quotationsOf(listed).map(({ under, parts }) => [under, parts.length])).toEqual([["After “We never use”:", 2]]);
	const table = version(
		["Yes", "No"],
		[
			{ heading: "Plans", row: "Free", column: "Trains" },
			{ heading: "Plans", row: "Business", column: "Trains" },
		],
	);
	expect(quotationsOf(table).map(({ under }) => under)).toEqual(["In the row “Free”, in the column “Trains”:", "In the row “Business”:"]);
	// A part that quotes its own lead-in needs no label.
	const quoted = version(["We never use:", "chats"], [{ heading }, { heading, leadIn: "We never use:" }]);
	expect(quotationsOf(quoted).map(({ under, parts }) => [under, parts.length])).toEqual([[undefined, 2]]);
});

test("without a proof all parts are one quotation, and a silence has none", () => {
	expect(quotationsOf({ ...version(["a", "b"], []), proof: undefined })).toHaveLength(1);
	expect(quotationsOf({ data: {}, proof: undefined } as unknown as VersionView)).toEqual([]);
});
