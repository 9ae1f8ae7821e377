import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRecords } from "../content/read.ts";
import { writtenPaths } from "../content/written.ts";
import { quoteHash } from "../evidence/hash.ts";
import { readLedger, readLock } from "../rules/generated.ts";
import { addToLedger } from "../rules/ledger.ts";
import { sealed } from "../rules/seal.ts";
import type { Ledger } from "../schema/ledger.ts";
import { filesOfLedger } from "../schema/ledger-files.ts";
import type { Lock } from "../schema/lock.ts";
import { filesOf } from "../schema/lock-files.ts";
import { toPieces } from "../schema/lock-split.ts";
import { lockFor } from "./lock.ts";

/** The records of the book on disk that checks with no problem. It holds a renamed clause, a split one, a withdrawn one and a dropped provision. */
export const VALID = join(import.meta.dirname, "fixtures", "valid", "content");

const hash = (digit: string) => digit.repeat(64);
/** What the valid book published before that is gone today. */
const GONE: Ledger = {
	version: 1,
	edition: 1,
	numbers: { "CB-0007": "acme/chats-are-used", "CB-0008": "birch/app-sells-chats" },
	versions: {
		"acme/chats-are-used/2024-05-01": { answer: "always", quote: hash("a") },
		"acme/free-chats-train-models/2024-05-01": {
			answer: "opt-in",
			quote: quoteHash(["We use your chats to train our models only if you agree."]),
		},
		"birch/app-sells-chats/2025-03-01": { answer: "always", quote: hash("b") },
		"birch/app-sells-chats/2025-06-01": { answer: "always", quote: hash("c") },
	},
	addresses: [
		"/clauses/acme/chats-are-used/",
		"/clauses/acme/free-chats-train-models/",
		"/clauses/birch/app-sells-chats/",
		"/regulations/eu-gdpr/#provision-art-99",
	],
	files: [],
};

/** Puts files where others of the same kind lay. */
function lay(folder: string, isReplaced: (path: string) => boolean, files: ReadonlyMap<string, object>): void {
	for (const path of writtenPaths(folder).filter(isReplaced)) rmSync(join(folder, path));
	for (const [path, data] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), sealed(data));
	}
}

/** Writes the proofs and the watch of a book, as commands would: those that its own records would give, or another lock. */
export function writeLock(folder: string, lock: Lock = lockFor(readRecords(folder).records)): void {
	lay(folder, (path) => !path.startsWith("ledger/"), filesOf(toPieces(lock)));
}

/** Changes what the lock of a book says, and seals it anew. */
export function changeLock(folder: string, change: (lock: Lock) => Lock): void {
	const { lock } = readLock(folder);
	if (!lock) throw new Error("The book has no lock");
	writeLock(folder, change(lock));
}

/** Writes the ledger of a book. */
export function writeLedger(folder: string, ledger: Ledger): void {
	lay(folder, (path) => path.startsWith("ledger/"), filesOfLedger(ledger));
}

/** Changes what the ledger of a book says and seals it anew, as one who wants to deceive would. */
export function forgeLedger(folder: string, change: (ledger: Ledger) => void): void {
	const { ledger } = readLedger(folder);
	if (!ledger) throw new Error("The book has no ledger");
	const forged = structuredClone(ledger.data);
	change(forged);
	if (JSON.stringify(forged) === JSON.stringify(ledger.data)) throw new Error("Nothing changed in the ledger");
	writeLedger(folder, forged);
}

/** Lays the valid book into an empty folder, with what commands would have written into it. */
export function layValid(folder: string): void {
	cpSync(VALID, folder, { recursive: true });
	const { records } = readRecords(folder);
	writeLock(folder, lockFor(records));
	writeLedger(folder, addToLedger(GONE, records));
}
