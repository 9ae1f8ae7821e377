import { describe, expect, it } from "vitest";
import { readRecords } from "../../content/read.ts";
import { VALID } from "../../testing/book.ts";
import { aBook, aClause, aConflict } from "../../testing/builders.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { alike } from "./answers.ts";
import { toPacket } from "./build.ts";
import { packetCsv } from "./csv.ts";
import { packetMarkdown } from "./markdown.ts";
import type { Packet } from "./model.ts";
import { selectPacket } from "./select.ts";

const routes = {
	packet: (platform: string) => `/packet/${platform}/`,
	product: (platform: string, product: string) => `/platforms/${platform}/${product}/`,
	version: (clause: string, date: string) => `/clauses/${clause}/${date}/`,
	clause: (clause: string) => `/clauses/${clause}/`,
	conflict: (conflict: string) => `/conflicts/${conflict}/`,
	method: () => "/method/",
};

const { book, grid } = aDerivedBook(readRecords(VALID).records, undefined, {});
const birch = book.platforms
	.filter(({ id }) => id === "birch")
	.map((platform) => toPacket(book, grid, platform, routes, (path) => `https://book.example${path}`))[0] as Packet;

describe("a conflict that a text settles", () => {
	const never = { answer: "never", control: { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } } as const;
	const settled = aConflict({
		clauses: ["acme/terms-say", "acme/help-says"],
		precedence: { stated: true, says: "The terms.", prevails: "acme/terms-say" },
	});
	const { records } = aBook({
		clause: [
			aClause({}, { id: "acme/terms-say/2025-01-01" }),
			aClause({ id: "CB-0002", standing: "supports", ...never }, { id: "acme/help-says/2025-01-01" }),
		],
		conflict: [settled],
	});
	const own = aDerivedBook(records, undefined, {});
	const packet = toPacket(own.book, own.grid, own.book.platforms[0]!, routes, (path) => `https://book.example${path}`);
	const page = "https://book.example/conflicts/acme/terms-against-help/";

	it("stands beside its answer in every form, with both texts as evidence", () => {
		expect(packet.answers[0]).toMatchObject({
			state: "answered",
			clauses: ["CB-0001"],
			conflict: { id: "acme/terms-against-help", words: "Another text says otherwise", url: page, clauses: ["CB-0001", "CB-0002"] },
		});
		expect(packet.evidence.map(({ number }) => number)).toEqual(["CB-0001", "CB-0002"]);
		expect(packetMarkdown(packet, 1)).toContain(`. [Another text says otherwise](<${page}>) |`);
		const [head = "", row = ""] = packetCsv(packet).split("\r\n");
		const at = head.split(",").indexOf("conflict");
		expect(head.split(",").slice(at, at + 3)).toEqual(["conflict", "conflict_says", "conflict_page"]);
		expect(row).toContain(`,acme/terms-against-help,Another text says otherwise,${page},`);
	});

	it("is chosen with its answer, and keeps products apart that it does not touch", () => {
		const chosen = selectPacket([packet], { products: ["acme-free"], topics: packet.topics.map(({ id }) => id) }, packet.address);
		expect(chosen.evidence.map(({ number }) => number)).toEqual(["CB-0001", "CB-0002"]);
		const [answer] = packet.answers;
		const { conflict: _, ...without } = answer!;
		const two = {
			...packet,
			products: [...packet.products, { ...packet.products[0]!, id: "acme-team" }],
			answers: [answer!, { ...without, product: "acme-team" }],
		};
		expect(alike(two).map(({ products }) => products)).toEqual([["acme-free"], ["acme-team"]]);
	});

	it("that is open is the answer itself, and leads to both texts", () => {
		const open = birch.answers.find(({ state }) => state === "conflict");
		expect(open).toMatchObject({ answer: "Texts conflict", conflict: { id: "birch/terms-against-help-page" } });
		expect(packetMarkdown(birch, book.topics.length)).toContain(
			"| [Texts conflict](<https://book.example/conflicts/birch/terms-against-help-page/>) |",
		);
	});
});
