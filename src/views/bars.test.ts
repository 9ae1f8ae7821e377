import { expect, test } from "vitest";
import { toRarity } from "../model/rarity.ts";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { answerBar } from "./bars.ts";
import { barFindings, findingText } from "./findings.ts";

const NEVER = { answer: "never", control: { kind: "not-needed", who: "not-stated", reachesBack: "not-stated" } } as const;
const ids = ["free", "pro", "max", "team", "unread"].map((plan) => `acme-${plan}`);
const platform = [aPlatform({ products: ids.map((id) => aProduct({ id, name: id, plan: id })) })];
const clause = [
	aClause({ appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" } }),
	aClause({ id: "CB-0002", ...NEVER, appliesTo: { products: ["acme-max"], regions: "everywhere" } }, { id: "acme/max/2025-09-28" }),
	aClause({ id: "CB-0003", ...NEVER, appliesTo: { products: ["acme-team"], regions: ["eea"] } }, { id: "acme/team/2025-09-28" }),
];
const { book, grid } = aDerivedBook(aBook({ platform, clause }).records);
const topic = book.topics[0]!;
const bar = answerBar(grid, topic, book.products.values());

test("every product that is asked is counted once, in the order of options, what is no answer last", () => {
	expect(bar.total).toBe(5);
	expect(bar.groups.map(({ words, count, parts }) => [words, count, parts.map(({ look, count }) => `${look} ${count}`).join()])).toEqual([
		["never", 1, "none 1"],
		["opt-out", 2, "medium 2"],
		["Differs by place", 1, "by-place 1"],
		["Not read yet", 1, "not-read 1"],
	]);
});

test("a bar counts what the numbers of the topic count", () => {
	const { counts, products } = toRarity(book, grid).get(topic.id)!;
	expect(bar.total).toBe(products);
	expect(bar.groups.map(({ count }) => count).sort()).toEqual([...counts.values()].sort());
});

test("its finding says which answer is most common, and what has none", () => {
	const options = topic.data.options.map(({ label }) => label);
	expect(barFindings(bar, options).map(findingText)).toEqual([
		"The most common answer is “opt-out”: 2 of 5 products.",
		"For 1 nobody has read the texts yet.",
	]);
	const silent = {
		total: 3,
		groups: [
			{ words: "Not stated", count: 2, parts: [{ look: "unstated" as const, count: 2 }] },
			{ words: "Texts conflict", count: 1, parts: [{ look: "conflict" as const, count: 1 }] },
		],
	};
	expect(barFindings(silent, options).map(findingText)).toEqual(["For 2 the texts do not say; for 1 two texts conflict."]);
});
