import { expect, test } from "vitest";
import { toPage } from "./page.ts";
import { auditQuotes, printedOn } from "./quotes.ts";

const PARTS = ["We may use your chats", "… unless you opt out & say so"];
const version = (parts: readonly string[] | undefined, current = true) => ({
	id: "CB-0001",
	clause: "acme/chats",
	version: "2024-01-01",
	current,
	authored: { quote: parts && { parts } },
});
const quote = (a = "We may use  your\nchats", b = "… unless you opt out &amp; say so") =>
	`<blockquote><p id="quote-1">${a}</p><p id="quote-2"><span class="gap">… </span>${b}</p></blockquote><p id="old-quote-1">Other words</p>`;
/** What readers take from a page: the figure to copy, and the file of the words. */
const taken = (figure = CODE, file = FILE) =>
	`<pre id="figure-code">${figure.replaceAll("<", "&lt;").replace("your", '<span lang="x">your</span>')}</pre><a download="x.txt" href="data:text/plain;charset=utf-8,${file}">x</a>`;
const CODE =
	"<figure><blockquote><p>We may use your chats</p></blockquote><p>After:</p><blockquote><p>… unless you opt out &amp;amp; say so</p></blockquote><figcaption>Acme</figcaption></figure>";
const FILE = "We may use your chats … … unless you opt out &amp; say so";
const page = (a?: string, b?: string) => quote(a, b) + taken();
const FILES = { "clauses/acme/chats/2024-01-01/": page(), "clauses/acme/chats/": page() };
const of = (files: Readonly<Record<string, string>>, versions = [version(PARTS)]) =>
	auditQuotes(
		new Map(printedOn(Object.entries(files).map(([path, body]) => toPage(`${path}index.html`, `<html><body>${body}</body></html>`)))),
		versions,
	).map(({ page, message }) => `${page} ${message}`);

test("pages, figures and files hold the words of the dataset, of a silence none", () => {
	expect(of(FILES)).toEqual([]);
	const silent = {
		"clauses/acme/chats/2024-01-01/": '<p>Not stated</p><pre id="figure-code">&lt;figure>&lt;p>Not stated&lt;/p>&lt;/figure></pre>',
	};
	expect(of(silent, [version(undefined, false)])).toEqual([]);
});

test.each([
	[
		"another word",
		quote("We may not use your chats"),
		'prints "We may not use your chats" as part 1 of its quote; version 2024-01-01 in clauses.json has "We may use your chats".',
	],
	["a word more", quote(undefined, "unless you opt out &amp; say so twice"), 'prints "unless you opt out & say so twice" as part 2'],
	[
		"a part less",
		'<p id="quote-1">We may use your chats</p>',
		'prints none as part 2 of its quote; version 2024-01-01 in clauses.json has "unless you opt out & say so".',
	],
	[
		"a part more",
		`${quote()}<p id="quote-3">for ever</p>`,
		'prints "for ever" as part 3 of its quote; version 2024-01-01 in clauses.json has none.',
	],
	[
		"parts in another order",
		quote("unless you opt out &amp; say so", "We may use your chats"),
		'prints "unless you opt out & say so" as part 1',
	],
	["no quote", "", "prints none as part 1"],
])("%s", (_, body, message) => {
	const [found, ...more] = of({ ...FILES, "clauses/acme/chats/": body + taken() });
	expect(more).toEqual([]);
	expect(found).toContain(`/clauses/acme/chats/ The page ${message}`);
});

const taking = (...how: Parameters<typeof taken>) => of({ ...FILES, "clauses/acme/chats/": quote() + taken(...how) });

test("a figure that has other words, or more than text", () => {
	expect(taking(CODE.replace("may", "never"))).toEqual([
		'/clauses/acme/chats/ The figure to copy prints "We never use your chats" as part 1 of its quote; version 2024-01-01 in clauses.json has "We may use your chats".',
	]);
	for (const more of ["<script></script>", '<img src="https://x.example/a.png">', '<p onclick="x">y</p>'])
		expect(taking(CODE.replace("<figcaption>", `${more}<figcaption>`))[0]).toContain("The figure to copy holds more than text and links");
	// The frozen page gives it; the current one leads there.
	expect(of({ ...FILES, "clauses/acme/chats/2024-01-01/": quote() })).toHaveLength(2);
	expect(of({ ...FILES, "clauses/acme/chats/": quote() })).toEqual([
		"/clauses/acme/chats/ The file of the words is not the text that is hashed.",
	]);
});

test("a file of the words that has another hash", () => {
	for (const file of ["We may use your chats", `${FILE} `, `${FILE}%0A`])
		expect(taking(CODE, file)).toEqual(["/clauses/acme/chats/ The file of the words is not the text that is hashed."]);
});

test("a page that is not there", () => {
	expect(of({ "clauses/acme/chats/": page() })).toEqual([
		'/clauses/acme/chats/2024-01-01/ The page is not there; version 2024-01-01 in clauses.json has "We may use your chats".',
	]);
	expect(of(FILES, [version(undefined)])).toHaveLength(6);
});
