import { getCollection } from "astro:content";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AfterRow, afterRows } from "../derive/after-opt-out.ts";
import { type Book, type BookInput, type BookRecord, toBook } from "../derive/book.ts";
import { type Change, type Ending, toChanges, toEndings } from "../derive/changes.ts";
import { elsewhereIndex } from "../derive/elsewhere.ts";
import { type Grid, toGrid } from "../derive/grid.ts";
import { type Gone, toGone } from "../derive/permanence.ts";
import { toRarity } from "../derive/rarity.ts";
import { KIND_NAMES, type Kind } from "../schema/kinds.ts";
import { type Lock, lock as lockSchema } from "../schema/lock.ts";
import { publishedAddresses } from "../schema/pages.ts";
import type { PrintedBody } from "../schema/printed.ts";
import { readWritten } from "./written.ts";

/** What every page starts from, derived once a build. */
export interface Site {
	readonly book: Book;
	readonly grid: Grid;
	readonly changes: readonly Change[];
	readonly endings: readonly Ending[];
	readonly elsewhere: ReturnType<typeof elsewhereIndex>;
	readonly rarity: ReturnType<typeof toRarity>;
	readonly after: readonly AfterRow[];
	/** Addresses that were published and are no page any more. */
	readonly gone: readonly Gone[];
	/** Built with --as-of: the book of another day than its own. */
	readonly isLookingBack: boolean;
}

let built: Promise<Site> | undefined;

async function recordsOf<K extends Kind>(kind: K): Promise<BookRecord<K>[]> {
	const entries = (await getCollection(kind)) as { id: string; data: { value: unknown; printed: PrintedBody } }[];
	return entries.map(({ id, data }) => ({ id, data: data.value, printed: data.printed }) as BookRecord<K>);
}

/** `npm run build -- --as-of DAY` works out the drift of that day and says here where it lies. */
function driftOfDay(): Pick<Lock, "drift"> | undefined {
	const file = process.env.CLAUSEBOOK_DRIFT;
	return file === undefined ? undefined : lockSchema.pick({ drift: true }).parse(JSON.parse(readFileSync(file, "utf8")));
}

async function build(): Promise<Site> {
	const lists = await Promise.all(KIND_NAMES.map(recordsOf));
	const input = Object.fromEntries(KIND_NAMES.map((kind, i) => [kind, lists[i]])) as unknown as BookInput;
	const { lock: stored, ledger } = readWritten(process.env.CLAUSEBOOK_CONTENT ?? join(process.cwd(), "content"));
	const lock = stored && { ...stored, ...driftOfDay() };
	const book = toBook(input, lock, process.env.CLAUSEBOOK_AS_OF);
	const grid = toGrid(book);
	return {
		book,
		grid,
		changes: toChanges(book),
		endings: toEndings(book),
		elsewhere: elsewhereIndex(book),
		rarity: toRarity(book, grid),
		after: afterRows(book, grid),
		gone: toGone(ledger, book.redirects, publishedAddresses(input)),
		isLookingBack: process.env.CLAUSEBOOK_AS_OF !== undefined,
	};
}

/**
 * The book and its derived views: one graph of objects for the whole build, so that pages may compare them with ===. In
 * development it is one until content or code changes: Astro then evaluates this module anew, and every page with it.
 */
export function getSite(): Promise<Site> {
	built ??= build();
	return built;
}
