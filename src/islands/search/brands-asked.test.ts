import { expect, test } from "vitest";
import { brandsAsked } from "./brands-asked.ts";

const brands = [
	{ name: "Midjourney", names: ["Midjourney", "Mid Journey"], words: [], archived: true },
	{ name: "Copy.ai", names: ["Copy.ai"], words: [], archived: true },
	{ name: "Match", names: ["Match", "Match.com"], words: ["Match"], archived: true },
	{ name: "Doubao", names: ["Doubao", "豆包"], words: [], archived: true },
	{ name: "C&A", names: ["C&A"], words: [], archived: false },
	{ name: "Pokémon", names: ["Pokémon GO"], words: [], archived: false },
];

test.each([
	["does midjourney train on my pictures?", ["Midjourney"]],
	["MID JOURNEY opt-out", ["Midjourney"]],
	["midjourneys", []],
	["is it on copy.ai.", ["Copy.ai"]],
	["copy ai answers", []],
	["match", ["Match"]],
	["does the answer match my plan", []],
	["match.com messages", ["Match"]],
	["豆包", ["Doubao"]],
	["c&a and midjourney", ["Midjourney", "C&A"]],
	["pokemon go", ["Pokémon"]],
	["", []],
	["?!", []],
])("%s", (query, found) => expect(brandsAsked(query, brands).map(({ name }) => name)).toEqual(found));
