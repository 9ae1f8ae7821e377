import { describe, expect, test } from "vitest";
import { claims, FROZEN, READER } from "../testing/promise.ts";
import { asText, claimReport } from "./report.ts";
import { NOTE_WORDS, SCOPE_QUESTIONS, STATE_MEANINGS, STATE_WORDS } from "./words.ts";

const report = (text: string) => claimReport(FROZEN, claims(text)[0]!);

describe("a finding in words", () => {
	test("names the products, the answer, the clause and what is left out", () => {
		const { state, promise, lines } = report("Claude Enterprise does not train on your data.");
		expect([state, promise]).toEqual(["limits", "does not train"]);
		expect(lines[0]?.text).toBe("For Claude Enterprise the clause says: it does not train on your conversations and files, by its texts.");
		expect(lines[0]?.left.map(({ label, clause }) => `${label} ${clause?.number}`)).toEqual(["Feedback you send CB-0013"]);
		expect(lines[0]?.clauses.map((c) => c.number)).toEqual(["CB-0004"]);
	});

	test("says that a clause says otherwise, never that anyone lies", () => {
		expect(report("ChatGPT Plus does not train on your chats.").lines[0]?.text).toBe(
			"The clause says otherwise for ChatGPT Plus: it may train on your conversations and files unless you opt out.",
		);
		const all = JSON.stringify([STATE_WORDS, STATE_MEANINGS, NOTE_WORDS, SCOPE_QUESTIONS]);
		expect(all).not.toMatch(/\b(?:lie|lies|false|untrue|misleading|deceptive|should|wrong)\b/i);
	});

	test("names a conflict beside the answer that a text settles", () => {
		const other = { url: "/conflicts/anthropic/x/", words: "Another text says otherwise" };
		const cells = FROZEN.cells.map((cell) => ({ ...cell, other }));
		const sentence = "Claude Enterprise does not train on your data.";
		const { lines } = claimReport({ ...FROZEN, cells }, claims(sentence)[0]!);
		expect(lines.map(({ conflict }) => conflict)).toEqual([other]);
		expect(report(sentence).lines[0]?.conflict).toBeUndefined();
		expect(asText({ ...FROZEN, cells }, READER.read(sentence), (url) => `https://example.org${url}`)).toContain(
			"Another text says otherwise: https://example.org/conflicts/anthropic/x/",
		);
	});

	test("says in what a sentence is wider than the text, and what the text bears", () => {
		const { state, lines } = report("Microsoft 365 Copilot does not train on your prompts.");
		expect([STATE_WORDS[state], lines[0]?.text, lines[0]?.more[0]]).toEqual([
			"Supported only with limits",
			"Supported only in part for Microsoft 365 Copilot: the text covers foundation models only.",
			"The text bears this: “Microsoft 365 Copilot does not train on your conversations and files, by its texts (limit: foundation models only).”",
		]);
		expect(report("The xAI API trains on your data only with your consent.").lines[0]?.text).toBe(
			"Supported only in part for xAI API: the text has a limit: a disclosure may be enough.",
		);
	});

	test("says the limit where the sentence is within it, outside of it, or allows more", () => {
		const line = (text: string) => report(text).lines[0]?.text;
		expect(line("Microsoft 365 Copilot does not train foundation models on your prompts.")).toBe(
			"The clause bears it out for Microsoft 365 Copilot: it does not train on your conversations and files, by its texts (limit: foundation models only).",
		);
		expect(line("Microsoft 365 Copilot does not train spam classifiers on your prompts.")).toBe(
			"For Microsoft 365 Copilot the text covers foundation models only. It does not speak of what the sentence names.",
		);
		expect(line("Microsoft 365 Copilot may train on your prompts.")).toBe(
			"For Microsoft 365 Copilot the clause says: it does not train on your conversations and files, by its texts (limit: foundation models only). Beyond that limit it does not say, and the sentence is not limited to it.",
		);
	});

	test("says what marks the answer: implied, linked only, an old copy, another page", () => {
		const cells = FROZEN.cells.map((cell) => ({ ...cell, marks: ["The answer follows from the words and is not said in them."] }));
		const [line] = claimReport({ ...FROZEN, cells }, claims("Claude Enterprise does not train on your data.")[0]!).lines;
		expect(line?.more).toContain("The answer follows from the words and is not said in them.");
	});

	test("leaves out no product that a sentence names", () => {
		const { state, lines } = report("Neither Claude Team, Azure OpenAI nor Fizz Pro trains on customer data.");
		expect(state).toBe("depends");
		expect(lines.map(({ text }) => text)).toEqual([
			"Not in this book: Azure OpenAI.",
			"Could not tell which product “Fizz Pro” is.",
			"For Claude Team the clause says: it does not train on your conversations and files, by its texts.",
		]);
		expect(report("Claude Business does not train on your data.").lines.map(({ text }) => text)).toEqual([
			"Could not tell which product “Claude Business” is.",
		]);
	});

	test("asks for the product where none is named, with what the finding would be for each", () => {
		const { state, remarks, lines } = report("We never train on your data.");
		expect(state).toBe("cannot-tell");
		expect(remarks[0]).toContain("Which one does it speak of?");
		expect(lines.map((l) => l.state)).toContain("contradicted");
		expect(lines.reduce((sum, { text }) => sum + Number.parseInt(text, 10), 0)).toBe(FROZEN.products.length);
	});

	test("lists the missing words of scope", () => {
		expect(report("We never train on your data.").missing.map((m) => m.name)).toHaveLength(7);
		expect(
			report("As of May 2026, OpenAI does not use API prompts to train its models in the EU unless you opt in, except feedback.").missing,
		).toEqual([]);
	});

	test("all sentences of the vocabulary are short", () => {
		const texts = [...Object.values(STATE_MEANINGS), ...Object.values(NOTE_WORDS), ...Object.values(SCOPE_QUESTIONS).map((q) => q.ask)];
		for (const sentence of texts.flatMap((text) => text.split(/(?<=[.?])\s/)))
			expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(25);
	});
});

test("the copied text holds sentence, finding, clause, address and what is missing, and nothing of what was not read", () => {
	const text = asText(
		FROZEN,
		READER.read("Nice weather. Windsurf Teams does not train on your code. Do you train on our data?"),
		(url) => `https://example.org${url}`,
	);
	expect(text).toContain("as of 21 November 2026");
	expect(text).toContain("Sentence: Windsurf Teams does not train on your code.");
	expect(text).toContain("Finding: The clause says otherwise.");
	expect(text).toMatch(/CB-\d{4}: .*https:\/\/example\.org\/c\/CB-\d{4}\//);
	expect(text).toContain("Missing words of scope: place");
	expect(text).toContain("Not read as a promise: It is a question.");
	expect(text).not.toContain("weather");
});

test("odd input is read without harm", () => {
	for (const odd of [
		"",
		"\u0000",
		"<script>alert(1)</script>",
		"\uD800\uDC00\uD800",
		"((((",
		"a".repeat(50_000),
		"not ".repeat(5000),
		"训练".repeat(3000),
	])
		expect(() => asText(FROZEN, READER.read(odd), (url) => url)).not.toThrow();
});
