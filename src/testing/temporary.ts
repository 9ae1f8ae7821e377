import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

// A hook of the test file, because test workers are ended without an exit event.
afterAll(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}, 120_000);

/** A new empty folder that goes when the test file that uses it has ended. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "clausebook-test-"));
	made.push(folder);
	return folder;
}
