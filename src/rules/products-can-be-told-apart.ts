import type { Entry } from "../content/read.ts";
import type { Product } from "../schema/platform.ts";
import { FACETS, RECOGNISED_BY } from "../schema/recognise.ts";
import type { Report, Rule } from "./rule.ts";

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What both products share of each closed list, or undefined where one list tells them apart. */
function shared(a: Product, b: Product): string | undefined {
	const both = RECOGNISED_BY.map((field) => {
		const other: readonly string[] = b[field];
		return { field, values: a[field].filter((value) => other.includes(value)) };
	});
	if (both.some(({ values }) => values.length === 0)) return undefined;
	return both.map(({ field, values }) => `${field} (${values.join(", ")})`).join(", ");
}

function allowed(field: (typeof RECOGNISED_BY)[number]): string {
	return `${field}: ${Object.keys(FACETS[field].words).join(", ")}`;
}

function tellApart(entry: Entry<"platform">, report: Report): void {
	const { products } = entry.data;
	const unnamed = new Set<number>();
	for (const [index, product] of products.entries()) {
		for (const [earlier, other] of products.slice(0, index).entries()) {
			const fields = shared(other, product);
			if (fields === undefined) continue;
			if (same(other.plan, product.plan)) {
				report(
					entry,
					["products", index, "plan"],
					`"${product.id}" and "${other.id}" share ${fields} and the plan "${product.plan}": no question tells them apart.\n${RECOGNISED_BY.map(allowed).join(".\n")}.`,
					"leave out what does not lead to one of them, or give the two plans their own names",
				);
				continue;
			}
			// Only the plan's name is left to ask for, so the words must say it.
			for (const [place, one, sibling] of [
				[earlier, other, product],
				[index, product, other],
			] as const) {
				if (unnamed.has(place) || one.recognise.toLowerCase().includes(one.plan.toLowerCase())) continue;
				unnamed.add(place);
				report(
					entry,
					["products", place, "recognise"],
					`Only the name of the plan tells "${one.id}" from "${sibling.id}", and these words do not name "${one.plan}".`,
					`say where a reader meets the name "${one.plan}", or tell the two apart by ${RECOGNISED_BY.join(", ")}`,
				);
			}
		}
	}
}

export const productsCanBeToldApart: Rule = {
	name: "products-can-be-told-apart",
	scope: "record",
	description:
		"Two products of a platform differ in who pays, how one signs in, where one uses it, or the name of the plan; where only the name differs, `recognise` says it.",
	check({ records }, report) {
		for (const entry of records.platform) tellApart(entry, report);
	},
};
