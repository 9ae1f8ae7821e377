import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Entry } from "../content/read.ts";
import type { ArchiveReference } from "../schema/document.ts";
import { lock as lockSchema } from "../schema/lock.ts";
import { TestArchive } from "../testing/archive.ts";
import { aBook, aClause, aDocument, aSilence } from "../testing/builders.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { driftAll } from "./drift.ts";
import { newTracer } from "./trace.ts";
import { verify } from "./verify.ts";

const C = "genai-contrib-versions";
const PATH = "Acme/Privacy Policy.md";
const OLD = "We use your chats to train our models only if you agree.";
const NEW = "We use your chats to train our models unless you opt out.";
const page = (...lines: string[]) => ["# Privacy", "We keep chats for 30 days.", ...lines, ""].join("\n\n");
const place: ArchiveReference = { collection: C, path: PATH };

const version = (date: string, parts: string[], commit = "1".repeat(40)) =>
	aClause(
		{
			quote: { locator: "Section 1", parts, commit },
			dates: { published: "not-stated", effective: date, archived: date, checked: "2026-09-01" },
		},
		{ id: `acme/chats/${date}` },
	);

type Texts = Readonly<Record<string, string | undefined>>;

async function drift(texts: Record<string, Texts>, clause: Entry<"clause">[], archive: ArchiveReference[] = [place], asOf?: string) {
	const made = new TestArchive();
	for (const [collection, days] of Object.entries(texts)) {
		made.record(
			collection,
			Object.entries(days).map(([day, text]) => {
				const [on = "", path = PATH] = day.split(" ");
				return { on, files: { [path === PATH ? PATH : `${path}.md`]: text } };
			}),
		);
	}
	const { records } = aBook({ document: [aDocument({ archive })], clause });
	const cache = new HoldsCache(join(temporaryFolder(), "cache.json"));
	return driftAll(newTracer(records, new Archive(made.folder), cache, asOf));
}

describe("a current wording", () => {
	test("that the newest copy holds is current, whatever the order and the marks", async () => {
		const [report] = await drift({ [C]: { "2026-01-01": page(OLD), "2026-02-01": `${OLD}\n\n${page("*More*.")}` } }, [
			version("2026-01-01", [OLD]),
		]);
		expect(report?.drift).toMatchObject({ state: "current", newest: { date: "2026-02-01" } });
		expect(report?.drift.since).toBeUndefined();
	});

	test("that a near passage replaced is reworded, with its line, similarity and the first copy that lost it", async () => {
		const [report] = await drift({ [C]: { "2026-01-01": page(OLD), "2026-02-01": page(NEW), "2026-03-01": page("Intro.", NEW) } }, [
			version("2026-01-01", [OLD]),
		]);
		expect(report?.drift).toMatchObject({
			state: "reworded",
			since: "2026-02-01",
			newest: { date: "2026-03-01" },
			line: 7,
			similarity: 0.64,
		});
		expect(report?.parts).toMatchObject([{ part: OLD, passage: NEW, line: 7 }]);
	});

	test("of which one part is left is reworded", async () => {
		const [report] = await drift({ [C]: { "2026-01-01": page(OLD, "Rated chats too."), "2026-02-01": page(OLD) } }, [
			version("2026-01-01", [OLD, "Rated chats too."]),
		]);
		expect(report?.drift).toEqual({ state: "reworded", since: "2026-02-01", newest: report?.drift.newest });
		expect(report?.parts).toEqual([{ part: "Rated chats too.", similarity: 0 }]);
	});

	test("that nothing near replaced is gone", async () => {
		const [report] = await drift({ [C]: { "2026-01-01": page(OLD), "2026-02-01": page() } }, [version("2026-01-01", [OLD])]);
		expect(report?.drift).toMatchObject({ state: "gone", since: "2026-02-01" });
	});

	test("whose file was removed, or whose place is closed, is untracked since its last copy", async () => {
		const removed = await drift({ [C]: { "2026-01-01": page(OLD), "2026-02-01": undefined } }, [version("2026-01-01", [OLD])]);
		expect(removed[0]?.drift).toMatchObject({ state: "untracked", since: "2026-01-01", newest: { date: "2026-01-01" } });
		const closed = await drift(
			{ [C]: { "2026-01-01": page(OLD), "2026-02-01": page(NEW) } },
			[version("2026-01-01", [OLD])],
			[{ ...place, until: "2026-01-31" }],
		);
		expect(closed[0]?.drift).toMatchObject({ state: "untracked", since: "2026-01-01" });
	});

	test("without a copy for six months is silent only while its collection goes on", async () => {
		const clause = [version("2024-06-01", [OLD])];
		const going = await drift({ [C]: { "2024-06-01": page(OLD), "2024-12-01 Other": "Other terms." } }, clause);
		expect(going[0]?.drift).toMatchObject({ state: "silent", since: "2024-06-01" });
		const young = await drift({ [C]: { "2024-06-01": page(OLD), "2024-11-30 Other": "Other terms." } }, clause);
		expect(young[0]?.drift.state).toBe("current");
		const stopped = await drift({ [C]: { "2024-06-01": page(OLD) } }, clause);
		expect(stopped[0]?.drift.state).toBe("current");
	});

	test("is current where the newest copy holds a later version that is recorded and not in force yet", async () => {
		const texts = { [C]: { "2026-01-01": page(OLD), "2026-02-01": page(NEW) } };
		const later = { ...version("2026-03-01", [NEW]), id: "acme/chats/2026-03-01" };
		const asOf = "2026-02-15";
		expect((await drift(texts, [version("2026-01-01", [OLD]), later], [place], asOf))[0]).toMatchObject({
			version: "acme/chats/2026-01-01",
			drift: { state: "current" },
		});
		expect((await drift(texts, [version("2026-01-01", [OLD])], [place], asOf))[0]?.drift.state).toBe("reworded");
	});

	test("as of a day is compared with the text of that day", async () => {
		const texts = { [C]: { "2026-01-01": page(OLD), "2026-02-01": page(NEW) } };
		const states = async (asOf: string) => (await drift(texts, [version("2026-01-01", [OLD])], [place], asOf)).map((r) => r.drift.state);
		expect(await states("2026-01-31")).toEqual(["current"]);
		expect(await states("2026-02-01")).toEqual(["reworded"]);
		expect(await states("2025-12-31")).toEqual([]);
	});
});

describe("a document in two places", () => {
	const eu: ArchiveReference = { collection: "genai-eu-versions", path: PATH };
	const clause = [version("2026-01-01", [OLD])];
	const state = async (contrib: Texts, europe: Texts) =>
		(await drift({ [C]: contrib, "genai-eu-versions": europe }, clause, [place, eu]))[0];

	test("a place that never held the words says nothing about them", async () => {
		const report = await state({ "2026-01-01": page(OLD) }, { "2026-01-01": page(NEW), "2026-02-01": page(NEW, "More.") });
		expect(report).toMatchObject({ drift: { state: "current" }, place: `${C}: ${PATH}` });
	});

	test("the place with the newest copy decides", async () => {
		const report = await state({ "2026-01-01": page(OLD), "2026-03-01": page(NEW) }, { "2026-01-02": page(OLD) });
		expect(report?.drift).toMatchObject({ state: "reworded", since: "2026-03-01" });
	});

	test("unless the other recorded the words again since", async () => {
		const report = await state(
			{ "2026-01-01": page(OLD), "2026-02-01": page(), "2026-04-01": page("More.") },
			{ "2026-01-02": page(OLD), "2026-03-01": page(OLD, "More.") },
		);
		expect(report).toMatchObject({ drift: { state: "current", newest: { date: "2026-03-01" } }, place: `genai-eu-versions: ${PATH}` });
	});

	test("a service that was renamed with new words has drifted: the old file stays and does not count", async () => {
		const renamed: ArchiveReference = { collection: C, path: "New.md" };
		const [report] = await drift({ [C]: { "2026-01-01": page(OLD), "2026-02-01 New": page(NEW) } }, clause, [place, renamed]);
		expect(report).toMatchObject({ drift: { state: "reworded", since: "2026-02-01" }, place: `${C}: New.md` });
	});
});

describe("a silence", () => {
	const silence = aSilence(
		{
			search: {
				words: ["reviewer", "moderator"],
				documents: [{ document: "acme/privacy-policy", commit: "1".repeat(40) }],
				on: "2026-01-01",
			},
		},
		{ id: "acme/review/2026-01-01" },
	);

	test("holds while no newer text has a searched word, and is reworded when one has", async () => {
		const still = await drift({ [C]: { "2026-01-01": page(), "2026-02-01": page("More.") } }, [silence]);
		expect(still[0]?.drift.state).toBe("current");
		const [report] = await drift({ [C]: { "2026-01-01": page(), "2026-02-01": page("A Reviewer may read chats.") } }, [silence]);
		expect(report?.drift).toMatchObject({ state: "reworded", since: "2026-02-01", line: 5 });
		expect(report?.hits).toMatchObject([{ word: "reviewer", excerpt: "A Reviewer may read chats." }]);
	});

	test("an explained passage hides nothing that comes beside it, or that says its words again", async () => {
		const { search } = silence.data;
		if (!search) throw new Error("no search");
		const listed = { document: "acme/privacy-policy", words: "an independent reviewer of prices", times: 1, why: "It is about prices." };
		const explained = { ...silence, data: { ...silence.data, search: { ...search, hits: [listed] } } };
		const before = page("We are an independent reviewer of prices.");
		const newest = (text: string) => drift({ [C]: { "2026-01-01": before, "2026-02-01": page(text) } }, [explained]);
		expect((await newest("We are an independent reviewer of prices."))[0]?.drift.state).toBe("current");
		const [beside] = await newest("We are an independent reviewer of prices. A re\u2011viewer may read your chats.");
		expect(beside).toMatchObject({ drift: { state: "reworded", since: "2026-02-01" }, hits: [{ word: "reviewer" }] });
		const [again] = await newest("We are an independent reviewer of prices. Your chats go to an independent reviewer of prices.");
		expect(again?.drift.state).toBe("reworded");
		// A passage that went leaves nothing to explain.
		expect((await newest("We keep chats."))[0]?.drift.state).toBe("current");
	});
});

test("verify writes the drift of the newest text into the lock", async () => {
	const made = new TestArchive();
	const [first = ""] = made.record(C, [
		{ on: "2026-01-01", files: { [PATH]: `Effective 2026-01-01\n\n${page(OLD)}` } },
		{ on: "2026-02-01", files: { [PATH]: page(NEW) } },
	]);
	const { records } = aBook({ clause: [version("2026-01-01", [OLD], first)] });
	const cache = new HoldsCache(join(temporaryFolder(), "cache.json"));
	const { lock, problems } = await verify(records, new Archive(made.folder), cache, "2026-09-01");
	expect(problems).toEqual([]);
	expect(lockSchema.parse(lock).drift).toMatchObject({ "acme/chats/2026-01-01": { state: "reworded", since: "2026-02-01" } });
});
