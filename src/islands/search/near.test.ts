import { expect, test } from "vitest";
import { nearest } from "./near.ts";

const known = ["claude", "gemini", "anthropic", "linkedin", "training", "comet", "cursor", "grammarly", "reddit", "retention"];

test.each([
	["gemeni", "gemini"],
	["anthropc", "anthropic"],
	["linkdin", "linkedin"],
	["traning", "training"],
	["cluade", "claude"],
	["redit", "reddit"],
	["grammerly", "grammarly"],
	["retnetoin", "retention"],
])("%s is meant for %s", (typed, meant) => expect(nearest(typed, known)).toBe(meant));

test.each(["gem", "cat", "", "windmill", "curse", "read"])("%s is left as it is", (typed) => expect(nearest(typed, known)).toBeUndefined());

test("a word that may be two is neither", () => expect(nearest("grant", ["grand", "gran", "grants", "giant"])).toBeUndefined());
