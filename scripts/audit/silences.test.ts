import { describe, expect, test } from "vitest";
import { readRecords } from "../../src/content/read.ts";
import { compareData } from "../../src/export/compare-data.ts";
import { gridData } from "../../src/export/dataset.ts";
import { type BookInput, toBook } from "../../src/model/book.ts";
import { toGrid } from "../../src/model/grid.ts";
import { cellLabel, cellSentence, nameInSentence } from "../../src/model/sentences.ts";
import { route } from "../../src/routes.ts";
import { VALID } from "../../src/testing/book.ts";
import { publishedRecords } from "../../src/testing/published-book.ts";
import { toPage } from "./page.ts";
import { auditSilences, silencesOf } from "./silences.ts";

const SILENCE = "/clauses/birch/review-not-stated/";
const silences = silencesOf(readRecords(VALID).records);
const found = (html: string, file = "x/index.html", base = "") =>
	auditSilences([toPage(file, html)], silences, base).map(({ message }) => message);

describe("the audit of silences", () => {
	test("knows the silences of a book and all its answers", () => {
		expect([...silences.addresses]).toEqual([SILENCE, `${SILENCE}2026-08-20/`]);
		expect([...silences.answers]).toEqual(expect.arrayContaining(["Nobody reads", "No"]));
	});

	test("refuses an answer in a link to a silence, also below a sub-path and beside hidden words", () => {
		expect(found(`<a href="${SILENCE}">Not stated<span class="visually-hidden"> (Nobody reads)</span></a>`)).toEqual([]);
		expect(found(`<a href="${SILENCE}#evidence"><svg></svg>No<span class="visually-hidden"> (review)</span></a>`)).toEqual([
			`A link to the silence ${SILENCE} says "No".`,
		]);
		expect(found(`<a href="/book${SILENCE}">No</a>`, "x/index.html", "/book")).toHaveLength(1);
	});

	test("refuses an answer or a grade in a silence's row and on its own page", () => {
		const row = (cells: string) => `<table><tr><th scope="row"><a href="${SILENCE}">Birch does not say</a></th>${cells}</tr></table>`;
		expect(found(row('<td>Not stated</td><td><span class="severity unstated">Not stated</span></td>'))).toEqual([]);
		expect(found(row('<td>Nobody reads</td><td><span class="severity none">None</span></td>'))).toEqual([
			`The row of the silence ${SILENCE} says "Nobody reads".`,
			`The row of the silence ${SILENCE} is graded "None".`,
		]);
		const own = '<div class="answer-box"><span class="severity none">None</span></div>';
		expect(found(own, `${SILENCE.slice(1)}index.html`)).toEqual(['A silence is graded "None" on its own page.']);
	});
});

describe("in the book as it stands", () => {
	const records = publishedRecords();
	const book = toBook(records as unknown as BookInput, undefined);
	const grid = toGrid(book);
	const silent = [...book.products.values()].flatMap((product) =>
		book.topics.flatMap((topic) => grid.cells(product.id, topic.id).filter((cell) => cell.state === "unstated")),
	);

	test("every silent cell is called Not stated and says that the documents do not say", () => {
		expect(silent.length).toBeGreaterThan(100);
		for (const cell of silent) {
			expect(cellLabel(cell)).toBe("Not stated");
			expect(cellSentence(cell)).toBe(`The documents of ${nameInSentence(cell.product.data.name)} ${cell.topic.data.unstatedSays}.`);
			expect(cell.topic.data.unstatedSays).toMatch(/^do not say /);
		}
	});

	test("no option of a topic is called what a silence is called", () => {
		for (const topic of book.topics) expect(topic.data.options.map(({ label }) => label)).not.toContain("Not stated");
	});

	test("the dataset says unstated, too", () => {
		const rows = gridData(book, grid).filter(({ state }) => state === "unstated");
		expect(rows).toHaveLength(silent.length);
		for (const { answer, severity } of rows) expect([answer, severity]).toEqual(["unstated", "unstated"]);
		const { answers, faces, wordings } = compareData(book, route);
		const silences = new Set(silent.flatMap((cell) => cell.deciding.map((v) => route.clauseVersion(v.clause.id, v.date))));
		const shown = answers.face.flatMap((face, i) =>
			(answers.wordings[i] ?? []).some((at) => silences.has(wordings[at]?.url ?? "")) && answers.until[i] === null
				? (faces[face] ?? [])
				: [],
		);
		expect(shown.length).toBeGreaterThan(0);
		for (const { words, state } of shown) expect([words, state]).toEqual(["Not stated", "unstated"]);
	});
});
