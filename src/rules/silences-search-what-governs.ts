import { currentVersion, regionsOf } from "../content/versions.ts";
import { knownGroups } from "./cells.ts";
import type { Rule } from "./rule.ts";

export const silencesSearchWhatGoverns: Rule = {
	name: "silences-search-what-governs",
	scope: "record",
	description:
		"A current silence searches every archived text that governs one of its products in one of its places: what was not read may answer.",
	check({ records, broken, today }, report) {
		const documents = new Map(records.document.map(({ id, data }) => [id, data]));
		const governing = new Map(records.platform.flatMap(({ data }) => data.products.map(({ id, governedBy }) => [id, governedBy])));
		for (const group of knownGroups(records, broken).values()) {
			// What governed a product on the day of an older silence, no record says.
			const entry = currentVersion(group, today);
			if (!entry?.data.search) continue;
			const { search, appliesTo } = entry.data;
			// A text that is not there is another rule's to say; it may stand for the one that is missed here.
			if (search.documents.some(({ document }) => !documents.has(document))) continue;
			const places = new Set(regionsOf(appliesTo.regions));
			const searched = new Set(search.documents.map(({ document }) => document));
			const unread = new Map<string, string[]>();
			for (const product of new Set(appliesTo.products)) {
				for (const id of new Set(governing.get(product))) {
					const document = documents.get(id);
					// No search can be repeated in a text that no archive holds; such a page stands under search.elsewhere.
					if (!document || document.archive === "linked-only" || searched.has(id)) continue;
					if (regionsOf(document.regions).some((region) => places.has(region))) unread.set(id, [...(unread.get(id) ?? []), product]);
				}
			}
			for (const [id, products] of unread) {
				report(
					entry,
					["search", "documents"],
					`"${id}" governs ${products.map((product) => `"${product}"`).join(", ")}, and this silence did not search it.`,
					`search its newest copy (\`npm run evidence -- versions ${id}\`) and explain its hits, or take it out of governedBy where it does not govern`,
				);
			}
		}
	},
};
