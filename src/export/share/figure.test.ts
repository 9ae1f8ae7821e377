import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { aBook, aClause, aConflict, aDocument, aSilence } from "../../testing/builders.ts";
import { aQuote } from "../../testing/changing-book.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { toFigure } from "./figure.ts";

const { book } = aDerivedBook(
	aBook({
		clause: [
			aClause({ quote: aQuote('We may use <your> "Inputs" & Outputs to train.') }, { id: "acme/chats/2024-01-01" }),
			aClause({}, { id: "acme/chats/2025-01-01" }),
			aClause({ id: "CB-0002", ended: { on: "2025-06-01", why: "The passage is gone." } }, { id: "acme/gone/2024-01-01" }),
			aClause({ id: "CB-0004" }, { id: "acme/ahead/2027-01-01" }),
			aSilence({ id: "CB-0003" }),
		],
	}).records,
);
const ADDRESSES = { permanent: "https://x.example/clauses/p/?a=1&b=2", current: "https://x.example/c/CB-0001/" };
const versionsOf = (of: typeof book) => new Map(of.clauses.flatMap((clause) => clause.versions.map((version) => [version.id, version])));
const figureOf = (id: string, of = book) => toFigure(of, versionsOf(of).get(id)!, ADDRESSES);
const caption = (html: string) => parse(html).querySelector("figcaption")?.text;

describe("a figure for another site", () => {
	const html = figureOf("acme/chats/2024-01-01");

	test("holds the words, where they stand and since when, and leads back", () => {
		const figure = parse(html);
		expect(figure.querySelector("blockquote")?.getAttribute("cite")).toBe(ADDRESSES.permanent);
		expect(figure.querySelector("blockquote p")?.text).toBe('We may use <your> "Inputs" & Outputs to train.');
		expect(caption(html)).toBe(
			"Acme AI, Inc., Acme Privacy Policy, in effect since 1 January 2024. Superseded on 1 January 2025. Record checked 1 September 2026. Clausebook CB-0001, version 2024-01-01: Acme trains on chats unless you opt out; current answer",
		);
		expect(figure.querySelectorAll("a").map((link) => link.getAttribute("href"))).toEqual([ADDRESSES.permanent, ADDRESSES.current]);
	});

	test("says its languages, whatever page it is put in", () => {
		expect(html).toMatch(/^<figure lang="en" dir="ltr">\n<blockquote cite="[^"]+">/);
	});

	test("holds nothing that runs, loads or is of our site's making", () => {
		expect(parse(html).querySelectorAll("script, img, iframe, link, style, [style], [class], [id]")).toEqual([]);
		expect(html).not.toMatch(/<(?!\/?(?:figure|blockquote|p|figcaption|a)[ >])/);
	});

	test("says how the version stands where it does not hold", () => {
		expect(caption(figureOf("acme/chats/2025-01-01"))).not.toMatch(/Superseded|Takes effect|Not found/);
		expect(caption(figureOf("acme/gone/2024-01-01"))).toContain(". Not found in the archive since 1 June 2025. ");
		expect(caption(figureOf("acme/ahead/2027-01-01"))).toContain(". Takes effect on 1 January 2027. ");
	});

	test("names a conflict that the wording has a part in", () => {
		const conflicting = aDerivedBook(
			aBook({
				clause: [
					aClause({}, { id: "acme/chats/2025-01-01" }),
					aClause({ id: "CB-0002", answer: "never", standing: "supports" }, { id: "acme/help/2025-01-01" }),
				],
				conflict: [aConflict({ clauses: ["acme/chats", "acme/help"] })],
			}).records,
		).book;
		expect(caption(figureOf("acme/chats/2025-01-01", conflicting))).toContain(". Another text says otherwise. ");
		expect(caption(figureOf("acme/chats/2025-01-01"))).not.toContain("Another text");
	});

	test("of a silence says what was searched", () => {
		const silence = parse(figureOf("acme/review-not-stated/2026-09-01"));
		expect(silence.querySelector("blockquote")).toBeNull();
		expect(silence.querySelector("p")?.text).toContain("1 document searched on 1 September 2026 for “reviewer” and “moderator”.");
	});

	test("keeps parts apart as the page does, and marks the words of the document with its language", () => {
		const parts = ["Wir nutzen Ihre Inhalte", "zum Training.", "Sie können widersprechen."];
		const german = aDerivedBook(
			aBook({
				document: [aDocument({ language: "de", title: "Nutzungsbedingungen" })],
				clause: [aClause({ quote: { ...aQuote(""), parts } }, { id: "acme/chats/2025-01-01" })],
			}).records,
		).book;
		const version = versionsOf(german).get("acme/chats/2025-01-01")!;
		const part = { line: 1, paragraph: "a".repeat(64) };
		const copy = { commit: "1".repeat(40), date: "2025-01-01" };
		const proof = { collection: "x", first: copy, last: copy, newest: copy, parts: [part, part, { ...part, apart: true, row: "Zweck" }] };
		const html = toFigure(german, { ...version, proof: proof as unknown as NonNullable<typeof version.proof> }, ADDRESSES);
		const figure = parse(html);
		expect(figure.querySelectorAll("blockquote").map((quote) => quote.querySelectorAll("p").map(({ text }) => text))).toEqual([
			["Wir nutzen Ihre Inhalte", "… zum Training."],
			["Sie können widersprechen."],
		]);
		expect(html).toContain('<p>In the row “<span lang="de" dir="ltr">Zweck</span>”:</p>\n<blockquote');
		expect(figure.querySelectorAll('blockquote[lang="de"]')).toHaveLength(2);
		expect(figure.querySelector('figcaption span[lang="de"]')?.text).toBe("Nutzungsbedingungen");
	});
});
