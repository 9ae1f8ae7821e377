import { expect, test } from "vitest";
import { NOTHING_READ, readRecords } from "../records/read.ts";
import { route } from "../routes.ts";
import { VALID } from "../testing/book.ts";
import { pageAddresses, publishedAddresses } from "./pages.ts";

test("pages that need no record are the routes that take nothing, and the glossary", () => {
	const lists = Object.values(route).flatMap((address) => (address.length === 0 ? [(address as () => string)()] : []));
	const expected = [...lists, route.search(), route.guide("glossary")];
	expect([...pageAddresses(NOTHING_READ.records)].sort()).toEqual([...new Set(expected)].sort());
});

test("records have the pages their routes build", () => {
	const pages = pageAddresses(readRecords(VALID).records);
	for (const address of [
		route.platform("acme"),
		route.product("acme", "acme-team"),
		route.clause("acme/chats-train-models"),
		route.clauseVersion("acme/chats-train-models", "2024-05-01"),
		route.clauseNumber("CB-0001"),
		route.history("acme/chats-train-models"),
		route.platformChanges("acme"),
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
});

test("a provision is an address that others may cite", () => {
	const { records } = readRecords(VALID);
	expect(pageAddresses(records)).not.toContain(route.provision("eu-gdpr/art-6-1-f"));
	expect(publishedAddresses(records)).toContain(route.provision("eu-gdpr/art-6-1-f"));
});
