import { describe, expect, test } from "vitest";
import { type Context, contextOf, isMoved } from "./context.ts";
import { locateParts } from "./locate.ts";
import { normaliseText } from "./normalise.ts";

function contextIn(source: string, part: string): Context {
	const document = normaliseText(source);
	const result = locateParts(document, [part]);
	if ("missing" in result) throw new Error("not there");
	return contextOf(document, result.found[0]!);
}

const NONE = { heading: undefined, leadIn: undefined, row: undefined, column: undefined };

describe("what a passage stands under", () => {
	test.each([
		["plain text", "We train.", "We train.", NONE],
		["a heading", "# Use\n\nText.\n\n## 3.1 Training\n\nWe train.", "We train.", { ...NONE, heading: "3.1 Training" }],
		["an underlined heading", "Training\n=====\n\nWe train.", "We train.", { ...NONE, heading: "Training" }],
		["a bold line", "# A\n\n**What we never do**\n\nWe train.", "We train.", { ...NONE, heading: "What we never do" }],
		["no heading of its own", "# A\n\n## Training", "Training", { ...NONE, heading: "A" }],
		[
			"a list",
			"# Use\n\nWe read much. We never use the following:\n\n* chats\n* files",
			"files",
			{ ...NONE, heading: "Use", leadIn: "We never use the following:" },
		],
		["a list in a list", "We use:\n\n- data\n    - chats\n    - files\n- code", "files", { ...NONE, leadIn: "data" }],
		["a numbered list", "We do not use:\n\n1.  chats\n2.  files", "2. files", { ...NONE, leadIn: "We do not use:" }],
		[
			"a table",
			"# Plans\n\n| Plan | Trains | Keeps |\n| --- | --- | --- |\n| Free | Yes | 30 days |\n| Business | ✗ | 7 days |",
			"✗",
			{ ...NONE, heading: "Plans", row: "Business", column: "Trains" },
		],
		["a table without a head", "|  |  |\n| --- | --- |\n| Free | Yes |", "Yes", { ...NONE, row: "Free" }],
	])("%s", (_name, source, part, context) => {
		expect(contextIn(source, part)).toEqual(context);
	});
});

describe("a passage has moved", () => {
	const under = (context: Partial<Context>): Context => ({ ...NONE, ...context });

	test.each([
		["from what is used to what is never used", { leadIn: "We use the following to train:" }, { leadIn: "We never use the following:" }],
		["into a promise", { leadIn: "We collect:" }, { leadIn: "We do not collect:" }],
		["to another section", { heading: "2. How we use data" }, { heading: "9. Children" }],
		["to another plan", { row: "Free" }, { row: "Business" }],
		["to another column", { column: "Trains" }, { column: "Keeps" }],
		["out of a list that denies", { leadIn: "We never use:" }, {}],
	])("%s", (_name, before, after) => {
		expect(isMoved(under(before), under(after), "en")).toBe(true);
	});

	test.each([
		["the number of a section", { heading: "3.1 Training" }, { heading: "4.2 Training" }],
		["a word more in a heading", { heading: "How we use your data" }, { heading: "How we may use your data" }],
		["marks", { heading: "“Training”" }, { heading: "Training:" }],
		["a heading that was none", {}, { heading: "Training" }],
	])("not by %s", (_name, before, after) => {
		expect(isMoved(under(before), under(after), "en")).toBe(false);
	});
});
