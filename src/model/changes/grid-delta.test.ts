import { describe, expect, it } from "vitest";
import { changeOf, everywhere, never } from "../../testing/changing-book.ts";

const all = ["acme-free", "acme-pro", "acme-team"];

describe("the answer grid", () => {
	const words = (change: ReturnType<typeof changeOf>) =>
		change.grid.moves.map((m) => [
			m.products.map((p) => p.id).join(),
			m.regions.length,
			m.before.answer,
			m.after.answer,
			m.after.by?.clause.number,
		]);

	it("moves every cell both versions govern when the answer differs", () => {
		const change = changeOf({ ...never, appliesTo: everywhere(...all) }, { appliesTo: everywhere(...all) });
		expect(words(change)).toEqual([[all.join(), 7, "never", "opt-out", "CB-0001"]]);
		expect(change.grid.kept).toEqual([]);
	});

	it("names the clause a product goes to, and judges by its answer", () => {
		const change = changeOf(
			{ ...never, appliesTo: everywhere("acme-pro", "acme-team") },
			{ ...never, appliesTo: everywhere("acme-team") },
			{ d: [["2025-01-01", { appliesTo: everywhere("acme-pro") }]] },
		);
		expect(words(change)).toEqual([["acme-pro", 7, "never", "opt-out", "CB-0002"]]);
		expect(change.grid.kept.map((p) => p.id)).toEqual(["acme-team"]);
		expect(change.direction).toBe("widens");
	});

	it("says nothing of cells the book does not know on one side", () => {
		const change = changeOf({ appliesTo: everywhere("acme-free") }, { appliesTo: everywhere("acme-free", "acme-pro") });
		expect(words(change)).toEqual([["acme-pro", 7, undefined, "opt-out", "CB-0001"]]);
		expect([change.material, change.direction]).toEqual([false, "clarifies"]);
	});

	it("splits a move by region", () => {
		const change = changeOf(
			{ appliesTo: everywhere("acme-free") },
			{ appliesTo: { products: ["acme-free"], regions: ["us", "canada", "australia", "other"] } },
			{ d: [["2025-01-01", { ...never, appliesTo: { products: ["acme-free"], regions: ["eea", "uk", "switzerland"] } }]] },
		);
		expect(words(change)).toEqual([["acme-free", 3, "opt-out", "never", "CB-0002"]]);
		expect(change.direction).toBe("narrows");
	});

	it("takes the answer of a supporting text where no clause is recorded as deciding", () => {
		const supports = { ...never, standing: "supports" } as const;
		const change = changeOf(
			{ appliesTo: everywhere("acme-free") },
			{ appliesTo: everywhere("acme-free", "acme-team") },
			{
				d: [
					["2023-01-01", { ...supports, appliesTo: everywhere("acme-team", "acme-pro") }],
					["2025-01-01", { ...supports, appliesTo: everywhere("acme-pro") }],
				],
			},
		);
		expect(change.grid.moves.map((m) => [m.before.answer, m.before.by?.date, m.after.answer])).toEqual([
			["never", "2023-01-01", "opt-out"],
		]);
		expect([change.material, change.direction]).toEqual([true, "widens"]);
	});

	it("a supporting text answers what no clause decides any more, as in the grid", () => {
		const change = changeOf(
			{ answer: "opt-in", appliesTo: everywhere("acme-free", "acme-team") },
			{ answer: "opt-in", appliesTo: everywhere("acme-free") },
			{ d: [["2023-01-01", { ...never, standing: "supports", appliesTo: everywhere("acme-team") }]] },
		);
		expect(words(change)).toEqual([["acme-team", 7, "opt-in", "never", "CB-0002"]]);
		expect([change.material, change.direction]).toEqual([true, "narrows"]);
	});

	it("does not ask a clause that ended before the change", () => {
		const ended = { on: "2024-06-01", why: "The passage is gone." };
		const change = changeOf(
			{ appliesTo: everywhere("acme-free") },
			{ appliesTo: everywhere("acme-free", "acme-pro") },
			{ d: [["2023-01-01", { ...never, appliesTo: everywhere("acme-pro"), ended }]] },
		);
		expect(words(change)).toEqual([["acme-pro", 7, undefined, "opt-out", "CB-0001"]]);
	});

	it("shows where a supporting text leaves a product to the text that decides", () => {
		const supports = { ...never, standing: "supports" } as const;
		const change = changeOf(
			{ ...supports, appliesTo: everywhere("acme-free", "acme-pro") },
			{ ...supports, appliesTo: everywhere("acme-free") },
			{ d: [["2023-01-01", { appliesTo: everywhere("acme-pro") }]] },
		);
		expect([change.grid.decides, words(change)]).toEqual([false, [["acme-pro", 7, "never", "opt-out", "CB-0002"]]]);
		expect(change.direction).toBe("widens");
	});
});
