import { describe, expect, test } from "vitest";
import { FROZEN } from "../testing/promise.ts";
import { reportOf, STATES } from "./report.ts";
import type { Form } from "./types.ts";

const never = (products: string[], more: Partial<Form> = {}): Form => ({
	products,
	topic: "training-on-conversations",
	says: "never",
	...more,
});
const lines = (form: Form, data = FROZEN) => reportOf(data, form)?.lines ?? [];

describe("a finding in words", () => {
	test("names the products, the answer, the clause and what is left out", () => {
		const report = reportOf(FROZEN, never(["claude-enterprise"]));
		expect([report?.state, report?.promise]).toEqual(["limits", "Training on conversations and files: does not train on it."]);
		const [line] = report?.lines ?? [];
		expect(line?.text).toBe("For Claude Enterprise the clause says: it does not train on your conversations and files.");
		expect(line?.left.map(({ label, clause }) => `${label} ${clause?.number}`)).toEqual(["Feedback you send CB-0013"]);
		expect(line?.clauses.map((c) => c.number)).toEqual(["CB-0004"]);
	});

	test("says that a clause says otherwise, never that anyone lies", () => {
		expect(lines(never(["chatgpt-plus"]))[0]?.text).toBe(
			"The clause says otherwise for ChatGPT Plus: it may train on your conversations and files unless you opt out.",
		);
		expect(JSON.stringify(STATES)).not.toMatch(/\b(?:lie|lies|false|untrue|misleading|deceptive|should|wrong)\b/i);
	});

	test("says nothing while the form leaves open what would decide", () => {
		expect(reportOf(FROZEN, { products: ["claude-team"] })).toBeUndefined();
		expect(reportOf(FROZEN, never([]))).toBeUndefined();
	});

	test("names the conflict that goes with an answer, and what marks it", () => {
		const conflict = { url: "/conflicts/anthropic/x/", words: "Another text says otherwise" };
		const marks = ["The answer follows from the words and is not said in them."];
		const [line] = lines(never(["claude-enterprise"]), { ...FROZEN, cells: FROZEN.cells.map((cell) => ({ ...cell, conflict, marks })) });
		expect(line?.conflict).toEqual(conflict);
		expect(line?.more).toEqual(marks);
		expect(lines(never(["claude-enterprise"]))[0]?.conflict).toBeUndefined();
	});

	test("says in what a sentence is wider than the text, and what the text bears", () => {
		const [line] = lines(never(["microsoft-365-copilot"]));
		expect([line?.text, line?.more[0]]).toEqual([
			"Supported only in part for Microsoft 365 Copilot: the text covers foundation models only.",
			"The text bears this: “Microsoft 365 Copilot does not train on your conversations and files (limit: foundation models only).”",
		]);
		expect(lines(never(["xai-api"], { says: "opt-in" }))[0]?.text).toBe(
			"Supported only in part for xAI API: the text has a limit: a disclosure may be enough.",
		);
	});

	test("says the limit where the sentence is within it, outside of it, or allows more", () => {
		const limit = ["models: foundation models only"];
		const line = (more: Partial<Form>) => lines(never(["microsoft-365-copilot"], more))[0]?.text;
		expect(line({ within: limit })).toBe(
			"The clause bears it out for Microsoft 365 Copilot: it does not train on your conversations and files (limit: foundation models only).",
		);
		expect(line({ outside: limit })).toBe(
			"For Microsoft 365 Copilot the text covers foundation models only. It does not speak of what the sentence names.",
		);
		expect(line({ says: "may" })).toBe(
			"For Microsoft 365 Copilot the clause says: it does not train on your conversations and files (limit: foundation models only). Beyond that limit it does not say, and the sentence is not limited to it.",
		);
	});

	test("puts periods side by side", () => {
		const kept: Form = { products: ["openai-api"], topic: "training-retention", says: "fixed-period", days: 7 };
		expect(reportOf(FROZEN, kept)?.promise).toContain("(7 days)");
		expect(lines(kept)[0]?.more).toContain("The quoted words name 30 days, the sentence 7 days.");
	});

	test("leaves out no product: those of the book and one that is not in it, all of a platform in one word", () => {
		const { state, lines: all = [] } = reportOf(FROZEN, never(["claude-team"], { unknown: true })) ?? {};
		expect([state, all.map(({ text }) => text)]).toEqual([
			"depends",
			[
				"It names a product that is not in this book. No text here answers for it.",
				"For Claude Team the clause says: it does not train on your conversations and files.",
			],
		]);
		const drifted = {
			...FROZEN,
			cells: FROZEN.cells.map((cell) => ({ ...cell, regions: ["eea"], where: "EEA", state: "drifted" as const })),
		};
		const cursor = FROZEN.products.filter(({ platform }) => platform === "cursor").map(({ id }) => id);
		expect(
			lines(never(cursor), drifted)
				.map(({ text }) => text.slice(0, 70))
				.join(),
		).toContain("all 3 products of Cursor (EEA)");
	});

	test("all sentences of the vocabulary are short", () => {
		for (const sentence of Object.values(STATES).flatMap(({ means }) => means.split(/(?<=[.?])\s/)))
			expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(25);
	});
});
