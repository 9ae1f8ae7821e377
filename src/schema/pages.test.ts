import { expect, test } from "vitest";
import { NOTHING_READ, readRecords } from "../content/read.ts";
import { route } from "../routes.ts";
import { VALID } from "../testing/book.ts";
import { FILES, fileAddresses, pageAddresses, publishedAddresses } from "./pages.ts";

test("pages that need no record are the routes that take nothing, and the glossary", () => {
	const lists = Object.values(route).flatMap((address) => (address.length === 0 ? [(address as () => string)()] : []));
	const expected = [...lists, route.search(), route.guide("glossary")];
	expect([...pageAddresses(NOTHING_READ.records)].sort()).toEqual([...new Set(expected)].sort());
});

test("records have the pages their routes build", () => {
	const pages = pageAddresses(readRecords(VALID).records);
	for (const address of [
		route.platform("acme"),
		route.answerOf("acme"),
		route.product("acme", "acme-team"),
		route.clause("acme/chats-train-models"),
		route.clauseVersion("acme/chats-train-models", "2024-05-01"),
		route.clauseNumber("CB-0001"),
		route.history("acme/chats-train-models"),
		route.platformChanges("acme"),
		route.review("acme"),
		route.platformPacket("birch"),
		route.topic("human-review"),
		route.carveOut("feedback"),
		route.regulation("eu-gdpr"),
		route.guide("opt-out"),
		route.optOutOf("acme"),
		route.letter("objection"),
		route.conflict("birch/terms-against-help-page"),
		route.pair("birch", "acme"),
	]) {
		expect(pages, address).toContain(address);
	}
	// A review has a page where someone wrote it; a packet stands for every platform.
	expect(pages).not.toContain(route.review("birch"));
});

test("a provision is an address that others may cite", () => {
	const { records } = readRecords(VALID);
	expect(pageAddresses(records)).not.toContain(route.provision("eu-gdpr/art-6-1-f"));
	expect(publishedAddresses(records)).toContain(route.provision("eu-gdpr/art-6-1-f"));
});

test("a change is an address that others may cite, in the history of its clause", () => {
	const { records } = readRecords(VALID);
	const addresses = publishedAddresses(records);
	const own = records.clause.filter(({ id }) => id.startsWith("acme/chats-train-models/")).map(({ id }) => id.slice(-10));
	const [first = "", ...later] = own.sort();
	expect(later.length).toBeGreaterThan(0);
	for (const date of later) expect(addresses).toContain(route.change("acme/chats-train-models", date));
	expect(addresses).not.toContain(route.change("acme/chats-train-models", first));
	expect([...pageAddresses(records)].filter((address) => address.includes("#"))).toEqual([]);
});

test("feeds, the calendar and the dataset are named by pattern, and stand below their pages", () => {
	const { records } = readRecords(VALID);
	const files = fileAddresses(records);
	for (const of of [route.changes(), route.platformChanges("birch"), route.topic("human-review")]) {
		for (const format of ["xml", "json"] as const) expect(files).toContain(route.feed(of, format));
	}
	expect(files).toContain(route.calendar(route.changes()));
	expect(files).toContain(route.asset("data/v1/grid.csv"));
	expect(files).toContain(route.asset("data/v1/schema/clause.schema.json"));
	// Files are as few as platforms and topics: none goes with a clause or a version.
	expect([...files].filter((file) => file.startsWith("/clauses/"))).toEqual([]);
	expect(files).toContain("/packet/acme/acme.csv");
	expect([...fileAddresses(NOTHING_READ.records)].sort()).toEqual(FILES.filter((file) => !file.includes("*")));
});
