import { getCollection } from "astro:content";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AfterRow, afterRows } from "../model/after-opt-out.ts";
import { type Book, type BookInput, toBook } from "../model/book.ts";
import { type Change, type Ending, toChanges, toEndings } from "../model/changes.ts";
import { type ClaimView, toClaims } from "../model/claims.ts";
import { elsewhereIndex } from "../model/elsewhere.ts";
import { type Grid, toGrid } from "../model/grid.ts";
import { type Gone, toGone } from "../model/permanence.ts";
import { toRarity } from "../model/rarity.ts";
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
	/** What other trackers published, beside the archived texts. */
	readonly claims: readonly ClaimView[];
	/** Addresses that were published and are no page any more. */
	readonly gone: readonly Gone[];
	/** Built with --as-of: the book of another day than its own. */
	readonly isLookingBack: boolean;
}

let built: Promise<Site> | undefined;

interface Entry<Data> {
	readonly id: string;
	readonly data: { readonly value: Data; readonly printed: PrintedBody };
}

const records = <Data>(entries: readonly Entry<Data>[]) =>
	entries.map(({ id, data: { value, printed } }) => ({ id, data: value, printed }));

/** Every collection of the site. What is missing here, or of another type, is an error of the compiler. */
async function collected(): Promise<BookInput> {
	return {
		platform: records(await getCollection("platform")),
		document: records(await getCollection("document")),
		archive: records(await getCollection("archive")),
		topic: records(await getCollection("topic")),
		"carve-out": records(await getCollection("carve-out")),
		clause: records(await getCollection("clause")),
		conflict: records(await getCollection("conflict")),
		regulation: records(await getCollection("regulation")),
		authority: records(await getCollection("authority")),
		guide: records(await getCollection("guide")),
		review: records(await getCollection("review")),
		elsewhere: records(await getCollection("elsewhere")),
		questions: records(await getCollection("questions")),
		exercise: records(await getCollection("exercise")),
		letter: records(await getCollection("letter")),
		glossary: records(await getCollection("glossary")),
		brands: records(await getCollection("brands")),
		asked: records(await getCollection("asked")),
		rubric: records(await getCollection("rubric")),
		redirects: records(await getCollection("redirects")),
	};
}

/** `npm run build -- --as-of DAY` works out the drift of that day and says here where it lies. */
function driftOfDay(): Pick<Lock, "drift"> | undefined {
	const file = process.env.CLAUSEBOOK_DRIFT;
	return file === undefined ? undefined : lockSchema.pick({ drift: true }).parse(JSON.parse(readFileSync(file, "utf8")));
}

async function build(): Promise<Site> {
	const input = await collected();
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
		claims: toClaims(book),
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
