import { describe, expect, it } from "vitest";
import { toChanges, toEndings } from "../../model/changes.ts";
import { aSilence } from "../../testing/builders.ts";
import { aChangingBook } from "../../testing/changing-book.ts";
import { toAxis } from "./axis.ts";
import { clauseTimeline } from "./clause.ts";
import { platformTimeline } from "./platform.ts";

describe("a time axis", () => {
	it("has a tick for each year, and the beginning where there is room", () => {
		expect(toAxis("2024-03-01", "2026-11-21").ticks).toEqual([
			{ at: 30.75, label: "2025" },
			{ at: 67.44, label: "2026" },
		]);
		expect(toAxis("2024-01-02", "2026-06-01").ticks[0]).toEqual({ at: 0, label: "Jan 2024" });
	});
	it("has at most five years, the last among them", () => {
		expect(toAxis("2012-06-01", "2026-11-21").ticks.map((t) => t.label)).toEqual(["2014", "2017", "2020", "2023", "2026"]);
	});
	it("has its two ends by month where no two years begin in it", () => {
		expect(toAxis("2026-03-12", "2026-11-21").ticks).toEqual([
			{ at: 0, label: "Mar 2026" },
			{ at: 100, label: "Nov 2026" },
		]);
	});
	it("places days in percent, those outside at its nearer end, and bears one day", () => {
		const axis = toAxis("2025-01-01", "2025-01-11");
		expect(["2024-06-01", "2025-01-01", "2025-01-06", "2025-01-11", "2030-01-01"].map((d) => axis.at(d))).toEqual([0, 0, 50, 100, 100]);
		expect(toAxis("2025-01-01", "2025-01-01").at("2025-01-01")).toBe(0);
	});
});

const silence = aSilence({}, { id: "acme/c/2025-01-01" }).data;
const { book } = aChangingBook({
	c: [
		["2024-01-01", {}],
		["2024-02-01", { carveOuts: [{ kind: "feedback", reached: false, part: 1 }] }],
		["2025-01-01", { answer: "unstated", control: silence.control, quote: undefined, search: silence.search, dates: silence.dates }],
		["2027-09-01", { answer: "always" }],
	],
	gone: [
		["2024-01-01", {}],
		["2024-01-10", { ended: { on: "2025-09-01", why: "The passage is gone." } }],
	],
});

describe("a clause's timeline", () => {
	it("stands at the points of each version, a silence below the scale, what is ahead marked", () => {
		const { segments, silent, today, top } = clauseTimeline(book, book.clauses[0]!);
		expect(segments.map((s) => [s.number, s.points, s.ahead])).toEqual([
			[1, 4, false],
			[2, 5, false],
			[3, undefined, false],
			[4, 6, true],
		]);
		expect([silent, top, segments[3]!.from, segments[3]!.to]).toEqual([true, 12, 100, 100]);
		expect(today).toBeGreaterThan(segments[2]!.from);
	});
	it("puts numbers that would touch in rows of their own", () => {
		const { segments, rows } = clauseTimeline(book, book.clauses[0]!);
		expect([segments.map((s) => s.row), rows]).toEqual([[0, 1, 0, 0], 2]);
	});
	it("follows the rubric's bands and ends where the wording ended", () => {
		const { axis, bands, segments } = clauseTimeline(book, book.clauses[1]!);
		expect(bands.map((b) => [b.level, b.from, b.to])).toEqual([
			["none", 0, 1],
			["low", 1, 3],
			["medium", 3, 6],
			["high", 6, 9],
			["critical", 9, 12],
		]);
		expect(segments.at(-1)!.to).toBe(axis.at("2025-09-01"));
	});
});

describe("a clause whose words went and came again", () => {
	const { book } = aChangingBook({
		c: [
			["2024-01-01", { ended: { on: "2024-06-01", why: "The passage is gone." } }],
			["2025-01-01", {}],
		],
	});
	it("has a gap between the two, on the picture and among the changes", () => {
		const { axis, segments } = clauseTimeline(book, book.clauses[0]!);
		expect(segments.map((s) => [s.from, s.to])).toEqual([
			[0, axis.at("2024-06-01")],
			[axis.at("2025-01-01"), 100],
		]);
		expect(toEndings(book).map((e) => e.id)).toEqual(["CB-0001-ended-2024-06-01"]);
		expect(toChanges(book)[0]!.gapSince).toBe("2024-06-01");
	});
});

describe("a platform's timeline", () => {
	const changes = toChanges(book);
	it("has a row for each topic with a clause, and one mark a day and direction", () => {
		const timeline = platformTimeline(book, book.platforms[0]!, changes, toEndings(book))!;
		const [row] = timeline.rows;
		expect(timeline.rows).toHaveLength(1);
		expect([row!.since, row!.marks.length, row!.groups.length, row!.ends.length]).toEqual(["2024-01-01", 4, 4, 1]);
	});
	it("is not drawn where nothing changed", () => {
		const still = aChangingBook({ c: [["2024-01-01", {}]] }).book;
		expect(platformTimeline(still, still.platforms[0]!, [], [])).toBeUndefined();
	});
});
