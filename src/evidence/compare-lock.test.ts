import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Lock, lock as lockSchema } from "../schema/lock.ts";
import { TestArchive } from "../testing/archive.ts";
import { aBook, aClause, aDocument, aSilence } from "../testing/builders.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { compareLocks, lockedHeads } from "./compare-lock.ts";
import { verify } from "./verify.ts";

const C = "genai-contrib-versions";
const PATH = "Acme/Privacy Policy.md";
const SAID = "We use your chats to train our models.";
const TODAY = "2026-09-02";

async function locked() {
	const made = new TestArchive();
	const record = (on: string, text: string) => made.record(C, [{ on, files: { [PATH]: `${text}\n` } }])[0] ?? "";
	const commit = record("2026-01-01", SAID);
	record("2026-02-01", `${SAID}\n\nMore.`);
	const { records } = aBook({
		document: [aDocument({ archive: [{ collection: C, path: PATH }] })],
		clause: [
			aClause({
				quote: { locator: "Section 1", parts: [SAID], commit },
				dates: { published: "not-stated", effective: "not-stated", archived: "2026-01-01", checked: "2026-09-01" },
			}),
			aSilence({
				search: { words: ["reviewer", "moderator"], documents: [{ document: "acme/privacy-policy", commit }], on: "2026-01-01" },
			}),
		],
	});
	const prove = async (archive: Archive) => {
		const { lock, problems } = await verify(records, archive, new HoldsCache(join(temporaryFolder(), "cache.json")), "2026-09-01");
		expect(problems).toEqual([]);
		return lock;
	};
	const lock = lockSchema.parse(JSON.parse(JSON.stringify(await prove(new Archive(made.folder)))));
	const against = async (stored: Lock) => {
		const { heads, problems, newer } = lockedHeads(stored.collections, new Archive(made.folder));
		return { lines: [...problems, ...compareLocks(stored, await prove(new Archive(made.folder, undefined, heads)), TODAY)], newer };
	};
	return { lock, against, record };
}

test("a lock that verify made holds, also after the archive grew and the words went", async () => {
	const { lock, against, record } = await locked();
	expect(await against(lock)).toEqual({ lines: [], newer: [] });
	record("2026-03-01", "Nothing of it is left, and a reviewer reads it.");
	expect(await against(lock)).toEqual({
		lines: [],
		newer: [expect.stringMatching(/^genai-contrib-versions has newer recordings, through [0-9a-f]{12} of 2026-03-01\.$/)],
	});
});

describe("a hand-made lock is refused, with the field", () => {
	const id = "acme/chats-train-models/2025-09-28";
	const silence = "acme/review-not-stated/2026-09-01";
	const day = "2026-08-30";
	const other = "f".repeat(40);
	const edits: readonly (readonly [string, (lock: Lock) => void, RegExp])[] = [
		[
			"drift that is current",
			(lock) => Object.assign(lock.drift[id] ?? {}, { state: "gone" }),
			/^drift acme\/chats-train-models\/2025-09-28 {2}state: the lock says "gone", the archive "current"\.$/m,
		],
		["drift left out", (lock) => delete lock.drift[id], /^drift \S+ {2}the lock says nothing, the archive /m],
		[
			"drift of nothing",
			(lock) => Object.assign(lock.drift, { "acme/none/2026-01-01": lock.drift[id] }),
			/^drift acme\/none\/2026-01-01 {2}the lock says .+, the archive nothing\.$/m,
		],
		[
			"a day of drift",
			(lock) => Object.assign(lock.drift[id]?.newest ?? {}, { date: day }),
			/^drift \S+ {2}newest\.date: the lock says "2026-08-30"/m,
		],
		[
			"an invented head",
			(lock) => Object.assign(lock.collections[C] ?? {}, { commit: other }),
			/^collections\.genai-contrib-versions: the archive has no commit f{40}; it is rewritten/m,
		],
		[
			"a day of a head",
			(lock) => Object.assign(lock.collections[C] ?? {}, { date: day }),
			/^collections genai-contrib-versions {2}date: the lock says "2026-08-30", the archive "2026-02-01"\.$/m,
		],
		["a head left out", (lock) => delete lock.collections[C], /^collections genai-contrib-versions {2}the lock says nothing/m],
		[
			"another collection",
			(lock) => Object.assign(lock.collections, { "pga-versions": lock.collections[C] }),
			/^collections\.pga-versions: no such collection is here\.$/m,
		],
		["a day to come", (lock) => Object.assign(lock, { made: "2062-01-01" }), /^made: "2062-01-01" is a day to come\.$/m],
		[
			"a day before its heads",
			(lock) => Object.assign(lock, { made: "2025-12-31" }),
			/^made: "2025-12-31" is before 2026-02-01, the day of genai-contrib-versions\.$/m,
		],
		["a normalisation", (lock) => Object.assign(lock, { normalisation: 1 }), /^normalisation: the lock says 1/m],
		["the day of a proof", (lock) => Object.assign(lock.proofs[id] ?? {}, { date: day }), /^proofs \S+ {2}date: the lock says/m],
		["the first copy", (lock) => Object.assign(lock.proofs[id]?.first ?? {}, { date: day }), /^proofs \S+ {2}first\.date: /m],
		["the last copy", (lock) => Object.assign(lock.proofs[id]?.last ?? {}, { commit: other }), /^proofs \S+ {2}last\.commit: /m],
		["the newest copy", (lock) => Object.assign(lock.proofs[id]?.newest ?? {}, { date: day }), /^proofs \S+ {2}newest\.date: /m],
		[
			"a count of copies",
			(lock) => Object.assign(lock.proofs[id] ?? {}, { copies: 99 }),
			/^proofs \S+ {2}copies: the lock says 99, the archive 2\.$/m,
		],
		["a line", (lock) => Object.assign(lock.proofs[id]?.parts[0] ?? {}, { line: 7 }), /^proofs \S+ {2}parts\.0\.line: /m],
		[
			"a range of days",
			(lock) => Object.assign(lock.proofs[id]?.last ?? {}, { between: ["2026-01-01", "2026-02-01"] }),
			/^proofs \S+ {2}last\.between: /m,
		],
		["a proof left out", (lock) => delete lock.proofs[id], /^proofs \S+ {2}the lock says nothing/m],
		[
			"hits of a search",
			(lock) => Object.assign(lock.searches[silence]?.documents[0] ?? {}, { hits: 3 }),
			/^searches \S+ {2}documents\.0\.hits: the lock says 3, the archive 0\.$/m,
		],
		[
			"the newest searched",
			(lock) => Object.assign(lock.searches[silence]?.documents[0]?.newest ?? {}, { date: day }),
			/^searches \S+ {2}documents\.0\.newest\.date: /m,
		],
		[
			"the text behind a commit",
			(lock) => Object.assign(Object.values(lock.copies["acme/privacy-policy"] ?? {})[0] ?? {}, { blob: other }),
			/^copies acme\/privacy-policy {2}[0-9a-f]{40}\.blob: /m,
		],
	];
	test("one by one", async () => {
		const { lock, against } = await locked();
		for (const [name, edit, message] of edits) {
			const forged = structuredClone(lock);
			edit(forged);
			const { lines } = await against(forged);
			expect(lines.join("\n"), name).toMatch(message);
		}
	});
});
