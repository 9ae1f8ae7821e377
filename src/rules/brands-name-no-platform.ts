import { folded } from "../schema/folded.ts";
import type { Rule } from "./rule.ts";

export const brandsNameNoPlatform: Rule = {
	name: "brands-name-no-platform",
	scope: "book",
	description: "A brand that is said not to be in the book is none of its platforms, and each name stands once.",
	check({ records }, report) {
		const known = new Map<string, string>();
		for (const { data, file } of records.platform) for (const name of [data.name, ...data.aliases]) known.set(folded(name), file);
		for (const entry of records.brands) {
			for (const [i, brand] of entry.data.entries()) {
				for (const name of [brand.name, ...brand.aliases]) {
					const where = known.get(folded(name));
					if (where)
						report(entry, [i], `"${name}" is already a name in ${where}.`, "take it out of the brands, or out of the aliases there");
					else known.set(folded(name), entry.file);
				}
				for (const word of brand.words) {
					if (word !== brand.name && !brand.aliases.includes(word))
						report(
							entry,
							[i, "words"],
							`"${word}" is none of the names of ${brand.name}.`,
							`write one of: ${[brand.name, ...brand.aliases].join(", ")}`,
						);
				}
			}
		}
	},
};
