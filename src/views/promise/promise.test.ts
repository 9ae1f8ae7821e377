import { describe, expect, test } from "vitest";
import { readRecords } from "../../content/read.ts";
import { conflictState } from "../../model/conflicts.ts";
import { nameFinder } from "../../promise/names.ts";
import { CLAIM_TOPICS, familyOf } from "../../promise/relations.ts";
import { readLock } from "../../rules/generated.ts";
import { VALID } from "../../testing/book.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { CONTENT, publishedRecords } from "../../testing/published-book.ts";
import { promiseData } from "./data.ts";
import { toOpen } from "./open.ts";

const at = (id: string) => `/${id}/`;
const route = { topic: at, clause: at, carveOut: at, conflict: at };
const { book, grid } = aDerivedBook(readRecords(VALID).records);
const { lock } = readLock(CONTENT);
const real = aDerivedBook(publishedRecords(), undefined, lock?.drift);

test("every answer that a topic of the book allows can be compared, and every topic of the tables is in the book", () => {
	const { topics } = promiseData(real.book, real.grid, route);
	expect(Object.keys(topics)).toEqual(CLAIM_TOPICS);
	for (const [topic, { options }] of Object.entries(topics))
		expect(familyOf(topic).options, `${topic}: add the option to src/promise/relations.ts`).toEqual(
			expect.arrayContaining(Object.keys(options)),
		);
});

test("every product of the book is found by its name, whatever the book holds", () => {
	const data = promiseData(real.book, real.grid, route);
	const find = nameFinder(data);
	for (const { id, name } of data.products.filter((product) => !product.name.includes("(")))
		expect(find(name).products, name).toEqual([id]);
});

test("carve-outs and limits that the form asks about are those of the texts", () => {
	const data = promiseData(real.book, real.grid, route);
	const kinds = new Set(data.cells.flatMap(({ open }) => open.map(([kind]) => kind)));
	expect([...kinds].filter((kind) => data.carveOuts[kind] === undefined)).toEqual([]);
});

describe("the data of the checker", () => {
	test("holds every answer of the grid once, with its clause, its places and what it leaves open", () => {
		const data = promiseData(book, grid, route);
		expect(data.products.map((p) => p.id).sort()).toEqual([...book.products.keys()].sort());
		expect(new Set(data.cells.map((cell) => JSON.stringify(cell))).size).toBe(data.cells.length);
		for (const cell of data.cells)
			for (const number of [...cell.clauses, ...cell.beside, ...cell.open.map(([, c]) => c)]) expect(data.clauses[number]).toBeDefined();
		const feedback = data.cells.find((cell) => cell.open.some(([kind]) => kind === "feedback"));
		expect(feedback?.state).toBe("answered");
	});

	test("holds every recorded conflict: as the answer where it is open, beside it where not", () => {
		const data = promiseData(real.book, real.grid, route);
		const named = new Set(data.cells.flatMap(({ conflict }) => conflict?.url ?? []));
		const recorded = real.book.conflicts.filter((c) => data.topics[c.topic.id] && conflictState(c) !== "drifted").map(({ id }) => at(id));
		expect([...named].sort()).toEqual(recorded.sort());
		for (const { state, conflict } of data.cells) if (state === "conflict") expect(conflict?.words).toBe("The conflict and both texts");
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
		for (const { answer, limits: said } of Object.values(data.clauses))
			expect(said, answer).toEqual(answer === "unstated" ? undefined : ["models: foundation models only"]);
		const answered = data.cells.filter((cell) => cell.state === "answered");
		expect(answered.length).toBeGreaterThan(0);
		for (const { marks } of answered) expect(marks?.[0]).toBe("The answer follows from the words and is not said in them.");
	});

	test("a clause has the words of its quote, its periods and its document's language", () => {
		const data = promiseData(real.book, real.grid, route);
		for (const { current } of real.book.clauses) {
			const clause = current && data.clauses[current.data.id];
			if (clause) expect(clause.quote).toBe(current.data.quote?.parts.map((part) => part.replace(/\s+/g, " ")).join(" … ") ?? "");
		}
		expect(Object.values(data.clauses).some(({ days }) => days.includes(30))).toBe(true);
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

test("what still happens stands once a kind, and survives a no to training where another topic says so", () => {
	const openOf = toOpen(real.book, real.grid);
	for (const { id } of real.book.products.values())
		for (const cell of real.grid.cells(id, "training-on-conversations")) {
			const kinds = openOf(cell).map(({ kind }) => kind);
			expect(new Set(kinds).size, id).toBe(kinds.length);
		}
	const [enterprise] = real.grid.cells("claude-enterprise", "training-on-conversations");
	expect(enterprise && openOf(enterprise).map(({ kind }) => kind)).toContain("feedback");
});
