import { readRecords } from "../content/read.ts";
import { afterCsv, afterData, afterFileData } from "../export/after-opt-out-data.ts";
import { compareData } from "../export/compare-data.ts";
import { clausesData, dictionaryData, gridCsv, gridData, gridFileData, recordsData, teamsData } from "../export/dataset.ts";
import { toAtom } from "../export/feeds/atom.ts";
import { toCalendar } from "../export/feeds/calendar.ts";
import { toFeed } from "../export/feeds/feed.ts";
import { toJsonFeed } from "../export/feeds/json-feed.ts";
import type { FeedAddresses } from "../export/feeds/model.ts";
import { openApiData } from "../export/open-api.ts";
import { toPacket } from "../export/packet/build.ts";
import { packetCsv } from "../export/packet/csv.ts";
import { packetMarkdown } from "../export/packet/markdown.ts";
import { csvOf, jsonLinesOf, parquetOf } from "../export/tables/formats.ts";
import { platformData, topicData } from "../export/tables/parts.ts";
import { rowsOf, type Source } from "../export/tables/rows.ts";
import { afterRows } from "../model/after-opt-out.ts";
import type { Book } from "../model/book.ts";
import { citationFile, csvMetadataOf } from "../model/catalogue.ts";
import { toChanges, toEndings } from "../model/changes.ts";
import type { Grid } from "../model/grid.ts";
import { route } from "../routes.ts";
import { pageAddresses } from "../schema/pages.ts";
import { SQLITE_FILE, tableFile } from "../schema/published/index.ts";
import { TABLE_NAMES, type TableName } from "../schema/published/tables.ts";
import { sqliteOf, zipped } from "../site/sqlite.ts";
import { tableAddresses } from "../site/table-addresses.ts";
import { VALID } from "./book.ts";
import { aDerivedBook } from "./derived.ts";

const HOME = new URL("https://x.example/");
const full = (path: string) => new URL(path, HOME).href;

/** What the tables of a book are made of. */
export function sourceOf(book: Book, grid: Grid): Source {
	return { book, grid, after: afterRows(book, grid), changes: toChanges(book), addresses: tableAddresses(full) };
}

/**
 * Every published file of the valid book, made as the site makes them, and a page at each address.
 *
 * @returns text by path below the site's root; schemas and the data package, which a command writes, are not among them
 */
export function publishedSite(): Map<string, string | Buffer> {
	const { records } = readRecords(VALID);
	const { book, grid } = aDerivedBook(records, undefined, {});
	const after = afterRows(book, grid);
	const [changes, endings] = [toChanges(book), toEndings(book)];
	const files = new Map<string, string | Buffer>();
	const data = (name: string, body: object | string) =>
		files.set(`data/v1/${name}`, typeof body === "string" ? body : JSON.stringify(body));
	data(
		"clauses.json",
		clausesData(book, (version) => full(route.clauseVersion(version.clause.id, version.date))),
	);
	data("grid.json", gridFileData(book, grid));
	data("grid.csv", gridCsv(gridData(book, grid)));
	data("after-opt-out.json", afterFileData(book, after));
	data("after-opt-out.csv", afterCsv(afterData(after)));
	data("compare.json", compareData(book, route));
	data("teams.json", teamsData(book));
	data("records.json", recordsData(book));
	data("dictionary.json", dictionaryData(book));
	data("csv-metadata.json", `${JSON.stringify(csvMetadataOf(book.platforms.map(({ id }) => id)), null, "\t")}\n`);
	const addresses: FeedAddresses = {
		change: ({ clause, date }) => full(route.change(clause.id, date)),
		version: ({ clause, date }) => full(route.clauseVersion(clause.id, date)),
	};
	files.set("changes/dates-ahead.ics", toCalendar(book, addresses));
	for (const platform of book.platforms) {
		const of = route.platformChanges(platform.id);
		const feed = toFeed(book, changes, endings, { platform }, addresses);
		files.set(route.feed(of, "json").slice(1), toJsonFeed(feed, { self: full(route.feed(of, "json")), home: full(of) }));
		files.set(route.feed(of, "xml").slice(1), toAtom(feed, { self: full(route.feed(of, "xml")), home: full(of) }));
	}
	const routes = { ...route, version: route.clauseVersion, packet: route.platformPacket };
	for (const platform of book.platforms) {
		const packet = toPacket(book, grid, platform, routes, full);
		files.set(route.packetFile(platform.id, "json").slice(1), JSON.stringify(packet));
		files.set(route.packetFile(platform.id, "csv").slice(1), packetCsv(packet));
		files.set(route.packetFile(platform.id, "md").slice(1), packetMarkdown(packet, book.topics.length));
	}
	files.set("data/recompute.ipynb", "{}");
	files.set("data/v1/CITATION.cff", citationFile(book.asOf, full(route.data())));
	const source = sourceOf(book, grid);
	data("openapi.json", openApiData(book, HOME.href.replace(/\/$/, "")));
	for (const platform of book.platforms)
		files.set(route.platformFile(platform.id).slice(1), JSON.stringify(platformData(source, platform)));
	for (const topic of book.topics) files.set(route.topicFile(topic.id).slice(1), JSON.stringify(topicData(source, topic)));
	const rows = (table: TableName) => rowsOf(table, source);
	for (const table of TABLE_NAMES) {
		files.set(tableFile(table, "csv").slice(1), csvOf(table, rows(table)));
		files.set(tableFile(table, "jsonl.gz").slice(1), zipped(jsonLinesOf(rows(table))));
		files.set(tableFile(table, "parquet").slice(1), Buffer.from(parquetOf(table, rows(table))));
	}
	files.set(SQLITE_FILE.slice(1), Buffer.from(sqliteOf(rows)));
	for (const page of pageAddresses(records)) files.set(`${page.slice(1)}index.html`, "<p>A page</p>");
	return files;
}
