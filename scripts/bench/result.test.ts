import { describe, expect, it } from "vitest";
import { BUDGETS, judge } from "./budgets.ts";
import { type Build, toStages } from "./builders.ts";
import { textTable } from "./report.ts";
import { cheapest, growth, marginal, msPerPage, type SizeResult, verdicts } from "./result.ts";

const build = (pages: number, cpu: number): Build => ({ pages, cpu, wall: cpu * 2, peak: 500, htmlBytes: pages * 1000 });
const cost = { wall: 1, cpu: 1, peak: 100 };

function aResult(size: number, astroCpu: number, eleventyCpu: number): SizeResult {
	return {
		size,
		book: { platforms: 1, products: 5, clauses: size, versions: size, clauseBytes: 5000 },
		check: { ...cost, problems: 0 },
		astro: { ...build(size * 3, astroCpu), stages: toStages({}) },
		eleventy: build(size * 3, eleventyCpu),
		social: { ...cost, drawn: 1, kept: 0 },
		index: { ...cost, files: 1, bytes: 1 },
		firstQuery: undefined,
	};
}

describe("results", () => {
	it("count the cheapest round by CPU, not by wall time", () => {
		expect(
			cheapest([
				{ wall: 1, cpu: 3, peak: 1 },
				{ wall: 9, cpu: 2, peak: 1 },
			]).cpu,
		).toBe(2);
		expect(() => cheapest([])).toThrow("Nothing was measured");
	});

	it("tell the cost of a page and of one page more", () => {
		expect(msPerPage(build(1000, 3))).toBe(3);
		expect(marginal(build(1000, 4), build(3000, 8))).toBe(2);
	});

	it("tell whether pages cost more as there are more of them", () => {
		expect(growth([build(3000, 9), build(1000, 3), build(2000, 5)])).toBe(2);
		expect(growth([build(1000, 4), build(2000, 8)])).toBeUndefined();
	});

	it("are held against every budget at every size", () => {
		const found = verdicts([aResult(3000, 30, 10), aResult(300, 3, 4), aResult(1000, 10, 10)]);
		expect(found.map(({ budget, at, passed }) => [budget, at, passed])).toEqual([
			[BUDGETS.ratio, "300 clauses", true],
			[BUDGETS.ratio, "1,000 clauses", true],
			[BUDGETS.ratio, "3,000 clauses", false],
			[BUDGETS.growth, "300 to 3000 clauses", true],
			[BUDGETS.peak, "300 clauses", true],
			[BUDGETS.peak, "1,000 clauses", true],
			[BUDGETS.peak, "3,000 clauses", true],
		]);
	});

	it("pass at the limit itself", () => {
		expect(judge(BUDGETS.ratio, "x", 1).passed).toBe(true);
		expect(judge(BUDGETS.ratio, "x", 1.001).passed).toBe(false);
	});
});

describe("stages", () => {
	it("cost what was used between two moments", () => {
		const stages = toStages({
			configured: { wall: 1, cpu: 1 },
			loaded: { wall: 3, cpu: 2 },
			bundled: { wall: 4, cpu: 2.5 },
			written: { wall: 9, cpu: 6 },
		});
		expect(stages).toEqual({
			start: { wall: 1, cpu: 1 },
			load: { wall: 2, cpu: 1 },
			bundle: { wall: 1, cpu: 0.5 },
			write: { wall: 5, cpu: 3.5 },
		});
	});
});

describe("textTable", () => {
	it("sets names left and numbers right", () => {
		expect(
			textTable([
				["a", "n"],
				["long", "1"],
				["b", "100"],
			]),
		).toBe("a       n\n----  ---\nlong    1\nb     100");
	});
});
