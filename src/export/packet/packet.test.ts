import { describe, expect, it } from "vitest";
import { readRecords } from "../../content/read.ts";
import { VALID } from "../../testing/book.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { alike } from "./answers.ts";
import { toPacket } from "./build.ts";
import { packetCsv } from "./csv.ts";
import { packetBlocks, packetTitle } from "./document.ts";
import { escaped, packetMarkdown } from "./markdown.ts";
import type { Packet, PacketDecision } from "./model.ts";
import { readSelection, selectPacket, withDecisions, writeSelection } from "./select.ts";

const routes = {
	packet: (platform: string) => `/packet/${platform}/`,
	product: (platform: string, product: string) => `/platforms/${platform}/${product}/`,
	version: (clause: string, date: string) => `/clauses/${clause}/${date}/`,
	clause: (clause: string) => `/clauses/${clause}/`,
	conflict: (conflict: string) => `/conflicts/${conflict}/`,
	method: () => "/method/",
};
const { book, grid } = aDerivedBook(readRecords(VALID).records, undefined, {});
const packets = book.platforms.map((platform) => toPacket(book, grid, platform, routes, (path) => `https://book.example${path}`));
const [acme, birch] = packets as [Packet, Packet];
const TOPICS = book.topics.length;
const known = { products: ["acme-free", "acme-team", "birch-app"], topics: ["training-on-conversations", "human-review"] };
const decided: PacketDecision = { product: "acme-team", decision: "Yes", owner: "", condition: "", nextReview: "" };

describe("the packet of a platform", () => {
	it("has every product, every question, and evidence for every clause an answer names", () => {
		expect(acme.products.map(({ id }) => id)).toEqual(["acme-free", "acme-team"]);
		for (const product of acme.products)
			expect(new Set(acme.answers.filter((a) => a.product === product.id).map(({ topic }) => topic))).toEqual(new Set(known.topics));
		const numbers = new Set(acme.evidence.map(({ number }) => number));
		for (const { clauses } of [...acme.answers, ...acme.open]) for (const number of clauses) expect(numbers).toContain(number);
	});

	it("names frozen addresses in full, hashes and commits, and the words that were searched where nothing was found", () => {
		for (const clause of [...acme.evidence, ...birch.evidence]) {
			expect(clause.url).toMatch(/^https:\/\/book\.example\/clauses\/[^/]+\/[^/]+\/\d{4}-\d{2}-\d{2}\/$/);
			if (clause.search) expect(clause).toMatchObject({ quote: [], sha256: "", search: { on: "2026-08-20" } });
			else if (clause.linkedOnly) expect(clause.archive).toBeUndefined();
			else
				expect([clause.sha256, clause.archive?.commit]).toEqual([
					expect.stringMatching(/^[0-9a-f]{64}$/),
					expect.stringMatching(/^[0-9a-f]{40}$/),
				]);
		}
	});

	it("has a question to the vendor for a silence, and both texts of a conflict", () => {
		expect(birch.open.map(({ kind }) => kind)).toEqual(["conflict", "silence"]);
		expect(birch.open[0]?.clauses).toHaveLength(2);
		expect(birch.open[0]?.url).toBe("https://book.example/conflicts/birch/terms-against-help-page/");
		expect(birch.open[1]?.ask).toEqual(["Who at your company may read our prompts, and in which cases?"]);
	});

	it("has an empty line for each decision", () => {
		expect(acme.decisions.map(({ product }) => product)).toEqual(["acme-free", "acme-team"]);
		for (const { product: _, ...fields } of acme.decisions) expect(Object.values(fields)).toEqual(["", "", "", ""]);
	});
});

describe("a choice", () => {
	it("is read from an address, and only what exists comes back", () => {
		expect(readSelection("?products=birch-app,acme-free&topics=human-review", known)).toEqual({
			products: ["acme-free", "birch-app"],
			topics: ["human-review"],
			unknown: 0,
		});
		expect(readSelection("?products=acme-free,%3Cscript%3Ealert(1)%3C/script%3E,acme-free&topics=nothing", known)).toEqual({
			products: ["acme-free"],
			topics: known.topics,
			unknown: 2,
		});
	});

	it.each([
		"",
		"?",
		"?products=",
		"?products=,,,",
		"?topics=%",
		"?products=%F0%9F%92%A9&topics=__proto__",
		`?products=${"x,".repeat(50_000)}`,
	])("survives %j", (query) => {
		expect(readSelection(query, known)).toMatchObject({ products: [], topics: known.topics });
	});

	it("goes into an address and back", () => {
		for (const selection of [
			{ products: ["acme-team"], topics: ["human-review"] },
			{ products: ["acme-free", "birch-app"], topics: known.topics },
			{ products: [], topics: known.topics },
		]) {
			expect(readSelection(writeSelection(selection, known), known)).toMatchObject(selection);
		}
		expect(writeSelection({ products: [], topics: known.topics }, known)).toBe("");
	});

	it("keeps what bears on it, from several platforms, and drops the rest", () => {
		const one = selectPacket(packets, { products: ["acme-team", "birch-app"], topics: ["human-review"] }, "https://book.example/packet/?x");
		expect(one.products.map(({ id }) => id)).toEqual(["acme-team", "birch-app"]);
		expect(new Set(one.answers.map(({ topic }) => topic))).toEqual(new Set(["human-review"]));
		expect(one.open.map(({ kind, topics }) => [kind, topics])).toEqual([
			["silence", ["human-review"]],
			["old-copy", ["human-review"]],
		]);
		expect(one.evidence.length).toBeLessThan(acme.evidence.length + birch.evidence.length);
		expect(one.decisions.map(({ product }) => product)).toEqual(["acme-team", "birch-app"]);
		expect(one.address).toBe("https://book.example/packet/?x");
		expect(() => selectPacket([], { products: [], topics: [] }, "")).toThrow("at least one platform");
	});

	it("of everything is everything", () => {
		const all = selectPacket([acme], { products: ["acme-free", "acme-team"], topics: known.topics }, acme.address);
		expect(all).toEqual(acme);
	});
});

describe("the document", () => {
	const headings = (packet: Packet) => packetBlocks(packet, TOPICS).flatMap((b) => (b.kind === "heading" && b.level === 2 ? [b.text] : []));

	it("has its parts in order, with a title that names the platforms", () => {
		expect(headings(acme)).toEqual(["Decisions", "Answers", "Open questions", "Evidence", "Sources"]);
		expect(packetTitle(acme)).toBe("Evidence packet: Acme Chat");
		const both = selectPacket(packets, known, "");
		expect(packetTitle(both)).toBe("Evidence packet: Acme Chat and Birch");
	});

	it("sets products with the same answers in one table", () => {
		const same = { ...acme, answers: acme.answers.map((a) => ({ ...a, answer: "Never", clauses: ["CB-0001"], where: "Everywhere" })) };
		expect(alike(same).map(({ products }) => products)).toEqual([["acme-free", "acme-team"]]);
		expect(alike(acme).map(({ products }) => products)).toEqual([["acme-free"], ["acme-team"]]);
	});

	it("leaves out columns that no row fills, and never prints an empty cell", () => {
		for (const packet of packets) {
			for (const block of packetBlocks(packet, TOPICS)) {
				if (block.kind !== "table") continue;
				for (const row of block.rows) {
					expect(row).toHaveLength(block.head.length);
					for (const runs of row) expect(runs.map((r) => (typeof r === "string" ? r : r.text)).join("")).not.toBe("");
				}
			}
		}
		const tables = packetBlocks({ ...acme, open: acme.open.map((o) => ({ ...o, ask: [] })) }, TOPICS);
		for (const block of tables) if (block.kind === "table") expect(block.head).not.toContain("Question to the vendor");
	});

	it("says the day, the address and how far the archive goes", () => {
		const [cover] = packetBlocks(acme, TOPICS);
		const words = JSON.stringify(cover);
		expect(words).toContain("1 September 2026");
		expect(words).toContain("https://book.example/packet/acme/");
	});
});

describe("Markdown", () => {
	const text = packetMarkdown(withDecisions(acme, new Map([["acme-team", decided]])), TOPICS);

	it("has headings, quotes, tables and what was typed", () => {
		expect(text).toMatch(/^# Evidence packet: Acme Chat\n/);
		expect(text).toContain("> We use your chats to train our models unless you opt out in your settings.");
		expect(text).toContain("| Acme Team | Yes |  |  |  |");
		for (const line of text.split("\n").filter((l) => l.startsWith("|"))) expect(line.endsWith("|")).toBe(true);
	});

	it.each([
		["a | b", "a \\| b"],
		["# no heading", "\\# no heading"],
		["- no item", "\\- no item"],
		["1. no item", "\\1. no item"],
		["[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"],
		["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
		["*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"],
		["two\nlines\r\n\there", "two lines here"],
		["&lt;", "\\&lt;"],
	])("prints %j as it is", (typed, printed) => {
		expect(escaped(typed)).toBe(printed);
	});

	it("keeps a table whole whatever is typed into it", () => {
		const wild = { ...decided, decision: "a|b\n| c |", owner: "[x](y)", condition: "<b>".repeat(3), nextReview: "=1+1" };
		const line = packetMarkdown(withDecisions(acme, new Map([["acme-team", wild]])), TOPICS)
			.split("\n")
			.find((l) => l.startsWith("| Acme Team"));
		expect(line?.replaceAll("\\|", "").split("|")).toHaveLength(7);
	});
});

describe("CSV", () => {
	/** Cells of a CSV text after RFC 4180. */
	function parse(text: string): string[][] {
		const rows: string[][] = [[]];
		for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
			rows.at(-1)?.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
			if (end === "\r\n") rows.push([]);
			if (end === "") break;
		}
		return rows.slice(0, -1);
	}

	it("has a line for each product, question, place and clause, all of the same width", () => {
		const [head = [], ...rows] = parse(packetCsv(birch));
		expect(rows).toHaveLength(birch.answers.reduce((n, { clauses }) => n + clauses.length, 0));
		for (const row of rows) expect(row).toHaveLength(head.length);
		const quote = rows[0]?.[head.indexOf("quote")];
		expect(birch.evidence.map(({ quote: parts }) => parts.join(" … "))).toContain(quote);
		expect(head.at(0)).toBe("\uFEFFas_of");
	});

	it("cannot be run as formulas, whatever a reader or a text puts in", () => {
		const wild = {
			...decided,
			decision: '=HYPERLINK("https://evil.example","x")',
			owner: "@me",
			condition: "-1\r\n+2",
			nextReview: "\t=1",
		};
		const [head = [], ...rows] = parse(packetCsv(withDecisions(acme, new Map([["acme-team", wild]]))));
		const row = rows.find((r) => r[head.indexOf("product_id")] === "acme-team") ?? [];
		for (const column of ["decision", "owner", "condition", "next_review"]) expect(row[head.indexOf(column)]).toMatch(/^'/);
		for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s]*[=+\-@]/);
	});
});
