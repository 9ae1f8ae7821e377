import { z } from "zod";
import { day } from "./date.ts";
import { commit, sha } from "./id.ts";
import { copy, drift, type Lock, namedCopy, type Proof, proof, type Searched, searched, seen } from "./lock.ts";

/**
 * The lock lies in pieces, so that people who work on different clauses, and the daily watch, write different files:
 *
 *     content/clauses/<platform>/<clause>/proof.json   what was proven of its versions. `evidence verify` writes it, and
 *                                                      leaves one alone whose statements still hold
 *     content/watch/_archive.json                      the day of the last watch, and how far the archive reached
 *     content/watch/<platform>.json                    what the watch found of its versions. Only `evidence watch` writes
 *
 * A proof says how far the archive bore it out when it was made. What later copies say of it (the last copy that holds
 * it, the newest, how many) is in the watch, so that a day of the archive changes no proof.
 */

/** By the name of the version's file, which should be a date: where it is none, a rule says so. */
const byDate = <S extends z.ZodType>(schema: S) => z.record(z.string(), schema);

/** proof.json: what was proven of the versions of one clause, by their dates. */
export const proofFile = z.strictObject({
	version: z.literal(3),
	normalisation: z.number().int(),
	proven: day.describe("Day on which a proof of this clause was last written"),
	proofs: byDate(proof),
	searches: byDate(searched),
	seal: sha.optional().describe("SHA-256 of all the rest, by the command that wrote it"),
});

/** What copies show that were made after a proof, where it is not what the proof says. */
const laterProof = z.strictObject({
	last: copy,
	newest: copy,
	copies: z.number().int().min(1),
	alsoIn: z.array(z.strictObject({ last: copy, newest: copy })),
});

const watched = z.strictObject({
	of: sha.describe("SHA-256 of the quote or the search that was compared: of other words it says nothing"),
	proof: laterProof.optional(),
	search: z.array(seen).optional().describe("Newest copies of the searched documents, in their order"),
	drift: drift.optional(),
});

/** watch/<platform>.json: what the newest archive shows of a platform's versions and of the copies its records name. */
export const watchFile = z.strictObject({
	version: z.literal(3),
	versions: z.record(z.string(), watched).describe("By <clause>/<date>"),
	copies: z
		.record(z.string(), z.record(commit, namedCopy))
		.describe("By document and commit: `evidence remap` finds the same text by its blob"),
	seal: sha.optional(),
});

/** watch/_archive.json: when the watch last looked, and how far the archive reached. */
export const archiveFile = z.strictObject({
	version: z.literal(3),
	made: day.describe("Day of the watch"),
	collections: z.record(z.string(), seen).describe("Newest commit of each collection that was read"),
	seal: sha.optional(),
});

export type ProofFile = z.infer<typeof proofFile>;
export type WatchFile = z.infer<typeof watchFile>;
export type ArchiveFile = z.infer<typeof archiveFile>;

/** All pieces, as they lie in a content folder. */
export interface LockPieces {
	/** By clause: <platform>/<clause>. */
	readonly proofs: ReadonlyMap<string, ProofFile>;
	/** By platform. */
	readonly watch: ReadonlyMap<string, WatchFile>;
	readonly archive: ArchiveFile | undefined;
}

/** Name of the piece that belongs to no platform. No platform can have it: an id has no underscore. */
export const ARCHIVE_NAME = "_archive";

export const proofPath = (clause: string): string => `clauses/${clause}/proof.json`;
export const watchPath = (platform: string): string => `watch/${platform}.json`;

/** Where each piece lies below the content folder. */
export function filesOf({ proofs, watch, archive }: Partial<LockPieces>): ReadonlyMap<string, object> {
	const files = new Map<string, object>();
	for (const [clause, file] of proofs ?? []) files.set(proofPath(clause), file);
	for (const [platform, file] of watch ?? []) files.set(watchPath(platform), file);
	if (archive) files.set(watchPath(ARCHIVE_NAME), archive);
	return files;
}

/** Entries by their keys. */
export const sorted = <T>(entries: Iterable<readonly [string, T]>): [string, T][] =>
	[...entries].map(([key, value]): [string, T] => [key, value]).sort(([a], [b]) => (a < b ? -1 : 1));
/** An object with its keys in order, so that one content gives one file. */
export const sortedObject = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> => Object.fromEntries(sorted(entries));

/** A proof with what the watch found since. Words that were proven anew from a newer copy know more than the watch. */
function grown(stored: Proof, { of, proof: later }: WatchFile["versions"][string]): Proof {
	if (!later || of !== stored.quote || later.newest.date < stored.newest.date) return stored;
	const alsoIn = stored.alsoIn.map((other, i) => ({ ...other, ...later.alsoIn[i] }));
	return { ...stored, last: later.last, newest: later.newest, copies: later.copies, alsoIn };
}

function searchedSince(stored: Searched, { of, search }: WatchFile["versions"][string]): Searched {
	if (!search || of !== stored.search) return stored;
	const documents = stored.documents.map((one, i) => {
		const newest = search[i];
		return newest && newest.date >= one.newest.date ? { ...one, newest } : one;
	});
	return { ...stored, documents };
}

/** Every proof and search of the files as they stand, without what the watch found. */
export function storedProofs({ proofs }: LockPieces): Pick<Lock, "proofs" | "searches"> {
	const each = <T>(of: (file: ProofFile) => Record<string, T>) =>
		sortedObject(
			[...proofs].flatMap(([clause, file]) => Object.entries(of(file)).map(([date, one]) => [`${clause}/${date}`, one] as const)),
		);
	return { proofs: each((file) => file.proofs), searches: each((file) => file.searches) };
}

/** What the watch says of each version, by its whole id. */
function watchedVersions({ watch }: LockPieces): Map<string, WatchFile["versions"][string]> {
	return new Map(
		sorted(
			[...watch].flatMap(([platform, { versions }]) => Object.entries(versions).map(([id, one]) => [`${platform}/${id}`, one] as const)),
		),
	);
}

/** Versions that the last watch compared with the archive, in the words that are proven now. The others are newer than it. */
export function watchedIds(pieces: LockPieces): ReadonlySet<string> {
	const { proofs, searches } = storedProofs(pieces);
	return new Set(
		[...watchedVersions(pieces)].filter(([id, { of }]) => of === proofs[id]?.quote || of === searches[id]?.search).map(([id]) => id),
	);
}

/** How far each collection was read: by the watch, or by a proof that names a newer copy. */
function heads({ archive }: LockPieces, proofs: Lock["proofs"]): Lock["collections"] {
	const collections = { ...archive?.collections };
	const raise = (collection: string, { commit: at, date }: { commit: string; date: string }) => {
		if (date > (collections[collection]?.date ?? "")) collections[collection] = { commit: at, date };
	};
	for (const one of Object.values(proofs))
		for (const text of [one, ...one.alsoIn]) raise(text.newest.collection ?? text.collection, text.newest);
	return sortedObject(Object.entries(collections));
}

/** The lock that the pieces give, undefined where there is none. */
export function toLock(pieces: LockPieces): Lock | undefined {
	const { archive } = pieces;
	if (!archive && pieces.proofs.size === 0 && pieces.watch.size === 0) return undefined;
	const stored = storedProofs(pieces);
	const found = watchedVersions(pieces);
	const fresh = watchedIds(pieces);
	const map = <T>(all: Record<string, T>, change: (one: T, by: WatchFile["versions"][string]) => T) =>
		Object.fromEntries(
			Object.entries(all).map(([id, one]) => {
				const by = found.get(id);
				return [id, by ? change(one, by) : one];
			}),
		);
	const proofs = map(stored.proofs, grown);
	const files = [...pieces.proofs.values()];
	return {
		version: 2,
		// One that differs is a problem of its own; any of them says so.
		normalisation: files.reduce((lowest, file) => Math.min(lowest, file.normalisation), files[0]?.normalisation ?? 0),
		made: files.reduce((latest, { proven }) => (proven > latest ? proven : latest), archive?.made ?? ""),
		collections: heads(pieces, proofs),
		proofs,
		searches: map(stored.searches, searchedSince),
		copies: sortedObject([...pieces.watch.values()].flatMap((file) => Object.entries(file.copies))),
		drift: Object.fromEntries([...found].flatMap(([id, one]) => (one.drift && fresh.has(id) ? [[id, one.drift] as const] : []))),
	};
}
