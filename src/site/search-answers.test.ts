import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { cellLevel } from "../model/grid.ts";
import { cellLabel, regionWords } from "../model/sentences.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { publishedRecords } from "../testing/published-book.ts";
import { searchAnswers } from "./search-answers.ts";
import { searchWords } from "./search-words.ts";

const { book, grid } = aDerivedBook(publishedRecords());
/** Most bytes, compressed, of what the search loads for one question beside its index (issue 13). */
const BUDGET = 60 * 1024;

test("every product has every answer of the grid, once, with its places, limits, marks and texts", () => {
	for (const platform of book.platforms) {
		const { topics } = searchAnswers(book, grid, platform);
		for (const product of platform.products) {
			for (const { topic, cells } of grid.ofProduct(book, product)) {
				const own = topics[topic.id]?.plans.filter(({ products }) => products.includes(product.id)) ?? [];
				expect(own, `${product.id} on ${topic.id}`).toHaveLength(1);
				expect(
					own[0]?.places.map(({ where = "Everywhere", label, level, limits, marks, rests }) => [
						where,
						label,
						level,
						limits,
						marks,
						rests.map(({ number }) => number),
					]),
				).toEqual(
					cells.map((cell) => [
						regionWords(cell.regions),
						cellLabel(cell),
						cellLevel(cell),
						cell.limits,
						cell.marks.map(({ words }) => words),
						cell.deciding.map(({ clause }) => clause.number),
					]),
				);
			}
		}
	}
});

test("an answer that leaves a choice names the switch, one that rests on nothing read names none", () => {
	const places = book.platforms.flatMap((platform) =>
		Object.values(searchAnswers(book, grid, platform).topics).flatMap(({ plans }) => plans.flatMap((plan) => plan.places)),
	);
	expect(places.filter(({ label }) => label === "Unless you opt out").every(({ control }) => control !== undefined)).toBe(true);
	expect(
		places
			.filter(({ level }) => ["conflict", "drifted", "not-read", "unstated"].includes(level))
			.every(({ control }) => control === undefined),
	).toBe(true);
	expect(places.filter(({ level }) => level === "conflict").every(({ conflict }) => conflict !== undefined)).toBe(true);
});

test("the words and the answers of a platform weigh little", () => {
	const packed = (data: unknown) => gzipSync(JSON.stringify(data), { level: 9 }).length;
	const largest = Math.max(...book.platforms.map((platform) => packed(searchAnswers(book, grid, platform))));
	expect(packed(searchWords(book)) + largest).toBeLessThan(BUDGET);
});

test("every name leads to its platform, former ones too", () => {
	const { platforms } = searchWords(book);
	const named = (name: string) => platforms.filter(({ names }) => names.includes(name)).map(({ id }) => id);
	expect(named("Bard")).toEqual(["google-gemini"]);
	expect(named("Le Chat")).toEqual(["mistral"]);
	expect(named("X")).toEqual(["x"]);
});
