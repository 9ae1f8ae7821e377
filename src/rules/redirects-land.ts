import type { Problem } from "../records/problem.ts";
import { splitVersionId } from "../records/versions.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "redirects-land";

export const redirectsLand: Rule = {
	name: NAME,
	description: "A moved or split address leads to a page that exists and is not itself moved; no published page is also a redirect.",
	check({ records }) {
		const pages = new Set<string>();
		for (const entry of records.platform) {
			pages.add(`/platforms/${entry.id}/`);
			for (const product of entry.data.products) pages.add(`/platforms/${entry.id}/${product.id}/`);
		}
		for (const entry of records.clause) {
			const { clause, date } = splitVersionId(entry.id);
			pages.add(`/clauses/${clause}/`).add(`/clauses/${clause}/${date}/`);
		}
		for (const kind of ["topic", "carve-out", "regulation", "guide"] as const) {
			for (const entry of records[kind]) pages.add(`/${kind}s/${entry.id}/`);
		}
		const problems: Problem[] = [];
		for (const entry of records.redirects) {
			const froms = entry.data.map((redirect) => redirect.from);
			for (const [i, redirect] of entry.data.entries()) {
				if (froms.indexOf(redirect.from) !== i) problems.push(at(NAME, entry, [i, "from"], `"${redirect.from}" is redirected twice.`, "keep one entry"));
				if (pages.has(redirect.from)) problems.push(at(NAME, entry, [i, "from"], `"${redirect.from}" is still a page.`, "remove the redirect, or the record"));
				for (const [j, to] of redirect.to.entries()) {
					if (froms.includes(to)) problems.push(at(NAME, entry, [i, "to", j], `"${to}" is itself redirected.`, "name the final address"));
					else if (!pages.has(to)) problems.push(at(NAME, entry, [i, "to", j], `"${to}" is not a page of this site.`, "correct the address"));
				}
			}
		}
		return problems;
	},
};
