import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Records } from "../../src/content/read.ts";
import type { Archive } from "../../src/evidence/archive.ts";
import { day } from "../../src/schema/date.ts";
import { archivedIn } from "../../src/schema/document.ts";
import { fail } from "./command.ts";
import { PATHS, ROOT } from "./paths.ts";

/** Collections the book's documents name. */
export function usedCollections(records: Pick<Records, "document">): string[] {
	const used = new Set(records.document.flatMap(({ data }) => archivedIn(data).map((a) => a.collection)));
	return [...used].sort();
}

/** Collections the book's documents name and the archive folder lacks. */
export function missingCollections(records: Records, archive: Archive): string[] {
	return usedCollections(records).filter((collection) => !archive.has(collection));
}

/** @throws Failure that says how to bring the archive here, or what is wrong with it, all at once */
export function needArchive(records: Records, archive: Archive, what: string): void {
	const absent = missingCollections(records, archive);
	if (absent.length === 0) {
		const broken = usedCollections(records).flatMap((collection) => archive.fault(collection) ?? []);
		if (broken.length > 0) fail(`${what}: the archive cannot be read.\n${broken.join("\n")}`);
		return;
	}
	const from = existsSync(join(ROOT, "../shared/archive")) ? " --from ../shared/archive" : "";
	fail(`${what}: the archive is not here (missing ${absent.join(", ")} in .evidence/).\nFix: npm run evidence -- sync${from}`);
}

/** @throws Failure where it is no real day */
export function needDay(option: string, value: string | undefined): string | undefined {
	if (value !== undefined && !day.safeParse(value).success) fail(`${option} "${value}" must be a real day, such as 2026-07-08.`);
	return value;
}

/** @throws Failure where no site was built */
export function needSite(): void {
	if (!existsSync(join(PATHS.dist, "index.html"))) fail("There is no built site in dist/. Fix: npm run build");
}
