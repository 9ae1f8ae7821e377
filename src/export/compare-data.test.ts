import { expect, test } from "vitest";
import { Bench } from "../islands/bench/data.ts";
import { cellLabel } from "../model/sentences.ts";
import { route } from "../routes.ts";
import { readLock } from "../rules/generated.ts";
import { compareFile } from "../schema/published/compare.ts";
import { REGIONS } from "../schema/vocabulary.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { CONTENT, publishedRecords } from "../testing/published-book.ts";
import { compareData, placesNumber } from "./compare-data.ts";

const { book, grid } = aDerivedBook(publishedRecords(), undefined, readLock(CONTENT).lock?.drift);
const data = compareData(book, route);
const bench = new Bench(data);

test("the file is what its schema says", () => {
	expect(compareFile.parse(data)).toEqual(data);
	expect(data.placeWords[bench.everywhere]).toBe("Everywhere");
	expect(data.placeWords[placesNumber(["eea", "switzerland", "uk"])]).toBe("Europe");
});

test("on the day of the edition the bench answers as the grid does, for every product, question and place", () => {
	let compared = 0;
	for (const [product, { id }] of data.products.entries())
		for (const [topic, { id: question }] of data.topics.entries()) {
			const shown = bench.on(product, topic, book.asOf, bench.everywhere);
			const cells = grid.cells(id, question);
			for (const region of REGIONS) {
				const cell = cells.find(({ regions }) => regions.includes(region));
				const answers = shown.filter(({ places }) => places & placesNumber([region]));
				expect(answers).toHaveLength(cell ? 1 : 0);
				if (!cell || !answers[0]) continue;
				const { face, wordings } = answers[0];
				expect([face.words, face.state, face.limits, face.marks, wordings.map(({ url }) => url)], `${id} ${question} ${region}`).toEqual([
					cellLabel(cell),
					cell.state,
					cell.limits,
					cell.marks.map(({ id, words }) => ({ id, words })),
					cell.deciding.map((v) => route.clauseVersion(v.clause.id, v.date)),
				]);
				compared += 1;
			}
		}
	expect(compared).toBeGreaterThan(5000);
});

test("answers of one product, question and place follow each other without a gap or an overlap of days", () => {
	for (const product of data.products.keys())
		for (const topic of data.topics.keys())
			for (const n of REGIONS.keys()) {
				const own = bench.all(product, topic).filter(({ places }) => places & (1 << n));
				const days = own.map(({ from, until }) => [from, until ?? "9999"]).sort();
				for (const [i, [from = ""]] of days.entries()) expect(from >= (days[i - 1]?.[1] ?? "")).toBe(true);
			}
});

test("points of a wording are those of its grade", () => {
	for (const { versions } of book.clauses)
		for (const { clause, date, severity } of versions) {
			const own = data.wordings.find(({ url }) => url === route.clauseVersion(clause.id, date));
			if (own) expect(own.steps.reduce((sum, { points }) => sum + points, 0)).toBe(severity.total);
		}
});
