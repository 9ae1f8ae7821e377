import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../content/problem.ts";
import type { Entry } from "../content/read.ts";
import type { ArchiveReference } from "../schema/document.ts";
import { lock as lockSchema } from "../schema/lock.ts";
import { TestArchive } from "../testing/archive.ts";
import { aBook, aClause, aDocument } from "../testing/builders.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { quoteHash } from "./hash.ts";
import { verify } from "./verify.ts";

const COLLECTION = "genai-contrib-versions";
const PATH = "Acme/Privacy Policy.md";
const OLD = "# Privacy\n\nWe use chats only if you agree.\n";
const NEW =
	"# Privacy\n\nWe use **your chats** to train our models. You can opt out in [settings](https://acme.example/s).\n\nChats you rate are used too.\n";
const NEWEST = "# Privacy\n\nWe may use your content.\n";

const archive = new TestArchive();
const [first = "", second = "", other = "", third = ""] = archive.record(COLLECTION, [
	{ on: "2025-01-10", files: { [PATH]: OLD } },
	{ on: "2025-08-29", files: { [PATH]: NEW } },
	{ on: "2025-09-15", files: { "Other/Terms.md": "Other terms mention a moderator of the forum.\n" } },
	{ on: "2025-10-01", files: { [PATH]: `${NEW}\nA line was added.\n` } },
	{ on: "2026-02-01", files: { [PATH]: NEWEST } },
]);
const head =
	archive.record("pga-versions", [
		{ on: "2025-09-01", files: { "Acme/Terms.md": "Terms. We use your chats to train our models.\n" } },
	])[0] ?? "";

const QUOTE = {
	locator: "Section 1",
	parts: ["We use your chats to train our models. You can opt out in settings.", "Chats you rate are used too."],
	commit: second,
};
const DATES = { published: "not-stated", effective: "not-stated", archived: "2025-08-29", checked: "2026-03-01" };
const documents = [
	aDocument({ archive: [{ collection: COLLECTION, path: PATH }] }),
	aDocument({ archive: [{ collection: "pga-versions", path: "Acme/Terms.md" }] }, { id: "acme/terms" }),
	aDocument({ archive: [{ collection: COLLECTION, path: "Other/Terms.md" }] }, { id: "acme/other" }),
];

async function run(...clause: Entry<"clause">[]) {
	const { records } = aBook({ document: documents, clause });
	const cache = new HoldsCache(join(temporaryFolder(), "cache.json"));
	return verify(records, new Archive(archive.folder), cache, "2026-03-01");
}

/** Commits differ from run to run of the tests only if the texts do, but a name reads better than forty digits. */
async function messages(...clause: Entry<"clause">[]) {
	return (await run(...clause)).problems.map(formatProblem).join("\n");
}

describe("a quote that is in the archive", () => {
	test("is proven: commit, lines, hashes, first and last copy", async () => {
		const { lock, problems, quotes } = await run(aClause({ quote: QUOTE, dates: DATES }));
		expect(problems).toEqual([]);
		expect(quotes).toBe(1);
		expect(lockSchema.safeParse(lock).success).toBe(true);
		const proof = lock.proofs["acme/chats-train-models/2025-09-28"];
		expect(proof).toMatchObject({
			document: "acme/privacy-policy",
			collection: COLLECTION,
			path: PATH,
			commit: second,
			date: "2025-08-29",
			quote: quoteHash(QUOTE.parts),
			first: { commit: second, date: "2025-08-29" },
			last: { commit: third, date: "2025-10-01" },
			newest: { date: "2026-02-01" },
			copies: 2,
		});
		expect(proof?.parts.map((part) => part.line)).toEqual([3, 5]);
		expect(Object.keys(lock.collections)).toEqual([COLLECTION]);
	});

	test("may be proven at a commit that recorded another document", async () => {
		const { lock, problems } = await run(aClause({ quote: { ...QUOTE, commit: other }, dates: DATES }));
		expect(problems).toEqual([]);
		expect(lock.proofs["acme/chats-train-models/2025-09-28"]).toMatchObject({
			commit: other,
			date: "2025-09-15",
			first: { commit: second },
		});
	});

	test("other editions are proven too", async () => {
		const quote = {
			...QUOTE,
			parts: ["We use your chats to train our models."],
			alsoIn: [{ document: "acme/terms", commit: head }],
		};
		const { lock, problems } = await run(aClause({ quote, dates: DATES }));
		expect(problems).toEqual([]);
		expect(lock.proofs["acme/chats-train-models/2025-09-28"]?.alsoIn).toMatchObject([
			{ document: "acme/terms", collection: "pga-versions", commit: head, first: { date: "2025-09-01" } },
		]);
	});

	test("gives the same lock from the cache as without it, whatever the order of the records", async () => {
		const file = join(temporaryFolder(), "cache.json");
		const a = aClause({ quote: QUOTE, dates: DATES });
		const b = aClause(
			{ id: "CB-0002", quote: { ...QUOTE, parts: ["You can opt out in settings."] }, dates: DATES },
			{ id: "acme/opt-out/2025-09-28" },
		);
		const with_ = async (clause: Entry<"clause">[]) => {
			const cache = new HoldsCache(file);
			const { lock } = await verify(aBook({ document: documents, clause }).records, new Archive(archive.folder), cache, "2026-03-01");
			cache.save();
			return JSON.stringify(lock);
		};
		const fresh = await with_([a, b]);
		expect(await with_([b, a])).toBe(fresh);
	});
});

describe("a quote that leaves words out of a sentence", () => {
	const MALTESE = "Ma nużawx il-konversazzjonijiet tiegħek biex inħarrġu l-mudelli.";
	const parts = ["il-konversazzjonijiet tiegħek biex inħarrġu l-mudelli."];
	const maltese = new TestArchive();
	const [commit = ""] = maltese.record(COLLECTION, [{ on: "2025-08-29", files: { [PATH]: `# Privatezza\n\n${MALTESE}\n` } }]);
	maltese.bundle(COLLECTION);
	const problemsOf = async (omits: { part: number; words: string; why: string }[]) => {
		const { records } = aBook({
			document: [aDocument({ language: "mt", archive: [{ collection: COLLECTION, path: PATH }] })],
			clause: [aClause({ quote: { locator: "Section 1", parts, commit, omits }, dates: DATES })],
		});
		const cache = new HoldsCache(join(temporaryFolder(), "cache.json"));
		return (await verify(records, new Archive(maltese.folder), cache, "2026-03-01")).problems.map(formatProblem).join("\n");
	};

	test("in a language whose turning words are not listed says which, and the ways out", async () => {
		const found = await problemsOf([]);
		expect(found).toContain("In the sentence before part 1 the quote leaves words of the text out:");
		expect(found).toContain('It is in Maltese ("mt"), whose negations, exceptions and conditions nobody has listed');
		expect(found).toContain('list the words of "mt" in content/languages/mt.yaml');
	});

	test("is proven with a reason for all of it", async () => {
		expect(await problemsOf([{ part: 1, words: "Ma nużawx", why: "A reason that a reader of Maltese gave for it." }])).toBe("");
	});
});

describe("a document with several places", () => {
	const place: ArchiveReference = { collection: COLLECTION, path: PATH };
	const moved: ArchiveReference = { collection: "pga-versions", path: "Acme/Terms.md" };
	const prove = async (archivePlaces: ArchiveReference[], clause: Entry<"clause">) => {
		const { records } = aBook({ document: [aDocument({ archive: archivePlaces })], clause: [clause] });
		return verify(records, new Archive(archive.folder), new HoldsCache(join(temporaryFolder(), "cache.json")), "2026-03-01");
	};
	const parts = ["We use your chats to train our models."];

	test("is first and last seen over all of them", async () => {
		const { lock, problems } = await prove([place, moved], aClause({ quote: { ...QUOTE, parts }, dates: DATES }));
		expect(problems).toEqual([]);
		expect(lock.proofs["acme/chats-train-models/2025-09-28"]).toMatchObject({ ...place, copies: 3, last: { date: "2025-10-01" } });
	});

	test("counts only the copies within its window of days, and the lock does not hold the window", async () => {
		const { lock, problems } = await prove([{ ...place, until: "2025-09-30" }], aClause({ quote: { ...QUOTE, parts }, dates: DATES }));
		expect(problems).toEqual([]);
		expect(lock.proofs["acme/chats-train-models/2025-09-28"]).toMatchObject({ copies: 1, newest: { date: "2025-08-29" } });
		expect(lockSchema.safeParse(lock).success).toBe(true);
	});
});

describe("a quote that is not in the archive", () => {
	test("is answered with the nearest passage and a word diff", async () => {
		const clause = aClause({ quote: { ...QUOTE, parts: ["We use your messages to train our models."] }, dates: DATES });
		const text = await messages(clause);
		expect(text.replace(second.slice(0, 12), "COMMIT")).toMatchInlineSnapshot(`
			"content/clauses/acme/chats-train-models/2025-09-28.mdx:1  quote.parts[0]
			  "We use your messages to train our models."
			  is not in acme/privacy-policy at COMMIT.
			  Nearest passage (line 3, similarity 0.71):
			    We use your chats to train our models.
			  Diff, quote to archive: We use your [-messages-] {+chats+} to train our models.
			  Fix: quote the archived words exactly, or name the commit that holds them
			  (rule quotes-are-in-the-archive)"
		`);
		expect((await run(clause)).lock.proofs).toEqual({});
	});

	test("was there later: the commit named is too early", async () => {
		expect(await messages(aClause({ quote: { ...QUOTE, commit: first }, dates: DATES }))).toContain(
			`is not in acme/privacy-policy at ${first.slice(0, 12)}`,
		);
	});

	test("has its parts out of order", async () => {
		const text = await messages(aClause({ quote: { ...QUOTE, parts: [...QUOTE.parts].reverse() }, dates: DATES }));
		expect(text).toContain("quote.parts[1]");
		expect(text).toContain("The words are there, but before the part above: parts must be in order.");
	});

	test("names a commit that no collection of the document has", async () => {
		expect(await messages(aClause({ quote: { ...QUOTE, commit: "f".repeat(40) }, dates: DATES }))).toContain(
			'No collection of "acme/privacy-policy" has commit ffff',
		);
		expect(await messages(aClause({ quote: { ...QUOTE, commit: head }, dates: DATES }))).toContain(
			"npm run evidence -- versions acme/privacy-policy",
		);
	});

	test("has an archive date that is not its first copy's", async () => {
		const text = await messages(aClause({ quote: { ...QUOTE, commit: third }, dates: { ...DATES, archived: "2025-10-01" } }));
		expect(text).toContain(
			`dates.archived is "2025-10-01", but the first archived copy that holds this quote is of 2025-08-29 (${second.slice(0, 12)}).`,
		);
		expect(text).toContain('Fix: write "2025-08-29"');
	});

	test("is not in another edition that is said to hold it", async () => {
		const text = await messages(aClause({ quote: { ...QUOTE, alsoIn: [{ document: "acme/terms", commit: head }] }, dates: DATES }));
		expect(text).toContain("quote.alsoIn[0]");
		expect(text).toContain("is not in acme/terms");
	});

	test("does not keep another quote from being proven", async () => {
		const good = aClause({ id: "CB-0002", quote: QUOTE, dates: DATES }, { id: "acme/good/2025-09-28" });
		const { lock, problems } = await run(aClause({ quote: { ...QUOTE, parts: ["No such words."] }, dates: DATES }), good);
		expect(problems).toHaveLength(1);
		expect(Object.keys(lock.proofs)).toEqual(["acme/good/2025-09-28"]);
	});
});

describe("a file that holds its text twice", () => {
	const once = `We train on chats.\n\n${"A line of other words that nobody quotes. ".repeat(20)}\n\nYou may opt out here.\n`;
	const twice = new TestArchive();
	const [commit = ""] = twice.record(COLLECTION, [{ on: "2025-08-29", files: { [PATH]: `${once}\n${once}` } }]);
	const proven = async (parts: string[]) => {
		const clause = aClause({ quote: { locator: "Section 1", parts, commit }, dates: DATES });
		const { records } = aBook({ document: documents, clause: [clause] });
		const cache = new HoldsCache(join(temporaryFolder(), "cache.json"));
		return (await verify(records, new Archive(twice.folder), cache, "2026-03-01")).problems.map(({ message }) => message);
	};

	test("proves parts in the order of one copy, and no others", async () => {
		expect(await proven(["We train on chats.", "You may opt out here."])).toEqual([]);
		const [message] = await proven(["You may opt out here.", "We train on chats.", "You may opt out here."]);
		expect(message).toBe(
			"Part 3 follows part 2 only because the archived file holds its paragraph twice: it stands before part 2 as well.",
		);
	});
});
