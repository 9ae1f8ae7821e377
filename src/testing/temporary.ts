import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

/** Removes what temporaryFolder made; setup.ts calls it when a test file has ended. */
export function removeTemporaryFolders(): void {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A new empty folder that goes when the test file that uses it has ended. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "clausebook-test-"));
	made.push(folder);
	return folder;
}
