import { afterRows } from "../derive/after-opt-out.ts";
import { afterCsv, afterFileData } from "../derive/after-opt-out-data.ts";
import { csvMetadataOf, dataPackageOf } from "../derive/catalogue.ts";
import { toChanges, toEndings } from "../derive/changes.ts";
import { clausesData, compareData, gridCsv, gridFileData, teamsData } from "../derive/dataset.ts";
import { toFeed } from "../derive/feeds/feed.ts";
import { toJsonFeed } from "../derive/feeds/json-feed.ts";
import { toPacket } from "../derive/packet/build.ts";
import { packetCsv } from "../derive/packet/csv.ts";
import { toOembed } from "../derive/share/oembed.ts";
import { readRecords } from "../records/read.ts";
import { route } from "../routes.ts";
import { shareAddresses } from "../site/share.ts";
import { VALID } from "./book.ts";
import { aDerivedBook } from "./derived.ts";

const HOME = new URL("https://x.example/");
const full = (path: string) => new URL(path, HOME).href;

/**
 * Every published JSON and CSV file of the valid book, made as the site makes them.
 *
 * @returns text by path below the site's root; their schemas are not among them
 */
export function publishedSite(): Map<string, string> {
	const { book, grid } = aDerivedBook(readRecords(VALID).records, undefined, {});
	const after = afterRows(book, grid);
	const [changes, endings] = [toChanges(book), toEndings(book)];
	const files = new Map<string, string>();
	const data = (name: string, body: object | string) =>
		files.set(`data/v1/${name}`, typeof body === "string" ? body : JSON.stringify(body));
	data(
		"clauses.json",
		clausesData(book, (version) => full(route.clauseVersion(version.clause.id, version.date))),
	);
	data("grid.json", gridFileData(book, grid));
	data("grid.csv", gridCsv(book, grid));
	data("after-opt-out.json", afterFileData(book, after));
	data("after-opt-out.csv", afterCsv(after));
	data("compare.json", compareData(book, grid, route));
	data("teams.json", teamsData(book));
	data("csv-metadata.json", csvMetadataOf(book.platforms.map(({ id }) => id)));
	data("datapackage.json", dataPackageOf(book.asOf, HOME.href, full("/data/"), [{ name: "grid.csv", bytes: 1, sha256: "0".repeat(64) }]));
	const addresses = { change: (id: string) => full(route.change(id)), version: () => full("/v/") };
	for (const clause of book.clauses) {
		const of = route.clause(clause.id);
		const feed = toFeed(book, changes, endings, { clause }, addresses);
		files.set(route.feed(of, "json").slice(1), toJsonFeed(feed, { self: full(route.feed(of, "json")), home: full(of) }));
		for (const version of clause.versions)
			files.set(
				route.versionFile(clause.id, version.date, "oembed.json").slice(1),
				JSON.stringify(toOembed(version, shareAddresses(version, HOME))),
			);
	}
	const routes = { ...route, version: route.clauseVersion, packet: route.platformPacket };
	for (const platform of book.platforms) {
		const packet = toPacket(book, grid, platform, routes, full);
		files.set(route.packetFile(platform.id, "json").slice(1), JSON.stringify(packet));
		files.set(route.packetFile(platform.id, "csv").slice(1), packetCsv(packet));
	}
	return files;
}
