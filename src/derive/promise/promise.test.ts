import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRecords } from "../../records/read.ts";
import { readLock } from "../../rules/generated.ts";
import { VALID } from "../../testing/book.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { conflictState } from "../conflicts.ts";
import { supportedPromises } from "./by-hand.ts";
import { promiseData } from "./data.ts";
import { planWords, promiseNames } from "./names.ts";

const at = (id: string) => `/${id}/`;
const route = { topic: at, product: (_: string, product: string) => at(product), clause: at, carveOut: at, conflict: at };
const { book, grid } = aDerivedBook(readRecords(VALID).records);
const CONTENT = join(import.meta.dirname, "../../../content");
const { lock } = readLock(join(CONTENT, "evidence.lock.json"));
const real = aDerivedBook(readRecords(CONTENT).records, undefined, lock?.drift);
const names = new Map(promiseNames(real.book).map((name) => [name.name.toLowerCase(), name]));
const leads = (name: string) => names.get(name.toLowerCase())?.products ?? [];

describe("names from the book", () => {
	test("a product's own name leads to it alone", () => {
		for (const product of real.book.products.values()) {
			const name = product.data.name.replace(/ \(.*\)$/, "");
			if (name === "Grok") continue;
			expect(leads(name), name).toEqual([product.id]);
		}
	});

	test("a company's name leads to all its products, a product line's to those that bear it", () => {
		expect(leads("OpenAI")).toHaveLength(8);
		expect(leads("ChatGPT")).not.toContain("openai-api");
		expect(leads("Claude Code")).toEqual(["claude-code-consumer", "claude-code-commercial"]);
		expect(leads("Copilot Free")).toEqual(["github-copilot-free"]);
		expect(leads("Grok")).not.toContain("xai-api");
	});

	test("plan words lead to the plan, the first word of two where it is the only one", () => {
		const plans = planWords(real.book);
		const of = (platform: string, word: string) => plans.find((p) => p.platform === platform && p.word === word)?.products;
		expect(of("openai", "api")).toEqual(["openai-api"]);
		expect(of("perplexity", "enterprise")).toEqual(["perplexity-enterprise-pro"]);
		expect(of("mistral", "studio")).toBeUndefined();
	});

	test("a book without the products that are named by hand has no such name", () => {
		const own = promiseNames(book);
		const ids = new Set(book.products.keys());
		expect(own.flatMap((name) => name.products).filter((id) => !ids.has(id))).toEqual([]);
		expect(own.length).toBeGreaterThan(0);
	});
});

test("every answer that a topic of the book allows can be compared", () => {
	const data = promiseData(real.book, real.grid, route);
	for (const [topic, family] of Object.entries(data.grammar.families)) {
		for (const [says, row] of Object.entries(data.grammar.relations[family] ?? {}))
			expect(Object.keys(row).sort(), `${topic}, ${says}: add the option to src/promise/grammar/relations.ts`).toEqual(
				Object.keys(data.topics[topic]?.options ?? {}).sort(),
			);
	}
});

describe("the data of the checker", () => {
	test("holds every answer of the grid once, with its clause, its places and what it leaves open", () => {
		const data = promiseData(book, grid, route);
		expect(data.products.map((p) => p.id).sort()).toEqual([...book.products.keys()].sort());
		expect(new Set(data.cells.map((cell) => JSON.stringify(cell))).size).toBe(data.cells.length);
		for (const cell of data.cells)
			for (const i of [...cell.clauses, ...cell.beside, ...cell.open.map(([, c]) => c)]) expect(data.clauses[i]).toBeDefined();
		const feedback = data.cells.find((cell) => cell.open.some(([kind]) => kind === "feedback"));
		expect(feedback?.state).toBe("answered");
	});

	test("holds every recorded conflict: as the answer where it is open, beside it where not", () => {
		const data = promiseData(real.book, real.grid, route);
		const named = new Set(data.cells.flatMap(({ conflict, other }) => conflict ?? other?.url ?? []));
		const recorded = real.book.conflicts.filter((c) => data.topics[c.topic.id] && conflictState(c) !== "drifted").map(({ id }) => at(id));
		expect([...named].sort()).toEqual(recorded.sort());
		for (const { state, conflict } of data.cells) expect(conflict !== undefined).toBe(state === "conflict");
	});

	test("holds the limits of every clause and the marks of every cell", () => {
		const limits = [{ on: "models", says: "foundation models only", part: 1 }] as const;
		const records = readRecords(VALID).records;
		const clauses = records.clause.map((entry) => ({
			...entry,
			data: { ...entry.data, limits: entry.data.quote ? [...limits] : [], basis: "implied" as const },
		}));
		const own = aDerivedBook({ ...records, clause: clauses });
		const data = promiseData(own.book, own.grid, route);
		for (const { answer, limits: said } of data.clauses)
			expect(said, answer).toEqual(answer === "unstated" ? undefined : [{ on: "models", says: "foundation models only" }]);
		const answered = data.cells.filter((cell) => cell.state === "answered");
		expect(answered.length).toBeGreaterThan(0);
		for (const { marks } of answered) expect(marks?.[0]).toBe("The answer follows from the words and is not said in them.");
	});

	test("quotes are short and cut at a word", () => {
		for (const { quote } of promiseData(real.book, real.grid, route).clauses) expect(quote.length).toBeLessThanOrEqual(224);
	});

	test("a text that is being read again answers nothing", () => {
		const clause = "acme/team-chats-stay-out/2025-01-10";
		const drifted = aDerivedBook(readRecords(VALID).records, undefined, {
			[clause]: { state: "gone", document: "acme/terms", comparedOn: "2026-08-22" } as never,
		});
		const data = promiseData(drifted.book, drifted.grid, route);
		expect(data.cells.some((cell) => cell.state === "drifted")).toBe(true);
		expect(data.cells.filter((cell) => cell.state === "drifted").every((cell) => cell.open.length === 0)).toBe(true);
	});
});

test("every product has a sentence that its texts support, with where it holds", () => {
	const groups = supportedPromises(real.book, real.grid);
	const rows = groups.flatMap((group) => group.rows);
	expect(rows).toHaveLength(real.book.products.size);
	for (const { product, promises } of rows) {
		expect(promises.length, product.id).toBeGreaterThan(0);
		for (const { sentence, where, beside, cell } of promises) {
			expect(sentence.length).toBeGreaterThan(10);
			expect(where.length).toBeGreaterThan(1);
			if (cell.state !== "answered") expect(beside).toEqual([]);
		}
	}
});
