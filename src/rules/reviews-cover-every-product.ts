import type { Problem } from "../records/problem.ts";
import { recordKey } from "../records/read.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "reviews-cover-every-product";

export const reviewsCoverEveryProduct: Rule = {
	name: NAME,
	description: "The scopes of a review name each product of its platform exactly once, and no other.",
	check({ records, broken }) {
		return records.review.flatMap((entry): Problem[] => {
			const platform = records.platform.find(({ id }) => id === entry.id);
			// A review of no platform is told by references-resolve; one of a broken platform waits for it.
			if (!platform || broken.has(recordKey("platform", entry.id))) return [];
			const own = platform.data.products.map(({ id }) => id);
			const seen = new Set<string>();
			const twice = entry.data.scopes.flatMap(({ products }, i) =>
				products.flatMap((id, j) => {
					const path = ["scopes", i, "products", j];
					if (!own.includes(id)) {
						return at(NAME, entry, path, `"${id}" is not a product of ${entry.id}.\nProducts: ${own.join(", ")}.`, "correct the id");
					}
					if (seen.has(id)) return at(NAME, entry, path, `"${id}" stands in two scopes.`, "keep it in one");
					seen.add(id);
					return [];
				}),
			);
			const absent = own.filter((id) => !seen.has(id));
			if (absent.length === 0) return twice;
			return [...twice, at(NAME, entry, ["scopes"], `No scope names: ${absent.join(", ")}.`, "add them to a scope, or a scope for them")];
		});
	},
};
