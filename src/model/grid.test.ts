import { describe, expect, it } from "vitest";
import { aBook, aClause, aConflict, aPlatform, aProduct, aSilence, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { headline, pairId, pairs, topicRows } from "../views/comparison.ts";
import { openCarveOuts } from "./after-opt-out.ts";
import { cellLevel } from "./grid.ts";
import { cellLabel, cellSentence } from "./sentences.ts";

const EUROPE = ["eea", "switzerland", "uk"] as const;

describe("the answer grid", () => {
	it("keeps regions that differ apart and merges those that agree", () => {
		const clause = [
			aClause({ appliesTo: { products: ["acme-free"], regions: [...EUROPE] }, answer: "opt-in" }, { id: "acme/europe/2025-01-01" }),
			aClause(
				{ id: "CB-0002", appliesTo: { products: ["acme-free"], regions: ["us", "canada", "australia", "other"] } },
				{ id: "acme/elsewhere/2025-01-01" },
			),
		];
		const { grid } = aDerivedBook(aBook({ clause }).records);
		expect(grid.cells("acme-free", "training-on-conversations").map((c) => [cellLabel(c), c.regions])).toEqual([
			["opt-in", EUROPE],
			["opt-out", ["us", "canada", "australia", "other"]],
		]);
	});

	it("shows the version that holds on the book's day, not one ahead", () => {
		const clause = [
			aClause({}, { id: "acme/c/2025-01-01" }),
			aClause(
				{ answer: "always", control: { kind: "none-stated", who: "not-stated", reachesBack: "not-stated" } },
				{ id: "acme/c/2026-12-01" },
			),
		];
		const { book, grid } = aDerivedBook(aBook({ clause }).records);
		expect(book.asOf).toBe("2026-09-01");
		expect(grid.cells("acme-free", "training-on-conversations")[0]!.deciding[0]!.date).toBe("2025-01-01");
	});

	it("drops a clause whose wording ended", () => {
		const clause = [aClause({ ended: { on: "2026-01-01", why: "The newest copies no longer hold it." } })];
		const { grid } = aDerivedBook(aBook({ clause }).records);
		expect(grid.cells("acme-free", "training-on-conversations").map(({ state }) => state)).toEqual(["not-read"]);
	});

	it("keeps apart what nobody has read, what is not asked, and what cannot arise", () => {
		const topic = [
			aTopic(),
			aTopic({ order: 2, askedOf: ["messenger"] }, { id: "messages" }),
			aTopic({ order: 3 }, { id: "outputs" }),
			aTopic({ order: 4, askedOf: ["assistant"] }, { id: "feedback" }),
		];
		const platform = [aPlatform({ products: [aProduct({ notAsked: ["outputs"] })] })];
		const clause = [aClause({ appliesTo: { products: ["acme-free"], regions: ["us"] } })];
		const { grid } = aDerivedBook(aBook({ topic, platform, clause }).records);
		const states = (id: string) =>
			grid.cells("acme-free", id).map(({ state, regions, deciding }) => [state, regions.length, deciding.length]);
		expect(states("training-on-conversations")).toEqual([
			["answered", 1, 1],
			["not-read", 6, 0],
		]);
		expect([states("messages"), states("outputs"), states("feedback")]).toEqual([[], [], [["not-read", 7, 0]]]);
		const [, unread] = grid.cells("acme-free", "training-on-conversations");
		expect([cellLabel(unread!), cellLevel(unread!), cellSentence(unread!)]).toEqual([
			"Not read yet",
			"not-read",
			"We have not read yet what the texts of Acme Free say on this question.",
		]);
	});

	it("shows a conflict as a conflict and never as one of its answers", () => {
		const clause = [aClause(), aClause({ id: "CB-0002", answer: "never" }, { id: "acme/help-says-never/2025-09-28" })];
		const { grid } = aDerivedBook(aBook({ clause, conflict: [aConflict()] }).records);
		const [cell] = grid.cells("acme-free", "training-on-conversations");
		expect([cell!.state, cellLabel(cell!)]).toEqual(["conflict", "Texts conflict"]);
		expect(cellSentence(cell!)).toBe("The texts of Acme Free disagree. One says: it opt-out trains. The other says: it never trains.");
	});

	it("says of a silence that the texts do not say, never no", () => {
		const { grid } = aDerivedBook(aBook({ clause: [aSilence()] }).records);
		const [cell] = grid.cells("acme-free", "training-on-conversations");
		expect([cell!.state, cellLabel(cell!), cellSentence(cell!)]).toEqual([
			"unstated",
			"Not stated",
			"The documents of Acme Free do not say whether it trains on your chats.",
		]);
	});

	it("gathers carve-outs of the deciding and the supporting texts once", () => {
		const clause = [
			aClause({ carveOuts: [{ kind: "feedback", reached: false, part: 1 }] }),
			aClause(
				{ id: "CB-0002", standing: "supports", carveOuts: [{ kind: "feedback", reached: false, part: 1 }] },
				{ id: "acme/terms/2025-09-28" },
			),
		];
		const { book, grid } = aDerivedBook(aBook({ clause }).records);
		const [cell] = grid.cells("acme-free", "training-on-conversations");
		expect(openCarveOuts(book, cell!).map((c) => [c.kind, c.version.clause.id])).toEqual([["feedback", "acme/chats-train-models"]]);
	});

	it("lets a supporting text decide on a day when nothing else did", () => {
		const clause = [
			aClause({ standing: "supports", answer: "never" }, { id: "acme/terms/2024-01-01" }),
			aClause({ id: "CB-0002", answer: "never" }, { id: "acme/policy/2025-09-28" }),
		];
		const decidingOn = (day?: string) => {
			const { grid } = aDerivedBook(aBook({ clause }).records, day);
			return grid.cells("acme-free", "training-on-conversations").map((cell) => cell.deciding.map(({ id }) => id));
		};
		expect(decidingOn()).toEqual([["acme/policy/2025-09-28"]]);
		expect(decidingOn("2024-06-01")).toEqual([["acme/terms/2024-01-01"]]);
	});

	it("knows no question of a product that is not asked it", () => {
		const topic = [aTopic({ order: 1 }, { id: "posts" }), aTopic({ order: 2 }, { id: "training-on-conversations" })];
		const platform = [
			aPlatform({ products: [aProduct({ notAsked: ["posts"] }), aProduct({ id: "acme-pro", name: "Acme Pro", plan: "Pro" })] }),
		];
		const { book, grid } = aDerivedBook(aBook({ topic, platform, clause: [aClause()] }).records);
		const [free, pro] = [...book.products.values()];
		expect(grid.ofProduct(book, free!).map(({ topic: asked }) => asked.id)).toEqual(["training-on-conversations"]);
		expect(grid.topicsOf(book, [free!, pro!]).map(({ id }) => id)).toEqual(["posts", "training-on-conversations"]);
	});

	it("makes the headline from the same cells as the table", () => {
		const platform = [aPlatform({ products: [aProduct(), aProduct({ id: "acme-pro", name: "Acme Pro", plan: "Pro" })] })];
		const clause = [aClause({ appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" } })];
		const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
		const [topic] = book.topics;
		const groups = headline(grid, book.platforms[0]!, topic!);
		expect(groups.map((g) => [cellLabel(g.cell), g.products.map((p) => p.id)])).toEqual([["opt-out", ["acme-free", "acme-pro"]]]);
		expect(topicRows(book, grid, topic!).map((r) => [cellLabel(r.cells[0]!), r.products.map((p) => p.id)])).toEqual([
			["opt-out", ["acme-free", "acme-pro"]],
		]);
	});
});

describe("pair pages", () => {
	it("grow in step with platforms, not with their square", () => {
		const names = Array.from({ length: 100 }, (_, i) => `p${String(i).padStart(3, "0")}`);
		const platform = names.map((id, i) =>
			aPlatform(
				{
					name: id,
					compareWith: Array.from({ length: 9 }, (_, k) => names[(i + k + 1) % 100]!),
					products: [aProduct({ id: `${id}-free` })],
				},
				{ id },
			),
		);
		const { book } = aDerivedBook(aBook({ platform, document: [], clause: [], topic: [aTopic()] }).records, "2026-09-01");
		const made = pairs(book);
		expect(made.length).toBe(900);
		expect(new Set(made.map(([a, b]) => `${a.id} ${b.id}`)).size).toBe(900);
		expect(made.map(([a, b]) => pairId(b, a))).toEqual(made.map(([a, b]) => pairId(a, b)));
	});
});
