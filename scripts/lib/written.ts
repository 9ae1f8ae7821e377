import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeWhole } from "../../src/content/whole.ts";
import { writtenPaths } from "../../src/content/written.ts";
import { sealed } from "../../src/rules/seal.ts";
import type { Ledger } from "../../src/schema/ledger.ts";
import { filesOfLedger } from "../../src/schema/ledger-files.ts";
import { filesOf, type LockPieces } from "../../src/schema/lock-files.ts";

/**
 * Writes sealed files into a content folder, those that are not there as they are to be, and removes the others.
 *
 * @param isOurs which of what commands wrote is this command's
 * @returns paths that were written or removed, sorted
 */
function write(folder: string, files: ReadonlyMap<string, object>, isOurs: (path: string) => boolean): string[] {
	const done: string[] = [];
	for (const [path, data] of files) {
		const [file, text] = [join(folder, path), sealed(data)];
		if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
		mkdirSync(dirname(file), { recursive: true });
		writeWhole(file, text);
		done.push(path);
	}
	for (const path of writtenPaths(folder).filter((one) => isOurs(one) && !files.has(one))) {
		rmSync(join(folder, path));
		done.push(path);
	}
	return done.sort();
}

/** Writes the proof files of a book; a clause that is not among them has none any more. */
export function writeProofs(folder: string, proofs: LockPieces["proofs"]): string[] {
	return write(folder, filesOf({ proofs }), (path) => path.startsWith("clauses/"));
}

/** Writes what the watch found. */
export function writeWatch(folder: string, { watch, archive }: Pick<LockPieces, "watch" | "archive">): string[] {
	return write(folder, filesOf({ watch, archive }), (path) => path.startsWith("watch/"));
}

/** Writes the ledger. */
export function writeLedger(folder: string, ledger: Ledger): string[] {
	return write(folder, filesOfLedger(ledger), (path) => path.startsWith("ledger/"));
}
