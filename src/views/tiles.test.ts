import { expect, test } from "vitest";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { accountGrid, partsIn, type Tile, tilesOf } from "./tiles.ts";

const NEVER = { answer: "never", control: { kind: "not-needed", who: "not-stated", reachesBack: "not-stated" } } as const;
const products = [
	aProduct({ id: "acme-free", plan: "Free" }),
	aProduct({ id: "acme-pro", plan: "Pro" }),
	aProduct({ id: "acme-team", plan: "Team", audience: "business" }),
];
const platform = [aPlatform({ products })];
const shown = (tiles: readonly Tile[]) =>
	tiles.map(({ look, words, parts }) => [look, words, parts.map(({ who, where, products: own }) => [who, where, own.join(" ")])]);

test("equal plans are one tile that names none of them, and each kind of account has its column", () => {
	const clause = [
		aClause({ appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" } }),
		aClause({ id: "CB-0002", ...NEVER, appliesTo: { products: ["acme-team"], regions: "everywhere" } }, { id: "acme/team/2025-09-28" }),
	];
	const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
	const { columns, rows } = accountGrid(grid, book.topics[0]!, book.platforms);
	expect(columns.map(({ words }) => words)).toEqual(["Personal", "Work"]);
	expect(rows[0]!.tiles.map(shown)).toEqual([
		[["medium", "opt-out", [[undefined, undefined, "acme-free acme-pro"]]]],
		[["none", "never", [[undefined, undefined, "acme-team"]]]],
	]);
});

test("one answer by two texts is one tile of two parts, each with the text that decides it and whom it is about", () => {
	const clause = [
		aClause({ appliesTo: { products: ["acme-free"], regions: "everywhere" } }),
		aClause({ id: "CB-0002", appliesTo: { products: ["acme-pro"], regions: "everywhere" } }, { id: "acme/pro/2025-09-28" }),
	];
	const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
	const tiles = tilesOf(grid, book.platforms[0]!, book.topics[0]!, book.platforms[0]!.products.slice(0, 2));
	expect(shown(tiles)).toEqual([
		[
			"medium",
			"opt-out",
			[
				["Free", undefined, "acme-free"],
				["Pro", undefined, "acme-pro"],
			],
		],
	]);
	expect(tiles[0]!.parts.map(({ cells }) => cells[0].deciding[0]!.id)).toEqual([
		"acme/chats-train-models/2025-09-28",
		"acme/pro/2025-09-28",
	]);
});

test("places that look alike and rest on different texts are one part with a cell for each; places that differ are two tiles", () => {
	const everyone = ["acme-free", "acme-pro"];
	const clause = [
		aClause({ appliesTo: { products: everyone, regions: ["us"] } }),
		aClause({ id: "CB-0002", appliesTo: { products: everyone, regions: ["uk"] } }, { id: "acme/uk/2025-09-28" }),
		aClause({ id: "CB-0003", ...NEVER, appliesTo: { products: everyone, regions: ["eea"] } }, { id: "acme/eea/2025-09-28" }),
	];
	const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
	const tiles = tilesOf(grid, book.platforms[0]!, book.topics[0]!, book.platforms[0]!.products.slice(0, 2));
	const optOut = tiles.find(({ words }) => words === "opt-out")!;
	expect(optOut.parts.map(({ cells, where }) => [cells.map(({ regions }) => regions.join(" ")), where])).toEqual([
		[["uk", "us"], undefined],
	]);
	expect(shown(tiles.filter(({ words }) => words === "never"))).toEqual([["none", "never", [[undefined, "EEA", everyone.join(" ")]]]]);
	// What nobody has read is neither: it has a tile of its own.
	expect(tiles.map(({ look }) => look)).toContain("not-read");
});

test("a kind of account that only says again what stands beside it joins it", () => {
	const clause = [aClause({ appliesTo: { products: products.map(({ id }) => id), regions: "everywhere" } })];
	const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
	const picture = accountGrid(grid, book.topics[0]!, book.platforms);
	expect(picture.columns.map(({ words }) => words)).toEqual(["Every account"]);
	expect(partsIn(picture).map(({ products: own }) => own.join(" "))).toEqual(["acme-free acme-pro acme-team"]);
});

test("a platform that is not asked has no row", () => {
	const { book, grid } = aDerivedBook(
		aBook({ platform: [...platform, aPlatform({ name: "Net", category: "social-network" }, { id: "net" })] }).records,
	);
	const { rows } = accountGrid(grid, book.topics[0]!, book.platforms.slice(0, 1));
	expect(rows.map(({ id }) => id)).toEqual([book.platforms[0]!.id]);
});
