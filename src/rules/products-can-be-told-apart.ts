import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import type { Platform, Product } from "../schema/platform.ts";
import { FACETS, RECOGNISED_BY } from "../schema/recognise.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "products-can-be-told-apart";

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

function problemsOf(entry: Entry<"platform">, products: Platform["products"]): Problem[] {
	const unnamed = new Set<number>();
	return products.flatMap((product, index) =>
		products.slice(0, index).flatMap((other, earlier): Problem[] => {
			const fields = shared(other, product);
			if (fields === undefined) return [];
			if (same(other.plan, product.plan)) {
				return [
					at(
						NAME,
						entry,
						["products", index, "plan"],
						`"${product.id}" and "${other.id}" share ${fields} and the plan "${product.plan}": no question tells them apart.\n${RECOGNISED_BY.map(allowed).join(".\n")}.`,
						"leave out what does not lead to one of them, or give the two plans their own names",
					),
				];
			}
			// Only the plan's name is left to ask for, so the words must say it.
			return [earlier, index].flatMap((place) => {
				const one = products[place];
				if (!one || unnamed.has(place) || one.recognise.toLowerCase().includes(one.plan.toLowerCase())) return [];
				unnamed.add(place);
				const sibling = place === index ? other : product;
				return [
					at(
						NAME,
						entry,
						["products", place, "recognise"],
						`Only the name of the plan tells "${one.id}" from "${sibling.id}", and these words do not name "${one.plan}".`,
						`say where a reader meets the name "${one.plan}", or tell the two apart by ${RECOGNISED_BY.join(", ")}`,
					),
				];
			});
		}),
	);
}

export const productsCanBeToldApart: Rule = {
	name: NAME,
	description:
		"Two products of a platform differ in who pays, how one signs in, where one uses it, or the name of the plan; where only the name differs, `recognise` says it.",
	check({ records }) {
		return records.platform.flatMap((entry) => problemsOf(entry, entry.data.products));
	},
};
