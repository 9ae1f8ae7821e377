import { describe, expect, it } from "vitest";
import { FACETS, PAYERS, SIGN_INS, TOOLS } from "../schema/recognise.ts";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { candidateOf, questionsOf, recognisedBy, toldByNameOnly } from "./recognise.ts";

const products = [
	aProduct({ signIn: ["own-account", "signed-out"] }),
	aProduct({ id: "acme-pro", plan: "Pro", paid: true, pays: ["yourself"] }),
	aProduct({ id: "acme-max", plan: "Max", paid: true, pays: ["yourself", "employer"] }),
];
const appliesTo = { products: products.map(({ id }) => id), regions: "everywhere" as const };
const { book } = aDerivedBook(aBook({ platform: [aPlatform({ products })], clause: [aClause({ appliesTo })] }).records);
const [platform] = book.platforms;

describe("how a product is recognised", () => {
	it("has words for every value of every closed list, each its own", () => {
		for (const [facet, values] of [
			[FACETS.pays, PAYERS],
			[FACETS.signIn, SIGN_INS],
			[FACETS.uses, TOOLS],
		] as const) {
			expect(Object.keys(facet.words).sort()).toEqual([...values].sort());
			expect(new Set(Object.values(facet.words)).size).toBe(values.length);
		}
	});

	it("offers the values that occur on the platform, in the order of their list", () => {
		expect(questionsOf(platform!).map(({ name, options }) => [name, options.map(({ value }) => value)])).toEqual([
			["plan", ["acme-free", "acme-pro", "acme-max"]],
			["pays", ["nobody", "yourself", "employer"]],
			["sign-in", ["signed-out", "own-account"]],
			["uses", ["chat-app"]],
		]);
	});

	it("puts several values into one line", () => {
		const lines = (id: string) => recognisedBy(book.products.get(id)!).map(({ words }) => words);
		expect(lines("acme-free").slice(0, 2)).toEqual(["Nobody", "With an account you made yourself or not at all"]);
		expect(lines("acme-max")[0]).toBe("You do; your employer or another organisation");
	});

	it("names the siblings that only the name of the plan tells apart", () => {
		const only = (id: string) => toldByNameOnly(book.products.get(id)!).map((p) => p.id);
		expect([only("acme-free"), only("acme-pro"), only("acme-max")]).toEqual([[], ["acme-max"], ["acme-pro"]]);
	});

	it("gives every question of the platform a value, so that no answer can pass a product by", () => {
		const names = questionsOf(platform!).map(({ name }) => name);
		for (const product of platform!.products) expect(Object.keys(candidateOf(product).values)).toEqual(names);
	});
});
