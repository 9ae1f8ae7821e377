import { describe, expect, it } from "vitest";
import { readRecords } from "../content/read.ts";
import { cellLabel } from "../model/sentences.ts";
import { VALID } from "../testing/book.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { anEntry } from "../testing/entry.ts";
import { toReview } from "./review.ts";
import { toSources } from "./sources.ts";

const { records } = readRecords(VALID);
const { book, grid } = aDerivedBook(records, undefined, {});
const [acme, birch] = book.platforms;
if (!acme || !birch) throw new Error("The valid book has two platforms");

describe("a review", () => {
	const review = toReview(book, grid, acme);

	it("exists where someone wrote judgements", () => {
		expect(review).toBeDefined();
		expect(toReview(book, grid, birch)).toBeUndefined();
	});

	it("sets what people wrote beside what the grid says", () => {
		const [free, team] = review?.scopes ?? [];
		expect(free?.use).toBe("Employees who signed up by themselves.");
		expect(free?.answers.map(({ cell }) => cellLabel(cell))).not.toEqual(team?.answers.map(({ cell }) => cellLabel(cell)));
		expect(free?.survives.map(({ effect, carveOuts }) => [effect, carveOuts.map(({ id }) => id)])).toEqual([["trains", ["feedback"]]]);
		expect(team?.watchFor[0]?.versions.map(({ clause }) => clause.id)).toEqual(["acme/staff-may-read-chats", "acme/team-chats-stay-out"]);
	});

	it("has every current clause of the platform once, those that decide first", () => {
		const shown = review?.said.flatMap(({ versions }) => versions.map(({ clause }) => clause.id)) ?? [];
		expect(shown.sort()).toEqual(acme.clauses.map(({ id }) => id).sort());
	});

	it("of a site that looks back shows the newest wording rather than fail", () => {
		const then = aDerivedBook(records, "2024-01-01", {});
		const platform = then.book.platforms.find(({ id }) => id === "acme");
		expect(platform && toReview(then.book, then.grid, platform)?.lead.versions).toHaveLength(2);
	});
});

it("a scope names a conflict that a text settles, as it names an open one", () => {
	const conflict = anEntry("conflict", "acme/help-says-more", {
		title: "The terms and a help page do not say the same",
		topic: "training-on-conversations",
		clauses: ["acme/team-chats-stay-out", "acme/chats-train-models"],
		appliesTo: { products: ["acme-team"], regions: "everywhere" },
		precedence: { stated: true, says: "The terms.", prevails: "acme/team-chats-stay-out" },
		checked: "2026-09-01",
	});
	const own = aDerivedBook({ ...records, conflict: [...records.conflict, conflict] }, undefined, {});
	const platform = own.book.platforms.find(({ id }) => id === "acme")!;
	const scopes = toReview(own.book, own.grid, platform)?.scopes ?? [];
	expect(scopes.map(({ conflicts }) => conflicts.map(({ id }) => id))).toEqual(
		scopes.map(({ products }) => (products.some(({ id }) => id === "acme-team") ? ["acme/help-says-more"] : [])),
	);
});

describe("sources", () => {
	it("are the texts that govern a product or hold a clause, with their dates", () => {
		const sources = toSources(book, acme);
		expect(sources.map(({ document }) => document.id)).toEqual(["acme/privacy-policy", "acme/terms"]);
		for (const { newest, checked } of sources)
			expect([newest, checked]).toEqual([expect.stringMatching(/^\d{4}-/), expect.stringMatching(/^\d{4}-/)]);
		const linked = toSources(book, birch).find(({ document }) => document.linkedOnly);
		expect(linked?.newest).toBeUndefined();
	});

	it("of some products leave out what does not bear on them", () => {
		const team = acme.products.filter(({ id }) => id === "acme-team");
		for (const { clauses } of toSources(book, acme, team)) for (const { products } of clauses) expect(products).toContain(team[0]);
	});
});
