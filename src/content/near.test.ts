import { describe, expect, test } from "vitest";
import { didYouMean, nearest } from "./near.ts";

const OPTIONS = ["never", "opt-in", "opt-out", "always", "unstated"];

describe("nearest", () => {
	test.each([
		["opt_out", "opt-out"],
		["Opt-Out", "opt-out"],
		["opt-ou", "opt-out"],
		["optin", "opt-in"],
		["nveer", "never"],
		["nevr", "never"],
		["unstatd", "unstated"],
	])("%s is %s", (written, meant) => {
		expect(nearest(written, OPTIONS)).toBe(meant);
	});

	test.each(["sometimes", "", "x", "yes"])("%j is nothing near", (written) => {
		expect(nearest(written, OPTIONS)).toBeUndefined();
	});

	test("no options, no suggestion", () => {
		expect(nearest("opt-out", [])).toBeUndefined();
		expect(didYouMean("opt-out", [])).toBe("");
	});

	test("prints the suggestion as a question", () => {
		expect(didYouMean("opt_out", OPTIONS)).toBe(' Did you mean "opt-out"?');
	});
});
