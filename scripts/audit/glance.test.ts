import { describe, expect, test } from "vitest";
import type { GridRow } from "./cells.ts";
import { auditGlance } from "./glance.ts";
import { toPage } from "./page.ts";

const row = (fields: Partial<GridRow>): GridRow => ({
	platform: "acme",
	product: "acme-free",
	topic: "chats",
	regions: ["eea"],
	state: "answered",
	label: "Never",
	limits: [],
	marks: [],
	severity: "low",
	versions: ["acme/chats-stay-out/2025-01-10"],
	conflict: null,
	...fields,
});
const GRID = [
	row({}),
	row({ regions: ["us"], label: "Unless you opt out", severity: "high", versions: ["acme/chats-train/2025-01-10"] }),
	row({ product: "acme-team", state: "unstated", label: "Not stated", severity: null, versions: ["acme/team/2025-01-10"] }),
];
const tile = (look: string, words: string, href: string) =>
	`<div class="tile" data-look="${look}"><a href="/clauses/acme/${href}/"><span class="visually-hidden"><span class="words">${words}</span></span></a></div>`;
const never = tile("low", "Never", "chats-stay-out");
const optOut = tile("high", "Unless you opt out", "chats-train");
const silent = tile("unstated", "Not stated", "team");
const line = (...accounts: readonly (readonly [products: string, tiles: string])[]) =>
	`<table><tr data-glance="chats" data-platform="acme">${accounts
		.map(([products, tiles]) => `<td data-column="Personal" data-products="${products}">${tiles}</td>`)
		.join("")}</tr></table>`;
const found = (html: string, base = "", grid: readonly GridRow[] = GRID) =>
	auditGlance([toPage("index.html", html)], grid, base).map(({ message }) => message);

describe("the audit of the whole book at a glance", () => {
	test("finds nothing where the tiles are all answers of the grid", () => {
		expect(found(line(["acme-free", never + optOut], ["acme-team", silent]))).toEqual([]);
		expect(found("<p>No picture here.</p>")).toEqual([]);
	});

	test.each([
		["an answer left out", line(["acme-free", never], ["acme-team", silent]), ["acme, Personal: no tile says Unless you opt out (high)."]],
		[
			"an answer of nobody",
			line(["acme-free", never + optOut], ["acme-team", silent + never]),
			["acme, Personal: a tile says Never (low), the grid does not."],
		],
		[
			"another level",
			line(["acme-free", never + tile("low", "Unless you opt out", "chats-train")], ["acme-team", silent]),
			[
				"acme, Personal: no tile says Unless you opt out (high).",
				"acme, Personal: a tile says Unless you opt out (low), the grid does not.",
			],
		],
		[
			"another clause",
			line(["acme-free", tile("low", "Never", "team") + optOut], ["acme-team", silent]),
			["acme, Personal: Never (low) leads to /clauses/acme/team/, which decides none of it."],
		],
		["one answer twice", line(["acme-free", never + optOut + never], ["acme-team", silent]), ["acme, Personal: two tiles say the same."]],
		["a product left out", line(["acme-free", never + optOut]), ["acme: acme-team stands in 0 accounts, not in one."]],
		[
			"a product told twice",
			line(["acme-free", never + optOut], ["acme-team", silent], ["acme-team", silent]),
			["acme: acme-team stands in 2 accounts, not in one."],
		],
	])("names %s", (_, html, messages) => {
		expect(found(html)).toEqual(messages);
	});

	test("names a platform without a line", () => {
		const grid = [...GRID, row({ platform: "other", product: "other-free" })];
		expect(found(line(["acme-free", never + optOut], ["acme-team", silent]), "", grid)).toEqual(["other is in the book and has no line."]);
	});
});
