import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { conflictsOf } from "../../model/conflicts.ts";
import { toVersionState } from "../../model/version-state.ts";
import { aBook, aClause, aConflict, aSilence } from "../../testing/builders.ts";
import { aQuote } from "../../testing/changing-book.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { badgeWords, toBadge } from "./badge.ts";
import { toCard } from "./card.ts";
import { estimatedWidth, fitted, wrap } from "./measure.ts";
import { badgeHtml, frameHtml, toOembed } from "./oembed.ts";

const { book } = aDerivedBook(
	aBook({
		clause: [
			aClause({ quote: aQuote('We may use <your> "Inputs" & Outputs\u0007 to train.') }, { id: "acme/chats/2024-01-01" }),
			aClause({}, { id: "acme/chats/2025-01-01" }),
			aClause({ id: "CB-0002", ended: { on: "2025-06-01", why: "The passage is gone." } }, { id: "acme/gone/2024-01-01" }),
			aClause({ id: "CB-0004" }, { id: "acme/ahead/2027-01-01" }),
			aSilence({ id: "CB-0003" }),
		],
	}).records,
);
const versions = new Map(book.clauses.flatMap((c) => c.versions.map((v) => [v.id, v])));
const version = (id: string) => versions.get(id)!;
const OLD = version("acme/chats/2024-01-01");
const NOW = version("acme/chats/2025-01-01");
const ADDRESSES = {
	site: "https://x.example/",
	page: "https://x.example/p/",
	embed: "https://x.example/e/",
	card: "https://x.example/c.svg",
	badge: "https://x.example/b.svg",
};

function texts(svg: string): string[] {
	const parsed = new DOMParser({ onError: (_, message) => expect.fail(message) }).parseFromString(svg, "image/svg+xml");
	return [...parsed.getElementsByTagName("text")].map((node) => node.textContent ?? "");
}

describe("how a version stands", () => {
	it("is current, superseded, ended or ahead, with the day", () => {
		expect(
			[NOW, OLD, version("acme/gone/2024-01-01"), version("acme/ahead/2027-01-01")].map((v) => toVersionState(v, book.asOf).words),
		).toEqual([
			"Record checked 1 September 2026",
			"Superseded on 1 January 2025",
			"Not found in the archive since 1 June 2025",
			"Takes effect on 1 January 2027",
		]);
	});
});

describe("a card", () => {
	it("is well-formed XML that shows the quote, the source, the standing and the frozen address", () => {
		const lines = texts(toCard(OLD, ADDRESSES.page, book.asOf));
		expect(lines.join(" ")).toContain('“We may use <your> "Inputs" & Outputs to train.”');
		expect(lines).toContain("Superseded on 1 January 2025");
		expect(lines.at(-1)).toBe("CB-0001 · https://x.example/p/");
	});
	it("names a conflict that the wording has a part in", () => {
		const conflicting = aDerivedBook(
			aBook({
				clause: [
					aClause({}, { id: "acme/chats/2025-01-01" }),
					aClause({ id: "CB-0002", answer: "never", standing: "supports" }, { id: "acme/help/2025-01-01" }),
				],
				conflict: [aConflict({ clauses: ["acme/chats", "acme/help"] })],
			}).records,
		).book;
		const [chats] = conflicting.clauses.flatMap(({ versions: own }) => own);
		const conflicts = conflictsOf(conflicting, chats!);
		expect(texts(toCard(chats!, ADDRESSES.page, conflicting.asOf, conflicts))).toContain("Another text says otherwise");
		expect(texts(toCard(NOW, ADDRESSES.page, book.asOf, conflictsOf(book, NOW))).join(" ")).not.toContain("Another text");
	});
	it("of a silence says what was searched", () => {
		expect(texts(toCard(version("acme/review-not-stated/2026-09-01"), ADDRESSES.page, book.asOf)).join(" ")).toContain(
			"1 document searched on 1 September 2026 for “reviewer” and “moderator”.",
		);
	});
	it("holds no script, style or address to fetch", () => {
		expect(toCard(NOW, ADDRESSES.page, book.asOf)).not.toMatch(/<script|<style|href=|url\(/);
	});
});

describe("a badge", () => {
	it("gives the answer while it holds, and says so when it no longer does", () => {
		expect(badgeWords(NOW, book.asOf).right).toBe("opt-out · CB-0001, version 2025-01-01");
		expect(badgeWords(OLD, book.asOf).right).toBe("Superseded · CB-0001, version 2024-01-01");
		expect(texts(toBadge(NOW, book.asOf))).toHaveLength(2);
	});
});

describe("what other sites put in", () => {
	it("is a frame without rights to run script, and an image with words", () => {
		expect(frameHtml(OLD, ADDRESSES)).toMatch(/^<iframe src="https:\/\/x\.example\/e\/" title="[^"]+" .* sandbox="[^"]+"><\/iframe>$/);
		expect(frameHtml(OLD, ADDRESSES)).not.toContain("allow-scripts");
		expect(badgeHtml(ADDRESSES, 'a "b"')).toContain('alt="a &quot;b&quot;"');
	});
	it("answers oEmbed with what a rich answer must hold", () => {
		expect(toOembed(NOW, ADDRESSES)).toMatchObject({
			version: "1.0",
			type: "rich",
			width: 600,
			height: 360,
			html: frameHtml(NOW, ADDRESSES),
		});
	});
});

describe("lines", () => {
	it("are no wider than the box, words kept whole where they fit and cut where they do not", () => {
		const words = "We may use your Inputs https://a-very-long-address.example/that/does/not/fit/into/any/line to train";
		for (const line of wrap(words, 12)) expect(estimatedWidth(line)).toBeLessThanOrEqual(12);
		expect(wrap(words, 12).join("").replace(/ /g, "")).toBe(words.replace(/ /g, ""));
		expect(wrap("", 12)).toEqual([]);
	});
	it("take the largest size at which they fit, else the smallest", () => {
		expect(fitted("short", { width: 400, height: 100 }, [20, 40], 1.2).size).toBe(40);
		expect(fitted("word ".repeat(400), { width: 400, height: 100 }, [20, 40], 1.2).size).toBe(20);
	});
});
