import { describe, expect, test } from "vitest";
import { aClaim } from "../testing/builders.ts";
import { elsewhere } from "./elsewhere.ts";
import { CLAIM_DATES, label, SEEN_AS, VERDICTS } from "./vocabulary.ts";

const record = (claim: object) => ({
	name: "The spruce index",
	url: "https://spruce.example/",
	what: "An index of what assistants do with chats.",
	checked: "2026-09-01",
	claims: [{ ...aClaim(), ...claim }],
});
const faults = (claim: object) => elsewhere.safeParse(record(claim)).error?.issues.map(({ path }) => path.slice(2).join(".")) ?? [];

describe("a claim of another tracker", () => {
	test.each([
		["a day", { date: "2026-05-12" }],
		["a month", { date: "2026-05", dated: "in-address" }],
		["no date", { date: "undated", dated: "not-shown" }],
		["a page with a question in its address", { page: "https://spruce.example/?page=1&sortBy=score-desc" }],
		[
			"a reply and a correction",
			{ reply: { on: "2026-09-01", says: "We read it again." }, corrections: [{ on: "2026-09-01", what: "Its date was another." }] },
		],
	])("may have %s", (_, claim) => {
		expect(faults(claim)).toEqual([]);
	});

	test.each([
		["date", { date: "2026-13" }],
		["date", { date: "2026-02-30" }],
		["date", { date: "May 2026" }],
		["dated", { date: "undated" }],
		["dated", { dated: "not-shown" }],
		["dated", { dated: "guessed" }],
		["seen.as", { seen: { on: "2026-09-01", as: "live-page" } }],
		["seen.address", { seen: { on: "2026-09-01", as: "whole-copy", address: "guessed" } }],
		["page", { page: "http://spruce.example/" }],
		["products", { products: [] }],
		["verdict", { verdict: "wrong" }],
		["version", { version: "current" }],
		["says", { says: "Too short." }],
		["reason", { reason: "x".repeat(341) }],
		["", { archived: "What our texts say is derived." }],
	])("may not have another %s: %j", (field, claim) => {
		expect(faults(claim)).toEqual([field]);
	});

	test("has words for every id of its closed lists", () => {
		for (const id of [...VERDICTS, ...CLAIM_DATES, ...SEEN_AS]) expect(label(id)).not.toBe("");
	});
});
