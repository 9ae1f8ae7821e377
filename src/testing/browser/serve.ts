import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// biome-ignore lint/style/noRestrictedImports: browser tests look at the site as `npm run serve` serves it
import { serve } from "../../../scripts/lib/server.ts";
import { layNotedBook } from "../noted-book.ts";

/** Builds the book with notes and corrections into a folder of its own, as `npm run build` would. */
function buildNoted(folder: string): string {
	const [content, dist] = [join(folder, "content"), join(folder, "dist")];
	layNotedBook(content);
	const root = join(import.meta.dirname, "..", "..", "..");
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

/** Serves dist/, and beside it a book that has every note, for all browser tests on free ports of this machine. */
export default async function setup(): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), "clausebook-browser-"));
	const noted = buildNoted(folder);
	const book = await serve(4400);
	const notes = await serve(4500, noted);
	process.env.CLAUSEBOOK_URL = book.url;
	process.env.CLAUSEBOOK_NOTED_URL = notes.url;
	return async () => {
		await Promise.all([book.stop(), notes.stop()]);
		rmSync(folder, { recursive: true, force: true });
	};
}
