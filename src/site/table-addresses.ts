import type { Source } from "../export/tables/rows.ts";
import { route } from "../routes.ts";

/**
 * The pages that rows of the tables name.
 *
 * @param full turns a route into a full address
 */
export function tableAddresses(full: (path: string) => string): Source["addresses"] {
	return {
		platform: (id) => full(route.platform(id)),
		product: (platform, id) => full(route.product(platform, id)),
		topic: (id) => full(route.topic(id)),
		clause: (id) => full(route.clause(id)),
		version: ({ clause, date }) => full(route.clauseVersion(clause.id, date)),
		change: ({ after: { clause, date } }) => full(route.change(clause.id, date)),
		conflict: (id) => full(route.conflict(id)),
		claim: (id) => full(route.claim(id)),
		data: () => full(route.data()),
	};
}
