import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Entry } from "../content/read.ts";
import { TestArchive } from "../testing/archive.ts";
import { aBook, aClause, aDocument } from "../testing/builders.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { driftAll } from "./drift.ts";
import { newTracer } from "./trace.ts";

const C = "genai-contrib-versions";
const PATH = "Acme/Privacy Policy.md";
const FILLER = "This policy explains how the service handles what you give to it. ".repeat(30);
const SAID = ["We train on your chats.", "People may read your files.", "We keep them for thirty days.", "We share them with advertisers."];
const page = (...lines: string[]) => ["# Privacy", FILLER, ...lines, ""].join("\n\n");

const clause = (name: string, parts: string[], commit: string) =>
	aClause(
		{
			quote: { locator: "Section 1", parts, commit },
			dates: { published: "not-stated", effective: "2026-01-01", archived: "2026-01-01", checked: "2026-09-01" },
		},
		{ id: `acme/${name}/2026-01-01` },
	);

interface Copy {
	readonly on: string;
	readonly text: string;
}

async function drift(copies: readonly Copy[], quotes: readonly string[][], accept: readonly number[] = []) {
	const made = new TestArchive();
	const commits = made.record(
		C,
		copies.map(({ on, text }) => ({ on, files: { [PATH]: text } })),
	);
	const accepted = accept.map((i) => ({ commit: commits[i] ?? "", on: "2026-09-01", why: "Compared with the live text: it is new." }));
	const clauses: Entry<"clause">[] = quotes.map((parts, i) => clause(`clause-${i}`, parts, commits[0] ?? ""));
	const { records } = aBook({ document: [aDocument({ archive: [{ collection: C, path: PATH }], accepted })], clause: clauses });
	return driftAll(newTracer(records, new Archive(made.folder), new HoldsCache(join(temporaryFolder(), "cache.json"))));
}
const each = SAID.map((part) => [part]);
const states = async (...args: Parameters<typeof drift>) =>
	(await drift(...args)).map(({ drift: { state, since } }) => (since ? `${state} ${since}` : state));
const first = { on: "2026-01-01", text: page(...SAID) };

describe("many wordings of one document that go at once", () => {
	const other = { on: "2026-02-01", text: page("A text that says nothing of the kind stands here now.") };

	test("are an alarm, which takes no answer away", async () => {
		expect(await states([first, other], each)).toEqual(Array(4).fill("alarm 2026-02-01"));
	});

	test("still are when a newer copy is like the one that raised it", async () => {
		expect(await states([first, other, { on: "2026-03-01", text: `${other.text}More.\n` }], each)).toEqual(
			Array(4).fill("alarm 2026-02-01"),
		);
	});

	test("are gone when a person has accepted that copy, or one after it", async () => {
		const newer = { on: "2026-03-01", text: `${other.text}More.\n` };
		expect(await states([first, other], each, [1])).toEqual(Array(4).fill("gone 2026-02-01"));
		expect(await states([first, other, newer], each, [2])).toEqual(Array(4).fill("gone 2026-02-01"));
		expect(await states([first, other, newer], each, [0])).toEqual(Array(4).fill("alarm 2026-02-01"));
	});

	test("fewer than three, or less than half, are what they are", async () => {
		expect(await states([first, { ...other, text: page(...SAID.slice(2)) }], each)).toEqual([
			"gone 2026-02-01",
			"gone 2026-02-01",
			"current",
			"current",
		]);
		const more = [...SAID, ...["One", "Two", "Three"].map((word) => `${word} more things are said about it here.`)];
		const all = more.map((part) => [part]);
		expect(
			await states(
				[
					{ ...first, text: page(...more) },
					{ ...other, text: page(...more.slice(3)) },
				],
				all,
			),
		).toEqual([...Array(3).fill("gone 2026-02-01"), ...Array(4).fill("current")]);
		expect(
			(
				await states(
					[
						{ ...first, text: page(...more) },
						{ ...other, text: page(...more.slice(4)) },
					],
					all,
				)
			).slice(0, 4),
		).toEqual(Array(4).fill("alarm 2026-02-01"));
	});

	test("fewer are an alarm where the text around them went too, until a person has accepted the copy", async () => {
		const anew = {
			on: "2026-02-01",
			text: ["# Privacy", "What you give to it the service handles as its policy explains. ".repeat(30), ""].join("\n\n"),
		};
		expect(await states([first, anew], each.slice(0, 1))).toEqual(["alarm 2026-02-01"]);
		expect(await states([first, anew], each.slice(0, 2))).toEqual(Array(2).fill("alarm 2026-02-01"));
		expect(await states([first, anew, { on: "2026-03-01", text: `${anew.text}More.\n` }], each.slice(0, 1))).toEqual(["alarm 2026-02-01"]);
		expect(await states([first, anew], each.slice(0, 1), [1])).toEqual(["gone 2026-02-01"]);
		// The only wording of the document, and nothing else of its text.
		expect(await states([first, { ...first, on: "2026-02-01", text: page(...SAID.slice(1)) }], each.slice(0, 1))).toEqual([
			"gone 2026-02-01",
		]);
	});

	test("a text of which nothing is left is not the document, and takes nothing away", async () => {
		const wall = Array.from({ length: 90 }, (_, i) => `Vendor ${i} Ltd, Consent, Legitimate interest, Cookie duration: ${i} days`).join(
			"\n\n",
		);
		const long = {
			on: "2026-01-01",
			text: page(
				...SAID,
				"Delete a chat and it is gone from our systems within thirty days, except where a court orders a copy. ".repeat(9),
			),
		};
		const copies = [long, { on: "2026-02-01", text: wall }, { on: "2026-03-01", text: `${wall} ` }];
		expect(await states(copies, each.slice(0, 1))).toEqual(["current"]);
		expect(await states(copies, each.slice(0, 1), [1])).toEqual(["gone 2026-02-01"]);
	});

	test("one after the other are no alarm", async () => {
		const copies = [first, ...[1, 2, 3].map((n) => ({ on: `2026-0${n + 1}-01`, text: page(...SAID.slice(n)) }))];
		expect(await states(copies, each)).toEqual(["gone 2026-02-01", "gone 2026-03-01", "gone 2026-04-01", "current"]);
	});
});

describe("a copy that cannot be the document", () => {
	test("decides nothing while it is the newest, and a real change after it counts", async () => {
		const wall = { on: "2026-02-01", text: "Verify you are human\n" };
		expect(await states([first, wall], each)).toEqual(Array(4).fill("current"));
		const [report] = await drift([first, wall, { on: "2026-03-01", text: page(...SAID.slice(1)) }], each);
		expect(report?.drift).toMatchObject({ state: "gone", since: "2026-03-01" });
	});

	test("decides when a person has accepted it", async () => {
		expect(await states([first, { on: "2026-02-01", text: "This policy was withdrawn.\n" }], each, [1])).toEqual(
			Array(4).fill("gone 2026-02-01"),
		);
	});
});

describe("a part that stands under something else", () => {
	const under = async (before: string, after: string, part: string) => {
		const [report] = await drift(
			[
				{ on: "2026-01-01", text: `${FILLER}\n\n${before}` },
				{ on: "2026-02-01", text: `${FILLER}\n\n${after}` },
			],
			[[part]],
		);
		return report?.drift.moved ? `${report.drift.state} moved ${report.drift.since}` : report?.drift.state;
	};
	const list = (lead: string, ...items: string[]) => `${lead}\n\n${items.map((item) => `- ${item}`).join("\n")}\n`;
	const table = (head: string, ...rows: string[]) => `${head}\n| --- | --- | --- |\n${rows.join("\n")}\n`;

	test.each([
		[
			"another lead-in",
			list("We use the following to train:", "Your chats"),
			`${list("We use the following to train:", "Votes")}\n${list("We never use the following:", "Your chats")}`,
			"Your chats",
			"reworded moved 2026-02-01",
		],
		[
			"another heading",
			"## What we collect\n\nYour chats and files.\n",
			"## What we never collect\n\nYour chats and files.\n",
			"Your chats and files.",
			"reworded moved 2026-02-01",
		],
		[
			"another column",
			table("| Plan | Trained on | Kept out |", "| Business | your chats | x |"),
			table("| Plan | Kept out | Trained on |", "| Business | your chats | x |"),
			"your chats",
			"reworded moved 2026-02-01",
		],
		[
			"another row",
			table("| Plan | Trained on | Why |", "| Business | your chats | x |"),
			table("| Plan | Trained on | Why |", "| Free | your chats | x |"),
			"your chats",
			"reworded moved 2026-02-01",
		],
		[
			"the same heading with another number",
			"## 2. What we collect\n\nYour chats and files.\n",
			"## 3. What we collect\n\nYour chats and files.\n",
			"Your chats and files.",
			"current",
		],
		[
			"the same, with a second place elsewhere",
			list("We use the following to train:", "Your chats"),
			`${list("We use the following to train:", "Your chats")}\n${list("You can delete:", "Your chats")}`,
			"Your chats",
			"current",
		],
		[
			"another paragraph",
			"## What we collect\n\nYour chats and files.\n",
			"## What we collect\n\nFirst of all.\n\nYour chats and files.\n",
			"Your chats and files.",
			"current",
		],
	])("%s", async (_, before, after, part, expected) => {
		expect(await under(before, after, part)).toBe(expected);
	});

	test("a symbol that says the opposite is another wording", async () => {
		const [report] = await drift(
			[
				{ on: "2026-01-01", text: `${FILLER}\n\nBusiness ✗\n` },
				{ on: "2026-02-01", text: `${FILLER}\n\nBusiness ✓\n` },
			],
			[["Business ✗"]],
		);
		expect(report?.drift.state).not.toBe("current");
	});
});
