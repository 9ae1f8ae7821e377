import { expect, it } from "vitest";
import { aBook, aClause, aSilence, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { addressNames } from "../views/names.ts";
import { toCorrections } from "./corrections.ts";
import { hitGroups, type Search, toSearch, toSilences } from "./silences.ts";

const { book } = aDerivedBook(
	aBook({
		topic: [aTopic(), aTopic({ order: 2, title: "Review" }, { id: "review" })],
		clause: [
			aClause(
				{
					corrections: [
						{ on: "2026-02-01", what: "We had named the wrong plan." },
						{ on: "2026-03-01", what: "We had left out a word." },
					],
				},
				{ id: "acme/chats/2025-01-01" },
			),
			aSilence({ id: "CB-0002", topic: "review" }, { id: "acme/silent/2026-09-01" }),
			// A silence that a text has broken since is none today.
			aSilence({ id: "CB-0001", topic: "training-on-conversations" }, { id: "acme/chats/2024-01-01" }),
		],
	}).records,
);

it("silences of today stand under their topic, each with its search", () => {
	const groups = toSilences(book);
	expect(groups.map(({ topic, silences }) => [topic.id, silences.map((v) => v.id)])).toEqual([["review", ["acme/silent/2026-09-01"]]]);
	const [silence] = groups[0]?.silences ?? [];
	expect(silence && toSearch(book, silence)).toMatchObject({
		words: [{ language: "en", words: ["reviewer", "moderator"] }],
		on: "2026-09-01",
		texts: [{ document: { id: "acme/privacy-policy" }, copy: undefined, hits: [] }],
	});
	const [quoted] = book.clauses.flatMap((clause) => clause.versions.filter((v) => v.date === "2025-01-01"));
	expect(quoted && toSearch(book, quoted)).toBeUndefined();
});

it("hits stand under their text, a reason once, and two texts with the same hits once", () => {
	const [terms] = [...book.documents.values()];
	if (!terms) throw new Error("The book has no document");
	const named = (id: string) => ({ ...terms, id });
	const other = { words: "voice mail of the phone service", why: "It is about another service." };
	const image = { words: "your image", why: "It is about age checks." };
	const call = { words: "voice calls", why: other.why };
	const text = (id: string, hits: Search["texts"][number]["hits"]) => ({ document: named(id), copy: undefined, hits });
	const groups = hitGroups({
		words: [{ language: "en", words: ["voice"] }],
		on: "2026-09-01",
		texts: [
			text("acme/terms-eea", [other, image, call]),
			text("acme/none", []),
			text("acme/terms-uk", [image, call, other, call]),
			text("acme/policy", [image]),
		],
	});
	expect(groups.map(({ documents, count }) => [documents.map(({ id }) => id), count])).toEqual([
		[["acme/terms-eea", "acme/terms-uk"], 3],
		[["acme/policy"], 1],
	]);
	expect(groups[0]?.reasons).toEqual([
		{ why: other.why, words: [other.words, call.words] },
		{ why: image.why, words: [image.words] },
	]);
});

it("corrections are listed newest first, with the version they correct", () => {
	expect(toCorrections(book).map(({ on, version }) => `${on} ${version.id}`)).toEqual([
		"2026-03-01 acme/chats/2025-01-01",
		"2026-02-01 acme/chats/2025-01-01",
	]);
});

it("an address has the name of its page", () => {
	const names = addressNames(book);
	expect(names.get("/clauses/acme/chats/")).toBe("CB-0001: Acme trains on chats unless you opt out");
	expect(names.get("/clauses/acme/chats/2024-01-01/")).toContain("CB-0001, version of 1 January 2024");
	expect(names.get("/platforms/acme/acme-free/")).toBe("Acme Free");
	expect(names.get("/topics/review/")).toBe("Review");
});
