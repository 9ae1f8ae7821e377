import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { layNotedBook } from "./noted-book.ts";

/**
 * Builds the book with notes and corrections into a folder of its own, as `npm run build` would.
 *
 * @param folder that is there; content, site and caches are laid in it
 * @returns folder of the built site
 * @throws with all that the build printed where it fails
 */
export function buildNoted(folder: string): string {
	const [content, dist] = [join(folder, "content"), join(folder, "dist")];
	layNotedBook(content);
	const root = join(import.meta.dirname, "..", "..");
	const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/build.ts")], {
		cwd: root,
		encoding: "utf8",
		env: {
			...process.env,
			CLAUSEBOOK_CONTENT: content,
			CLAUSEBOOK_DIST: dist,
			CLAUSEBOOK_CACHE: join(folder, "cache"),
			// What the runner of the tests sets would reach the build as its own setting.
			NODE_ENV: undefined,
		},
	});
	if (status !== 0) throw new Error(`The book of src/testing/noted-book.ts was not built:\n${stdout}${stderr}`);
	return dist;
}
