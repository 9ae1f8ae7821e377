import type { HoldsCache } from "./cache.ts";
import { type Look, lookAt, needsLook, unusableIn } from "./usable.ts";
import type { DocumentVersion } from "./versions.ts";

/** How the objects of one collection are read. */
export interface Objects {
	/** Bytes of each. */
	sizes(blobs: readonly string[]): number[];
	texts(blobs: readonly string[]): ReadonlyMap<string, string>;
}

function looksOf(blobs: readonly string[], objects: Objects, cache: HoldsCache | undefined): Map<string, Look> {
	const looks = new Map<string, Look>();
	const unknown: string[] = [];
	for (const blob of blobs) {
		const look = cache?.look(blob);
		if (look) looks.set(blob, look);
		else unknown.push(blob);
	}
	if (unknown.length === 0) return looks;
	for (const [blob, text] of objects.texts(unknown)) {
		const look = lookAt(text);
		cache?.setLook(blob, look);
		looks.set(blob, look);
	}
	return looks;
}

/**
 * Marks the copies that cannot be the document, by the sizes of all and the texts of a few: the histories of several places
 * of one collection, oldest first.
 *
 * @param accepted commits of copies that a person confirmed
 */
export function markUnusable(
	histories: readonly (readonly DocumentVersion[])[],
	objects: Objects,
	cache: HoldsCache | undefined,
	accepted: ReadonlySet<string>,
): DocumentVersion[][] {
	const copiesOf = (history: readonly DocumentVersion[]) =>
		history.flatMap((version) => (version.blob === undefined ? [] : { version, blob: version.blob }));
	const blobs = [...new Set(histories.flatMap((history) => copiesOf(history).map(({ blob }) => blob)))];
	if (blobs.length === 0) return histories.map((history) => [...history]);
	const listed = objects.sizes(blobs);
	const sizes = new Map(blobs.map((blob, i) => [blob, listed[i] ?? 0]));
	const needed = histories.flatMap((history) => {
		const copies = copiesOf(history);
		const needs = needsLook(copies.map(({ blob }) => sizes.get(blob) ?? 0));
		return copies.flatMap(({ blob }, i) => (needs[i] ? [blob] : []));
	});
	const looks = looksOf([...new Set(needed)], objects, cache);
	return histories.map((history) => {
		const copies = copiesOf(history);
		const reasons = unusableIn(copies.map(({ blob }) => ({ size: sizes.get(blob) ?? 0, look: looks.get(blob) })));
		const reasonOf = new Map(copies.map(({ version }, i) => [version, reasons[i]]));
		return history.map((version) => {
			const unusable = accepted.has(version.commit) ? undefined : reasonOf.get(version);
			return unusable === undefined ? version : { ...version, unusable };
		});
	});
}
