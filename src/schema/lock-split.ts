import type { Lock } from "./lock.ts";
import { type ArchiveFile, type LockPieces, type ProofFile, sorted, sortedObject, type WatchFile } from "./lock-files.ts";
import { growthOf, same } from "./lock-growth.ts";

/** `acme/chats/2025-01-01` in two: its clause, and the date. */
function splitAtLast(id: string): readonly [string, string] {
	const cut = id.lastIndexOf("/");
	return [id.slice(0, cut), id.slice(cut + 1)];
}

/**
 * What the watch writes of a lock made just now.
 *
 * @param stored what the proof files say: only where the archive shows more is it written again
 * @returns files by platform, and the one of none
 */
export function toWatch(
	now: Lock,
	stored: Pick<Lock, "proofs" | "searches">,
): Pick<LockPieces, "watch"> & { readonly archive: ArchiveFile } {
	const versions = new Map<string, Record<string, WatchFile["versions"][string]>>();
	const add = (id: string, one: WatchFile["versions"][string]) => {
		const platform = id.slice(0, id.indexOf("/"));
		const drifted = now.drift[id];
		versions.set(platform, {
			...versions.get(platform),
			[id.slice(platform.length + 1)]: { ...one, ...(drifted ? { drift: drifted } : {}) },
		});
	};
	for (const [id, one] of Object.entries(now.proofs)) {
		const before = stored.proofs[id];
		const later = growthOf(one);
		add(id, { of: one.quote, ...(before && same(growthOf(before), later) ? {} : { proof: later }) });
	}
	for (const [id, one] of Object.entries(now.searches)) {
		const newest = one.documents.map((text) => text.newest);
		const before = stored.searches[id]?.documents.map((text) => text.newest);
		add(id, { of: one.search, ...(same(before, newest) ? {} : { search: newest }) });
	}
	const copies = Map.groupBy(Object.entries(now.copies), ([document]) => splitAtLast(document)[0]);
	const platforms = [...new Set([...versions.keys(), ...copies.keys()])].sort();
	return {
		watch: new Map(
			platforms.map((platform) => [
				platform,
				{
					version: 3,
					versions: sortedObject(Object.entries(versions.get(platform) ?? {})),
					copies: sortedObject(
						(copies.get(platform) ?? []).map(([document, named]) => [document, sortedObject(Object.entries(named))] as const),
					),
				},
			]),
		),
		archive: { version: 3, made: now.made, collections: sortedObject(Object.entries(now.collections)) },
	};
}

/** The proof files of a lock, each as if it was proven on the lock's day. */
export function toProofs(lock: Lock): ReadonlyMap<string, ProofFile> {
	const { normalisation, made: proven } = lock;
	const files = new Map<string, ProofFile>();
	const fileOf = (clause: string): ProofFile => {
		const file = files.get(clause) ?? { version: 3, normalisation, proven, proofs: {}, searches: {} };
		files.set(clause, file);
		return file;
	};
	for (const section of ["proofs", "searches"] as const)
		for (const [id, one] of sorted<unknown>(Object.entries(lock[section]))) {
			const [clause, date] = splitAtLast(id);
			Object.assign(fileOf(clause)[section], { [date]: one });
		}
	return new Map(sorted(files));
}

/** All pieces of a lock. */
export function toPieces(lock: Lock): LockPieces {
	return { proofs: toProofs(lock), ...toWatch(lock, lock) };
}
