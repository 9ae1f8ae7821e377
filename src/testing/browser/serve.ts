import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
// biome-ignore lint/style/noRestrictedImports: browser tests look at the site as `npm run serve` serves it
import { needSite } from "../../../scripts/lib/need.ts";
// biome-ignore lint/style/noRestrictedImports: browser tests look at the site as `npm run serve` serves it
import { PATHS } from "../../../scripts/lib/paths.ts";
// biome-ignore lint/style/noRestrictedImports: browser tests look at the site as `npm run serve` serves it
import { serve } from "../../../scripts/lib/server.ts";
import { buildNoted } from "../noted-site.ts";
import { AXE_SCRIPT } from "./axe.ts";

/** Serves dist/, and beside it a book that has every note, for all browser tests on free ports of this machine. */
export default async function setup(): Promise<() => Promise<void>> {
	needSite();
	const folder = mkdtempSync(join(tmpdir(), "clausebook-browser-"));
	// The whole run builds it while other suites leave a processor idle.
	const noted = process.env.CLAUSEBOOK_NOTED_DIST ?? buildNoted(folder);
	const beside = new Map([[AXE_SCRIPT, readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")]]);
	const book = await serve(4400, PATHS.dist, beside);
	const notes = await serve(4500, noted, beside);
	process.env.CLAUSEBOOK_URL = book.url;
	process.env.CLAUSEBOOK_NOTED_URL = notes.url;
	return async () => {
		await Promise.all([book.stop(), notes.stop()]);
		rmSync(folder, { recursive: true, force: true });
	};
}
