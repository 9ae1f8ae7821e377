import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Entry } from "../content/read.ts";
import type { ArchiveReference } from "../schema/document.ts";
import { type Recording, TestArchive } from "../testing/archive.ts";
import { aBook, aClause, aDocument, aSilence } from "../testing/builders.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { newTracer, trace } from "./trace.ts";

const PATH = "Acme/Privacy Policy.md";
const place: ArchiveReference = { collection: "genai-contrib-versions", path: PATH };
const FIRST = "We use your chats to train our models only if you agree.";
const SECOND = "We use your chats to train our models unless you opt out.";
const THIRD = "We use your chats and files to train our models unless you opt out.";
const page = (...lines: string[]) => ["# Privacy", "We keep chats for 30 days.", ...lines, "Write to us at any time.", ""].join("\n\n");

function version(date: string, text: string, archived = date): Entry<"clause"> {
	return aClause(
		{
			quote: { locator: "Section 1", parts: [text], commit: "1".repeat(40) },
			dates: { published: "not-stated", effective: date, archived, checked: "2026-09-01" },
		},
		{ id: `acme/chats/${date}` },
	);
}

async function run(
	recordings: Record<string, readonly Recording[]>,
	clause: Entry<"clause">[],
	archive: ArchiveReference[] = [place],
	asOf?: string,
) {
	const made = new TestArchive();
	for (const [collection, list] of Object.entries(recordings)) made.record(collection, list);
	const { records } = aBook({ document: [aDocument({ archive })], clause });
	const cache = new HoldsCache(join(temporaryFolder(), "cache.json"));
	return trace(newTracer(records, new Archive(made.folder), cache, asOf), "acme/chats");
}

/** Stretches in short: place, days, copies, wording. */
function short({ documents }: Awaited<ReturnType<typeof run>>): string[] {
	return documents.flatMap(({ stretches }) =>
		stretches.map(({ first, last, copies, wording, interruptions }) => {
			const what =
				wording.kind === "recorded" ? wording.version.slice(-10) : wording.kind === "absent" ? wording.why : wording.passages.join(" | ");
			return `${first.date} to ${last.date} (${copies}${"!".repeat(interruptions.length)}) ${what}`;
		}),
	);
}

const on = (day: string, text: string | undefined, subject?: string): Recording => ({
	on: day,
	files: { [PATH]: text },
	...(subject === undefined ? {} : { subject }),
});

describe("a wording through one place", () => {
	test("stretches, the change between them, and a commit of the archive's own that is flagged", async () => {
		const result = await run(
			{
				"genai-contrib-versions": [
					on("2025-01-10", page(FIRST)),
					on("2025-02-10", page(FIRST, "A line.")),
					on("2025-03-10", page(SECOND), "Apply technical or declaration upgrade on Acme Privacy Policy"),
				],
			},
			[version("2025-01-10", FIRST), version("2025-03-10", SECOND)],
		);
		expect(short(result)).toEqual(["2025-01-10 to 2025-02-10 (2) 2025-01-10", "2025-03-10 to 2025-03-10 (1) 2025-03-10"]);
		expect(result.documents[0]?.changes).toMatchObject([{ at: { date: "2025-03-10" }, kind: "reworded", technical: true }]);
		expect(result.leads).toEqual([]);
	});

	test("links, marks, moved paragraphs and single copies without it do not end a stretch", async () => {
		const result = await run(
			{
				"genai-contrib-versions": [
					on("2025-01-10", page(FIRST)),
					on("2025-01-11", page(`We use **your chats** to [train](https://a.example/t?id=1) our models only if you agree.`)),
					on("2025-01-12", page(`We use **your chats** to [train](https://a.example/t?id=2) our models only if you agree.`)),
					on("2025-01-12", "Just a moment...\n"),
					on("2025-01-13", page("The page was laid out anew and lost this passage.")),
					on("2025-01-14", `${FIRST}\n\n${page()}`),
					on("2025-01-15", page(FIRST.replace(" only", ", only"))),
				],
			},
			[version("2025-01-10", FIRST)],
		);
		expect(short(result)).toEqual(["2025-01-10 to 2025-01-15 (5!) 2025-01-10"]);
		expect(result.documents[0]?.changes).toEqual([]);
		expect(result.documents[0]?.stretches[0]).toMatchObject({
			interruptions: [{ from: { date: "2025-01-13" }, back: { date: "2025-01-14" }, shows: { kind: "absent" } }],
			noise: [{ at: { date: "2025-01-15" }, presence: "formatting" }],
		});
		expect(result.documents[0]?.places).toMatchObject([
			{ copies: 6, texts: 4, unusable: [{ date: "2025-01-12", why: "a check for robots" }] },
		]);
	});

	test("wordings that no version records are leads: before, between and after", async () => {
		const result = await run(
			{
				"genai-contrib-versions": [
					on("2024-12-01", page()),
					on("2025-01-10", page(FIRST)),
					on("2025-02-10", page(SECOND)),
					on("2025-03-10", page(THIRD)),
					on("2025-04-10", page(THIRD.replace("files", "other documents"))),
				],
			},
			[version("2025-02-10", SECOND)],
		);
		expect(short(result)).toEqual([
			"2024-12-01 to 2024-12-01 (1) went",
			`2025-01-10 to 2025-01-10 (1) ${FIRST}`,
			"2025-02-10 to 2025-02-10 (1) 2025-02-10",
			`2025-03-10 to 2025-03-10 (1) ${THIRD}`,
			`2025-04-10 to 2025-04-10 (1) ${THIRD.replace("files", "other documents")}`,
		]);
		expect(result.leads.map(({ when, kind, first, near }) => [when, kind, first.date, near])).toEqual([
			["earlier", "reworded", "2025-01-10", "acme/chats/2025-02-10"],
			["later", "reworded", "2025-03-10", "acme/chats/2025-02-10"],
			["later", "reworded", "2025-04-10", "acme/chats/2025-02-10"],
		]);
		expect(result.leads[1]?.similarity).toBeGreaterThan(result.leads[2]?.similarity ?? 1);
	});

	test("a wording that went is a lead, unless the record says that it ended", async () => {
		const recordings = { "genai-contrib-versions": [on("2025-01-10", page(FIRST)), on("2025-02-10", page()), on("2025-03-10", undefined)] };
		const open = await run(recordings, [version("2025-01-10", FIRST)]);
		expect(short(open)).toEqual([
			"2025-01-10 to 2025-01-10 (1) 2025-01-10",
			"2025-02-10 to 2025-02-10 (1) went",
			"2025-03-10 to 2025-03-10 (1) deleted",
		]);
		expect(open.leads).toMatchObject([{ kind: "went", when: "later", first: { date: "2025-02-10" }, near: "acme/chats/2025-01-10" }]);
		expect(open.documents[0]?.places).toMatchObject([{ state: "deleted", removed: "2025-03-10" }]);
		const ended = version("2025-01-10", FIRST);
		const closed = await run(recordings, [
			{ ...ended, data: { ...ended.data, ended: { on: "2025-02-10", why: "The copy does not hold it." } } },
		]);
		expect(closed.leads).toEqual([]);
	});

	test("looks from a day", async () => {
		const recordings = { "genai-contrib-versions": [on("2025-01-10", page(FIRST)), on("2025-02-10", page(SECOND))] };
		expect(short(await run(recordings, [version("2025-01-10", FIRST)], [place], "2025-02-09"))).toEqual([
			"2025-01-10 to 2025-01-10 (1) 2025-01-10",
		]);
	});
});

describe("a document in several places", () => {
	const moved: ArchiveReference = { collection: "genai-contrib-versions", path: "Acme Chat/Privacy Policy.md" };
	const beside: ArchiveReference = { collection: "genai-eu-versions", path: PATH };

	test("a renamed service is followed, and git's own renaming is shown", async () => {
		const result = await run(
			{
				"genai-contrib-versions": [
					on("2025-01-10", page(FIRST)),
					{ on: "2025-02-10", files: { [PATH]: undefined, [moved.path]: page(FIRST) } },
					{ on: "2025-03-10", files: { [moved.path]: page(SECOND) } },
				],
			},
			[version("2025-01-10", FIRST)],
			[place, moved],
		);
		expect(short(result)).toEqual([
			"2025-01-10 to 2025-01-10 (1) 2025-01-10",
			"2025-02-10 to 2025-02-10 (1) deleted",
			"2025-02-10 to 2025-02-10 (1) 2025-01-10",
			`2025-03-10 to 2025-03-10 (1) ${SECOND}`,
		]);
		expect(result.documents[0]?.switches).toMatchObject([{ what: "path", date: "2025-02-10", days: 31 }]);
		expect(result.documents[0]?.places).toMatchObject([
			{ state: "deleted", renamed: [{ from: PATH, to: moved.path, date: "2025-02-10" }] },
			{ state: "live", renamed: [{ from: PATH, to: moved.path }] },
		]);
		expect(result.leads).toMatchObject([
			{ when: "later", kind: "reworded", places: ["genai-contrib-versions: Acme Chat/Privacy Policy.md"] },
		]);
	});

	test("two collections side by side have stretches of their own, and one lead for the same words", async () => {
		const result = await run(
			{
				"genai-contrib-versions": [on("2025-01-10", page(FIRST)), on("2025-03-10", page(SECOND))],
				"genai-eu-versions": [on("2025-02-01", page(FIRST)), on("2025-03-12", page(SECOND))],
			},
			[version("2025-01-10", FIRST)],
			[place, beside],
		);
		expect(short(result)).toHaveLength(4);
		expect(result.documents[0]?.switches).toMatchObject([{ what: "collection", date: "2025-02-01", days: -37 }]);
		expect(result.leads).toMatchObject([{ first: { date: "2025-03-10" }, last: { date: "2025-03-12" }, copies: 2 }]);
		expect(result.leads[0]?.places).toHaveLength(2);
	});

	test("a wording that another place still holds did not go", async () => {
		const result = await run(
			{
				"genai-contrib-versions": [on("2025-01-10", page(FIRST)), on("2025-03-10", page())],
				"genai-eu-versions": [on("2025-02-01", page(FIRST)), on("2025-03-12", page(FIRST, "More."))],
			},
			[version("2025-01-10", FIRST)],
			[place, beside],
		);
		expect(result.leads).toEqual([]);
	});

	test("a place ends with its window of days", async () => {
		const result = await run(
			{ "genai-contrib-versions": [on("2025-01-10", page(FIRST)), on("2025-03-10", page("Another edition."))] },
			[version("2025-01-10", FIRST)],
			[{ ...place, until: "2025-02-28" }],
		);
		expect(short(result)).toEqual(["2025-01-10 to 2025-01-10 (1) 2025-01-10"]);
		expect(result.documents[0]?.places).toMatchObject([{ state: "closed", until: "2025-02-28" }]);
	});
});

test("silences and linked-only versions are named as not traced", async () => {
	const result = await run({ "genai-contrib-versions": [on("2025-01-10", page())] }, [aSilence({}, { id: "acme/chats/2025-01-10" })]);
	expect(result).toEqual({ clause: "acme/chats", documents: [], leads: [], untraced: ["acme/chats/2025-01-10"] });
});

test("the cache changes nothing but the time", async () => {
	const made = new TestArchive();
	made.record("genai-contrib-versions", [
		on("2025-01-10", page(FIRST)),
		on("2025-01-11", `${page(FIRST)}\n`),
		on("2025-02-10", page(SECOND)),
	]);
	const { records } = aBook({ document: [aDocument({ archive: [place] })], clause: [version("2025-01-10", FIRST)] });
	const file = join(temporaryFolder(), "cache.json");
	const once = async () => {
		const cache = new HoldsCache(file);
		const result = await trace(newTracer(records, new Archive(made.folder), cache), "acme/chats");
		cache.save();
		return result;
	};
	const cold = await once();
	expect(await once()).toEqual(cold);
	expect(cold.leads).toHaveLength(1);
});
