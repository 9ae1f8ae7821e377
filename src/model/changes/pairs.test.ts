import { describe, expect, it } from "vitest";
import { aChangingBook } from "../../testing/changing-book.ts";
import { compare } from "../changes.ts";
import { pairAnchor, pairsOf } from "./pairs.ts";

describe("any two versions", () => {
	const dates = ["2020", "2021", "2022", "2023", "2024", "2025", "2026"].map((year) => `${year}-01-01`);
	const clauseOf = (n: number) => aChangingBook({ c: dates.slice(0, n).map((date) => [date, {}] as const) });

	it("are all compared up to six versions, the newest first", () => {
		const { book } = clauseOf(3);
		expect(pairsOf(book.clauses[0]!).map((p) => p.anchor)).toEqual(["from-2020-01-01-to-2022-01-01"]);
		expect(pairsOf(clauseOf(6).book.clauses[0]!)).toHaveLength(15 - 5);
	});
	it("from seven on are compared with the newest", () => {
		const pairs = pairsOf(clauseOf(7).book.clauses[0]!);
		expect(pairs).toHaveLength(5);
		expect(pairs.every((p) => p.after.date === "2026-01-01")).toBe(true);
	});
	it("that follow each other are one change, at the date of the later", () => {
		const { versions } = clauseOf(3).book.clauses[0]!;
		expect(versions.slice(1).map((after, i) => pairAnchor(versions[i]!, after))).toEqual(["2021-01-01", "2022-01-01"]);
		expect(pairsOf(clauseOf(2).book.clauses[0]!)).toEqual([]);
	});
	it("compare the same way round as consecutive ones", () => {
		const { book } = clauseOf(3);
		const [first, , third] = book.clauses[0]!.versions;
		expect(compare(book, first!, third!)).toMatchObject({ direction: "clarifies", material: false });
	});
});
