import { expect, it } from "vitest";
import { aBook, aClause } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { linkedFrom, raisedBy } from "./law.ts";

const law = (n: number) => ({
	id: `CB-000${n}`,
	regulations: [{ provision: "eu-gdpr/art-21", kind: "right" as const, why: "It is the only way to object that is named." }],
});
const first = aClause(law(1));
const second = aClause({ ...law(2), standing: "supports" }, { id: "acme/also/2025-09-28" });
const newest = { commit: "2".repeat(40), date: "2026-08-22" };

function lawOf(clause: ReturnType<typeof aClause>[], ...drifted: string[]) {
	const drift = Object.fromEntries(drifted.map((id) => [id, { state: "gone" as const, since: "2026-06-08", newest }]));
	const regulation = aDerivedBook(aBook({ clause }).records, undefined, drift).book.regulations[0]!;
	return [raisedBy(regulation.provisions[0]!), linkedFrom(regulation)];
}

it("counts the clauses that raise a provision, and names apart those that are being read again", () => {
	expect(lawOf([first])).toEqual(["1 clause raises it", "1 link from clauses"]);
	expect(lawOf([first, second])).toEqual(["2 clauses raise it", "2 links from clauses"]);
	expect(lawOf([first, second], second.id)).toEqual([
		"1 clause raises it, 1 more is being re-read",
		"1 link from clauses, 1 more from words being re-read",
	]);
	expect(lawOf([first, second], first.id, second.id)).toEqual([
		"2 clauses that raised it are being re-read",
		"0 links from clauses, 2 more from words being re-read",
	]);
});
