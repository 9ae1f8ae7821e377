import type { Problem } from "../records/problem.ts";
import { publishedAddresses } from "../schema/pages.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "redirects-land";

export const redirectsLand: Rule = {
	name: NAME,
	description: "A moved or split address leads to a page that exists and is not itself moved; no published page is also a redirect.",
	check({ records, broken }) {
		const pages = publishedAddresses(records);
		const problems: Problem[] = [];
		for (const entry of records.redirects) {
			const all = new Set(entry.data.map((redirect) => redirect.from));
			const seen = new Set<string>();
			for (const [i, redirect] of entry.data.entries()) {
				const add = (path: (string | number)[], message: string, fix: string) => problems.push(at(NAME, entry, [i, ...path], message, fix));
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
		return problems;
	},
};
