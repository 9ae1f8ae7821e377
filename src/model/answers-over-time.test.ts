import { describe, expect, test } from "vitest";
import { aConflict } from "../testing/builders.ts";
import { aChangingBook, aQuote, everywhere, type Wording } from "../testing/changing-book.ts";
import { answersOverTime } from "./answers-over-time.ts";

const quote = aQuote("Words of the text.");
const of = (clauses: Readonly<Record<string, readonly Wording[]>>, product = "acme-free", region = "us") => {
	const { book } = aChangingBook(clauses);
	const [platform] = book.platforms;
	return answersOverTime(book, platform!)
		.filter((one) => one.cell.product.id === product && one.region === region && one.cell.deciding.length > 0)
		.map(({ cell, from, until }) => [from, until, cell.deciding.map(({ data }) => data.answer).join("+")]);
};

describe("the answers of a platform over time", () => {
	test("one that changed has two rows, and the first ends on the day on which the second begins", () => {
		expect(
			of({
				c: [
					["2024-01-01", { answer: "opt-in", quote, appliesTo: everywhere("acme-free") }],
					["2025-01-01", { answer: "opt-out", quote, appliesTo: everywhere("acme-free") }],
				],
			}),
		).toEqual([
			["2024-01-01", "2025-01-01", "opt-in"],
			["2025-01-01", undefined, "opt-out"],
		]);
	});

	test("one that went has an end, and nothing is said of the days after it that nobody read", () => {
		expect(
			of({
				c: [
					[
						"2024-01-01",
						{ answer: "opt-in", quote, appliesTo: everywhere("acme-free"), ended: { on: "2024-06-01", why: "No copy holds the words." } },
					],
				],
				other: [["2024-03-01", { answer: "never", quote, appliesTo: everywhere("acme-team") }]],
			}),
		).toEqual([["2024-01-01", "2024-06-01", "opt-in"]]);
	});

	test("two texts disagree from the day on which both are there, and no longer than that", () => {
		const own = { quote, appliesTo: everywhere("acme-free") };
		const clauses: Record<string, readonly Wording[]> = {
			terms: [["2024-01-01", { ...own, answer: "opt-in" }]],
			help: [["2025-01-01", { ...own, answer: "opt-out", ended: { on: "2025-06-01", why: "No copy holds the words." } }]],
		};
		const conflict = [aConflict({ clauses: ["acme/terms", "acme/help"], appliesTo: everywhere("acme-free") })];
		const { book } = aChangingBook(clauses, { conflict });
		const [platform] = book.platforms;
		const dated = answersOverTime(book, platform!).filter(
			({ cell, region }) => region === "us" && cell.product.id === "acme-free" && cell.deciding.length > 0,
		);
		expect(dated.map(({ cell, from, until }) => [from, until, cell.state])).toEqual([
			["2024-01-01", "2025-01-01", "answered"],
			["2025-01-01", "2025-06-01", "conflict"],
			["2025-06-01", undefined, "answered"],
		]);
	});

	test("a place that a wording does not name keeps its own answer", () => {
		const clauses: Record<string, readonly Wording[]> = {
			all: [["2024-01-01", { answer: "opt-in", quote, appliesTo: everywhere("acme-free") }]],
			both: [
				["2024-02-01", { answer: "never", quote, appliesTo: { products: ["acme-pro"], regions: ["us"] } }],
				["2025-02-01", { answer: "opt-out", quote, appliesTo: { products: ["acme-pro"], regions: ["us", "uk"] } }],
			],
		};
		expect(of(clauses, "acme-pro", "uk")).toEqual([["2025-02-01", undefined, "opt-out"]]);
		expect(of(clauses, "acme-pro", "us")).toEqual([
			["2024-02-01", "2025-02-01", "never"],
			["2025-02-01", undefined, "opt-out"],
		]);
		expect(of(clauses, "acme-free", "us")).toEqual([["2024-01-01", undefined, "opt-in"]]);
	});
});
