import { createIndex } from "pagefind";
import { stabiliseIndex } from "./stable-index.ts";

/**
 * Indexes a built site with Pagefind and writes the bundle beside it, the same bytes for the same pages.
 *
 * @param dist absolute path of the built site
 * @returns number of pages indexed
 * @throws with all of Pagefind's errors, or when no page was indexed
 */
export async function writeSearchIndex(dist: string): Promise<number> {
	const { index, errors } = await createIndex({ writePlayground: false } as object);
	if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
	const added = await index.addDirectory({ path: dist });
	if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join("; ")}`);
	if (added.page_count === 0) throw new Error("Pagefind found no page to index: is data-pagefind-body on the clause pages?");
	const written = await index.writeFiles({ outputPath: `${dist}/pagefind` });
	if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join("; ")}`);
	await index.deleteIndex();
	stabiliseIndex(`${dist}/pagefind`);
	return added.page_count;
}
