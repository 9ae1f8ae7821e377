import { describe, expect, it } from "vitest";
import { aBook, aCarveOut, aClause, aConflict } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { conflictCandidates, conflictsByPlatform, winnerOf } from "./conflicts.ts";

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
