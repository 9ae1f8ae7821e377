import { describe, expect, it } from "vitest";
import { readRecords } from "../content/read.ts";
import { VALID } from "../testing/book.ts";
import { aBook, aClause, aDocument, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { openQuestions } from "./open-questions.ts";

const { records } = readRecords(VALID);
const { book, grid } = aDerivedBook(records, undefined, {});
const productsOf = (id: string) => book.platforms.find((p) => p.id === id)?.products ?? [];

describe("what stays open", () => {
	it("is a conflict that no text settles, then silences with the question that would settle them", () => {
		const open = openQuestions(book, grid, productsOf("birch"));
		expect(open.map(({ kind, topics }) => [kind, topics.map(({ id }) => id)])).toEqual([
			["conflict", ["training-on-conversations"]],
			["silence", ["human-review"]],
		]);
		expect(open[0]?.conflict?.id).toBe("birch/terms-against-help-page");
		expect(open[1]?.ask.map(({ id }) => id)).toEqual(["who-reads"]);
		expect(open[1]?.says).toMatch(/^The documents do not say /);
	});

	it("is asked of the chosen products and topics only", () => {
		const [topic] = book.topics;
		expect(openQuestions(book, grid, productsOf("birch"), topic ? [topic] : []).map(({ kind }) => kind)).toEqual(["conflict"]);
		expect(openQuestions(book, grid, [])).toEqual([]);
	});

	it("is an answer whose words changed in the archive", () => {
		const id = "acme/chats-train-models/2025-09-28";
		const drift = { [id]: { state: "gone", newest: { commit: "1".repeat(40), date: "2026-08-01" } } } as const;
		const drifted = aDerivedBook(records, undefined, drift);
		const open = openQuestions(drifted.book, drifted.grid, drifted.book.platforms[0]?.products ?? []);
		expect(open.map(({ kind }) => kind)).toContain("drifted");
		expect(open.find(({ kind }) => kind === "drifted")?.says).toContain("being read again");
	});

	it("is one entry for a page that no archive holds, however many products rest on it", () => {
		const free = aProduct();
		const two = [free, { ...free, id: "acme-plus", name: "Acme Plus" }];
		const clause = aClause({
			document: "acme/help",
			appliesTo: { products: ["acme-free", "acme-plus"], regions: "everywhere" },
			quote: { locator: "Answer", parts: ["a few words"] },
			dates: { published: "not-stated", effective: "2025-09-28", archived: "not-stated", checked: "2026-09-01" },
		});
		const help = aDocument({ archive: "linked-only", storedCopy: "2026-08-01", termsType: "Help Page" }, { id: "acme/help" });
		const linked = aDerivedBook(
			aBook({ platform: [aPlatform({ products: two })], document: [aDocument(), help], clause: [clause] }).records,
			undefined,
			{},
		);
		const open = openQuestions(linked.book, linked.grid, linked.book.platforms[0]?.products ?? []);
		expect(open.map(({ kind, products, where }) => [kind, products.length, where])).toEqual([["linked-only", 2, undefined]]);
	});
});
