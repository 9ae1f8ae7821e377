import { describe, expect, test } from "vitest";
import { csvLines } from "../../export/csv.ts";
import { readCsv } from "../narrow-csv.ts";
import { toMarkdown } from "../table-markdown.ts";
import { between } from "./between.ts";
import { type Choice, EMPTY, readChoice, writeChoice } from "./choice.ts";
import { Bench, type Compared, type Face } from "./data.ts";
import { countsOf, differing, narrowed, productsOf, tableOf } from "./rows.ts";
import { sorted } from "./sort.ts";
import { asLines, asPlainText, asTable, captionOf, citationOf, rowName, type Shown, sourcesOf } from "./text.ts";
import { arithmetic, scoreOf } from "./weights.ts";

/** Two platforms, four products, two questions, two places, two days. */
const face = (words: string, more: Partial<Face> = {}): Face => ({
	state: "answered",
	answer: "yes",
	words,
	level: "high",
	limits: [],
	models: ["generative"],
	marks: [],
	conflict: null,
	...more,
});
const YES = face("Yes", { marks: [{ id: "implied", words: "implied" }] });
const NEVER = face("Never", { answer: "never", level: "low", limits: ["foundation models only"] });
const SILENT = face("Not stated", { state: "unstated", answer: "unstated", level: "unstated", models: [] });
const CONFLICT = face("Texts conflict", {
	state: "conflict",
	answer: null,
	level: null,
	models: [],
	conflict: { words: "Where they disagree", url: "/conflicts/acme/x/" },
});
const FACES = [YES, NEVER, SILENT, CONFLICT];
const wording = (n: number, points: Readonly<Record<string, number>>): Compared["wordings"][number] => ({
	clause: `acme/clause-${n}`,
	number: `CB-000${n}`,
	date: "2025-01-01",
	title: `Clause ${n}`,
	document: "Terms",
	url: `/clauses/acme/clause-${n}/2025-01-01/`,
	steps: Object.entries(points).map(([factor, sum]) => ({ factor: factor as "answer", points: sum })),
});
type Row = readonly [product: number, topic: number, places: number, from: string, until: string | null, face: number, wordings: number[]];
const ROWS: readonly Row[] = [
	[0, 0, 3, "2024-01-01", "2025-01-01", 1, [0]],
	[0, 0, 3, "2025-01-01", null, 0, [1]],
	[1, 0, 3, "2025-01-01", null, 0, [1]],
	[2, 0, 1, "2025-01-01", null, 1, [0]],
	[2, 0, 2, "2025-01-01", null, 2, [2]],
	[3, 0, 3, "2025-01-01", null, 3, [0, 1]],
	[0, 1, 3, "2025-01-01", null, 1, [0]],
	[1, 1, 3, "2025-01-01", null, 1, [0]],
	[2, 1, 3, "2025-01-01", null, 1, [0]],
	[3, 1, 3, "2025-01-01", null, 1, [3]],
];
const column = <K extends number>(n: K) => ROWS.map((row) => row[n]) as Row[K][];
const product = (
	id: string,
	platform: number,
	plan: string,
	audience: "consumer" | "business" = "consumer",
): Compared["products"][number] => ({
	id,
	platform,
	name: `${platform === 0 ? "Acme" : "Birch"} ${plan}`,
	plan,
	audience: { id: audience, name: audience },
	url: `/platforms/${id}/`,
});
const DATA: Compared = {
	$schema: "schema/files/compare.schema.json",
	schemaVersion: 1,
	asOf: "2026-06-01",
	licence: "CC-BY-4.0",
	rubric: "1.0",
	texts: "2026-05-30",
	places: [
		{ id: "eea", name: "European Economic Area" },
		{ id: "us", name: "United States" },
	],
	placeWords: ["", "EEA", "US", "Everywhere"],
	factors: [
		{ id: "answer", name: "The answer" },
		{ id: "limits", name: "Limits of a promise" },
	],
	kinds: [
		{ id: "assistant", name: "Assistants" },
		{ id: "social-network", name: "Social networks" },
	],
	platforms: [
		{ id: "acme", name: "Acme", kind: "assistant", url: "/platforms/acme/" },
		{ id: "birch", name: "Birch", kind: "social-network", url: "/platforms/birch/" },
	],
	products: [
		product("acme-free", 0, "Free"),
		product("acme-pro", 0, "Pro"),
		product("acme-team", 0, "Team", "business"),
		product("birch-app", 1, "App"),
	],
	topics: [
		{ id: "training", short: "Training", title: "Training on chats", url: "/topics/training/" },
		{ id: "review", short: "Review", title: "Review by people", url: "/topics/review/" },
	],
	models: [{ id: "generative", name: "generative AI" }],
	faces: FACES,
	wordings: [wording(1, { answer: 1, limits: 1 }), wording(2, { answer: 6 }), wording(3, {}), wording(4, { answer: 2, limits: 2 })],
	answers: {
		product: column(0),
		topic: column(1),
		places: column(2),
		from: column(3),
		until: column(4),
		face: column(5),
		wordings: column(6),
	},
};
const bench = new Bench(DATA);
const choose = (search: string): Choice => readChoice(new URLSearchParams(search), bench);
const names = (choice: Choice) => tableOf(bench, choice).rows.map((row) => rowName(bench, row));
const shownBy = (choice: Choice): Shown => {
	const table = tableOf(bench, choice);
	return { day: table.day, topics: table.topics, rows: sorted(bench, narrowed(table, choice), choice) };
};

describe("an address", () => {
	test.each([
		"",
		"kind=assistant&topic=training&topic=review&place=us",
		"product=acme-pro&product=birch-app&on=2025-03-01&since=2024-06-01&find=yes",
		"answer=Not+stated&mark=implied&model=generative&limit=no&grade=conflict",
		"sort=-training&differences=1&turned=1&weight-limits=0.5",
		"sort=grade&audience=business",
	])("is written as it was read: %s", (search) => {
		expect([...writeChoice(choose(search))].sort()).toEqual([...new URLSearchParams(search)].sort());
	});

	test("of two platforms, as it was once, still compares them", () => {
		expect(choose("a=birch&b=acme&differences=1")).toEqual({ ...EMPTY, platform: ["birch", "acme"], differences: true });
	});

	test.each([
		"a=%3Cscript%3E&b=nobody",
		"on=2031-01-01&since=yesterday",
		"weight-answer=9&weight-x=2&sort=nothing",
		"place=moon&answer=Maybe",
	])("with what the book does not know chooses nothing: %s", (search) => expect(choose(search)).toEqual(EMPTY));
});

test("plans that answer alike share a row, and one of another audience has its own", () => {
	expect(names(EMPTY)).toEqual(["Acme Free and Acme Pro", "Acme Team", "Birch App"]);
	expect(names(choose("topic=review"))).toEqual(["Acme Free and Acme Pro", "Acme Team", "Birch App"]);
	expect(productsOf(bench, choose("platform=acme&audience=business"))).toEqual([2]);
	expect(names(choose("product=acme-pro&platform=birch"))).toEqual(["Acme Pro", "Birch App"]);
});

test("a place narrows each answer to it", () => {
	const [, team] = tableOf(bench, choose("place=us")).rows;
	expect(team?.cells[0]?.lines.map(({ face, places }) => [face.words, places])).toEqual([["Not stated", 2]]);
});

test("on a day the table is that of the day", () => {
	const [free, pro] = tableOf(bench, choose("on=2024-06-01&topic=training")).rows;
	expect(free?.cells[0]?.lines.map(({ face }) => face.words)).toEqual(["Never"]);
	expect(pro?.cells[0]?.lines).toEqual([]);
});

describe("rows", () => {
	test.each([
		["answer=Not+stated", ["Acme Team"]],
		["grade=conflict", ["Birch App"]],
		["grade=high&limit=no", ["Acme Free and Acme Pro"]],
		["mark=implied", ["Acme Free and Acme Pro"]],
		["find=birch+conflict", ["Birch App"]],
		["find=foundation", ["Acme Free and Acme Pro", "Acme Team", "Birch App"]],
		["answer=Not+stated&mark=implied", []],
	])("are those that have such an answer: %s", (search, expected) => {
		const choice = choose(search);
		expect(narrowed(tableOf(bench, choice), choice).map((row) => rowName(bench, row))).toEqual(expected);
	});

	test.each([
		["sort=training", ["Acme Team", "Acme Free and Acme Pro", "Birch App"]],
		["sort=-training", ["Acme Free and Acme Pro", "Acme Team", "Birch App"]],
		["sort=-grade", ["Acme Free and Acme Pro", "Birch App", "Acme Team"]],
	])("are sorted by an answer, those without a grade last: %s", (search, expected) => {
		expect(shownBy(choose(search)).rows.map((row) => rowName(bench, row))).toEqual(expected);
	});

	test("that answer a question alike leave no difference", () => {
		const { topics, rows } = tableOf(bench, EMPTY);
		expect(differing(topics, rows)).toEqual([0]);
		expect(differing(topics, rows.slice(0, 1))).toEqual([]);
	});

	test("are counted by product, each answer once", () => {
		const { answer, mark, limit } = countsOf(tableOf(bench, choose("topic=training")).rows);
		expect(answer).toEqual([
			{ value: "Yes", count: 2 },
			{ value: "Never", count: 1 },
			{ value: "Not stated", count: 1 },
			{ value: "Texts conflict", count: 1 },
		]);
		expect(mark).toEqual([{ value: "implied", count: 2 }]);
		expect(limit).toEqual([
			{ value: "no", count: 4 },
			{ value: "yes", count: 1 },
		]);
	});
});

describe("points", () => {
	const [free] = tableOf(bench, EMPTY).rows;
	test("are the rubric's where every weight is 1", () => {
		const score = scoreOf(bench, free!, {});
		expect(score).toMatchObject({ sum: 8, graded: 2, open: 0, mean: 4 });
		expect(arithmetic(score)).toBe("7 (the answer) × 1 + 1 (limits of a promise) × 1 = 8; 8 / 2 = 4");
	});
	test("follow the reader's weights, and what has no grade does not count", () => {
		expect(scoreOf(bench, free!, { answer: 0.5, limits: 3 })).toMatchObject({ sum: 6.5, mean: 3.25 });
		const birch = tableOf(bench, EMPTY).rows[2];
		expect(scoreOf(bench, birch!, {})).toMatchObject({ sum: 4, graded: 1, open: 1, mean: 4 });
	});
});

test("what changed between two days is told by product, with both texts", () => {
	const found = between(bench, choose("topic=training&platform=acme"), "2024-06-01");
	expect(found.map(({ products, places, before, after }) => [products, places, before?.face.words, after?.face.words])).toEqual([
		[[0], 3, "Never", "Yes"],
		[[1], 3, undefined, "Yes"],
		[[2], 1, undefined, "Never"],
		[[2], 2, undefined, "Not stated"],
	]);
	expect(between(bench, choose("topic=training"), "2025-06-01")).toEqual([]);
});

describe("as text", () => {
	const choice = choose("topic=training");
	const shown = shownBy(choice);
	test("a caption says who, what, where and when", () => {
		expect(captionOf(bench, shown, choice)).toBe("Acme, Birch: Training on chats, as of 1 June 2026");
		expect(captionOf(bench, shownBy(EMPTY), choose("place=us&differences=1"))).toBe(
			"Acme, Birch: 2 questions, in the United States, as of 1 June 2026, differences only",
		);
	});
	test("Markdown has a line for each row", () => {
		expect(toMarkdown(asTable(bench, shown, choice, false, "https://x.example/"))).toBe(`Acme, Birch: Training on chats, as of 1 June 2026

| Product | Training |
| --- | --- |
| Acme Free and Acme Pro | Yes (implied) |
| Acme Team | EEA: Never (limit: foundation models only); US: Not stated |
| Birch App | Texts conflict |

From texts archived up to 30 May 2026, records checked up to 1 June 2026, rubric 1.0. https://x.example/
`);
	});
	test("plain text names the wordings", () => {
		expect(asPlainText(bench, shown, choice, "https://x.example/")).toContain(
			"Birch App\n- Training on chats: Texts conflict [CB-0001 of 1 January 2025; CB-0002 of 1 January 2025]",
		);
	});
	test("CSV has a line for each answer of each product, with the days", () => {
		const [head, ...lines] = readCsv(csvLines(asLines(bench, shown, (path) => `https://x.example${path}`)));
		expect(lines).toHaveLength(5);
		expect(Object.fromEntries((head ?? []).map((name, i) => [name, lines[3]?.[i]]))).toMatchObject({
			product: "acme-team",
			places: "us",
			state: "unstated",
			from_day: "2025-01-01",
			until_day: "",
			clauses: "CB-0003",
			wordings: "https://x.example/clauses/acme/clause-3/2025-01-01/",
		});
	});
	test("sources stand once each", () => {
		expect(sourcesOf(shownBy(EMPTY)).map(({ number }) => number)).toEqual(["CB-0001", "CB-0002", "CB-0003", "CB-0004"]);
	});
	test("a citation is pinned to the edition", () => {
		expect(citationOf(bench, shown, choice, "https://x.example/?on=2026-06-01", "2026-12-01")).toBe(
			"Clausebook. “Acme, Birch: Training on chats, as of 1 June 2026.” Edition of 1 June 2026, rubric 1.0. https://x.example/?on=2026-06-01 (accessed 1 December 2026).",
		);
	});
});
