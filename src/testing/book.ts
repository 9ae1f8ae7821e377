import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRecords } from "../records/read.ts";
import { type CheckResult, checkContent } from "../rules/check.ts";
import { LEDGER_NAME } from "../rules/generated.ts";
import { sealed } from "../rules/seal.ts";
import { lockFor } from "./lock.ts";
import { VALID } from "./noted-book.ts";
import { temporaryFolder } from "./temporary.ts";

/** Books on disk. `valid` checks with no problem; each folder of `invalid` is laid over it and breaks one rule. */
export const FIXTURES = join(import.meta.dirname, "fixtures");
export const INVALID = join(FIXTURES, "invalid");
export { VALID };

const LOCK_NAME = "evidence.lock.json";

/**
 * A copy of the valid book in a temporary folder, with files added or replaced.
 *
 * @param overlay folder whose files are copied over the valid book
 * @param files further texts by path below content/
 * @returns the folder. Its lock fits its records, and it has no ledger, unless the overlay brings its own.
 */
export function layBook(overlay?: string, files: Readonly<Record<string, string>> = {}): string {
	const folder = temporaryFolder();
	cpSync(VALID, folder, { recursive: true });
	if (overlay) cpSync(overlay, folder, { recursive: true });
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const own = (name: string) => files[name] !== undefined || (overlay !== undefined && existsSync(join(overlay, name)));
	if (!own(LOCK_NAME)) writeLock(folder);
	// Another book than the one that the valid ledger tells of: nothing of it was published yet.
	if ((overlay || Object.keys(files).length > 0) && !own(LEDGER_NAME)) rmSync(join(folder, LEDGER_NAME));
	return folder;
}

/** Writes the lock that a book's own records would give if all of them were proven. */
export function writeLock(folder: string): void {
	const { records } = readRecords(folder);
	writeFileSync(join(folder, LOCK_NAME), sealed(lockFor(records)));
}

/** Checks a book on disk, named `content` in messages wherever it lies. */
export function checkBook(folder: string): CheckResult {
	return checkContent(folder, join(folder, LOCK_NAME));
}

/** Changes what the ledger of a book says and seals it anew, as one who wants to deceive would. */
export function forgeLedger(folder: string, change: (text: string) => string): void {
	const file = join(folder, LEDGER_NAME);
	const text = readFileSync(file, "utf8");
	const changed = change(text);
	if (changed === text) throw new Error("Nothing changed in the ledger");
	writeFileSync(file, sealed(JSON.parse(changed) as object));
}
