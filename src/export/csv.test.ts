import { describe, expect, it } from "vitest";
import { csvCell, toCsv } from "./csv.ts";

describe("a cell", () => {
	it.each([
		["=1+1", "'=1+1"],
		["+49 30 1234", "'+49 30 1234"],
		["-2+3", "'-2+3"],
		["@SUM(A1)", "'@SUM(A1)"],
		["\t=1", '"\'\t=1"'],
		["\r\n=1", '"\'\r\n=1"'],
		["  =HYPERLINK(1)", "'  =HYPERLINK(1)"],
		["\u200B=1", "'\u200B=1"],
		["\u00A0=1", "'\u00A0=1"],
		["\uFF1D1+1", "'\uFF1D1+1"],
		["\uFF20A1", "'\uFF20A1"],
		['=cmd|"/c calc"!A1', '"\'=cmd|""/c calc""!A1"'],
		["\0x", "'\0x"],
	])("%j is text to a spreadsheet", (value, cell) => {
		expect(csvCell(value)).toBe(cell);
	});

	it.each([
		["a=b", "a=b"],
		["1-2", "1-2"],
		["e-mail@example.org", "e-mail@example.org"],
		["“quoted”", "“quoted”"],
		["", ""],
		[null, ""],
		[undefined, ""],
		[7, "7"],
		[["a", "b"], "a b"],
		["a; b", '"a; b"'],
		["line\nline", '"line\nline"'],
	])("%j needs nothing but quotes", (value, cell) => {
		expect(csvCell(value)).toBe(cell);
	});
});

describe("a table", () => {
	it("has a line of names, the same number of cells in each row, and CRLF ends", () => {
		expect(
			toCsv([
				{ a: 1, b: "x,y" },
				{ a: 2, b: "" },
			]),
		).toBe('a,b\r\n1,"x,y"\r\n2,\r\n');
		expect(toCsv([])).toBe("");
	});
});
