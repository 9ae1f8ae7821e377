import type { Records } from "../records/read.ts";
import { groupVersions, splitVersionId } from "../records/versions.ts";

/** Pages that stand whatever the records hold (DESIGN.md section 5; built by src/routes.ts). */
const FIXED = [
	"/",
	"/platforms/",
	"/clauses/",
	"/topics/",
	"/carve-outs/",
	"/regulations/",
	"/compare/",
	"/compare/matrix/",
	"/conflicts/",
	"/changes/",
	"/guides/",
	"/guides/glossary/",
	"/search/",
	"/method/",
	"/data/",
	"/coverage/",
] as const;

/** Address of every page of the site, from the root, with a slash at both ends. */
export function pageAddresses(records: Records): Set<string> {
	const pages = new Set<string>(FIXED);
	for (const entry of records.platform) {
		pages.add(`/platforms/${entry.id}/`).add(`/platforms/${entry.id}/changes/`);
		for (const product of entry.data.products) pages.add(`/platforms/${entry.id}/${product.id}/`);
		for (const other of entry.data.compareWith) pages.add(`/compare/${[entry.id, other].sort().join("-vs-")}/`);
	}
	for (const entry of records.clause) {
		const { clause, date } = splitVersionId(entry.id);
		pages.add(`/clauses/${clause}/`).add(`/clauses/${clause}/${date}/`).add(`/c/${entry.data.id}/`);
	}
	for (const { data } of records.clause) if (data.ended) pages.add(`/changes/${data.ended.on.slice(0, 4)}/`);
	for (const [clause, [, ...later]] of groupVersions(records.clause)) {
		if (later.length > 0) pages.add(`/clauses/${clause}/history/`);
		for (const { id, data } of later) {
			const { date } = splitVersionId(id);
			pages.add(`/changes/${date.slice(0, 4)}/`).add(`/changes/${date.slice(0, 4)}/${data.id}-${date}/`);
		}
	}
	for (const kind of ["topic", "carve-out", "regulation", "guide", "conflict"] as const) {
		for (const entry of records[kind]) pages.add(`/${kind}s/${entry.id}/`);
	}
	return pages;
}
