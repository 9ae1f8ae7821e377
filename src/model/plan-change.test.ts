import { describe, expect, it } from "vitest";
import type { Region } from "../schema/vocabulary.ts";
import { aBook, aClause, aPlatform, aProduct, aSilence, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { planChanges } from "./plan-change.ts";
import { regionDifferences } from "./region-differences.ts";

const names = ["free", "pro", "team", "api"] as const;
const products = names.map((name) => aProduct({ id: `acme-${name}`, name: `Acme ${name}`, plan: name }));
const at = (list: readonly (typeof names)[number][], regions: "everywhere" | Region[] = "everywhere") => ({
	products: list.map((name) => `acme-${name}`),
	regions,
});
const NOT_NEEDED = { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } as const;
const clause = [
	aClause({ appliesTo: at(["free", "pro"]) }),
	aClause({ id: "CB-0002", answer: "never", control: NOT_NEEDED, appliesTo: at(["team"]) }, { id: "acme/team/2025-01-01" }),
	aClause({ id: "CB-0003", answer: "never", control: NOT_NEEDED, appliesTo: at(["api"]) }, { id: "acme/api/2025-01-01" }),
	aClause({ id: "CB-0004", topic: "human-review", appliesTo: at(["free"]) }, { id: "acme/review-free/2025-01-01" }),
	aClause(
		{ id: "CB-0005", topic: "human-review", appliesTo: at(["pro"], ["eea", "switzerland", "uk"]) },
		{ id: "acme/review-pro/2025-01-01" },
	),
	aSilence(
		{ id: "CB-0006", topic: "human-review", appliesTo: at(["pro"], ["us", "canada", "australia", "other"]) },
		{ id: "acme/review-pro-elsewhere/2025-01-01" },
	),
	aClause(
		{ id: "CB-0007", topic: "human-review", appliesTo: at(["team", "api"], ["eea", "switzerland", "uk"]) },
		{ id: "acme/review-a/2025-01-01" },
	),
	aClause(
		{ id: "CB-0008", topic: "human-review", appliesTo: at(["team", "api"], ["us", "canada", "australia", "other"]) },
		{ id: "acme/review-b/2025-01-01" },
	),
];
const topic = [aTopic(), aTopic({ order: 2, title: "Human review" }, { id: "human-review" })];
const { book, grid } = aDerivedBook(aBook({ platform: [aPlatform({ products })], topic, clause }).records);
const product = (name: (typeof names)[number]) => book.products.get(`acme-${name}`)!;

describe("what another plan would give", () => {
	const changes = (name: (typeof names)[number]) =>
		planChanges(book, grid, product(name)).map(({ siblings, rows }) => [
			siblings.map((p) => p.data.plan).join(),
			rows.map((r) => r.topic.id).join(),
		]);

	it("is only what differs: the same answer by another text is no difference", () => {
		expect(changes("free")).toEqual([
			["pro", "human-review"],
			["team", "training-on-conversations"],
			["api", "training-on-conversations"],
		]);
	});

	it("counts an answer that holds in other places as another answer", () => {
		expect(changes("pro")[0]).toEqual(["free", "human-review"]);
	});

	it("puts siblings together that answer alike by the same clauses, and those where nothing differs", () => {
		const alike = clause.map((entry) =>
			entry.id.startsWith("acme/team/") ? { ...entry, data: { ...entry.data, appliesTo: at(["team", "api"]) } } : entry,
		);
		const other = aDerivedBook(
			aBook({ platform: [aPlatform({ products })], topic, clause: alike.filter(({ id }) => !id.startsWith("acme/api/")) }).records,
		);
		const groups = planChanges(other.book, other.grid, other.book.products.get("acme-free")!).map(({ siblings }) => siblings.length);
		expect(groups).toEqual([1, 2]);
		expect(
			planChanges(other.book, other.grid, other.book.products.get("acme-team")!).find(({ rows }) => rows.length === 0)?.siblings,
		).toHaveLength(1);
	});

	it("is nothing where a platform has one product", () => {
		const one = aDerivedBook(aBook().records);
		expect(planChanges(one.book, one.grid, one.book.products.get("acme-free")!)).toEqual([]);
	});
});

describe("what differs by place", () => {
	const differences = (name: (typeof names)[number]) => {
		const { answers, texts, same } = regionDifferences(book, grid, product(name));
		return [answers.map((row) => row.topic.id), texts.map((row) => row.id), same];
	};

	it("keeps an answer that differs apart from one that only rests on another text", () => {
		expect(differences("pro")).toEqual([["human-review"], [], 1]);
		expect(differences("team")).toEqual([[], ["human-review"], 1]);
		expect(differences("free")).toEqual([[], [], 2]);
	});
});
