import type { Entry, Records } from "../records/read.ts";
import { asOfDate, currentVersion, groupVersions, regionsOf } from "../records/versions.ts";

/** Deciding current clause versions by "product\u0000topic\u0000region". */
export function decidingVersions(records: Records): Map<string, Entry<"clause">[]> {
	const asOf = asOfDate(records.clause);
	const cells = new Map<string, Entry<"clause">[]>();
	for (const group of groupVersions(records.clause).values()) {
		const version = currentVersion(group, asOf);
		if (!version) continue;
		for (const product of version.data.appliesTo.products) {
			for (const region of regionsOf(version.data.appliesTo.regions)) {
				const key = cellKey(product, version.data.topic, region);
				const list = cells.get(key);
				if (list) list.push(version);
				else cells.set(key, [version]);
			}
		}
	}
	return cells;
}

export function cellKey(product: string, topic: string, region: string): string {
	return `${product}\u0000${topic}\u0000${region}`;
}
