import { isDeepStrictEqual } from "node:util";
import type { Lock } from "../schema/lock.ts";
import type { Archive } from "./archive.ts";

/** Days of a lock that no run can have written. */
function impossibleDays(lock: Lock, today: string): string[] {
	const late = Object.entries(lock.collections).filter(([, { date }]) => date > lock.made);
	return [
		...(lock.made > today ? [`made: "${lock.made}" is a day to come.`] : []),
		...late.map(([collection, { date }]) => `made: "${lock.made}" is before ${date}, the day of ${collection}.`),
	];
}

/**
 * The heads of a lock that are in the archive's history: an archive that merely grew is read as it was then, and everything
 * in the lock must come out again.
 *
 * @returns problems where a head is invented
 */
export function lockedHeads(lock: Lock, archive: Archive): { heads: ReadonlyMap<string, string>; problems: string[]; newer: string[] } {
	const heads = new Map<string, string>();
	const problems: string[] = [];
	const newer: string[] = [];
	for (const [collection, { commit }] of Object.entries(lock.collections)) {
		if (!archive.has(collection)) problems.push(`collections.${collection}: no such collection is here.`);
		else if (archive.dayOf(collection, commit) === undefined)
			problems.push(
				`collections.${collection}: the archive has no commit ${commit}; it is rewritten, older than the lock, or the lock was not made by verify.`,
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
