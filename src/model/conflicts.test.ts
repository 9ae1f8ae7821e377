import { describe, expect, it } from "vitest";
import { conflictFields } from "../schema/conflict.ts";
import { aBook, aCarveOut, aClause, aConflict } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { openCarveOuts } from "./after-opt-out.ts";
import { conflictDifferences, differsIn } from "./conflict-difference.ts";
import {
	conflictBeside,
	conflictCandidates,
	conflictSentences,
	conflictState,
	conflictsByPlatform,
	conflictsByState,
	conflictWords,
	winnerOf,
} from "./conflicts.ts";

const never = { answer: "never", control: { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } } as const;
const terms = aClause({}, { id: "acme/terms-say/2025-01-01" });
const help = (fields = {}) => aClause({ id: "CB-0002", standing: "supports", ...fields }, { id: "acme/help-says/2025-01-01" });

function candidates(supporting: ReturnType<typeof help>, conflict: ReturnType<typeof aConflict>[] = []) {
	const { book, grid } = aDerivedBook(aBook({ clause: [terms, supporting], "carve-out": [aCarveOut()], conflict }).records);
	return conflictCandidates(book, grid);
}

describe("candidates for a conflict", () => {
	it("are texts on one question that differ in a field", () => {
		expect(candidates(help({ thirdParty: "affiliates" }))).toEqual([]);
		const [found] = candidates(help({ carveOuts: [{ kind: "feedback", reached: false, part: 1 }] }));
		expect(found).toMatchObject({
			deciding: { id: "acme/terms-say/2025-01-01" },
			supporting: { id: "acme/help-says/2025-01-01" },
			products: ["acme-free"],
			differs: ["carve-outs: none recorded / feedback"],
			recorded: undefined,
		});
	});

	it("say which of them are recorded already", () => {
		const conflict = aConflict({
			clauses: ["acme/terms-say", "acme/help-says"],
			precedence: { stated: true, says: "The terms.", prevails: "acme/terms-say" },
		});
		const [found] = candidates(help(never), [conflict]);
		expect(found?.recorded?.id).toBe("acme/terms-against-help");
		expect(found?.differs[0]).toBe("answer: opt-out / never");
	});
});

describe("conflicts of a platform", () => {
	it("stand open ones first, and a settled one knows its winner", () => {
		const clauses: [string, string] = ["acme/terms-say", "acme/help-says"];
		const settled = aConflict({ clauses, precedence: { stated: true, says: "The terms.", prevails: "acme/terms-say" } }, { id: "acme/a" });
		const open = aConflict({ clauses }, { id: "acme/b" });
		const { book } = aDerivedBook(aBook({ clause: [terms, help(never)], conflict: [settled, open] }).records);
		const [group] = conflictsByPlatform(book);
		expect(group?.conflicts.map((c) => [c.id, winnerOf(c)?.clause.id])).toEqual([
			["acme/b", undefined],
			["acme/a", "acme/terms-say"],
		]);
	});
});

describe("a conflict beside an answer", () => {
	const clauses: [string, string] = ["acme/terms-say", "acme/help-says"];
	const beside = (supporting: ReturnType<typeof help>, prevails?: string) => {
		const precedence = { stated: prevails !== undefined, says: "The terms.", ...(prevails && { prevails }) };
		const { grid } = aDerivedBook(aBook({ clause: [terms, supporting], conflict: [aConflict({ clauses, precedence })] }).records);
		const [cell] = grid.cells("acme-free", "training-on-conversations");
		const conflict = conflictBeside(cell!);
		return conflict && conflictWords(conflict);
	};

	it("says what it is: another answer, or the same one with other limits", () => {
		expect(beside(help(never), "acme/terms-say")).toBe("Another text says otherwise");
		expect(beside(help({ covers: ["inputs", "feedback"] }))).toBe("Another text sets other limits");
	});

	it("is not said twice where the cell itself shows that the texts conflict", () => {
		expect(beside(help(never))).toBeUndefined();
	});
});

describe("a conflict of two texts with one answer", () => {
	const clauses: [string, string] = ["acme/terms-say", "acme/help-says"];
	const newest = { commit: "2".repeat(40), date: "2026-08-22" };
	const more = help({
		covers: ["inputs", "feedback"],
		carveOuts: [{ kind: "feedback", reached: false, part: 1 }],
		control: { kind: "account-toggle", who: "administrator", reachesBack: "past-too" },
	});
	const made = (supporting = more, drift: Parameters<typeof aDerivedBook>[2] = undefined) =>
		aDerivedBook(aBook({ clause: [terms, supporting], conflict: [aConflict({ clauses })] }).records, undefined, drift);

	it("is an answer in the tables, resting on the text that decides, with the carve-outs of both", () => {
		const { book, grid } = made();
		const [cell] = grid.cells("acme-free", "training-on-conversations");
		expect(cell).toMatchObject({ state: "answered", conflict: { id: "acme/terms-against-help" } });
		expect([cell!.deciding.map((v) => v.clause.id), cell!.supporting.map((v) => v.clause.id)]).toEqual([
			["acme/terms-say"],
			["acme/help-says"],
		]);
		expect(openCarveOuts(book, cell!).map(({ kind }) => kind)).toEqual(["feedback"]);
		expect(conflictState(book.conflicts[0]!)).toBe("agreed");
	});

	it("says what differs in words, text by text", () => {
		const { book } = made();
		expect(conflictDifferences(book, book.conflicts[0]!)).toEqual([
			{ field: "carveOuts", label: "Carve-outs", says: ["It names none.", "Not reached by the switch: feedback."] },
			{ field: "covers", label: "Covers", says: ["What you type.", "What you type and feedback you send."] },
			{
				field: "control",
				label: "Switch",
				says: [
					"A switch in account settings, for a signed-in user.",
					"A switch in account settings, for an administrator. What you gave before: covered too.",
				],
			},
		]);
		expect(differsIn(book, book.conflicts[0]!)).toBe("carve-outs, the content they cover and the switch");
	});

	it("is told of apart from those that are settled or not", () => {
		const other = aConflict({ clauses, precedence: { stated: true, says: "The terms.", prevails: "acme/terms-say" } }, { id: "acme/z" });
		const { records } = aBook({
			clause: [terms, more],
			conflict: [aConflict({ clauses }), aConflict({ clauses }, { id: "acme/y" }), other],
		});
		expect(conflictSentences(aDerivedBook(records).book)).toEqual([
			"One is settled: a text says which one prevails, and our tables show its answer.",
			"2 have the same answer in both texts, with other limits: our tables show it, and say beside it that another text sets other limits.",
		]);
	});

	it("is an answer no more when the text that decides is being read again, whatever the other does", () => {
		const drift = (name: string) => ({ [`acme/${name}/2025-01-01`]: { state: "gone" as const, newest } });
		expect(conflictState(made(more, drift("terms-say")).book.conflicts[0]!)).toBe("drifted");
		expect(conflictState(made(more, drift("help-says")).book.conflicts[0]!)).toBe("agreed");
	});
});

describe("what makes a conflict", () => {
	const fieldsOf = (fields: Parameters<typeof help>[0]) => conflictFields(terms.data, help(fields).data);
	it.each([
		[{}, []],
		[{ answer: "never" }, ["answer"]],
		[{ carveOuts: [{ kind: "feedback", reached: true, part: 1 }] }, ["carveOuts"]],
		[{ covers: ["files"] }, ["covers"]],
		[{ control: { kind: "form", who: "signed-in-user", reachesBack: "not-stated" } }, ["control"]],
		// Where a text is silent on the switch, it contradicts nothing.
		[{ control: { kind: "none-stated", who: "not-stated", reachesBack: "past-too" } }, []],
		[{ licence: ["perpetual"], basis: "implied" }, []],
	] as const)("%j: %j", (fields, expected) => {
		expect(fieldsOf(fields as Parameters<typeof help>[0])).toEqual(expected);
	});
});

describe("the state of a conflict", () => {
	const clauses: [string, string] = ["acme/terms-say", "acme/help-says"];
	const newest = { commit: "2".repeat(40), date: "2026-08-22" };
	const stateOf = (prevails: string | undefined, drifted: string[]) => {
		const precedence = { stated: prevails !== undefined, says: "The terms.", ...(prevails && { prevails }) };
		const drift = Object.fromEntries(drifted.map((name) => [`acme/${name}/2025-01-01`, { state: "gone" as const, newest }]));
		const { records } = aBook({ clause: [terms, help(never)], conflict: [aConflict({ clauses, precedence })] });
		const { book, grid } = aDerivedBook(records, undefined, drift);
		const state = conflictState(book.conflicts[0]!);
		expect(conflictsByState(book)[state]).toEqual(book.conflicts);
		return [state, grid.cells("acme-free", "training-on-conversations")[0]?.state];
	};

	it.each([
		["open", undefined, [], "conflict"],
		["settled", "acme/terms-say", [], "answered"],
		["drifted", undefined, ["help-says"], "drifted"],
		["drifted", "acme/terms-say", ["terms-say"], "drifted"],
		// The text that lost decides nothing, so tables still have an answer.
		["settled", "acme/terms-say", ["help-says"], "answered"],
	])("is %s, as in the tables (prevails: %s, drifted: %s)", (state, prevails, drifted, cell) => {
		expect(stateOf(prevails, drifted)).toEqual([state, cell]);
	});
});
