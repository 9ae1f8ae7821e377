import { describe, expect, test } from "vitest";
import { auditCells, auditShown, type GridRow } from "./cells.ts";
import { toPage } from "./page.ts";

const row = (fields: Partial<GridRow>): GridRow => ({
	platform: "acme",
	product: "acme-free",
	topic: "chats",
	regions: ["eea", "uk"],
	state: "answered",
	label: "Never",
	limits: ["foundation models only"],
	marks: ["implied"],
	severity: "low",
	versions: ["acme/chats-stay-out/2025-01-10"],
	conflict: null,
	...fields,
});
const GRID = [
	row({}),
	row({ product: "acme-pro", versions: ["acme/pro-chats-stay-out/2025-01-10"] }),
	row({ topic: "review", state: "conflict", label: "Texts conflict", limits: [], marks: [], severity: null, conflict: "acme/review" }),
];

const cell = (
	{
		products = "acme-free",
		topic = "chats",
		regions = "eea uk",
		href = "/clauses/acme/chats-stay-out/",
		level = "low",
		words = "Never",
	} = {},
	rest = '<span class="limit">limit: foundation models only</span><span class="cell-mark" data-mark="implied">implied</span>',
) =>
	`<div data-cell="${topic}" data-products="${products}"><a class="answer-link" href="${href}" data-regions="${regions}"><svg data-level="${level}"></svg>${words}<span class="visually-hidden"> (chats)</span></a>${rest}</div>`;
const found = (html: string, base = "") => {
	const audit = auditCells([toPage("x/index.html", html)], GRID, base);
	return [...audit.findings, ...auditShown(audit)].map(({ message }) => message);
};

describe("the audit of cells", () => {
	test("finds nothing in cells that are the grid's own, and counts them", () => {
		const conflict = cell({ topic: "review", href: "/conflicts/acme/review/", level: "conflict", words: "Texts conflict" }, "");
		expect(auditCells([toPage("x/index.html", cell() + conflict)], GRID)).toEqual({ findings: [], checked: 2, pages: 1 });
		expect(found(cell({ href: "/book/clauses/acme/chats-stay-out/" }), "/book")).toEqual([]);
	});

	test.each([
		["the link of another product", cell({ products: "acme-free acme-pro" }), /acme-pro.*decided by \/clauses\/acme\/pro-chats-stay-out\//],
		["another mark", cell({ level: "none" }), /level "none", by the grid "low"/],
		["another answer", cell({ words: "Unless you opt out" }), /words "Unless you opt out", by the grid "Never"/],
		["a limit that is left out", cell({}, '<span data-mark="implied">implied</span>'), /limits "", by the grid "foundation models only"/],
		["a mark that is left out", cell({}, '<span class="limit">limit: foundation models only</span>'), /marks "", by the grid "implied"/],
		["places the grid does not know", cell({ regions: "eea" }), /the grid has no such cell/],
		["a cell without a product", cell({ products: "" }), /names no product, no place or no answer/],
		["an answer outside a cell", `${cell()}<a class="answer-link" href="/x/">Never</a>`, /names no cell/],
		["a page without cells, where no other has one", "<p>Nothing</p>", /No page shows an answer/],
	])("refuses %s", (_, html, message) => {
		expect(found(html).join("\n")).toMatch(message);
	});

	test("refuses an answer whose conflict is not named beside it", () => {
		const grid = [row({ conflict: "acme/chats" })];
		const page = (rest: string) => [
			toPage("x/index.html", cell({}, `<span class="limit">limit: foundation models only</span><i data-mark="implied">implied</i>${rest}`)),
		];
		expect(auditCells(page(""), grid).findings).toHaveLength(1);
		expect(
			auditCells(page('<a data-conflict="acme/chats" href="/conflicts/acme/chats/">Another text says otherwise</a>'), grid).findings,
		).toEqual([]);
	});

	const limit = '<span class="limit">limit: foundation models only</span>';
	const mark = '<span class="cell-mark" data-mark="implied">implied</span>';
	const withRest = (rest: string) => cell({}, `${limit}${mark}${rest}`);
	const places = (uk: string, href = "/clauses/acme/uk/") =>
		`<div data-cell="chats" data-products="acme-free"><span class="answer-link"><svg data-level="low"></svg>Never</span>${limit}${mark}<span class="where"><a href="/clauses/acme/chats-stay-out/" data-regions="eea uk">EEA and UK</a> · <a href="${href}" data-regions="us">${uk}</a></span></div>`;

	test("finds nothing in places that carry their own words and links", () => {
		const grid = [...GRID, row({ regions: ["us"], versions: ["acme/uk/2025-01-10"] })];
		const page = (html: string) => auditCells([toPage("x/index.html", html)], grid).findings.map(({ message }) => message);
		expect(page(places("US") + withRest('<span class="where">Free, Pro (EEA and UK)</span>'))).toEqual([]);
		expect(page(places("UK"))).toEqual(['acme-free, chats: "UK" is printed for us.']);
	});

	test.each([
		["another place in words", withRest('<span class="where">Free (Everywhere)</span>'), /"Everywhere" is printed for eea uk/],
		["a place alone that is another", withRest('<span class="where">US</span>'), /"US" is printed for eea uk/],
		[
			"a link to another clause",
			withRest('<a href="/clauses/acme/other/">The clause</a>'),
			/leads to \/clauses\/acme\/other\/ for no place/,
		],
		[
			"a second answer",
			withRest('<a class="answer-link" href="/clauses/acme/chats-stay-out/" data-regions="eea uk">Always</a>'),
			/2 answers stand/,
		],
		["a second level", withRest('<svg data-level="critical"></svg>'), /two levels stand in one cell/],
		["a hidden limit", cell({}, limit.replace('"limit"', '"limit visually-hidden"') + mark), /"limit: foundation models only" is hidden/],
		["a limit without its word", cell({}, limit.replace("limit: ", "") + mark), /"foundation models only" is not called a limit/],
		["a mark without words", cell({}, limit + mark.replace(">implied<", "><")), /the mark "implied" says ""/],
		["a mark of other words", cell({}, limit + mark.replace(">implied<", ">explicit<")), /the mark "implied" says "explicit"/],
		["a hidden cell", withRest("").replace("<div", "<div hidden"), /is hidden/],
		["a product that is named twice", cell({ products: "acme-free acme-free" }), /names a product twice/],
		[
			"a conflict that leads elsewhere",
			withRest('<a data-conflict="acme/a" href="/conflicts/acme/b/">Another text</a>'),
			/leads to \/conflicts\/acme\/b\//,
		],
		["one place without a link on the answer", places("").replace(/ · .*?<\/a>/, ""), /an answer without a link has one place only/],
	])("refuses %s", (_, html, message) => {
		expect(found(html).join("\n")).toMatch(message);
	});
});
