import type { HoldsCache } from "./cache.ts";
import { type Look, lookAt, needsLook, unusableIn } from "./usable.ts";
import type { DocumentVersion } from "./versions.ts";

/** How the objects of one collection are read. */
export interface Objects {
	/** Bytes of each. */
	sizes(blobs: readonly string[]): number[];
	/** Each with its name. */
	texts(blobs: readonly string[]): Iterable<readonly [string, string]>;
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
 * @param languagesOf what records say that a copy is in; none where no record has it
 */
export function markUnusable(
	histories: readonly (readonly DocumentVersion[])[],
	objects: Objects,
	cache: HoldsCache | undefined,
	accepted: ReadonlySet<string>,
	languagesOf: (version: DocumentVersion) => readonly string[],
): DocumentVersion[][] {
	const copiesOf = (history: readonly DocumentVersion[]) =>
		history.flatMap((version) => (version.blob === undefined ? [] : { version, blob: version.blob }));
	const blobs = [...new Set(histories.flatMap((history) => copiesOf(history).map(({ blob }) => blob)))];
	if (blobs.length === 0) return histories.map((history) => [...history]);
	const listed = objects.sizes(blobs);
	const sizes = new Map(blobs.map((blob, i) => [blob, listed[i] ?? 0]));
	const places = histories.map(copiesOf);
	let needed = places.flatMap((copies) => {
		const needs = needsLook(copies.map(({ blob }) => sizes.get(blob) ?? 0));
		return copies.flatMap(({ blob }, i) => (needs[i] ? [blob] : []));
	});
	const looks = new Map<string, Look>();
	let reasons: (string | undefined)[][] = [];
	while (needed.length > 0) {
		for (const [blob, look] of looksOf([...new Set(needed)], objects, cache)) looks.set(blob, look);
		reasons = places.map((copies) =>
			unusableIn(
				copies.map(({ version, blob }) => ({
					size: sizes.get(blob) ?? 0,
					look: looks.get(blob),
					languages: languagesOf(version),
					isAccepted: accepted.has(version.commit),
				})),
			),
		);
		// What stood in the document's place may have been copied again, as long as it was: the copies beside one are read too.
		needed = places.flatMap((copies, place) =>
			copies.flatMap(({ blob }, i) => (!looks.has(blob) && (reasons[place]?.[i - 1] ?? reasons[place]?.[i + 1]) ? [blob] : [])),
		);
	}
	return histories.map((history, place) => {
		const reasonOf = new Map(places[place]?.map(({ version }, i) => [version, reasons[place]?.[i]]));
		return history.map((version) => {
			const unusable = reasonOf.get(version);
			return unusable === undefined ? version : { ...version, unusable };
		});
	});
}
