import { isDeepStrictEqual } from "node:util";
import type { Records } from "../content/read.ts";
import { today as dayOf } from "../content/today.ts";
import { currentVersion, groupVersions } from "../content/versions.ts";
import type { Lock } from "../schema/lock.ts";
import { isEarlierProof, isEarlierSearch } from "../schema/lock-growth.ts";
import type { Archive } from "./archive.ts";
import { namedCommits } from "./named.ts";

/** Days of a lock that no run can have written. */
function impossibleDays(lock: Lock, today: string): string[] {
	const late = Object.entries(lock.collections).filter(([, { date }]) => date > lock.made);
	return [
		...(lock.made > today ? [`made: "${lock.made}" is a day to come.`] : []),
		...late.map(([collection, { date }]) => `made: "${lock.made}" is before ${date}, the day of ${collection}.`),
	];
}

/**
 * The heads of the watch that are in the archive's history: an archive that merely grew is read as it was then, and all
 * that the watch saw must come out again.
 *
 * @returns problems where a head is invented
 */
export function lockedHeads(
	collections: Lock["collections"],
	archive: Archive,
): { heads: ReadonlyMap<string, string>; problems: string[]; newer: string[] } {
	const heads = new Map<string, string>();
	const problems: string[] = [];
	const newer: string[] = [];
	for (const [collection, { commit }] of Object.entries(collections)) {
		if (!archive.has(collection)) problems.push(`collections.${collection}: no such collection is here.`);
		else if (archive.dayOf(collection, commit) === undefined)
			problems.push(
				`collections.${collection}: the archive has no commit ${commit}; it is rewritten, older than the last watch, or no watch wrote it.`,
			);
		else {
			heads.set(collection, commit);
			const head = archive.head(collection);
			if (head.commit !== commit) newer.push(`${collection} has newer recordings, through ${head.commit.slice(0, 12)} of ${head.date}.`);
		}
	}
	return { heads, problems, newer };
}

/** First field in which two values differ, as a path, with both. */
function difference(path: string, locked: unknown, fresh: unknown): string {
	const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
	if (isObject(locked) && isObject(fresh)) {
		const keys = [...new Set([...Object.keys(locked), ...Object.keys(fresh)])];
		const key = keys.find((one) => !isDeepStrictEqual(locked[one], fresh[one]));
		if (key !== undefined) return difference(path === "" ? key : `${path}.${key}`, locked[key], fresh[key]);
	}
	const say = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 200));
	return `${path === "" ? "" : `${path}: `}the lock says ${say(locked)}, the archive ${say(fresh)}.`;
}

/**
 * Holds a lock against one made from the same archive just now: every proof, search, drift, named copy and head.
 *
 * @param fresh made from the archive as it was at the lock's heads
 * @returns one line for each difference, by section and record
 */
export function compareLocks(locked: Lock, fresh: Lock, today: string): string[] {
	const plain = JSON.parse(JSON.stringify(fresh)) as Lock;
	const lines = impossibleDays(locked, today);
	if (locked.normalisation !== plain.normalisation) lines.push(difference("normalisation", locked.normalisation, plain.normalisation));
	for (const section of ["collections", "proofs", "searches", "copies", "drift"] as const) {
		const [a, b]: Record<string, unknown>[] = [locked[section], plain[section]];
		for (const id of [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])].sort())
			if (!isDeepStrictEqual(a?.[id], b?.[id])) lines.push(`${section} ${id}  ${difference("", a?.[id], b?.[id])}`);
	}
	return lines;
}

/** The clauses that the watch has seen in the words that are proven now, and those that are newer than it. */
export function sincePart(records: Records, watched: ReadonlySet<string>): readonly [seen: Records, since: Records] {
	// One of which there is nothing to prove is none that the watch has yet to see.
	const isSince = ({ id, data }: Records["clause"][number]) => !watched.has(id) && Boolean(data.quote?.commit || data.search);
	const part = (since: boolean): Records => ({ ...records, clause: records.clause.filter((entry) => isSince(entry) === since) });
	return [part(false), part(true)];
}

const pick = <T>(all: Readonly<Record<string, T>>, isWanted: (key: string) => boolean): Record<string, T> =>
	Object.fromEntries(Object.entries(all).filter(([key]) => isWanted(key)));

/**
 * What a lock says of the part of the book that the watch has seen, so that it can be held against the archive of that day.
 *
 * @param collections how far the watch read
 * @param fresh made of that part from the archive as it was that day
 * @returns both, without what is no longer asked: drift of versions that others followed, copies that only newer records name
 */
export function seenLocks(
	lock: Lock,
	collections: Lock["collections"],
	watched: ReadonlySet<string>,
	fresh: Lock,
	records: Records,
): readonly [locked: Lock, fresh: Lock] {
	const day = dayOf(records);
	const current = new Set([...groupVersions(records.clause).values()].flatMap((group) => currentVersion(group, day)?.id ?? []));
	const isSeen = (id: string) => watched.has(id);
	const isAsked = (id: string) => isSeen(id) && current.has(id);
	const [seen] = sincePart(records, watched);
	const named = new Set(namedCommits({ ...seen, document: [] }).map(({ document, commit }) => `${document} ${commit}`));
	/** Copies that clauses name must be in both; those that only documents name, where both have them. */
	const copies = (own: Lock["copies"], other: Lock["copies"]) =>
		Object.fromEntries(
			Object.entries(own)
				.map(
					([document, all]) =>
						[document, pick(all, (commit) => named.has(`${document} ${commit}`) || other[document]?.[commit] !== undefined)] as const,
				)
				.filter(([, all]) => Object.keys(all).length > 0),
		);
	return [
		{
			...lock,
			collections,
			proofs: pick(lock.proofs, isSeen),
			searches: pick(lock.searches, isSeen),
			drift: pick(lock.drift, isAsked),
			copies: copies(lock.copies, fresh.copies),
		},
		{ ...fresh, drift: pick(fresh.drift, isAsked), copies: copies(fresh.copies, lock.copies) },
	];
}

/**
 * Holds what was proven since the watch against the archive of now: the statements must be the same, and how far the
 * archive bore them out may only have grown.
 *
 * @param fresh made of that part of the book just now
 */
export function compareEarlier(locked: Lock, fresh: Lock): string[] {
	const wrong = <T>(section: string, now: Record<string, T>, then: Record<string, T>, isEarlier: (older: T, now: T) => boolean) =>
		Object.entries(now).flatMap(([id, one]) => {
			const old = then[id];
			return old !== undefined && isEarlier(old, one) ? [] : [`${section} ${id}  ${difference("", old, one)}`];
		});
	return [
		...wrong("proofs", fresh.proofs, locked.proofs, isEarlierProof),
		...wrong("searches", fresh.searches, locked.searches, isEarlierSearch),
	];
}
