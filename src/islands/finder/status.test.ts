import { expect, test } from "vitest";
import { type Status, statusText } from "./status.ts";

const status = (fields: Partial<Status>) =>
	statusText({ names: ["A", "B"], of: 3, labels: ["Never"], done: false, places: false, ...fields });

test("says how many fit and whether it matters which", () => {
	expect(status({})).toBe("2 of 3 products fit. All give the same answer: “Never”.");
	expect(status({ names: ["A", "B", "C"], labels: ["Never", "Not stated"] })).toBe(
		"All 3 products fit. They give 2 different answers: “Never”, “Not stated”.",
	);
});

test("what is left open is said, not guessed", () => {
	expect(status({ done: true })).toBe("2 of 3 products fit. All give the same answer: “Never”. Each says what tells it apart.");
	expect(status({ labels: ["Never", "Not stated"], places: true })).toContain("Where you live matters too.");
});

test("one product is named with its answer, or with what it depends on", () => {
	expect(status({ names: ["A"], done: true })).toBe("One product fits: A. Its answer: “Never”.");
	expect(status({ names: ["A"], labels: ["Never", "Not stated"], places: true })).toBe(
		"One product fits: A. Its answer depends on where you live: “Never”, “Not stated”.",
	);
});
