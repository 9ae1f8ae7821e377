import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toBook } from "../../../src/derive/book.ts";
import { toChanges } from "../../../src/derive/changes.ts";
import { pairs } from "../../../src/derive/comparison.ts";
import { elsewhereIndex } from "../../../src/derive/elsewhere.ts";
import { toGrid } from "../../../src/derive/grid.ts";
import { toRarity } from "../../../src/derive/rarity.ts";
import type { Lock } from "../../../src/schema/lock.ts";
import { readContent } from "./read.ts";

const FOLDER = process.env.CLAUSEBOOK_CONTENT ?? "content";

/** Address of the published site, as in astro.config.mjs. */
export const SITE = "https://clausebook.example";

/** The same derived views the real site starts from, so that the two builders do the same work per page. */
export const book = toBook(readContent(FOLDER), JSON.parse(readFileSync(join(FOLDER, "evidence.lock.json"), "utf8")) as Lock);
export const grid = toGrid(book);
export const changes = toChanges(book);
export const elsewhere = elsewhereIndex(book);
export const rarity = toRarity(book, grid);

export const clauseByNumber = new Map(book.clauses.map((clause) => [clause.number, clause]));
export const versionById = new Map(book.clauses.flatMap((clause) => clause.versions.map((version) => [version.id, version] as const)));
export const platformById = new Map(book.platforms.map((platform) => [platform.id, platform]));
export const pairById = new Map(pairs(book).map((pair) => [`${pair[0].id}-vs-${pair[1].id}`, pair]));

/** A view that is known to be there: its id came from the same book. */
export function known<T>(map: ReadonlyMap<string, T>, id: string): T {
	const found = map.get(id);
	if (found === undefined) throw new Error(`No "${id}" in the synthetic book`);
	return found;
}
