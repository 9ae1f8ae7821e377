import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../content/problem.ts";
import type { Entry } from "../content/read.ts";
import type { ArchiveReference } from "../schema/document.ts";
import { lock as lockSchema } from "../schema/lock.ts";
import { TestArchive } from "../testing/archive.ts";
import { aBook, aDocument, aSilence } from "../testing/builders.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { verify } from "./verify.ts";

const COLLECTION = "genai-contrib-versions";
const GERMAN =
	"Ein Prüfer kann Ihre Chats lesen. Wir verwenden die Daten, die Sie uns geben, nicht für die Werbung, und wir geben sie nicht an Dritte weiter, es sei denn, Sie haben der Weitergabe zugestimmt oder wir sind von einem Gericht oder einer Behörde dazu verpflichtet.\n";
const archive = new TestArchive();
const [other = "", deutsch = ""] = archive.record(COLLECTION, [
	{ on: "2025-09-15", files: { "Other/Terms.md": "Other terms mention a moderator of the forum.\n" } },
	{
		on: "2026-02-02",
		files: {
			"Acme/Datenschutz.md": GERMAN,
			"Acme/Forum.md": "Ask a moderator of the forum. A moderator reads chats to train models. Write to a moderator of the forum.\n",
		},
	},
]);

const at = (path: string): ArchiveReference[] => [{ collection: COLLECTION, path }];
const DEUTSCH = at("Acme/Datenschutz.md");
const documents = [
	aDocument({ archive: at("Other/Terms.md") }),
	aDocument({ archive: at("Other/Terms.md") }, { id: "acme/other" }),
	aDocument({ archive: at("Acme/Forum.md") }, { id: "acme/forum" }),
	aDocument({ archive: DEUTSCH, language: "de" }, { id: "acme/deutsch" }),
];

async function run(...clause: Entry<"clause">[]) {
	const { records } = aBook({ document: documents, clause });
	const cache = new HoldsCache(join(temporaryFolder(), "cache.json"));
	return verify(records, new Archive(archive.folder), cache, "2026-03-01");
}

async function messages(...clause: Entry<"clause">[]) {
	return (await run(...clause)).problems.map(formatProblem).join("\n");
}

describe("a silence", () => {
	const target = { document: "acme/other", commit: other };
	const forum = { document: "acme/forum", commit: deutsch };
	const hit = { document: "acme/other", words: "a moderator of the forum", times: 1, why: "It is about a forum of users." };
	const silence = (search: Partial<NonNullable<Entry<"clause">["data"]["search"]>>) =>
		aSilence({
			search: { words: ["reviewer", "Moderator"], documents: [target], on: "2026-03-01", hits: [hit], ...search },
		});

	test("is proven where every hit is explained", async () => {
		const { lock, problems, silences } = await run(silence({}));
		expect(problems).toEqual([]);
		expect(silences).toBe(1);
		expect(lockSchema.safeParse(lock).success).toBe(true);
		expect(Object.values(lock.searches)).toMatchObject([
			{
				documents: [{ document: "acme/other", commit: other, date: "2025-09-15", hits: 1, newest: { commit: other } }],
			},
		]);
	});

	test("with a hit that nothing explains is not a silence", async () => {
		const text = await messages(silence({ hits: [] }));
		expect(text).toContain('"Moderator" is in acme/other at line 1, but no hit explains this place:');
		expect(text).toContain("Other terms mention a moderator of the forum.");
		expect(text).toContain("(rule silences-are-searched)");
		expect((await run(silence({ hits: [] }))).lock.searches).toEqual({});
	});

	test("with a hit that is not in the text is wrong", async () => {
		expect(await messages(silence({ hits: [hit, { ...hit, words: "a reviewer of books" }] }))).toContain(
			'The hit "a reviewer of books" is not in acme/other',
		);
	});

	test("with a hit whose words stand more often than it says is not proven", async () => {
		const twice = await messages(silence({ documents: [forum], hits: [{ ...hit, document: "acme/forum" }] }));
		expect(twice).toContain('The hit "a moderator of the forum" stands 2 times in acme/forum, and explains one place.');
		expect(twice).toContain("Fix: quote more of each passage, or write `times: 2` if the reason holds for all of them");
		expect(twice).toContain('"Moderator" is in acme/forum at line 1, but no hit explains this place:');
		// Both places of the hit are explained now, and the sentence between them still is not.
		const between = await messages(silence({ documents: [forum], hits: [{ ...hit, document: "acme/forum", times: 2 }] }));
		expect(between).toContain("...Ask a moderator of the forum. A moderator reads chats to train models.");
		expect(between.match(/no hit explains/g)).toHaveLength(1);
		expect(await messages(silence({ hits: [{ ...hit, times: 2 }] }))).toContain("stands once in acme/other, and says 2.");
	});

	test("is searched in the language of its text, and the English words do not count there", async () => {
		const german = { document: "acme/deutsch", commit: deutsch };
		const wrong = silence({ documents: [german], hits: [], inLanguage: { de: ["Prüfer"] } });
		expect(await messages(wrong)).toContain('"Prüfer" is in acme/deutsch at line 1, but no hit explains this place:');
		const { records } = aBook({
			document: [...documents.filter(({ id }) => id !== "acme/deutsch"), aDocument({ archive: DEUTSCH }, { id: "acme/deutsch" })],
			clause: [silence({ documents: [german], hits: [] })],
		});
		const found = await verify(records, new Archive(archive.folder), new HoldsCache(join(temporaryFolder(), "c.json")), "2026-03-01");
		expect(found.problems.map(formatProblem).join("\n")).toContain(
			`The copy of "acme/deutsch" at ${deutsch.slice(0, 12)} reads as "de", and the record says "en".`,
		);
	});

	test("searched at a commit that is not there is wrong", async () => {
		expect(await messages(silence({ documents: [{ ...target, commit: "f".repeat(40) }] }))).toContain(
			'No collection of "acme/other" has commit ffff',
		);
	});
});
