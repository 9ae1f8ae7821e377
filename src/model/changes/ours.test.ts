import { describe, expect, it } from "vitest";
import { aRubric, aTopic } from "../../testing/builders.ts";
import { aChangingBook, aQuote, type Wording } from "../../testing/changing-book.ts";
import { toChanges } from "../changes.ts";
import { toCorrections, toRegradings } from "./ours.ts";

describe("what we change ourselves", () => {
	it("is listed apart: corrections and re-gradings are not changes", () => {
		const history = [
			{ version: "1.1", on: "2026-01-01", what: "Carve-outs count at most 4." },
			{ version: "1.2", on: "2026-03-01", what: "A form counts 2 points." },
		];
		const { book } = aChangingBook(
			{ c: [["2024-01-01", { corrections: [{ on: "2026-02-01", what: "The switch was misnamed." }] }]] },
			{ rubric: [aRubric({ version: "1.2", history })] },
		);
		expect(toChanges(book)).toEqual([]);
		expect(toCorrections(book).map((c) => [c.version.id, c.on])).toEqual([["acme/c/2024-01-01", "2026-02-01"]]);
		expect(toRegradings(book).map((r) => r.version)).toEqual(["1.2", "1.1"]);
	});
	it("a re-grading moves both sides of a change alike", () => {
		const wordings: readonly Wording[] = [
			["2024-01-01", {}],
			["2025-01-01", { quote: aQuote("Other words that say the same as before.") }],
		];
		const [option, ...rest] = [...aTopic().data.options].reverse();
		const topic = [aTopic({ options: [...rest, { ...option!, points: 9 }] })];
		const sums = [aChangingBook({ c: wordings }), aChangingBook({ c: wordings }, { topic })].map(
			({ book }) => toChanges(book)[0]!.direction,
		);
		expect(sums).toEqual(["clarifies", "clarifies"]);
	});
});
