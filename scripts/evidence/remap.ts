import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readRecords } from "../../src/content/read.ts";
import { writeAllWhole } from "../../src/content/whole.ts";
import type { Archive } from "../../src/evidence/archive.ts";
import { allPlaces } from "../../src/evidence/places.ts";
import { remap, withCommits } from "../../src/evidence/remap.ts";
import { readLock } from "../../src/rules/generated.ts";
import { fail } from "../lib/command.ts";
import { needArchive } from "../lib/need.ts";
import { PATHS } from "../lib/paths.ts";

/** Writes the commits that hold the same texts into the records, and lists what was not found. */
export function printRemap(archive: Archive, dryRun: boolean | undefined): void {
	const { records } = readRecords(PATHS.content);
	needArchive(records, archive, "Nothing was remapped");
	const { lock } = readLock(PATHS.content);
	if (!lock)
		fail("There is no watch to remap from: it knows the text behind each commit.\nFix: take content/watch/ back from the last commit");
	archive.accept(records.document);
	archive.prefetch(allPlaces(records));
	const { found, unfound } = remap(records, archive, lock);
	const texts = new Map<string, string>();
	const unwritable: string[] = [];
	for (const [name, own] of Map.groupBy(found, ({ file }) => file)) {
		const file = join(PATHS.content, name.replace(/^content\//, ""));
		try {
			texts.set(file, withCommits(readFileSync(file, "utf8"), own));
		} catch (error) {
			unwritable.push(
				`${name}  ${(error as Error).message}\nFix: write by hand ${own.map(({ at, to }) => `${at.join(".")}: "${to}"`).join(", ")}`,
			);
		}
		for (const { at, commit, to } of own) console.log(`${name}  ${at.join(".")}: ${commit.slice(0, 12)} -> ${to.slice(0, 12)}`);
	}
	// All or nothing: half a book of old commits and half of new ones is worse than either.
	if (unwritable.length > 0) fail(`${unwritable.join("\n")}\nNothing was written: then run remap again for the others.`);
	if (!dryRun) writeAllWhole(texts);
	for (const { file, at, commit, why } of unfound) console.error(`${file}  ${at.join(".")}: ${commit} is not in the archive, and ${why}.`);
	const files = new Set(found.map(({ file }) => file)).size;
	console.log(
		found.length === 0 && unfound.length === 0
			? "Every commit that records name is in the archive."
			: `${found.length} commits ${dryRun ? "can be" : "were"} replaced in ${files} files; ${unfound.length} were not found.${found.length > 0 && !dryRun ? " Now: npm run evidence -- verify, then npm run evidence -- watch" : ""}`,
	);
	if (unfound.length > 0)
		fail("Fix: read the document's copies (npm run evidence -- versions <document>) and name the one that holds the words.");
}
