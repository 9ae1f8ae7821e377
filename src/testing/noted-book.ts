import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Lock } from "../schema/lock.ts";
import { changeLock, layValid } from "./written.ts";

const NEWEST = { commit: "9".repeat(40), date: "2026-08-22" };

/** What the newest texts no longer bear out: a clause that raises law, a text of a conflict, a silence. */
const DRIFT: Lock["drift"] = {
	"acme/chats-train-models/2025-09-28": { state: "reworded", since: "2026-06-08", newest: NEWEST },
	"birch/app-trains-on-chats/2025-03-01": { state: "gone", since: "2026-08-22", newest: NEWEST },
	"birch/review-not-stated/2026-08-20": { state: "reworded", since: "2026-08-22", newest: NEWEST },
};

/** Adds a correction of ours to a copy of the valid book. */
export function correct(folder: string): void {
	const file = join(folder, "clauses/acme/team-chats-stay-out/2025-01-10.mdx");
	const correction = 'corrections:\n  - on: "2026-04-05"\n    what: "We had named the wrong section."\n';
	writeFileSync(file, readFileSync(file, "utf8").replace("review:\n", `${correction}review:\n`));
}

/**
 * Lays a book with everything that the real one may not have today: corrections, notes at addresses that went, and
 * words that are being read again. For tests that run outside of vitest too.
 *
 * @param folder an empty folder
 */
export function layNotedBook(folder: string): void {
	layValid(folder);
	correct(folder);
	changeLock(folder, (lock) => ({ ...lock, drift: DRIFT }));
}
