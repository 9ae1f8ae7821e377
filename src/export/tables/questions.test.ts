import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { conflictState } from "../../model/conflicts.ts";
import { readLock } from "../../rules/generated.ts";
import { sqliteOf } from "../../site/sqlite.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { CONTENT, publishedRecords } from "../../testing/published-book.ts";
import { sourceOf } from "../../testing/published-site.ts";
import { QUESTIONS } from "./questions.ts";
import { rowsOf } from "./rows.ts";

const { book, grid } = aDerivedBook(publishedRecords(), undefined, readLock(CONTENT).lock?.drift);
const source = sourceOf(book, grid);
const database = new DatabaseSync(":memory:");
database.deserialize(sqliteOf((table) => rowsOf(table, source)));
// A question only asks: one that would change the tables is refused by SQLite itself.
database.exec("PRAGMA query_only = ON");
afterAll(() => database.close());

const answerTo = (id: string) => database.prepare(QUESTIONS.find((one) => one.id === id)?.sql ?? "").all();

test.each(QUESTIONS)("the question $id is asked plainly and has an answer in the published book", ({ asks, sql }) => {
	expect(asks).toMatch(/^[A-Z].*\?$/);
	expect(asks.split(" ").length).toBeLessThan(25);
	const rows = database.prepare(sql).all();
	expect(rows.length).toBeGreaterThan(0);
	// No cell is text for the lack of a record: what a join did not find would be null in every row.
	for (const column of Object.keys(rows[0] ?? {}))
		expect(
			rows.some((row) => row[column] !== null),
			column,
		).toBe(true);
});

test("no two questions have one name, one sentence or one query", () => {
	for (const part of ["id", "asks", "sql"] as const) expect(new Set(QUESTIONS.map((one) => one[part])).size).toBe(QUESTIONS.length);
});

test("who trains by default is what the grid says, product for product", () => {
	for (const region of ["eea", "us"] as const) {
		const must = [...book.products.keys()].flatMap((product) =>
			["training-on-conversations", "training-on-posts"].flatMap((topic) =>
				grid.cells(product, topic).flatMap((cell) => {
					const trains = cell.state === "answered" && ["opt-out", "always"].includes(cell.deciding[0]?.data.answer ?? "");
					return trains && cell.regions.includes(region) ? [cell.deciding.map(({ id }) => id).join(" ")] : [];
				}),
			),
		);
		const rows = answerTo(`default-${region}`);
		expect(rows.map(({ wordings }) => wordings).sort()).toEqual(must.sort());
	}
});

test("conflicts that no text settles are those the book holds open", () => {
	const open = book.conflicts.filter((conflict) => conflictState(conflict) === "open").map(({ data }) => data.title);
	expect(
		answerTo("open-conflicts")
			.map(({ conflict }) => conflict)
			.sort(),
	).toEqual(open.sort());
});

test("a change stands in the year of the edition", () => {
	for (const { date } of answerTo("material-changes")) expect(String(date).slice(0, 4)).toBe(book.asOf.slice(0, 4));
});
