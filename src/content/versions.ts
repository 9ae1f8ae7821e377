import type { Clause } from "../schema/clause.ts";
import { REGIONS, type Region } from "../schema/vocabulary.ts";

/** The part of an entry that telling versions apart needs. */
export interface VersionLike {
	readonly id: string;
	readonly data: Clause;
}

/** `<platform>/<clause>` and date of a version id. */
export function splitVersionId(id: string): { clause: string; platform: string; date: string } {
	const [platform = "", name = "", date = ""] = id.split("/");
	return { clause: `${platform}/${name}`, platform, date };
}

/** Versions by clause, oldest first. */
export function groupVersions<V extends VersionLike>(versions: readonly V[]): Map<string, V[]> {
	const groups = new Map<string, V[]>();
	for (const version of versions) {
		const { clause } = splitVersionId(version.id);
		const group = groups.get(clause);
		if (group) group.push(version);
		else groups.set(clause, [version]);
	}
	for (const group of groups.values()) group.sort((a, b) => (a.id < b.id ? -1 : 1));
	return groups;
}

/**
 * The version that holds on a day: the newest whose date has come. Undefined where none has, or where the wording
 * ended and no version follows.
 */
export function currentVersion<V extends VersionLike>(group: readonly V[], asOf: string): V | undefined {
	const newest = group.filter(({ id }) => splitVersionId(id).date <= asOf).at(-1);
	return newest?.data.ended && newest.data.ended.on <= asOf ? undefined : newest;
}

/** Regions spelled out. */
export function regionsOf(regions: "everywhere" | readonly Region[]): readonly Region[] {
	return regions === "everywhere" ? REGIONS : regions;
}
