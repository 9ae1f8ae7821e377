import { describe, expect, it } from "vitest";
import { gridData } from "../export/dataset.ts";
import { aBook, aClause } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { publishedRecords } from "../testing/published-book.ts";
import { type AfterRow, afterRows, linesThatGoOn, productsOf } from "./after-opt-out.ts";
import { type BookInput, toBook } from "./book.ts";
import { toGrid } from "./grid.ts";
import { wayOutCounts } from "./opt-out.ts";
import { toRarity } from "./rarity.ts";

const quote = { locator: "Section 2", parts: ["Part one of the text.", "Part two of the text."], commit: "1".repeat(40) };

describe("with the topics and carve-outs of the book", () => {
	const records = publishedRecords();
	const speaking = records.topic.filter(({ data }) => data.effect !== "nothing");
	/** The row of a product whose only text on a topic is this one. */
	const rowWith = (topic: string, fields: Parameters<typeof aClause>[0]) => {
		const clause = [aClause({ topic, quote, ...fields })];
		const { book, grid } = aDerivedBook(aBook({ topic: records.topic, "carve-out": records["carve-out"], clause }).records);
		const [row] = afterRows(book, grid) as [AfterRow];
		return row;
	};
	const stateOf = ({ lines, unstated }: AfterRow, kind: string) =>
		unstated.some(({ id }) => id === kind) ? "unstated" : lines.find(({ carveOut }) => carveOut.id === kind)?.state;

	it.each(speaking.map(({ id, data }) => [id, data] as const))(
		"every carve-out of a clause on %s counts, reached or not",
		(topic, data) => {
			// An answer that says nothing by itself, or of another carve-out. A book is made once for all that one answer serves.
			const answerBeside = (kind: string) => data.options.find(({ after }) => after?.kind !== kind)?.id ?? data.options[0]?.id ?? "";
			const kinds = records["carve-out"].map(({ id }) => id);
			for (const reached of [false, true])
				for (const [answer, beside] of Map.groupBy(kinds, answerBeside)) {
					const row = rowWith(topic, { answer, carveOuts: beside.map((kind) => ({ kind, reached, part: 1 })) });
					for (const kind of beside) expect([topic, kind, stateOf(row, kind)]).toEqual([topic, kind, reached ? "stops" : "goes-on"]);
				}
		},
	);

	it("every answer that speaks of a carve-out counts", () => {
		const speaks = speaking.flatMap(({ id, data }) =>
			data.options.flatMap(({ id: answer, after }) => (after ? [{ id, answer, after }] : [])),
		);
		expect(speaks.length).toBeGreaterThan(15);
		for (const { id, answer, after } of speaks)
			expect([id, answer, stateOf(rowWith(id, { answer }), after.kind)]).toEqual([id, answer, after.outcome]);
	});

	it("not stated is said of no carve-out that a current record of the product names or answers", () => {
		const book = toBook(records as unknown as BookInput, undefined);
		const rows = afterRows(book, toGrid(book));
		const contradicted = rows.flatMap(({ product, unstated }) =>
			unstated.flatMap(({ id: kind }) =>
				book.clauses.flatMap(({ current }) =>
					current?.products.includes(product) &&
					(current.data.carveOuts.some((carveOut) => carveOut.kind === kind) ||
						current.topic.options.get(current.data.answer)?.after?.kind === kind)
						? [`${product.id} ${kind} ${current.id}`]
						: [],
				),
			),
		);
		expect(contradicted).toEqual([]);
	});

	it("tells one story in the grid's data: the same products by each carve-out that goes on", () => {
		const book = toBook(records as unknown as BookInput, undefined);
		const grid = toGrid(book);
		const open = linesThatGoOn(afterRows(book, grid));
		const cells = gridData(book, grid);
		for (const { id: kind } of book.carveOuts) {
			const page = productsOf(open.filter(({ line }) => line.carveOut.id === kind)).map(({ id }) => id);
			const data = cells.filter(({ carveOutsNotReached }) => carveOutsNotReached.includes(kind)).map(({ product }) => product);
			expect([kind, page]).toEqual([kind, [...new Set(data)]]);
		}
	});

	it("counts each product once, so that the numbers add up", () => {
		const book = toBook(records as unknown as BookInput, undefined);
		const grid = toGrid(book);
		const sum = (counts: ReadonlyMap<unknown, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
		const [topic] = book.topics;
		expect(sum(wayOutCounts([...book.products.keys()].map((id) => grid.cells(id, topic?.id ?? ""))))).toBe(book.products.size);
		for (const [id, { counts, products }] of toRarity(book, grid)) {
			const asked = [...book.products.values()].filter((product) => grid.cells(product.id, id).length > 0);
			expect([id, sum(counts), products]).toEqual([id, asked.length, asked.length]);
		}
	});
});
