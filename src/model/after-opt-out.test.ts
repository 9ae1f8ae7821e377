import { describe, expect, it } from "vitest";
import { afterData } from "../export/after-opt-out-data.ts";
import { always, carveOuts, quote, rowOf, switched, topics } from "../testing/after-book.ts";
import { aBook, aClause, aConflict, aPlatform, aProduct, aSilence } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { afterSentence, proofsOf } from "../views/after-opt-out-words.ts";
import { type AfterRow, afterRows, groupRows } from "./after-opt-out.ts";

describe("after an opt-out", () => {
	it("a carve-out goes on, stops, or is not stated, as the texts say", () => {
		const { row, states, line } = rowOf(
			switched([
				{ kind: "safety-flagged", reached: false, part: 2 },
				{ kind: "affiliate-use", reached: true, part: 1 },
			]),
		);
		expect([states("safety-flagged"), states("affiliate-use"), states("feedback")]).toEqual([["trains: goes-on"], ["trains: stops"], []]);
		expect(row.unstated.map(({ id }) => id)).toEqual(["feedback", "improvement"]);
		expect(line("safety-flagged")?.goesOn[0]).toMatchObject({
			part: 2,
			regions: ["eea", "switzerland", "uk", "us", "canada", "australia", "other"],
		});
	});

	it("is told apart by effect: of the topic, of the kind, of the words, the nearest first", () => {
		const flagged = { kind: "safety-flagged", reached: false, part: 1 };
		const kept = (carve: typeof flagged) =>
			aClause(
				{ id: "CB-0005", topic: "training-retention", quote, carveOuts: [carve], answer: "always", control: always.control },
				{ id: "acme/kept/2025-01-01" },
			);
		const both = rowOf(switched([flagged]), kept({ kind: "safety-flagged", reached: false, part: 2 }));
		expect(both.states("safety-flagged")).toEqual(["trains: goes-on", "kept: goes-on"]);
		expect(rowOf(switched([flagged]), kept({ kind: "improvement", reached: false, part: 1 })).states("improvement")).toEqual([
			"used: goes-on",
		]);
		const words = aClause({ quote, carveOuts: [{ kind: "improvement", reached: false, part: 1, effect: "read" }] });
		expect(rowOf(words).states("improvement")).toEqual(["read: goes-on"]);
	});

	it("feedback that is used on sending goes on whatever the switch says, and one that is never used does not", () => {
		const feedback = (answer: string) =>
			aClause({ id: "CB-0002", topic: "training-on-feedback", answer, quote, control: always.control }, { id: "acme/feedback/2025-01-01" });
		const submitted = rowOf(switched(), feedback("on-submit"));
		expect(submitted.states("feedback")).toEqual(["trains: goes-on"]);
		expect(submitted.line("feedback")?.goesOn[0]?.note).toBe("with the chat");
		expect(rowOf(switched(), feedback("never")).states("feedback")).toEqual(["trains: ruled-out"]);
		expect(rowOf(switched([{ kind: "feedback", reached: false, part: 1 }]), feedback("never")).states("feedback")).toEqual([
			"trains: in-part",
		]);
	});

	it("what an answer rules out or lets go on carries the limits of the answer", () => {
		const limits = [{ on: "data", says: "personal data only", part: 1 }] as const;
		const feedback = (answer: string) =>
			aClause(
				{ id: "CB-0002", topic: "training-on-feedback", answer, quote, limits: [...limits], control: always.control },
				{ id: "acme/feedback/2025-01-01" },
			);
		expect(rowOf(switched(), feedback("never")).line("feedback")?.ruledOut[0]?.note).toBe("limit: personal data only");
		expect(rowOf(switched(), feedback("on-submit")).line("feedback")?.goesOn[0]?.note).toBe("with the chat, limit: personal data only");
	});

	it("an answer is heard beside words of the same text about another effect, and not beside words about its own", () => {
		const feedback = (effect?: "kept") =>
			aClause(
				{
					id: "CB-0002",
					topic: "training-on-feedback",
					answer: "on-submit",
					quote,
					control: always.control,
					carveOuts: [{ kind: "feedback", reached: true, part: 1, effect }],
				},
				{ id: "acme/feedback/2025-01-01" },
			);
		expect(rowOf(switched(), feedback("kept")).states("feedback")).toEqual(["trains: goes-on", "kept: stops"]);
		expect(rowOf(switched(), feedback()).states("feedback")).toEqual(["trains: stops"]);
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
		expect(rowOf(switched(), sharing("decides", true, "terms")).states("affiliate-use")).toEqual(["shared: stops"]);
		const both = rowOf(switched(), sharing("decides", true, "terms"), sharing("supports", false, "policy"));
		expect(both.states("affiliate-use")).toEqual(["shared: in-part"]);
		const [found] = both.line("affiliate-use")?.goesOn ?? [];
		expect([found?.version.clause.id, found?.part]).toEqual(["acme/policy", 2]);
		// A text that supports may govern fewer places than the answer.
		const policy = sharing("supports", false, "policy");
		const there = aClause({ ...policy.data, appliesTo: { ...policy.data.appliesTo, regions: ["us"] } }, { id: policy.id });
		const [inOne] = rowOf(switched(), sharing("decides", true, "terms"), there).line("affiliate-use")?.goesOn ?? [];
		expect(inOne?.regions).toEqual(["us"]);
	});

	it("a text that names no carve-out of its own shows it by its answer, with its whole quote", () => {
		const sharing = aClause(
			{ id: "CB-0003", topic: "sharing-for-training", answer: "affiliates", quote, control: always.control },
			{ id: "acme/sharing/2025-01-01" },
		);
		const { states, line } = rowOf(switched(), sharing);
		expect(states("affiliate-use")).toEqual(["shared: goes-on"]);
		expect(line("affiliate-use")?.goesOn[0]?.part).toBeUndefined();
	});

	it("as data has a row for each text, and one for each carve-out of which no text speaks", () => {
		const { row } = rowOf(switched([{ kind: "safety-flagged", reached: false, part: 2 }]));
		expect(
			afterData([row]).map(({ kind, effect, state, says, clause, version, part }) => [kind, effect, state, says, clause, version, part]),
		).toEqual([
			["safety-flagged", "trains", "goes-on", "goes-on", "CB-0001", "2025-09-28", 2],
			["feedback", "", "unstated", "", "", "", null],
			["affiliate-use", "", "unstated", "", "", "", null],
			["improvement", "", "unstated", "", "", "", null],
		]);
	});
});

describe("the words that prove it", () => {
	const at = (regions: readonly string[], part: number) =>
		({ version: {}, part, regions }) as unknown as Parameters<typeof proofsOf>[0][number];
	it("are one text where one holds everywhere", () => {
		expect(
			proofsOf([at(["eea"], 1), at(["eea", "switzerland", "uk", "us", "canada", "australia", "other"], 2)]).map((p) => [
				p.statement.part,
				p.where,
			]),
		).toEqual([[2, undefined]]);
	});
	it("are one text a place where each place has its own, and none twice", () => {
		const found = proofsOf([at(["eea", "switzerland", "uk"], 1), at(["us", "canada", "australia", "other"], 2), at(["us"], 3)]);
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
		[[switched(carve)], "After an opt-out on Acme Free, 1 thing still trains."],
		[[switched()], "No text of Acme Free names anything that happens after an opt-out. That is not a promise that nothing does."],
		[[aClause({ quote, ...always })], "The documents of Acme Free name no switch, so nothing is switched off."],
		[[aClause({ quote, ...never, carveOuts: carve })], "On Acme Free, no switch is needed. All the same, 1 thing still trains."],
		[[aClause({ quote, ...admin("opt-in"), carveOuts: carve })], "With training left off on Acme Free, 1 thing still trains."],
		[
			[aClause({ quote, ...admin("opt-out"), carveOuts: carve })],
			"After the administrator of Acme Free has turned training off, 1 thing still trains.",
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
				appliesTo: { products: ["acme-free"], regions: ["switzerland", "uk", "us", "canada", "australia", "other"] },
			},
			{ id: "acme/rest/2025-01-01" },
		);
		expect(sentence(eea, rest)).toBe(
			"EEA: After an opt-out on Acme Free, 1 thing still trains. Everywhere but the EEA: The documents of Acme Free name no switch, so nothing is switched off.",
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
		expect(afterSentence(book, grid, row)).toBe("The texts of Acme Free disagree on the default. After an opt-out, 1 thing still trains.");
	});
});

describe("products in one row", () => {
	it("are those of which the same words say the same, answered by the same texts", () => {
		const names = ["acme-free", "acme-plus", "acme-pro"];
		const platform = [aPlatform({ products: names.map((id) => aProduct({ id, name: id })) })];
		const carve = [{ kind: "safety-flagged", reached: false, part: 2 }];
		const first = aClause({ quote, appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" }, carveOuts: carve });
		const second = aClause(
			{ id: "CB-0002", quote, appliesTo: { products: ["acme-plus"], regions: "everywhere" }, carveOuts: carve },
			{ id: "acme/plus/2025-01-01" },
		);
		const { book, grid } = aDerivedBook(aBook({ topic: topics, "carve-out": carveOuts, platform, clause: [first, second] }).records);
		const groups = groupRows(book, grid, afterRows(book, grid));
		expect(groups.map((rows) => rows.map(({ product }) => product.id))).toEqual([["acme-free", "acme-pro"], ["acme-plus"]]);
	});
});
