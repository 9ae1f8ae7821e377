import { describe, expect, test } from "vitest";
import type { Lock } from "../schema/lock.ts";
import { storedProofs, toLock, watchedIds } from "../schema/lock-files.ts";
import { toPieces, toWatch } from "../schema/lock-split.ts";
import { aBook, aClause, aSilence } from "../testing/builders.ts";
import { lockFor } from "../testing/lock.ts";
import { compareEarlier, seenLocks } from "./compare-lock.ts";
import { asRead, checkedAhead, keepProofs } from "./keep.ts";

const ID = "acme/chats-train-models/2025-09-28";
const SILENCE = "acme/review-not-stated/2026-09-01";
const { records } = aBook({ clause: [aClause(), aSilence({ topic: "human-review" })] });
const before: Lock = {
	...lockFor(records),
	drift: { [ID]: { state: "current", newest: { commit: "1".repeat(40), date: "2025-10-01" } } },
};
const later = { commit: "a".repeat(40), date: "2026-08-30" };

/** The lock of a day on which the archive has one more copy of each text. */
function grown(): Lock {
	const now = structuredClone(before);
	const [proof, search] = [now.proofs[ID], now.searches[SILENCE]];
	if (!proof || !search) throw new Error("The book has neither");
	Object.assign(proof, { last: later, newest: later, copies: 2 });
	for (const one of search.documents) one.newest = { commit: later.commit, date: "2026-09-01" };
	return { ...now, made: "2026-09-03", collections: { "genai-contrib-versions": later } };
}

describe("a proof file", () => {
	const pieces = toPieces(before);

	test("is the same object where its statements hold, on another day and in a larger archive", () => {
		const { files, changed } = keepProofs(records, grown(), pieces, new Set());
		expect(changed).toEqual([]);
		for (const [clause, file] of files) expect(file).toBe(pieces.proofs.get(clause));
	});

	test("is written anew, and no other is, where its words, its place or its day changed", () => {
		const clause = "acme/chats-train-models";
		const other = (change: (proof: Lock["proofs"][string]) => void) => {
			const now = grown();
			const proof = now.proofs[ID];
			if (proof) change(proof);
			return keepProofs(records, now, pieces, new Set()).changed;
		};
		expect(other((proof) => Object.assign(proof, { quote: "b".repeat(64) }))).toEqual([clause]);
		expect(other((proof) => Object.assign(proof, { commit: "b".repeat(40) }))).toEqual([clause]);
		expect(other((proof) => Object.assign(proof.parts[0] ?? {}, { line: 7 }))).toEqual([clause]);
		expect(keepProofs(records, { ...before, normalisation: 1 }, pieces, new Set()).changed).toHaveLength(2);
		const [first, ...rest] = records.clause;
		if (!first) throw new Error("The book has no clause");
		const read = { ...first, data: { ...first.data, dates: { ...first.data.dates, checked: "2026-09-02" } } };
		expect(keepProofs({ clause: [read, ...rest] }, { ...before, made: "2026-09-02" }, pieces, new Set()).changed).toEqual([clause]);
	});

	test("keeps nothing that a hand changed, and goes with its clause", () => {
		expect(keepProofs(records, grown(), pieces, new Set(["acme/chats-train-models"])).changed).toEqual(["acme/chats-train-models"]);
		const { [ID]: _, ...proofs } = before.proofs;
		expect([...keepProofs(records, { ...before, proofs }, pieces, new Set()).files.keys()]).toEqual(["acme/review-not-stated"]);
	});
});

describe("the watch", () => {
	const pieces = toPieces(before);
	const watch = toWatch(asRead(grown()), storedProofs(pieces));
	const both = { ...pieces, ...watch };

	test("and the proofs together are the lock of its day", () => {
		expect(toLock(both)).toEqual(asRead(grown()));
		expect(toLock(pieces)).toEqual(asRead(before));
		// Where the archive shows no more than the proof, nothing is said twice.
		expect(JSON.stringify([...toWatch(before, before).watch.values()])).not.toContain('"copies":1');
	});

	test("says nothing of words that were proven since, and leaves the others", () => {
		const since = structuredClone(before);
		Object.assign(since.proofs[ID] ?? {}, { quote: "c".repeat(64), newest: { commit: "d".repeat(40), date: "2026-09-02" } });
		const now = { ...both, proofs: toPieces(since).proofs };
		expect(watchedIds(now)).toEqual(new Set([SILENCE]));
		const lock = toLock(now);
		expect(lock?.proofs[ID]?.newest.date).toBe("2026-09-02");
		expect(lock?.drift).toEqual({});
		expect(lock?.searches[SILENCE]?.documents[0]?.newest.commit).toBe(later.commit);
		// How far the archive was read is what the newest of both says.
		expect(lock?.collections["genai-contrib-versions"]).toEqual({ commit: "d".repeat(40), date: "2026-09-02" });
	});
});

describe("what was proven since the watch", () => {
	test("may be what a smaller archive showed, and nothing else", () => {
		expect(compareEarlier(before, grown())).toEqual([]);
		const forged = (change: (lock: Lock) => void) => {
			const lock = structuredClone(before);
			change(lock);
			return compareEarlier(lock, grown()).join("\n");
		};
		expect(forged((lock) => Object.assign(lock.proofs[ID] ?? {}, { copies: 9 }))).toMatch(/^proofs \S+ {2}/);
		expect(forged((lock) => Object.assign(lock.proofs[ID]?.first ?? {}, { date: "2020-01-01" }))).toMatch(/^proofs /);
		expect(forged((lock) => Object.assign(lock.proofs[ID] ?? {}, { newest: later }))).toMatch(/^proofs /);
		expect(forged((lock) => delete lock.proofs[ID])).toMatch(/^proofs \S+ {2}the lock says nothing/);
		expect(forged((lock) => Object.assign(lock.searches[SILENCE]?.documents[0] ?? {}, { hits: 3 }))).toMatch(/^searches /);
	});

	test("is not held against the day of the watch; what the watch saw is, to the letter", () => {
		const [locked, fresh] = seenLocks(before, before.collections, new Set([SILENCE]), grown(), records);
		expect(Object.keys(locked.proofs)).toEqual([]);
		expect(locked.drift).toEqual({});
		expect(fresh.searches[SILENCE]).not.toEqual(locked.searches[SILENCE]);
	});
});

test("a record of a day to come is found by whoever proves, who knows the day", () => {
	expect(checkedAhead(records, "2026-09-01")).toEqual([]);
	expect(checkedAhead(records, "2026-08-31")).toContainEqual(
		expect.objectContaining({ rule: "no-day-is-ahead", message: '"2026-09-01" is a day to come: today is 2026-08-31.' }),
	);
});
