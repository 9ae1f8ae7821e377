import type { Records } from "../content/read.ts";
import { daysBetween } from "../schema/calendar.ts";
import { type ArchiveReference, archivedIn } from "../schema/document.ts";
import type { Archive } from "./archive.ts";
import type { HoldsCache } from "./cache.ts";
import { type DocumentVersion, isUsable, isWithin, type Rename } from "./versions.ts";

/** Later than every day: look at all there is. */
export const NO_LIMIT = "9999-12-31";

/**
 * One place a document is archived in, as of a day.
 *
 * live: its newest copy is the newest text the place has. superseded: a later place took over (a service was renamed,
 * another collection went on). closed: the document's record ends it, because the path holds another edition since.
 * deleted: the archive removed the file.
 */
export interface Place {
	readonly reference: ArchiveReference;
	/** Usable copies, oldest first, within the place's window of days and the day looked from. */
	readonly copies: readonly DocumentVersion[];
	/** Copies that cannot be the document, oldest first: they decide nothing. */
	readonly unusable: readonly DocumentVersion[];
	readonly removed: DocumentVersion | undefined;
	readonly state: "live" | "superseded" | "closed" | "deleted";
	/** A rename that git itself shows: to this path with its first copy, or from it with its removal. */
	readonly renamed: readonly (Rename & { readonly date: string; readonly commit: string })[];
}

/** All places of all documents that an archive holds. */
export function allPlaces(records: Pick<Records, "document">): ArchiveReference[] {
	return records.document.flatMap(({ data }) => archivedIn(data));
}

/** "genai-eu-versions: Vibe/Privacy Policy.md" */
export function placeName({ collection, path }: { readonly collection: string; readonly path: string }): string {
	return `${collection}: ${path}`;
}

/**
 * Days after which a document whose newest copies are unusable is reported. Archives look several times a week and mend
 * what breaks within a fortnight or so; GitHub's empty page of 2023 stood for 32 days and nobody was told.
 */
export const UNUSABLE_DAYS = 14;

/** Unusable copies of a live place after its last usable one, and the days from the first of them to a day. */
export function unusableSince(place: Place, day: string): { readonly copies: readonly DocumentVersion[]; readonly days: number } {
	const last = place.copies.at(-1)?.date ?? "";
	const copies = place.state === "live" ? place.unusable.filter((copy) => copy.date >= last) : [];
	const [first] = copies;
	return { copies, days: first === undefined ? 0 : Math.max(0, daysBetween(first.date, day)) };
}

function renamesOf(archive: Archive, cache: HoldsCache, version: DocumentVersion | undefined) {
	if (!version) return [];
	return cache
		.renames(version.commit, () => archive.renames(version.collection, version.commit))
		.filter(({ from, to }) => from === version.path || to === version.path)
		.map((rename) => ({ ...rename, date: version.date, commit: version.commit }));
}

/** The places of a document that hold a copy by the end of a day, by their first copy. */
export function placesOf(archive: Archive, cache: HoldsCache, references: readonly ArchiveReference[], asOf = NO_LIMIT): Place[] {
	const found = references.flatMap((reference) => {
		// By day, as `verify` counts: an upgrade of the archive's tools reads old snapshots again and commits them later.
		const all = archive
			.history(reference)
			.filter((version) => version.date <= asOf)
			.sort((a, b) => a.date.localeCompare(b.date));
		const within = all.filter((version) => version.blob !== undefined && isWithin(reference, version.date));
		const copies = within.filter(isUsable);
		const unusable = within.filter((version) => !isUsable(version));
		const last = all.at(-1);
		const removed = last && last.blob === undefined ? last : undefined;
		return copies.length === 0 ? [] : [{ reference, copies, unusable, removed }];
	});
	const first = (place: { copies: readonly DocumentVersion[] }) => place.copies[0]?.date ?? "";
	const newest = (place: { copies: readonly DocumentVersion[] }) => place.copies.at(-1)?.date ?? "";
	return found
		.map((place): Place => {
			const { reference, copies, unusable, removed } = place;
			const isClosed = reference.until !== undefined && reference.until < asOf;
			const isSuperseded = found.some((other) => other !== place && first(other) > newest(place));
			const state = removed ? "deleted" : isClosed ? "closed" : isSuperseded ? "superseded" : "live";
			return {
				reference,
				copies,
				unusable,
				removed,
				state,
				// Git compares whole commits for it, and only a trace asks.
				get renamed() {
					return [...renamesOf(archive, cache, copies[0]), ...renamesOf(archive, cache, removed)];
				},
			};
		})
		.sort((a, b) => first(a).localeCompare(first(b)));
}
