import { expect, test } from "vitest";
import { Recordings } from "./days.ts";

/** "a 2026-01-01" a line, each after the one before it; "human" for a person's commit, "<b" for another parent. */
function recordings(...lines: string[]): Recordings {
	let last = "";
	return Recordings.parse(
		lines
			.map((line) => {
				const [commit = "", day = "", ...more] = line.split(" ");
				const parents = more.flatMap((word) => (word.startsWith("<") ? word.slice(1).split(",") : []));
				const name = more.includes("human") ? "Ada" : "Open Terms Archive Bot";
				const fields = [commit, day, (parents.length > 0 ? parents : [last]).join(" "), name, `${name}@example.com`];
				last = commit;
				return fields.join("\u0002");
			})
			.join("\n"),
	);
}

test.each([
	["in order", ["a 2026-01-01", "b 2026-01-02"], "b", "", { date: "2026-01-02" }],
	["on one day", ["a 2026-01-02", "b 2026-01-02"], "b", "", { date: "2026-01-02" }],
	[
		"before the one it follows",
		["a 2026-06-12", "b 2026-01-25", "c 2026-06-13"],
		"b",
		"",
		{ date: "2026-06-13", between: ["2026-01-25", "2026-06-13"] },
	],
	["the last of all", ["a 2026-06-12", "b 2026-01-25"], "b", "", { date: "2026-06-12", between: ["2026-01-25", "2026-06-12"] }],
	[
		"several in a row",
		["a 2026-06-12", "b 2026-01-25", "c 2026-02-01", "d 2026-06-20"],
		"b",
		"",
		{ date: "2026-06-20", between: ["2026-01-25", "2026-06-20"] },
	],
	["what follows them", ["a 2026-06-12", "b 2026-01-25", "c 2026-06-20"], "c", "", { date: "2026-06-20" }],
	["after a person's commit of a later day", ["a 2026-01-01", "p 2026-06-12 human", "b 2026-01-02"], "b", "", { date: "2026-01-02" }],
	["a person's own commit", ["a 2026-06-12", "p 2026-01-02 human"], "p", "", { date: "2026-01-02" }],
	[
		"before its place's own predecessor, whoever committed",
		["a 2026-01-01 human", "b 2025-12-01"],
		"b",
		"2026-01-01",
		{ date: "2026-01-01", between: ["2025-12-01", "2026-01-01"] },
	],
	[
		"beside a branch that is newer",
		["a 2026-01-01", "b 2026-06-01", "c 2026-02-01 <a", "m 2026-06-02 <b,c"],
		"c",
		"",
		{ date: "2026-02-01" },
	],
	[
		"after a merge of both",
		["a 2026-01-01", "b 2026-06-01", "c 2026-02-01 <a", "m 2026-06-02 <b,c human", "d 2026-05-01"],
		"d",
		"",
		{ date: "2026-06-01", between: ["2026-05-01", "2026-06-01"] },
	],
	["unknown", ["a 2026-01-01"], "z", "", undefined],
] as const)("a commit %s", (_, lines, commit, before, expected) => {
	expect(recordings(...lines).dayOf(commit, before)).toEqual(expected);
});

test("the newest commit by a day is by its certain day", () => {
	const history = recordings("a 2026-01-01", "b 2026-06-12", "c 2026-01-25", "d 2026-06-13");
	expect(history.newest()).toEqual({ commit: "d", date: "2026-06-13" });
	expect(history.newestBy("2026-06-12")).toEqual({ commit: "b", date: "2026-06-12" });
	expect(history.newestBy("2026-03-01")).toEqual({ commit: "a", date: "2026-01-01" });
	expect(history.newestBy("2025-01-01")).toBeUndefined();
});
