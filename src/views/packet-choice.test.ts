import { describe, expect, it } from "vitest";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { packetChoice } from "./packet-choice.ts";

const platform = [
	aPlatform({ products: ["acme-free", "acme-pro"].map((id) => aProduct({ id, name: id, plan: id })) }),
	aPlatform({ name: "Birch", products: [aProduct({ id: "birch-app", name: "Birch", plan: "App" })] }, { id: "birch" }),
];
const clause = [aClause({ appliesTo: { products: ["acme-free"], regions: "everywhere" } })];
const { book } = aDerivedBook(aBook({ platform, clause }).records);

describe("a packet begins with what was being read", () => {
	it.each([
		["/platforms/acme/acme-pro/", "?products=acme-pro"],
		["/platforms/acme/changes/", "?platforms=acme"],
		["/clauses/acme/chats/2025-09-28/", "?platforms=acme"],
		["/opt-out/birch/", "?platforms=birch"],
		["/compare/acme-vs-birch/", "?platforms=acme,birch"],
		["/compare/matrix/assistant/", ""],
		[`/topics/${book.topics[0]?.id}/`, `?topics=${book.topics[0]?.id}`],
		["/topics/no-such/", ""],
		["/platforms/birch/acme-pro/", "?platforms=birch"],
		["/", ""],
		["/method/", ""],
	])("%s: %s", (path, query) => {
		expect(packetChoice(book, path)).toBe(query);
	});
});
