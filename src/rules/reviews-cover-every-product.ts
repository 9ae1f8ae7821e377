import { recordKey } from "../content/read.ts";
import type { Rule } from "./rule.ts";

export const reviewsCoverEveryProduct: Rule = {
	name: "reviews-cover-every-product",
	scope: "record",
	description: "The scopes of a review name each product of its platform exactly once, and no other.",
	check({ records, broken }, report) {
		for (const entry of records.review) {
			const platform = records.platform.find(({ id }) => id === entry.id);
			// A review of no platform is told by references-resolve; one of a broken platform waits for it.
			if (!platform || broken.has(recordKey("platform", entry.id))) continue;
			const own = platform.data.products.map(({ id }) => id);
			const seen = new Set<string>();
			for (const [i, { products }] of entry.data.scopes.entries()) {
				for (const [j, id] of products.entries()) {
					const path = ["scopes", i, "products", j];
					if (!own.includes(id))
						report(entry, path, `"${id}" is not a product of ${entry.id}.\nProducts: ${own.join(", ")}.`, "correct the id");
					else if (seen.has(id)) report(entry, path, `"${id}" stands in two scopes.`, "keep it in one");
					seen.add(id);
				}
			}
			const absent = own.filter((id) => !seen.has(id));
			if (absent.length > 0) report(entry, ["scopes"], `No scope names: ${absent.join(", ")}.`, "add them to a scope, or a scope for them");
		}
	},
};
