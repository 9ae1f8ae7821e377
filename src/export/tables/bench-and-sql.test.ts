import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { readChoice } from "../../islands/bench/choice.ts";
import { Bench } from "../../islands/bench/data.ts";
import { isWanted, narrowed, tableOf } from "../../islands/bench/rows.ts";
import { route } from "../../routes.ts";
import { readLock } from "../../rules/generated.ts";
import { sqliteOf } from "../../site/sqlite.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { CONTENT, publishedRecords } from "../../testing/published-book.ts";
import { sourceOf } from "../../testing/published-site.ts";
import { compareData } from "../compare-data.ts";
import { rowsOf } from "./rows.ts";

/**
 * The bench and the tables of the release are two ways to one answer: five questions of an analyst, asked of both. The
 * bench shows a cell; the table has a row for each place.
 */
const { book, grid } = aDerivedBook(publishedRecords(), undefined, readLock(CONTENT).lock?.drift);
const source = sourceOf(book, grid);
const database = new DatabaseSync(":memory:");
database.deserialize(sqliteOf((table) => rowsOf(table, source)));
afterAll(() => database.close());
const bench = new Bench(compareData(book, route));
const { data } = bench;

/** Product, question, place and answer of every cell that a choice of the bench shows. */
function shown(address: string): string[] {
	const choice = readChoice(new URLSearchParams(`${data.kinds.map(({ id }) => `kind=${id}`).join("&")}&${address}`), bench);
	return narrowed(tableOf(bench, choice), choice)
		.flatMap(({ products, cells }) =>
			products.flatMap((product) =>
				cells.flatMap(({ topic, lines }) =>
					lines.flatMap(({ face, places }) =>
						isWanted(face, choice)
							? data.places.flatMap(({ id }, n) =>
									places & (2 ** n) ? [`${data.products[product]?.id} ${data.topics[topic]?.id} ${id} ${face.words}`] : [],
								)
							: [],
					),
				),
			),
		)
		.sort();
}

const asked = (where: string): string[] =>
	database
		.prepare(`SELECT product || ' ' || topic || ' ' || region || ' ' || label AS one FROM answers WHERE ${where}`)
		.all()
		.map(({ one }) => String(one))
		.sort();

const words = (answers: readonly string[]): string =>
	[...new Set(data.faces.filter(({ answer }) => answer !== null && answers.includes(answer)).map((face) => face.words))]
		.map((text) => new URLSearchParams({ answer: text }))
		.join("&");

test.each([
	[
		"who trains on conversations by default in the EEA",
		`topic=training-on-conversations&place=eea&${words(["opt-out", "always"])}`,
		"until_day IS NULL AND topic = 'training-on-conversations' AND region = 'eea' AND answer IN ('opt-out', 'always')",
	],
	["which answers rest on an old copy", "mark=old-copy", "until_day IS NULL AND ' ' || marks || ' ' LIKE '% old-copy %'"],
	["which answers cover less than their plain words", "limit=yes", "until_day IS NULL AND limits <> ''"],
	[
		"who may read chats without a limit of cases in the US, not stated or not settled",
		"topic=human-review&place=us&grade=unstated&grade=conflict",
		"until_day IS NULL AND topic = 'human-review' AND region = 'us' AND state IN ('unstated', 'conflict')",
	],
	["what was answered on 1 July 2025", "on=2025-07-01", "from_day <= '2025-07-01' AND (until_day IS NULL OR until_day > '2025-07-01')"],
])("bench and SQL say the same: %s", (_, address, where) => {
	const rows = shown(address);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows).toEqual(asked(where));
});
