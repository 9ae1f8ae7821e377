import { expect, it } from "vitest";
import { daysBetween } from "../schema/calendar.ts";
import { aBook, aClause, aConflict, aDocument, aPlatform, aProduct, aSilence, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { cellsAsked, OVERDUE_DAYS, toCoverage } from "./coverage.ts";

const dates = (checked: string) => ({ published: "not-stated", effective: "2025-01-01", archived: "2025-01-01", checked }) as const;
const quote = { locator: "Section 2", parts: ["We may train on chats."], commit: "1".repeat(40) };
const products = [aProduct(), aProduct({ id: "acme-team", plan: "Team", name: "Acme Team" })];
const applies = (...ids: string[]) => ({ products: ids, regions: "everywhere" as const });

function book(asOf = "2026-09-01") {
	return aDerivedBook(
		aBook({
			platform: [aPlatform({ products, checked: "2026-09-01" })],
			topic: [aTopic(), aTopic({ order: 2 }, { id: "second" })],
			document: [aDocument(), aDocument({ archive: "linked-only" }, { id: "acme/help" })],
			clause: [
				aClause({ dates: dates("2026-06-03"), quote }, { id: "acme/chats/2024-01-01" }),
				aClause({ dates: dates("2026-06-02"), quote, review: { state: "reviewed" } }, { id: "acme/chats/2025-01-01" }),
				aClause(
					{
						id: "CB-0002",
						document: "acme/help",
						standing: "supports",
						dates: dates("2026-09-01"),
						quote: { ...quote, commit: undefined },
					},
					{ id: "acme/help-says/2025-01-01" },
				),
				aSilence(
					{ id: "CB-0003", topic: "second", appliesTo: applies("acme-free"), dates: dates("2026-09-01") },
					{ id: "acme/silent/2026-09-01" },
				),
			],
			conflict: [
				aConflict({
					clauses: ["acme/chats", "acme/help-says"],
					checked: "2026-09-01",
					precedence: { stated: true, says: "The terms.", prevails: "acme/chats" },
				}),
			],
		}).records,
		asOf,
	);
}

it("counts what a platform has, cell by cell, and what rests on pages no archive holds", () => {
	const { book: b, grid } = book();
	const { platforms } = toCoverage(b, grid);
	expect(platforms).toMatchObject([
		{ archived: 1, linkedOnly: 1, versions: 4, silences: 1, conflicts: 1, linkedOnlyClaims: 1, overdue: 1 },
	]);
	// The second topic is silent for one product in seven places; of the other product nobody has read either.
	expect(platforms[0]?.cells).toEqual({ answered: 7, unstated: 7, conflict: 0, drifted: 0, "not-read": 14 });
	expect(cellsAsked(b)).toBe(2 * 2 * 7);
});

it("calls a check overdue one day after the limit, and lists the longest wait first", () => {
	const { book: b, grid } = book();
	const { overdue, checked } = toCoverage(b, grid);
	expect(daysBetween("2026-06-02", "2026-09-01")).toBe(OVERDUE_DAYS + 1);
	expect(overdue.map(({ kind, id, days }) => `${kind} ${id} ${days}`)).toEqual(["clause acme/chats 91"]);
	expect(checked[0]?.id).toBe("acme/chats");
	const earlier = book("2026-08-31");
	expect(toCoverage(earlier.book, earlier.grid).overdue).toEqual([]);
});

it("counts review states over versions and drift over current quotes; not compared is a state of its own", () => {
	const { book: b, grid } = book();
	const { reviews, drift, conflicts, documents } = toCoverage(b, grid);
	expect(reviews).toEqual({ reviewed: 1, "machine-candidate": 3, disputed: 0 });
	expect(drift).toEqual({ current: 0, reworded: 0, gone: 0, untracked: 0, silent: 0, "not-compared": 2 });
	expect([conflicts.open.length, conflicts.settled.length]).toEqual([0, 1]);
	expect(documents.map(({ document, clauses, newestCopy, copies }) => [document.id, clauses, newestCopy, copies])).toEqual([
		["acme/help", 1, undefined, 0],
		["acme/privacy-policy", 2, undefined, 0],
	]);
});

it("counts cells that are being read again apart, and names their clauses", () => {
	const { records } = aBook();
	const newest = { commit: "2".repeat(40), date: "2026-08-22" };
	const id = "acme/chats-train-models/2025-09-28";
	const { book: b, grid } = aDerivedBook(records, undefined, { [id]: { state: "reworded", since: "2026-06-08", newest } });
	const { platforms, drift, drifted } = toCoverage(b, grid);
	expect(platforms[0]?.cells).toEqual({ answered: 0, unstated: 0, conflict: 0, drifted: 7, "not-read": 0 });
	expect(drift).toMatchObject({ reworded: 1, "not-compared": 0 });
	expect(drifted.map((version) => version.id)).toEqual([id]);
});
