import { expect, test } from "vitest";
import { aBook, aClause, aRegulation } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { findingText } from "./findings.ts";
import { lawFindings, lawsFindings, lawTimeline, provisionCounts } from "./law-pictures.ts";

const raising = (n: number) => ({
	id: `CB-000${n}`,
	regulations: [{ provision: "eu-gdpr/art-21", kind: "right" as const, why: "It is the only way to object that is named." }],
});
const first = aClause(raising(1));
const second = aClause({ ...raising(2), standing: "supports" }, { id: "acme/also/2025-09-28" });
const newest = { commit: "2".repeat(40), date: "2026-08-22" };
const lawOf = (...drifted: string[]) => {
	const drift = Object.fromEntries(drifted.map((id) => [id, { state: "gone" as const, since: "2026-06-08", newest }]));
	return aDerivedBook(aBook({ clause: [first, second] }).records, undefined, drift).book.regulations[0]!;
};

test("a law's finding counts clauses and platforms once each, and no words that are being read again", () => {
	expect(lawFindings(lawOf()).map(findingText)).toEqual([
		expect.stringMatching(/^2 clauses of 1 platform raises 1 of the \d+ provisions? told here\.$/),
	]);
	expect(lawFindings(lawOf(second.id)).map(findingText)[0]).toMatch(/^1 clause of 1 platform raises 1 of/);
	expect(lawFindings(lawOf(first.id, second.id)).map(findingText)).toEqual([expect.stringMatching(/^No clause of this book raises /)]);
});

test("provisions stand in the order of the clauses that raise them", () => {
	const counts = provisionCounts(lawOf(), ({ id }) => `#${id}`);
	expect(counts[0]!.count).toBe(2);
	expect(counts.map(({ count }) => count)).toEqual([...counts.map(({ count }) => count)].sort((a, b) => b - a));
});

test("laws stand by the day from which they apply, one without a stated day has no band", () => {
	const law = (id: string, since: string, status: "in-force" | "adopted") => {
		const own = aRegulation({ since, status }, { id });
		return { ...lawOf(), id, data: own.data } as ReturnType<typeof lawOf>;
	};
	const laws = [
		law("ahead", "2027-12-02", "adopted"),
		law("old", "2000-04-21", "in-force"),
		law("open", "not-stated", "in-force"),
		law("new", "2026-01-01", "in-force"),
	];
	const { bands, today, axis } = lawTimeline(laws, "2026-11-30");
	expect(bands.map(({ law: { id }, from, older }) => [id, from, older])).toEqual([
		["old", 0, true],
		["new", axis.at("2026-01-01"), false],
		["ahead", axis.at("2027-12-02"), false],
		["open", undefined, false],
	]);
	expect([axis.to, today]).toEqual(["2028-01-01", axis.at("2026-11-30")]);
	expect(lawsFindings(laws).map(findingText)[0]).toBe("3 of 4 laws and guidelines are in force, wholly or in part; 1 is ahead.");
});
