import { join } from "node:path";
import { expect, test } from "vitest";
import type { Entry } from "../content/read.ts";
import { TestArchive } from "../testing/archive.ts";
import { aBook, aClause, aDocument, aSilence } from "../testing/builders.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { acceptedProblems } from "./accepted.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { verify } from "./verify.ts";

const C = "genai-contrib-versions";
const PATH = "Acme/Privacy Policy.md";
const LONG = "We keep what you write for as long as your account is open and for the time the law asks for. ".repeat(20);
const archive = new TestArchive();
const [first = "", wall = "", april = "", last = "", help = ""] = archive.record(C, [
	{
		on: "2025-01-10",
		files: { [PATH]: `# Policy\n\nEffective January 5, 2025\n\n${LONG}\n\nWe train on chats.\n`, "Acme/Help.md": `# Help\n\n${LONG}\n` },
	},
	{ on: "2025-03-01", files: { [PATH]: "Verify you are human. Press and hold.\n" } },
	{
		on: "2025-04-01",
		files: {
			[PATH]: `# Policy\n\nLast updated: 1 April 2025. Our next update is of 1 June 2025.\n\n${LONG}\n\nWe train on chats, and a reviewer reads them.\n`,
		},
	},
	{
		on: "2025-06-01",
		files: { [PATH]: `# Policy\n\nLast updated: 1 April 2025\n\n${LONG}\n\nWe keep chats, and a reviewer reads them.\n` },
	},
	{ on: "2025-07-01", files: { "Acme/Help.md": `# Help\n\n${LONG} A moderator may look.\n` } },
]);

async function messages(clause: Entry<"clause">, window: object = {}): Promise<string> {
	const document = [
		aDocument({ archive: [{ collection: C, path: PATH, ...window }] }),
		aDocument({ archive: [{ collection: C, path: "Acme/Help.md" }] }, { id: "acme/help" }),
	];
	const { records } = aBook({ document, clause: [clause] });
	const cache = new HoldsCache(join(temporaryFolder(), "cache.json"));
	return (await verify(records, new Archive(archive.folder), cache, "2026-03-01")).problems.map(({ message }) => message).join("\n");
}

const NOT_STATED = { published: "not-stated", effective: "not-stated", archived: "not-stated", checked: "2026-03-01" };
const silence = (commit: string, on: string, document = "acme/privacy-policy") =>
	aSilence(
		{ search: { words: ["reviewer", "moderator"], documents: [{ document, commit }], on }, dates: NOT_STATED },
		{ id: `acme/review/${on}` },
	);
const quote = (dates: object, more: object = {}) =>
	aClause({
		quote: { locator: "Section 1", parts: ["We train on chats"], commit: first },
		dates: { ...NOT_STATED, archived: "2025-01-10", ...dates },
		...more,
	});
/** Words that came on 1 June, and the day they say they were published. */
const later = (published: string) =>
	aClause({
		quote: { locator: "Section 1", parts: ["We keep chats"], commit: last },
		dates: { ...NOT_STATED, archived: "2025-06-01", published },
	});
const ended = (on: string) => quote({}, { ended: { on, why: "It is gone." } });

test.each([
	["a wall", silence(wall, "2025-03-02"), {}, "unusable"],
	["an old copy", silence(first, "2026-03-01"), {}, "there was one of 2025-06-01"],
	["a copy made after the search", silence(first, "2024-03-15"), {}, "after the search"],
	["before the window", silence(first, "2025-02-01"), { from: "2025-02-15" }, "another text"],
	["after the window", silence(last, "2026-02-01"), { until: "2025-05-15" }, "another text"],
	["an old text beside another's commit", silence(wall, "2026-02-01", "acme/help"), {}, "there was one of 2025-07-01"],
	["words that are there", silence(help, "2026-02-01"), {}, '"reviewer" is in'],
	["a quote of another text of the path", quote({ archived: "2025-04-01" }), { from: "2025-02-01" }, "another text"],
	["an effective day nobody states", quote({ effective: "2024-01-05" }), {}, "states that day"],
	["a day that begins as another", quote({ effective: "2025-01-15" }), {}, "states that day"],
	["day and month swapped", quote({ published: "2025-01-04" }), {}, "states that day"],
	[
		"the day of a copy without the words",
		later("2025-04-01"),
		{},
		`copy of 2025-04-01 (${april.slice(0, 12)}) states that day without these words`,
	],
	["archived too early", quote({ archived: "2025-01-09" }), {}, "first archived copy"],
	["ended while it stands", ended("2025-03-01"), {}, "still holds the words"],
	["ended too late", ended("2025-06-02"), {}, "first recording without the words is of 2025-06-01"],
	["ended where nothing was recorded", ended("2025-07-02"), { until: "2025-05-01" }, "no recording after"],
])("refuses %s", async (_, clause, window, message) => {
	expect(await messages(clause, window)).toContain(message);
});

test.each([
	["the newest copy of that day", silence(first, "2025-02-01"), {}],
	["a copy after which only a wall came", silence(first, "2025-03-15"), {}],
	["a text beside another's commit", silence(wall, "2025-05-01", "acme/help"), {}],
	["a day of the proven copy", quote({ effective: "2025-01-05" }), {}],
	["a day of another copy", quote({ published: "2025-04-01" }), {}],
	["a day that only an older copy announced", later("2025-06-01"), {}],
	["the first copy without the words", ended("2025-06-01"), {}],
	["an end that another text shows", ended("2025-07-01"), { until: "2025-05-01" }],
])("takes %s", async (_, clause, window) => {
	expect(await messages(clause, window)).toBe("");
});

test.each([
	[wall, "2025-02-01", 1],
	["9".repeat(40), "2025-04-01", 1],
	[help, "2025-08-01", 1],
	[wall, "2025-03-05", 0],
])("a copy accepted by a person is there by that day: %s on %s", (commit, on, count) => {
	const document = [
		aDocument({ archive: [{ collection: C, path: PATH }], accepted: [{ commit, on, why: "compared with the live text" }] }),
	];
	expect(acceptedProblems(aBook({ document }).records, new Archive(archive.folder))).toHaveLength(count);
});
