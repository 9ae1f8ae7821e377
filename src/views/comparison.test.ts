import { expect, test } from "vitest";
import { cellPredicate } from "../model/sentences.ts";
import { aBook, aClause, aPlatform, aProduct, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { byQuestion, cellsShow, equalPlans, topicRows } from "./comparison.ts";

const products = ["free", "pro", "team"].map((plan) => aProduct({ id: `acme-${plan}`, name: `Acme ${plan}`, plan }));
const platform = [aPlatform({ products })];

test("plans share a row only where every cell shows the same and rests on the same texts", () => {
	const clause = [
		aClause({ appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" } }),
		// The same answer by another text has a proof of its own, so it has a row of its own.
		aClause({ id: "CB-0002", appliesTo: { products: ["acme-team"], regions: "everywhere" } }, { id: "acme/team/2025-09-28" }),
	];
	const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
	const topic = book.topics[0];
	const plans = equalPlans(book.products.values(), ({ id }) => cellsShow(grid.cells(id, topic?.id ?? "")));
	expect(plans.map((own) => own.map(({ id }) => id))).toEqual([["acme-free", "acme-pro"], ["acme-team"]]);
});

test("places that differ keep plans apart", () => {
	const clause = [
		aClause({ appliesTo: { products: ["acme-free", "acme-pro", "acme-team"], regions: ["us"] } }),
		aClause(
			{
				id: "CB-0002",
				answer: "never",
				control: { kind: "not-needed", who: "not-stated", reachesBack: "not-stated" },
				appliesTo: { products: ["acme-pro"], regions: ["eea"] },
			},
			{ id: "acme/europe/2025-09-28" },
		),
	];
	const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
	expect(topicRows(book, grid, book.topics[0]!).map((row) => row.products.map(({ id }) => id))).toEqual([
		["acme-free", "acme-team"],
		["acme-pro"],
	]);
});

test("a platform's questions tell each answer once, with the plans only where not all answer alike", () => {
	const clause = [
		aClause({ appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" } }),
		aClause({ id: "CB-0002", appliesTo: { products: ["acme-team"], regions: "everywhere" } }, { id: "acme/team/2025-09-28" }),
	];
	const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
	const own = book.platforms[0]!;
	expect(byQuestion(grid, own, book.topics.slice(0, 1)).map(({ rows }) => rows.map(({ who }) => who))).toEqual([["free and pro", "team"]]);
	const all = aDerivedBook(
		aBook({ platform, clause: [aClause({ appliesTo: { products: ["acme-free", "acme-pro", "acme-team"], regions: "everywhere" } })] })
			.records,
	);
	expect(byQuestion(all.grid, all.book.platforms[0]!, all.book.topics.slice(0, 1))[0]!.rows.map(({ who }) => who)).toEqual([undefined]);
});

test("what a cell says is told in the words of its own question, whichever comes first in the book", () => {
	const topic = [
		aTopic({ order: 1 }, { id: "training-on-conversations" }),
		aTopic(
			{
				order: 2,
				options: [
					{ id: "never", label: "Never", says: "does not train on your posts", meaning: "It does not.", promise: true, points: 0 },
					{ id: "opt-out", label: "Unless", says: "may train on your posts unless you opt out", meaning: "It may.", points: 4 },
				],
			},
			{ id: "posts" },
		),
	];
	const clause = [aClause({ topic: "posts" }, { id: "acme/posts/2025-09-28" })];
	const { grid } = aDerivedBook(aBook({ platform, topic, clause }).records);
	expect(grid.cells("acme-free", "posts").map(cellPredicate)).toEqual(["may train on your posts unless you opt out"]);
});
