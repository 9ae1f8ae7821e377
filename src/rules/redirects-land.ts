import { publishedAddresses } from "../schema/pages.ts";
import type { Rule } from "./rule.ts";

export const redirectsLand: Rule = {
	name: "redirects-land",
	scope: "book",
	description: "A moved or split address leads to a page that exists and is not itself moved; no published page is also a redirect.",
	check({ records, broken }, report) {
		const pages = publishedAddresses(records);
		for (const entry of records.redirects) {
			const all = new Set(entry.data.map((redirect) => redirect.from));
			const seen = new Set<string>();
			for (const [i, redirect] of entry.data.entries()) {
				const add = (path: (string | number)[], message: string, fix: string) => report(entry, [i, ...path], message, fix);
				if (seen.has(redirect.from)) add(["from"], `"${redirect.from}" is redirected twice.`, "keep one entry");
				seen.add(redirect.from);
				if (pages.has(redirect.from)) add(["from"], `"${redirect.from}" is still a page.`, "remove the redirect, or the record");
				for (const [j, to] of redirect.to.entries()) {
					if (all.has(to)) add(["to", j], `"${to}" is itself redirected.`, "name the final address");
					// A page of a record that could not be read is not missing.
					else if (!pages.has(to) && broken.size === 0) add(["to", j], `"${to}" is not a page of this site.`, "correct the address");
				}
			}
		}
	},
};
