import { expect, test } from "vitest";
import { toPage } from "./page.ts";
import { auditQuotes } from "./quotes.ts";

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
const card =
	"<figure class=quote><blockquote><p>We may use your chats</p></blockquote><blockquote><p>unless you opt out &amp; say so</p></blockquote></figure>";
const FILES = { "clauses/acme/chats/2024-01-01/": quote(), "clauses/acme/chats/": quote(), "embed/CB-0001/2024-01-01/": card };
const of = (files: Readonly<Record<string, string>>, versions = [version(PARTS)]) =>
	auditQuotes(
		Object.entries(files).map(([path, body]) => toPage(`${path}index.html`, `<html><body>${body}</body></html>`)),
		versions,
	).map(({ page, message }) => `${page} ${message}`);

test("pages and card print the words of the dataset, a silence none", () => {
	expect(of(FILES)).toEqual([]);
	const silent = { "clauses/acme/chats/2024-01-01/": "<p>Not stated</p>", "embed/CB-0001/2024-01-01/": "" };
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
	const [found, ...more] = of({ ...FILES, "clauses/acme/chats/": body });
	expect(more).toEqual([]);
	expect(found).toContain(`/clauses/acme/chats/ The page ${message}`);
});

test("a page or a card that is not there, or has other words", () => {
	const { "embed/CB-0001/2024-01-01/": _, ...rest } = FILES;
	expect(of(rest)).toEqual([
		'/embed/CB-0001/2024-01-01/ The page is not there; version 2024-01-01 in clauses.json has "We may use your chats".',
	]);
	expect(of({ ...FILES, "embed/CB-0001/2024-01-01/": card.replace("may", "never") })[0]).toContain(
		'prints "We never use your chats" as part 1',
	);
	expect(of(FILES, [version(undefined)])).toHaveLength(3);
});
