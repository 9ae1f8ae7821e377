import { describe, expect, it } from "vitest";
import { aBook, aCarveOut, aClause, aConflict, aSilence, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { productAnswer } from "./product-answer.ts";

const EUROPE = ["eea", "switzerland", "uk"] as const;
const TOGGLE = { kind: "account-toggle", who: "signed-in-user", reachesBack: "not-stated" } as const;
const NONE = { kind: "none-stated", who: "not-stated", reachesBack: "not-stated" } as const;

function answersOf(...args: Parameters<typeof aDerivedBook>) {
	const { book, grid } = aDerivedBook(...args);
	return productAnswer(book, grid, book.products.get("acme-free")!);
}

describe("the answer of a product", () => {
	const europe = aClause(
		{
			appliesTo: { products: ["acme-free"], regions: [...EUROPE] },
			carveOuts: [
				{ kind: "feedback", reached: false, part: 1 },
				{ kind: "safety-flagged", reached: true, part: 1 },
			],
		},
		{ id: "acme/europe/2025-01-01" },
	);
	const elsewhere = aClause(
		{
			id: "CB-0002",
			appliesTo: { products: ["acme-free"], regions: ["us", "canada", "australia", "other"] },
			answer: "always",
			control: NONE,
		},
		{ id: "acme/elsewhere/2025-01-01" },
	);
	const carveOuts = [aCarveOut(), aCarveOut({ label: "Flagged" }, { id: "safety-flagged" })];

	it("is one for each group of places, with the switch and what it does not reach", () => {
		const [first, second] = answersOf(aBook({ clause: [europe, elsewhere], "carve-out": carveOuts }).records);
		expect([first!.where, first!.label, first!.switches.map((v) => v.id)]).toEqual(["Europe", "opt-out", ["acme/europe/2025-01-01"]]);
		expect(first!.survives.map(({ carveOut, version }) => [carveOut.id, version.id])).toEqual([["feedback", "acme/europe/2025-01-01"]]);
		expect([second!.where, second!.label, second!.switches, second!.survives]).toEqual(["Outside Europe", "always", [], []]);
	});

	it("holds everywhere where no place differs", () => {
		const [only, ...more] = answersOf(aBook().records);
		expect([only!.where, only!.sentence, more]).toEqual([undefined, "Acme Free opt-out trains.", []]);
	});

	it("names what survives by the clauses of other questions, only in the places where they hold, and once", () => {
		const topic = [
			aTopic(),
			aTopic(
				{
					order: 2,
					options: [
						{ id: "never", label: "No", says: "no", meaning: "No.", points: 0 },
						{ id: "on-submit", label: "On", says: "on", meaning: "On.", points: 1, after: { kind: "feedback", outcome: "goes-on" } },
					],
				},
				{ id: "training-on-feedback" },
			),
		];
		const feedback = aClause(
			{ id: "CB-0003", topic: "training-on-feedback", answer: "on-submit", control: TOGGLE, carveOuts: [] },
			{ id: "acme/feedback/2025-01-01" },
		);
		const [first, second] = answersOf(aBook({ topic, clause: [europe, elsewhere, feedback], "carve-out": carveOuts }).records);
		const shown = ({ survives }: typeof first & object) => survives.map(({ carveOut, version }) => [carveOut.id, version.id]);
		expect(shown(first!)).toEqual([["feedback", "acme/europe/2025-01-01"]]);
		expect(shown(second!)).toEqual([["feedback", "acme/feedback/2025-01-01"]]);
	});

	it("keeps both switches of an open conflict, and says of a silence that nothing is said", () => {
		const clause = [aClause(), aClause({ id: "CB-0002", answer: "opt-in", control: TOGGLE }, { id: "acme/help-says-never/2025-09-28" })];
		const [conflict] = answersOf(aBook({ clause, conflict: [aConflict()] }).records);
		expect([conflict!.level, conflict!.switches.length]).toEqual(["conflict", 2]);
		const [silence] = answersOf(aBook({ clause: [aSilence()] }).records);
		expect([silence!.level, silence!.label, silence!.switches]).toEqual(["unstated", "Not stated", []]);
	});

	it("shows neither switch nor carve-out of a text that is being read again", () => {
		const { id } = europe;
		const drift = { [id]: { state: "gone", at: "1".repeat(40), on: "2026-08-01" } } as never;
		const [first] = answersOf(aBook({ clause: [europe, elsewhere], "carve-out": carveOuts }).records, undefined, drift);
		expect([first!.level, first!.switches, first!.survives]).toEqual(["drifted", [], []]);
	});
});
