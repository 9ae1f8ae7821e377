import { describe, expect, it } from "vitest";
import { aBook, aCarveOut, aClause, aSilence } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import type { Fields } from "../testing/entry.ts";

const control = { kind: "account-toggle", who: "signed-in-user", reachesBack: "not-stated" } as const;

function severity(fields: Parameters<typeof aClause>[0]) {
	const carveOuts = [
		aCarveOut(),
		aCarveOut({ label: "Reviewed copies", points: 2, order: 2 }, { id: "human-reviewed-copy" }),
		aCarveOut({ label: "Safety", order: 3 }, { id: "safety-flagged" }),
	];
	const { book } = aDerivedBook(aBook({ clause: [aClause(fields)], "carve-out": carveOuts }).records);
	return book.clauses[0]!.newest.severity;
}

describe("severity", () => {
	it("is pinned for every answer of the headline topic", () => {
		const level = (answer: string, kind: string) => {
			const s = severity({ answer, control: { ...control, kind: kind as "account-toggle" } });
			return `${answer}: ${s.total} ${s.level}`;
		};
		expect([
			level("never", "not-needed"),
			level("opt-in", "account-toggle"),
			level("opt-out", "account-toggle"),
			level("always", "none-stated"),
		]).toEqual(["never: 0 none", "opt-in: 1 low", "opt-out: 4 medium", "always: 6 high"]);
	});

	it("is lower where nothing but a narrower model is trained, by the widest that the words name, and never of a promise", () => {
		const points = (answer: string, models: Fields<"clause">["models"]) =>
			severity({ answer, models, control: { ...control, kind: answer === "always" ? "none-stated" : "not-needed" } }).total;
		expect([
			points("always", ["any"]),
			points("always", ["recommendation-or-ads"]),
			points("always", ["safety-or-fraud"]),
			points("always", ["safety-or-fraud", "speech-or-vision"]),
			points("always", ["safety-or-fraud", "generative"]),
			points("never", ["safety-or-fraud"]),
		]).toEqual([6, 4, 3, 5, 6, 0]);
		expect(severity({ answer: "opt-out", models: ["recommendation-or-ads"] }).steps[1]).toEqual({
			factor: "models",
			points: -2,
			why: "what is trained: models for recommendations or advertising",
		});
	});

	it("adds only carve-outs that the switch does not reach", () => {
		const s = severity({
			carveOuts: [
				{ kind: "feedback", reached: false, part: 1 },
				{ kind: "safety-flagged", reached: true, part: 1 },
			],
		});
		expect(s.total).toBe(5);
		expect(s.steps.map((step) => step.points)).toEqual([4, 1]);
	});

	it("caps carve-outs and licence flags and prints the cap as a step", () => {
		const s = severity({
			carveOuts: ["feedback", "human-reviewed-copy", "safety-flagged"].map((kind, i) => ({ kind, reached: false, part: i + 1 })),
			licence: ["perpetual", "irrevocable", "sale"],
			thirdParty: "third-parties",
		});
		expect(s.steps.reduce((sum, step) => sum + step.points, 0)).toBe(s.total);
		expect(s.total).toBe(4 + 3 + 2 + 2);
		expect(s.level).toBe("critical");
		expect(s.steps.filter((step) => step.points < 0).map((step) => step.why)).toEqual([
			"carve-outs add at most 3",
			"licence flags add at most 2",
		]);
	});

	it("counts the same words once", () => {
		const s = severity({
			carveOuts: [
				{ kind: "feedback", reached: false, part: 1 },
				{ kind: "human-reviewed-copy", reached: false, part: 1 },
			],
		});
		expect(s.steps.map((step) => step.points)).toEqual([4, 2]);
	});

	it("adds nothing to a clause that takes nothing", () => {
		expect(
			severity({ answer: "opt-in", carveOuts: [{ kind: "feedback", reached: false, part: 1 }], thirdParty: "third-parties" }).total,
		).toBe(1);
	});

	it("says where the next and the own level begin", () => {
		const s = severity({});
		expect([s.whyNotHigher, s.whyNotLower]).toEqual(["High begins at 6 points.", "Medium begins at 3 points."]);
	});

	it("leaves a silence ungraded, never none", () => {
		const { book } = aDerivedBook(aBook({ clause: [aSilence()] }).records);
		expect(book.clauses[0]!.newest.severity).toMatchObject({ level: "unstated", steps: [] });
	});
});
