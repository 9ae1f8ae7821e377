import { expect, test } from "vitest";
import { toChanges } from "../model/changes.ts";
import { aChangingBook } from "../testing/changing-book.ts";
import { byMaterial, changeFindings, countMonths, materialOf, monthName, monthsOf, stripRow } from "./change-pictures.ts";
import { findingText } from "./findings.ts";

const { book } = aChangingBook({
	c: [
		["2025-11-01", {}],
		["2026-02-03", { answer: "always", title: "Acme trains on chats, whatever you say" }],
		["2026-02-20", {}],
		["2026-04-01", { title: "The same in other words" }],
	],
});
const changes = toChanges(book);
const months = monthsOf(changes, "2026-05-31");

test("months run from the first change to the book's own, over the end of a year too", () => {
	expect(months).toEqual(["2026-02", "2026-03", "2026-04", "2026-05"]);
	expect(monthsOf([...changes, { ...changes[0]!, date: "2025-12-01" }], "2026-02-01")).toEqual(["2025-12", "2026-01", "2026-02"]);
	expect(monthName("2026-02")).toBe("February 2026");
});

test("a picture of changes shows four years at most", () => {
	const long = monthsOf([...changes, { ...changes[0]!, date: "2019-12-01" }], "2026-02-01");
	expect([long.length, long[0], long.at(-1)]).toEqual([48, "2022-03", "2026-02"]);
});

test("every change stands in its month once, by its direction where it is material", () => {
	const counted = countMonths(changes, months);
	expect(counted.map(({ month, widens, narrows, clarifies, editorial }) => [month, widens, narrows, clarifies, editorial])).toEqual([
		["2026-02", 1, 1, 0, 0],
		["2026-03", 0, 0, 0, 0],
		["2026-04", 0, 0, 0, 1],
		["2026-05", 0, 0, 0, 0],
	]);
	expect(counted.reduce((sum, month) => sum + materialOf(month) + month.editorial, 0)).toBe(changes.length);
});

test("a line counts all its changes, also those before the picture begins, and the busiest come first", () => {
	const busy = stripRow("Busy", "/busy/", changes, ["2026-05"]);
	expect([busy.material, busy.widens, busy.narrows, busy.editorial, busy.months.length]).toEqual([2, 1, 1, 1, 1]);
	expect(byMaterial([stripRow("Still", "/still/", [], months), busy]).map(({ words }) => words)).toEqual(["Busy", "Still"]);
});

test("the finding says how many, which way, and when most", () => {
	expect(changeFindings(changes, countMonths(changes, months)).map(findingText)).toEqual([
		"Of 3 recorded changes, 2 are material.",
		"1 takes more or leaves less choice, 1 the reverse.",
		"Most in one month: 2, in February 2026.",
	]);
	expect(changeFindings([], []).map(findingText)).toEqual(["Of 0 recorded changes, 0 are material."]);
});
