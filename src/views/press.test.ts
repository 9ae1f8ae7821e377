import { describe, expect, it } from "vitest";
import { afterRows } from "../model/after-opt-out.ts";
import { toChanges } from "../model/changes.ts";
import { toRarity } from "../model/rarity.ts";
import { always, quote, topics } from "../testing/after-book.ts";
import { aBook, aClause, aPlatform, aProduct, aSilence } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { barWords, monthWords, type PressFinding, pressFindings } from "./press.ts";

const never = { answer: "never", control: { kind: "not-needed", who: "not-stated", reachesBack: "not-stated" } } as const;
const of = (products: string[]) => ({ products, regions: "everywhere" as const });
const platform = [
	aPlatform({
		products: [
			aProduct({ id: "acme-free", name: "Acme Free", plan: "Free", audience: "consumer" }),
			aProduct({ id: "acme-pro", name: "Acme Pro", plan: "Pro", audience: "consumer" }),
			aProduct({ id: "acme-team", name: "Acme Team", plan: "Team", audience: "business" }),
		],
	}),
];
const clause = [
	aClause({ ...never, appliesTo: of(["acme-free", "acme-pro"]) }, { id: "acme/chats/2025-03-01" }),
	aClause({ quote, ...always, appliesTo: of(["acme-free", "acme-pro"]) }, { id: "acme/chats/2025-09-28" }),
	aSilence({ id: "CB-0002", appliesTo: of(["acme-team"]) }, { id: "acme/team/2025-09-28" }),
];
const { book, grid } = aDerivedBook(aBook({ platform, clause, topic: topics }).records, "2025-11-20");
const findings = pressFindings({ book, grid, changes: toChanges(book), after: afterRows(book, grid), rarity: toRarity(book, grid) });
const finding = (id: PressFinding["id"]) => findings.find((one) => one.id === id);

describe("the findings of a month", () => {
	it("count each product once by its answer, and say the most common one", () => {
		const own = finding("by-default");
		expect(own?.bars.reduce((sum, { value }) => sum + value, 0)).toBe(3);
		expect(own?.sentence).toMatch(/^“.+” is the most common answer on .+: 2 of 3 products\.$/);
	});

	it("tell accounts apart by who has them", () => {
		expect(finding("personal-and-work")?.sentence).toBe(
			"2 of 2 products for personal accounts may train on chats by default; of 1 for work, 0.",
		);
		expect(finding("personal-and-work")?.bars.map(barWords)).toEqual(["2 of 2", "0 of 1"]);
	});

	it("count material changes in the twelve months up to the book's day, and no others", () => {
		const own = finding("changes");
		expect([own?.bars.length, own?.bars[0].label, own?.bars.at(-1)?.label]).toEqual([12, "December 2024", "November 2025"]);
		expect(own?.bars.filter(({ value }) => value > 0)).toEqual([{ label: "September 2025", value: 1 }]);
		expect(own?.sentence).toBe(
			"Material changes in the twelve months to November 2025: 1. Of these, 1 take more or leave less choice, 0 the reverse.",
		);
	});

	it("count the documents that do not say, by question", () => {
		expect(finding("not-said")?.bars.map(barWords)).toEqual(["1 of 3"]);
	});

	it("are sentences of at most 25 words, with names of pictures that differ", () => {
		expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
		for (const { sentence } of findings) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(25);
	});
});

it("a month is the one of the book's day", () => {
	expect(monthWords("2026-11-30")).toBe("November 2026");
});
