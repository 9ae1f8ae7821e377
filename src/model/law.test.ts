import { expect, it } from "vitest";
import { aBook, aClause, anEntry } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { lettersUsing, linkedFrom, raisedBy } from "./law.ts";

const raising = (n: number) => ({
	id: `CB-000${n}`,
	regulations: [{ provision: "eu-gdpr/art-21", kind: "right" as const, why: "It is the only way to object that is named." }],
});
const first = aClause(raising(1));
const second = aClause({ ...raising(2), standing: "supports" }, { id: "acme/also/2025-09-28" });
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
		"1 clause raises it, 1 more is being read again",
		"1 link from clauses, 1 more from words being read again",
	]);
	expect(lawOf([first, second], first.id, second.id)).toEqual([
		"2 clauses that raised it are being read again",
		"0 links from clauses, 2 more from words being read again",
	]);
});

it("names the letters that use a provision, also one that no clause raises", () => {
	const letter = (id: string, order: number, fields: Record<string, unknown> = {}) =>
		anEntry("letter", id, {
			title: "Objection",
			description: "Says no.",
			right: "objection",
			restsOn: ["eu-gdpr/art-21"],
			regions: ["eea"],
			who: "A person in the European Union.",
			to: "The company that decides.",
			deadline: { says: "Within one month of receipt.", provision: "eu-gdpr/art-12-3" },
			subject: "Objection to training",
			paragraphs: ["I use [product] with [account e-mail].", "Please stop."],
			order,
			checked: "2026-09-01",
			...fields,
		});
	const { records } = aBook({ clause: [first] });
	const [law] = records.regulation;
	const [objection] = law!.data.provisions;
	const deadline = { ...objection!, id: "art-12-3", label: "Article 12(3)", title: "Deadline for the answer" };
	const { book } = aDerivedBook({
		...records,
		regulation: [{ ...law!, data: { ...law!.data, provisions: [objection!, deadline] } }],
		letter: [letter("objection", 1), letter("without-deadline", 2, { deadline: "not-stated" })],
	});
	const used = book.regulations[0]!.provisions.map((p) => [p.id, p.clauses.length, lettersUsing(book, p).map((l) => [l.letter.id, l.use])]);
	expect(used).toEqual([
		[
			"eu-gdpr/art-21",
			1,
			[
				["objection", "rests on it"],
				["without-deadline", "rests on it"],
			],
		],
		["eu-gdpr/art-12-3", 0, [["objection", "has its deadline from it"]]],
	]);
});
