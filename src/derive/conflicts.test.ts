import { describe, expect, it } from "vitest";
import { aBook, aCarveOut, aClause, aConflict } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { conflictCandidates, conflictState, conflictsByPlatform, conflictsByState, winnerOf } from "./conflicts.ts";

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
