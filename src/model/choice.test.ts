import { describe, expect, it } from "vitest";
import { gridData } from "../export/dataset.ts";
import { aBook, aClause, aConflict, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { carveOutHeading, speaksOfSwitch, switchWords } from "./choice.ts";
import { conflictDifferences } from "./conflict-difference.ts";

const NEEDED = { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } as const;
const CONTRACT = { kind: "contract", who: "administrator", reachesBack: "not-stated" } as const;

function of(choice: boolean, control: Parameters<typeof aClause>[0]) {
	const help = aClause({ id: "CB-0002", answer: "never", covers: ["outputs"], standing: "supports" }, { id: "acme/help/2025-01-01" });
	const conflict = aConflict({ clauses: ["acme/terms", "acme/help"] });
	const { book, grid } = aDerivedBook(
		aBook({
			topic: [aTopic({ choice })],
			clause: [
				aClause({ answer: "never", ...control }, { id: "acme/terms/2025-01-01" }),
				{ ...help, data: { ...help.data, control: { ...help.data.control, ...CONTRACT } } },
			],
			conflict: [conflict],
		}).records,
	);
	const version = book.clauses.find(({ id }) => id === "acme/terms")!.newest;
	return { book, grid, version };
}

describe("a topic on which nobody has a choice", () => {
	it("speaks of no switch: neither on the clause nor in the dataset", () => {
		for (const choice of [true, false]) {
			const { book, grid, version } = of(choice, { control: NEEDED });
			expect(speaksOfSwitch(version)).toBe(choice);
			expect(carveOutHeading(version.topic)).toBe(choice ? "Not reached by it" : "Not covered");
			expect(gridData(book, grid).map(({ control }) => control)).toEqual([choice ? "not-needed" : null]);
		}
	});

	it("still says what a text lets a contract change", () => {
		const { book, grid, version } = of(false, { control: CONTRACT });
		expect(speaksOfSwitch(version)).toBe(true);
		expect(gridData(book, grid).map(({ control }) => control)).toEqual(["contract"]);
	});

	it("tells a difference in the switch only where a text names one", () => {
		const named = conflictDifferences(of(true, { control: NEEDED }).book, of(true, { control: NEEDED }).book.conflicts[0]!);
		expect(named.map(({ field }) => field)).toEqual(["covers", "control"]);
	});
});

it.each([
	[{ kind: "account-toggle", who: "signed-in-user" }, "A switch in account settings, for a signed-in user"],
	[{ kind: "admin-setting", who: "administrator" }, "Your administrator can change it"],
	[{ kind: "form", who: "not-stated" }, "A request form, for whom the document does not say"],
] as const)("%j in words", (control, words) => {
	expect(switchWords(of(true, { answer: "opt-out", control: { ...control, reachesBack: "not-stated" } }).version)).toBe(words);
});
