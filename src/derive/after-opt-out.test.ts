import { describe, expect, it } from "vitest";
import { aBook, aCarveOut, aClause, aConflict, aSilence, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { type AfterRow, afterRows, toAfterOptOut } from "./after-opt-out.ts";
import { afterSentence, afterWords, proofsOf } from "./after-opt-out-words.ts";

const topics = [
	aTopic(),
	aTopic(
		{ order: 2, options: [...aTopic().data.options, { id: "on-submit", label: "x", says: "x", meaning: "x", points: 1 }] },
		{ id: "training-on-feedback" },
	),
	aTopic(
		{ order: 3, options: [...aTopic().data.options, { id: "affiliates", label: "x", says: "x", meaning: "x", points: 1 }] },
		{ id: "sharing-for-training" },
	),
];
const carveOuts = [
	aCarveOut({ order: 1 }),
	aCarveOut({ order: 2, label: "Group companies" }, { id: "affiliate-use" }),
	aCarveOut({ order: 3, label: "Safety" }, { id: "safety-flagged" }),
];
const quote = { locator: "Section 2", parts: ["Part one of the text.", "Part two of the text."], commit: "1".repeat(40) };
const always = { answer: "always", control: { kind: "none-stated", who: "not-stated", reachesBack: "not-stated" } } as const;

/** One product with the given clauses on top of its headline clause. */
function rowOf(...clauses: ReturnType<typeof aClause>[]) {
	const { book, grid } = aDerivedBook(aBook({ topic: topics, "carve-out": carveOuts, clause: clauses }).records);
	const [row] = afterRows(book, grid) as [AfterRow];
	return { book, grid, row, state: (id: string) => row.cells.find((c) => c.carveOut.id === id)?.state };
}

const switched = (carve: { kind: string; reached: boolean; part: number }[] = []) => aClause({ quote, carveOuts: carve });

describe("after an opt-out", () => {
	it("a carve-out goes on, stops, or is not stated, as the texts say", () => {
		const { row, state } = rowOf(
			switched([
				{ kind: "safety-flagged", reached: false, part: 2 },
				{ kind: "affiliate-use", reached: true, part: 1 },
			]),
		);
		expect([state("safety-flagged"), state("affiliate-use"), state("feedback")]).toEqual(["goes-on", "stops", "unstated"]);
		expect(row.cells.map((c) => c.carveOut.id)).toEqual(["feedback", "affiliate-use", "safety-flagged"]);
		expect(row.cells[2]?.goesOn[0]).toMatchObject({ part: 2, regions: ["eea", "switzerland", "uk", "us", "other"] });
	});

	it("feedback that is used on sending goes on whatever the switch says, and one that is never used does not", () => {
		const feedback = (answer: string) =>
			aClause({ id: "CB-0002", topic: "training-on-feedback", answer, quote, control: always.control }, { id: "acme/feedback/2025-01-01" });
		expect(rowOf(switched(), feedback("on-submit")).state("feedback")).toBe("goes-on");
		expect(rowOf(switched(), feedback("never")).state("feedback")).toBe("ruled-out");
		expect(rowOf(switched([{ kind: "feedback", reached: false, part: 1 }]), feedback("never")).state("feedback")).toBe("in-part");
	});

	it("group companies that the switch reaches are not said to go on, and the text that says otherwise is the proof", () => {
		const sharing = (standing: "decides" | "supports", reached: boolean, name: string) =>
			aClause(
				{
					id: standing === "decides" ? "CB-0003" : "CB-0004",
					topic: "sharing-for-training",
					answer: "affiliates",
					standing,
					quote: { ...quote, parts: [`${name} one.`, `${name} two.`] },
					carveOuts: [{ kind: "affiliate-use", reached, part: 2 }],
				},
				{ id: `acme/${name}/2025-01-01` },
			);
		expect(rowOf(switched(), sharing("decides", true, "terms")).state("affiliate-use")).toBe("stops");
		const both = rowOf(switched(), sharing("decides", true, "terms"), sharing("supports", false, "policy"));
		expect(both.state("affiliate-use")).toBe("in-part");
		const [found] = [...toAfterOptOut(both.book, both.grid)].find(([c]) => c.id === "affiliate-use")?.[1] ?? [];
		expect([found?.version.clause.id, found?.part]).toEqual(["acme/policy", 2]);
	});

	it("a text that names no carve-out of its own shows it by its answer", () => {
		const sharing = aClause(
			{ id: "CB-0003", topic: "sharing-for-training", answer: "affiliates", quote, control: always.control },
			{ id: "acme/sharing/2025-01-01" },
		);
		const { state, row } = rowOf(switched(), sharing);
		expect(state("affiliate-use")).toBe("goes-on");
		expect(row.cells[1]?.goesOn[0]?.part).toBe(1);
	});

	it("every state has words, and not stated is never one that sounds like an answer", () => {
		expect(afterWords("unstated")).toBe("Not stated");
		expect(new Set((["goes-on", "in-part", "stops", "ruled-out", "unstated"] as const).map(afterWords)).size).toBe(5);
	});
});

describe("the words that prove it", () => {
	const at = (regions: readonly string[], part: number) =>
		({ version: {}, part, regions }) as unknown as Parameters<typeof proofsOf>[0][number];
	it("are one text where one holds everywhere", () => {
		expect(proofsOf([at(["eea"], 1), at(["eea", "switzerland", "uk", "us", "other"], 2)]).map((p) => [p.statement.part, p.where])).toEqual([
			[2, undefined],
		]);
	});
	it("are one text a place where each place has its own, and none twice", () => {
		const found = proofsOf([at(["eea", "switzerland", "uk"], 1), at(["us", "other"], 2), at(["us"], 3)]);
		expect(found.map((p) => [p.statement.part, p.where])).toEqual([
			[1, "Europe"],
			[2, "Outside Europe"],
		]);
	});
});

describe("the sentence on what still happens", () => {
	const carve = [{ kind: "safety-flagged", reached: false, part: 2 }];
	const sentence = (...clauses: ReturnType<typeof aClause>[]) => {
		const { book, grid, row } = rowOf(...clauses);
		return afterSentence(book, grid, row);
	};
	const never = { answer: "never", control: { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } } as const;
	const admin = (answer: string) =>
		({ answer, control: { kind: "admin-setting", who: "administrator", reachesBack: "not-stated" } }) as const;

	it.each([
		[[switched(carve)], "After an opt-out on Acme Free, 1 thing still happens."],
		[[switched()], "No text of Acme Free names anything that happens after an opt-out. That is not a promise that nothing does."],
		[[aClause({ quote, ...always })], "The documents of Acme Free name no switch, so nothing is switched off."],
		[[aClause({ quote, ...never, carveOuts: carve })], "By its texts, Acme Free needs no switch. All the same, 1 thing still happens."],
		[[aClause({ quote, ...admin("opt-in"), carveOuts: carve })], "With training left off on Acme Free, 1 thing still happens."],
		[
			[aClause({ quote, ...admin("opt-out"), carveOuts: carve })],
			"After the administrator of Acme Free has turned training off, 1 thing still happens.",
		],
		[
			[aClause({ quote, answer: "opt-in" })],
			"Acme Free may train only after a yes. No text names anything without it. That is not a promise that nothing does.",
		],
		[
			[aSilence({}, { id: "acme/chats-unstated/2026-09-01" })],
			"The documents of Acme Free do not say whether it trains, and name no switch.",
		],
	])("%#: %s", (clauses, words) => {
		expect(sentence(...clauses)).toBe(words);
	});

	it("says where, when places differ", () => {
		const eea = aClause({ quote, appliesTo: { products: ["acme-free"], regions: ["eea"] }, carveOuts: carve });
		const rest = aClause(
			{
				id: "CB-0009",
				...always,
				quote: { ...quote, parts: ["Another text."] },
				appliesTo: { products: ["acme-free"], regions: ["switzerland", "uk", "us", "other"] },
			},
			{ id: "acme/rest/2025-01-01" },
		);
		expect(sentence(eea, rest)).toBe(
			"EEA: After an opt-out on Acme Free, 1 thing still happens. Everywhere but the EEA: The documents of Acme Free name no switch, so nothing is switched off.",
		);
	});

	it("counts nothing where the texts conflict on the default, and says that they do", () => {
		const other = aClause({ id: "CB-0002", ...never, quote: { ...quote, parts: ["Never."] } }, { id: "acme/help-says-never/2025-01-01" });
		const records = {
			...aBook({ topic: topics, "carve-out": carveOuts, clause: [switched(carve), other] }).records,
			conflict: [aConflict()],
		};
		const { book, grid } = aDerivedBook(records);
		const [row] = afterRows(book, grid) as [AfterRow];
		expect(afterSentence(book, grid, row)).toBe("The texts of Acme Free disagree on the default. After an opt-out, 1 thing still happens.");
	});
});
