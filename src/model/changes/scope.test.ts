import { describe, expect, it } from "vitest";
import { changeOf, everywhere, never } from "../../testing/changing-book.ts";

const free = { appliesTo: everywhere("acme-free") };
const both = { appliesTo: everywhere("acme-free", "acme-pro") };
const saysOf = ({ scope, scopeNote, material, direction }: ReturnType<typeof changeOf>) => [
	scope.join(" "),
	scopeNote,
	material ? "material" : "editorial",
	direction,
];

describe("a change of the list of products or places", () => {
	it("says nothing where the list stays", () => {
		expect(saysOf(changeOf(both, { ...never, ...both }))).toEqual(["", undefined, "material", "narrows"]);
	});

	it("says what is covered now, and is editorial where no earlier answer is recorded", () => {
		expect(saysOf(changeOf(free, both))).toEqual([
			"Now also covers Acme pro.",
			"What held there before is not recorded, so no answer is seen to move.",
			"editorial",
			"clarifies",
		]);
	});

	it("says what is covered no longer, and where", () => {
		expect(saysOf(changeOf(both, { appliesTo: { products: ["acme-free"], regions: ["eea"] } }))).toEqual([
			"No longer covers Acme pro. Where: from “Everywhere” to “EEA”.",
			"What holds there since is not recorded, so no answer is seen to move.",
			"editorial",
			"clarifies",
		]);
		const swapped = changeOf(free, { appliesTo: everywhere("acme-pro") });
		expect(saysOf(swapped).slice(0, 2)).toEqual([
			"Now also covers Acme pro. No longer covers Acme free.",
			"What held for some of them before or after is not recorded, so no answer is seen to move.",
		]);
	});

	it("is editorial where another clause gives the same answer", () => {
		const change = changeOf(both, free, { d: [["2025-01-01", { appliesTo: everywhere("acme-pro") }]] });
		expect(saysOf(change)).toEqual([
			"No longer covers Acme pro.",
			"The answer there stays: another clause gave it or gives it.",
			"editorial",
			"clarifies",
		]);
	});

	it("is material, and has a direction, where an answer moves with it", () => {
		const gains = changeOf(free, both, {
			d: [
				["2023-01-01", { ...never, appliesTo: everywhere("acme-pro", "acme-team") }],
				["2025-01-01", { ...never, appliesTo: everywhere("acme-team") }],
			],
		});
		expect(saysOf(gains)).toEqual(["Now also covers Acme pro.", "An answer moves with that.", "material", "widens"]);
		const loses = changeOf(both, free, { d: [["2025-01-01", { ...never, appliesTo: everywhere("acme-pro") }]] });
		expect(saysOf(loses)).toEqual(["No longer covers Acme pro.", "An answer moves with that.", "material", "narrows"]);
		expect(loses.fields.map(({ field, material }) => [field, material])).toEqual([["products", true]]);
	});

	it("stands beside other differences, which make the change material by themselves", () => {
		const change = changeOf(free, { ...both, licence: ["perpetual"] });
		expect(saysOf(change).slice(0, 3)).toEqual([
			"Now also covers Acme pro.",
			"What held there before is not recorded, so no answer is seen to move.",
			"material",
		]);
		expect(change.fields.filter((f) => f.material).map((f) => f.field)).toEqual(["licence"]);
	});
});
