import { expect, test } from "vitest";
import { afterRows } from "../model/after-opt-out.ts";
import { carveOuts, quote, rowOf, switched, topics } from "../testing/after-book.ts";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { afterFindings, afterTiles } from "./after-tiles.ts";
import { findingText } from "./findings.ts";

test("a tile says what of an effect goes on, stops, or that no text speaks of it", () => {
	const { book, grid, row } = rowOf(
		switched([
			{ kind: "safety-flagged", reached: false, part: 2 },
			{ kind: "affiliate-use", reached: true, part: 1 },
		]),
	);
	const [own] = afterTiles(book, grid, [row]);
	expect(own!.who).toBeUndefined();
	expect(own!.tiles.map(({ effect, look, words, ways }) => [effect, look, words, ways.map(({ id }) => id).join()])).toEqual([
		["trains", "goes-on", "Goes on: 1", "safety-flagged"],
		["used", "unstated", "Not stated", ""],
		["kept", "unstated", "Not stated", ""],
		["read", "unstated", "Not stated", ""],
		["shared", "unstated", "Not stated", ""],
	]);
	const stops = rowOf(switched([{ kind: "affiliate-use", reached: true, part: 1 }]));
	expect(afterTiles(stops.book, stops.grid, [stops.row])[0]!.tiles[0]).toMatchObject({ look: "stops", words: "Stops" });
	expect(afterFindings([row]).map(findingText)).toEqual([
		"After an opt-out, a text names something that still happens on 1 of 1 products.",
		"Most often named is “Trains”: 1 product.",
	]);
});

test("products of a platform that show the same stand on one line, and every product on one", () => {
	const platform = [aPlatform({ products: ["free", "pro", "team"].map((plan) => aProduct({ id: `acme-${plan}`, name: plan, plan })) })];
	const clause = [
		aClause({
			quote,
			carveOuts: [{ kind: "safety-flagged", reached: false, part: 1 }],
			appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" },
		}),
		aClause({ id: "CB-0002", quote, appliesTo: { products: ["acme-team"], regions: "everywhere" } }, { id: "acme/team/2025-09-28" }),
	];
	const { book, grid } = aDerivedBook(aBook({ topic: topics, "carve-out": carveOuts, platform, clause }).records);
	const lines = afterTiles(book, grid, afterRows(book, grid));
	expect(lines.map(({ who, products }) => [who, products.map(({ id }) => id).join(" ")])).toEqual([
		["free and pro", "acme-free acme-pro"],
		["team", "acme-team"],
	]);
});
