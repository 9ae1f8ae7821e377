import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Archive } from "../../src/evidence/archive.ts";
import type { Records } from "../../src/records/read.ts";
import { day } from "../../src/schema/date.ts";
import { ROOT } from "../lib/paths.ts";

/** Ends the command with a message. Not process.exit: a pipe must get everything printed before. */
export class Failure extends Error {}

export function fail(text: string): never {
	throw new Failure(text);
}

/** Collections the book's documents name and the archive folder lacks. */
export function missingCollections(records: Records, archive: Archive): string[] {
	const used = records.document.flatMap(({ data }) => (data.archive === "linked-only" ? [] : data.archive.map((a) => a.collection)));
	return [...new Set(used)].filter((collection) => !archive.has(collection));
}

/** @throws Failure that says how to bring the archive here */
export function needArchive(records: Records, archive: Archive, what: string): void {
	const absent = missingCollections(records, archive);
	if (absent.length === 0) return;
	const from = existsSync(join(ROOT, "../shared/archive")) ? " --from ../shared/archive" : "";
	fail(`${what}: the archive is not here (missing ${absent.join(", ")} in .evidence/).\nFix: npm run evidence -- sync${from}`);
}

/** @throws Failure where it is no real day */
export function needDay(option: string, value: string | undefined): string | undefined {
	if (value !== undefined && !day.safeParse(value).success) fail(`${option} "${value}" must be a real day, such as 2026-07-08.`);
	return value;
}
