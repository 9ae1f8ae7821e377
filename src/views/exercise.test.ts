import { describe, expect, it } from "vitest";
import { readRecords } from "../content/read.ts";
import { VALID } from "../testing/book.ts";
import { aBook, aClause, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { anEntry } from "../testing/entry.ts";
import { cellFinding, findingsByKind, findingsOf } from "./exercise.ts";

const { book, grid } = aDerivedBook(readRecords(VALID).records, undefined, {});
const product = (id: string) => {
	const found = book.products.get(id);
	if (!found) throw new Error(id);
	return found;
};

describe("the finding on an input", () => {
	it("is nothing where the input is public anyway", () => {
		for (const one of book.products.values()) expect(findingsOf(book, grid, one)[0]).toMatchObject({ finding: "clear", because: [] });
	});

	it("is the strictest answer to the questions the input meets", () => {
		expect(findingsOf(book, grid, product("birch-app"))[1]).toMatchObject({ finding: "ask" });
		expect(findingsOf(book, grid, product("birch-app"))[1]?.because.map(({ id }) => id)).toEqual([
			"training-on-conversations",
			"human-review",
		]);
	});

	it.each([
		["never", "not-needed", "clear"],
		["opt-in", "account-toggle", "clear"],
		["opt-out", "account-toggle", "switch"],
		["always", "none-stated", "ask"],
	] as const)("%s is %s", (answer, kind, finding) => {
		const clause = aClause({ answer, control: { kind, who: "not-stated", reachesBack: "not-stated" } });
		const exercise = [
			anEntry("exercise", "exercise", [
				{
					id: "code",
					name: "Code",
					sample: "A sample that is long enough to stand for a piece of code.",
					inputs: "Some code of ours.",
					before: "Take out the keys first.",
					approver: "The owner",
					topics: ["training-on-conversations"],
				},
			]),
		];
		const small = aDerivedBook(aBook({ topic: [aTopic()], clause: [clause], exercise }).records);
		const [one] = small.book.products.values();
		const cell = small.grid.cells(one?.id ?? "", "training-on-conversations")[0];
		expect(cell && cellFinding(cell)).toBe(finding);
		expect(one && findingsOf(small.book, small.grid, one)[0]?.finding).toBe(finding);
	});

	it("counts each product of a kind once for each input", () => {
		for (const { products, counts } of findingsByKind(book, grid))
			for (const { by } of counts) expect(Object.values(by).reduce((a, b) => a + b)).toBe(products);
	});
});
