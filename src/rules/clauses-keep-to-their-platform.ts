import type { Path } from "../content/field.ts";
import type { Entry } from "../content/read.ts";
import { platformsOf } from "../schema/document.ts";
import type { Rule } from "./rule.ts";

export const clausesKeepToTheirPlatform: Rule = {
	name: "clauses-keep-to-their-platform",
	scope: "record",
	description:
		"A clause rests on documents of its own platform, governs its products and takes its steps from its pages; so do the documents that govern a product; a conflict is between clauses of one platform; a platform is compared with others.",
	check({ records }, report) {
		// First platform that has the product: ids-are-unique reports a second one.
		const owners = new Map(
			records.platform.flatMap((entry) => entry.data.products.map((product) => [product.id, entry.id] as const)).reverse(),
		);
		const ownProducts = new Set(records.platform.flatMap((entry) => entry.data.products.map((product) => `${entry.id} ${product.id}`)));
		const own = (entry: Entry, path: Path, what: string, id: string, platform: string | undefined) => {
			const mine = entry.id.split("/")[0] ?? "";
			if (platform === undefined || platform === mine || ownProducts.has(`${mine} ${id}`)) return;
			report(
				entry,
				path,
				`"${id}" is a ${what} of ${platform}, but this is a record of ${mine}.`,
				`name a ${what} of ${mine}, or add it there`,
			);
		};
		const serves = new Map(records.document.map(({ id, data }) => [id, platformsOf(id, data)]));
		const document = (entry: Entry, path: Path, id: string) => {
			const mine = entry.id.split("/")[0] ?? "";
			own(entry, path, "document", id, serves.get(id)?.includes(mine) ? mine : id.split("/")[0]);
		};
		for (const entry of records.clause) {
			const { data } = entry;
			document(entry, ["document"], data.document);
			for (const [i, id] of data.appliesTo.products.entries()) own(entry, ["appliesTo", "products", i], "product", id, owners.get(id));
			for (const [i, route] of data.control.routes.entries()) document(entry, ["control", "routes", i, "source"], route.source);
			for (const [field, id = ""] of Object.entries(data.restsOn)) document(entry, ["restsOn", field], id);
			for (const [i, other] of (data.quote?.alsoIn ?? []).entries()) document(entry, ["quote", "alsoIn", i, "document"], other.document);
			for (const [i, other] of (data.search?.documents ?? []).entries())
				document(entry, ["search", "documents", i, "document"], other.document);
		}
		for (const entry of records.platform) {
			for (const [i, product] of entry.data.products.entries())
				for (const [j, id] of product.governedBy.entries()) document(entry, ["products", i, "governedBy", j], id);
			for (const [i, id] of entry.data.compareWith.entries()) {
				if (id !== entry.id) continue;
				report(entry, ["compareWith", i], `"${id}" is compared with itself.`, "name another platform, or take it out");
			}
		}
		for (const entry of records.conflict) {
			for (const [i, id] of entry.data.clauses.entries()) own(entry, ["clauses", i], "clause", id, id.split("/")[0]);
			for (const [i, id] of entry.data.appliesTo.products.entries())
				own(entry, ["appliesTo", "products", i], "product", id, owners.get(id));
		}
	},
};
