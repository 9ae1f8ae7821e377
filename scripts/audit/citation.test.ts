import { expect, test } from "vitest";
import { citationMeta, citedWork } from "../../src/export/citation/head.ts";
import { auditCitation } from "./citation.ts";
import { toPage } from "./page.ts";

const cited = {
	title: "A & B (CB-0001, version of 1 January 2024)",
	identifier: "CB-0001/2024-01-01",
	url: "https://x.example/clauses/acme/chats/2024-01-01/",
	published: "2026-03-01",
	modified: "2026-03-02",
};
const safe = (text: string) => text.replaceAll("&", "&amp;");
const HEAD = citationMeta(cited)
	.map((meta) => `<meta ${"name" in meta ? `name="${meta.name}"` : `property="${meta.property}"`} content="${safe(meta.content)}">`)
	.join("");
const DATA = `<script type="application/ld+json">${JSON.stringify(citedWork(cited))}</script>`;
const of = (head: string, file = "clauses/acme/chats/index.html", asOf = "2026-04-01") =>
	auditCitation([toPage(file, `<html><head>${head}</head><body></body></html>`)], asOf).map(({ message }) => message);

test("a page that says it all, and one that nobody cites", () => {
	expect(of(HEAD + DATA)).toEqual([]);
	for (const file of ["index.html", "guides/glossary/index.html", "guides/index.html", "changes/2026/index.html", "c/CB-0001/index.html"])
		expect(of("", file), file).toEqual([]);
	expect(of('<meta name="robots" content="noindex">')).toEqual([]);
});

test.each([
	"clauses/a/b/index.html",
	"clauses/a/b/2024-01-01/index.html",
	"clauses/a/b/history/index.html",
	"conflicts/a/b/index.html",
	"guides/x/index.html",
])("%s has to say it", (file) => {
	expect(of("", file)).toHaveLength(13);
	expect(of("", file)[0]).toBe("The head does not say citation_title.");
});

test.each([
	["twice", HEAD + HEAD + DATA, "The head says citation_title 2 times."],
	["empty", HEAD.replace('DC.creator" content="Clausebook"', 'DC.creator" content=""') + DATA, "The head does not say DC.creator."],
	["no structured data", HEAD, "The page has 0 works in its structured data."],
	[
		"another title",
		HEAD.replace('DC.title" content="A', 'DC.title" content="C') + DATA,
		'DC.title differs: "C & B (CB-0001, version of 1 January 2024)" and "A & B (CB-0001, version of 1 January 2024)".',
	],
	[
		"another day",
		HEAD.replace('DC.date" content="2026-03-01', 'DC.date" content="2026-02-01') + DATA,
		'DC.date differs: "2026-02-01" and "2026-03-01".',
	],
	["another address", HEAD + DATA.replace("/acme/chats/2024", "/acme/other/2024"), "Its address differs: "],
	[
		"another number",
		HEAD + DATA.replace("CB-0001/2024", "CB-0002/2024"),
		'Its identifier differs: "CB-0001/2024-01-01" and "CB-0002/2024-01-01".',
	],
	[
		"no licence",
		HEAD + DATA.replace('"license"', '"licence"'),
		'Its licence differs: "https://creativecommons.org/licenses/by/4.0/" and "".',
	],
	["another change", HEAD + DATA.replace("2026-03-02", "2026-03-03"), 'Its day of change differs: "2026-03-02" and "2026-03-03".'],
])("%s", (_, head, message) => {
	expect(of(head).join("\n")).toContain(message);
});

test("a day ahead of the book, and a change before the page was there", () => {
	expect(of(HEAD + DATA, "guides/x/index.html", "2026-03-01")).toEqual(["The day 2026-03-02 is after the book's own, 2026-03-01."]);
	const back = { ...cited, modified: "2026-02-01" };
	const head = HEAD.replace("2026-03-02", "2026-02-01") + DATA.replace(JSON.stringify(citedWork(cited)), JSON.stringify(citedWork(back)));
	expect(of(head)).toEqual(["It was modified before it was published."]);
});
