import type { Source } from "../export/tables/rows.ts";
import { route } from "../routes.ts";
import { getSite } from "./book.ts";

let made: Promise<Source> | undefined;

/** What the tables of the release are made of: one object for all of them, so that rows are made once. */
export function tablesSource(site: URL | undefined): Promise<Source> {
	made ??= getSite().then(({ book, grid, after, changes }) => {
		const full = (path: string) => new URL(path, site).href;
		return {
			book,
			grid,
			after,
			changes,
			addresses: {
				platform: (id) => full(route.platform(id)),
				product: (platform, id) => full(route.product(platform, id)),
				topic: (id) => full(route.topic(id)),
				clause: (id) => full(route.clause(id)),
				version: ({ clause, date }) => full(route.clauseVersion(clause.id, date)),
				change: ({ after: { clause, date } }) => full(route.change(clause.id, date)),
				conflict: (id) => full(route.conflict(id)),
				data: () => full(route.data()),
			},
		};
	});
	return made;
}
