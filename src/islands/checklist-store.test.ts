import { describe, expect, it } from "vitest";
import { type Checklist, clean, isBlank, MOST_CHARACTERS, read, toMarkdown, write } from "./checklist-store.ts";
import { compareValues } from "./compare-values.ts";

const note = { done: true, on: "2026-11-21", text: "Switched off on the web.", version: "2026-07-08" };
const list: Checklist = { notes: new Map([["CB-0001", note]]), platforms: new Set(["anthropic"]) };
const file = (notes: unknown, more: object = {}) => JSON.stringify({ format: "clausebook-checklist", version: 1, notes, ...more });

describe("a kept list", () => {
	it("comes back as it was written, without blank notes", () => {
		const blank = { done: false, on: "", text: " \n", version: "2026-07-08" };
		const back = read(write({ ...list, notes: new Map([...list.notes, ["CB-0002", blank]]) }));
		expect(back?.dropped).toBe(0);
		expect([...(back?.list.notes ?? [])]).toEqual([["CB-0001", note]]);
		expect([...(back?.list.platforms ?? [])]).toEqual(["anthropic"]);
	});

	it.each([
		"",
		"null",
		"[]",
		"{}",
		'"text"',
		"{",
		"<script>",
		JSON.stringify({ format: "clausebook-checklist" }),
		file([]),
		file(null),
		JSON.stringify({ format: "other", notes: {} }),
	])("%s is no list", (text) => {
		expect(read(text)).toBeUndefined();
	});

	it("leaves out what is no note, and counts it", () => {
		const found = read(
			file({ "CB-0001": note, "CB-1": note, "../x": note, "letter-gdpr-objection": note, "CB-0002": "text", "CB-0003": null }),
		);
		expect([...(found?.list.notes.keys() ?? [])]).toEqual(["CB-0001", "letter-gdpr-objection"]);
		expect(found?.dropped).toBe(4);
	});

	it("takes nothing from keys that objects are made of", () => {
		const found = read(
			'{"format":"clausebook-checklist","notes":{"__proto__":{"done":true},"constructor":{"done":true}},"platforms":["__proto__","x y",7]}',
		);
		expect(found?.list.notes.size).toBe(0);
		expect(found?.list.platforms.size).toBe(0);
		expect(({} as { done?: boolean }).done).toBeUndefined();
	});

	it("makes every field what it should be", () => {
		const found = read(file({ "CB-0001": { done: "yes", on: "21.11.2026", text: 7, version: "<b>" } }));
		expect(found?.list.notes.get("CB-0001")).toEqual({ done: false, on: "", text: "", version: "" });
	});

	it("survives notes of 10,000 words, odd characters and halves of characters", () => {
		const text = `${"word ".repeat(10_000)}\u0000\u202E𝔘\uD800 <script>alert(1)</script>\r\nend`;
		const kept = { ...list, notes: new Map([["CB-0001", { ...note, text: clean(text) }]]) };
		const back = read(write(kept))?.list.notes.get("CB-0001")?.text ?? "";
		expect(back).toBe(clean(text));
		expect(back).toContain("\u202E𝔘\uFFFD <script>alert(1)</script>\nend");
		expect(back).not.toContain("\u0000");
	});

	it("is not read where it is larger than any browser keeps", () => {
		expect(read(`${file({})}${" ".repeat(MOST_CHARACTERS)}`)).toBeUndefined();
	});

	it("knows a blank note", () => {
		expect(isBlank({ done: false, on: "", text: "  ", version: "x" })).toBe(true);
		expect(isBlank({ done: true, on: "", text: "", version: "" })).toBe(false);
	});
});

describe("a list as Markdown", () => {
	const items = new Map([
		["CB-0001", { title: "A switch: *chats*", group: "Claude", url: "https://site.example/opt-out/anthropic/#claude-free" }],
		["CB-0002", { title: "A form", group: "Claude", url: "https://site.example/x" }],
	]);

	it("has every item in its order, ticked or not, with day, version and link", () => {
		expect(toMarkdown(list, items, "2026-12-01")).toBe(
			[
				"# Opt-out checklist",
				"",
				"Saved on 2026-12-01. Noted by hand; nothing here was tested by Clausebook.",
				"",
				"## Claude",
				"",
				"- [x] A switch: \\*chats\\* (CB-0001, version of 2026-07-08), on 2026-11-21 <https://site.example/opt-out/anthropic/#claude-free>",
				"",
				"      Switched off on the web.",
				"",
				"- [ ] A form (CB-0002) <https://site.example/x>",
				"",
			].join("\n"),
		);
	});

	it("keeps notes literal, so that nothing in them is a mark or a tag", () => {
		const text = toMarkdown(
			{ ...list, notes: new Map([["CB-0001", { ...note, text: "# Title\n<script>\n\n- [x] no" }]]) },
			items,
			"2026-12-01",
		);
		expect(text).toContain("\n      # Title\n      <script>\n      \n      - [x] no\n");
	});

	it("carries along what the page does not name any more", () => {
		const text = toMarkdown({ ...list, notes: new Map([["CB-0999", note]]) }, items, "2026-12-01");
		expect(text).toContain("## No longer on the page\n\n- [x] CB-0999 (CB-0999, version of 2026-07-08), on 2026-11-21");
	});
});

it("sorts numbers by size and words by the alphabet", () => {
	expect(["10", "9", "100"].sort(compareValues)).toEqual(["9", "10", "100"]);
	expect(["grok", "ChatGPT", "Claude"].sort(compareValues)).toEqual(["ChatGPT", "Claude", "grok"]);
	expect(compareValues("", "")).toBe(0);
});
