import type { Entry, Records } from "../content/read.ts";
import { today } from "../content/today.ts";
import { currentVersion, groupVersions, regionsOf, splitVersionId } from "../content/versions.ts";

/**
 * Versions by clause, of clauses of which every version could be read: without one of them, another seems to be the
 * newest, or to follow where it does not.
 */
export function knownGroups(records: Records, broken: ReadonlySet<string>): Map<string, Entry<"clause">[]> {
	const groups = groupVersions(records.clause);
	for (const key of broken) if (key.startsWith("clause ")) groups.delete(splitVersionId(key.slice("clause ".length)).clause);
	return groups;
}

/** Current clause versions by product, topic and region (`cellKey`), those of standing `supports` among them. */
export function currentByCell(
	records: Records,
	broken: ReadonlySet<string> = new Set(),
	asOf = today(records),
): Map<string, Entry<"clause">[]> {
	const cells = new Map<string, Entry<"clause">[]>();
	for (const group of knownGroups(records, broken).values()) {
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
