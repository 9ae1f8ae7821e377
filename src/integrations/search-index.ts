import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createIndex } from "pagefind";

/**
 * Indexes a built site with Pagefind and writes the bundle beside it. Most of it is the same bytes for the same pages; for
 * the rest, two builds are held to the same answers (search-answers.ts).
 *
 * Pagefind hands the files over and this process writes them. Its own `writeFiles` answers while its service may still
 * be writing (it does not flush), so a file read at once, or a service ended at once, could leave half a file.
 *
 * @param dist absolute path of the built site
 * @param create makes an empty index; Pagefind's unless told
 * @returns number of pages indexed
 * @throws with all of Pagefind's errors, or when no page was indexed
 */
export async function writeSearchIndex(dist: string, create: typeof createIndex = createIndex): Promise<number> {
	const { index, errors } = await create();
	if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
	const added = await index.addDirectory({ path: dist });
	if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
	if (added.page_count === 0) throw new Error("Pagefind found no page to index: is data-pagefind-body on the clause pages?");
	const made = await index.getFiles();
	if (made.errors.length > 0) throw new Error(`Pagefind: ${made.errors.join("; ")}`);
	await index.deleteIndex();
	const folder = join(dist, "pagefind");
	rmSync(folder, { recursive: true, force: true });
	for (const { path, content } of made.files) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	return added.page_count;
}
