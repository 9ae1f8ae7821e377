import type { Entry, Records } from "../records/read.ts";
import { today } from "../records/today.ts";
import { currentVersion, groupVersions, regionsOf } from "../records/versions.ts";

/** Current clause versions by product, topic and region (`cellKey`), those of standing `supports` among them. */
export function currentByCell(records: Records): Map<string, Entry<"clause">[]> {
	const asOf = today(records);
	const cells = new Map<string, Entry<"clause">[]>();
	for (const group of groupVersions(records.clause).values()) {
		const version = currentVersion(group, asOf);
		if (!version) continue;
		// A product or region named twice is one cell; lists-do-not-repeat reports it.
		for (const product of new Set(version.data.appliesTo.products)) {
			for (const region of new Set(regionsOf(version.data.appliesTo.regions))) {
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

/** Platforms of which a record of one of these kinds could not be read: what they lack is not known. */
export function platformsWithBroken(broken: ReadonlySet<string>, kinds: readonly string[]): Set<string> {
	return new Set(
		[...broken].flatMap((key) => {
			const [kind = "", id = ""] = key.split(" ");
			return kinds.includes(kind) ? [id.split("/")[0] ?? ""] : [];
		}),
	);
}
