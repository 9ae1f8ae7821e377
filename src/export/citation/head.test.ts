import { describe, expect, test } from "vitest";
import { toChanges } from "../../model/changes.ts";
import { NO_BODY } from "../../schema/printed.ts";
import { aBook, aClause, aConflict } from "../../testing/builders.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { citationMeta, citedWork, latest } from "./head.ts";
import { citedChange, citedConflict, citedGuide, citedHistory, citedVersion } from "./pages.ts";

const dates = { published: "2024-01-01", effective: "2024-01-01", archived: "2024-01-01" } as const;
const { book } = aDerivedBook(
	aBook({
		clause: [
			aClause({ dates: { ...dates, checked: "2026-03-01" } }, { id: "acme/chats/2024-01-01" }),
			aClause(
				{
					answer: "never",
					dates: { ...dates, checked: "2026-02-01" },
					corrections: [{ on: "2026-04-02", what: "The answer was misread." }],
				},
				{ id: "acme/chats/2025-01-01" },
			),
		],
	}).records,
);
const URL_ = "https://x.example/clauses/acme/chats/2024-01-01/";
const [old, now] = book.clauses[0]?.versions ?? [];
if (!old || !now) throw new Error("The book lacks its versions");
const of = (name: string, metas = citationMeta(citedVersion(old, URL_))) =>
	metas.find((meta) => ("name" in meta ? meta.name : meta.property) === name)?.content;

describe("what reference managers read of a page", () => {
	test("a version: title with number and version, the frozen address, the day of the record", () => {
		const title = `${old.data.title} (CB-0001, version of 1 January 2024)`;
		expect(of("citation_title")).toBe(title);
		expect(of("DC.title")).toBe(title);
		expect(of("citation_public_url")).toBe(URL_);
		expect(of("DC.identifier")).toBe("CB-0001/2024-01-01");
		expect(of("citation_publication_date")).toBe("2026/03/01");
		expect(of("citation_online_date")).toBe("2026/03/01");
		expect(of("DC.date")).toBe("2026-03-01");
		expect(of("article:published_time")).toBe("2026-03-01");
		expect(of("article:modified_time")).toBe("2026-03-01");
		expect(of("citation_author")).toBe("Clausebook");
	});

	test("a correction after the last check is when it was modified", () => {
		expect(of("article:published_time", citationMeta(citedVersion(now, URL_)))).toBe("2026-02-01");
		expect(of("article:modified_time", citationMeta(citedVersion(now, URL_)))).toBe("2026-04-02");
	});

	test("a web page for Zotero: neither a journal article nor a report", () => {
		expect(of("DC.type")).toBe("webpage");
		for (const name of [
			"citation_journal_title",
			"citation_technical_report_institution",
			"citation_conference_title",
			"citation_book_title",
		])
			expect(of(name)).toBeUndefined();
	});

	test("structured data says the same", () => {
		const page = citedVersion(now, URL_);
		expect(citedWork(page)).toMatchObject({
			name: of("citation_title", citationMeta(page)),
			identifier: "CB-0001/2025-01-01",
			url: URL_,
			datePublished: "2026-02-01",
			dateModified: "2026-04-02",
			inLanguage: "en",
			license: "https://creativecommons.org/licenses/by/4.0/",
			author: { name: "Clausebook" },
		});
	});

	test("a change is dated by the later check of its two wordings, and named by its number and day", () => {
		const [change] = toChanges(book);
		if (!change) throw new Error("The book has no change");
		expect(citedChange(change, "https://x.example/c/")).toEqual({
			title: `${change.headline} (CB-0001, change of 1 January 2025)`,
			identifier: "CB-0001-2025-01-01",
			url: "https://x.example/c/",
			published: "2026-03-01",
			modified: "2026-04-02",
		});
	});

	test("a history is dated by the latest check of its wordings, and named by its number", () => {
		expect(citedHistory(now.clause, "https://x.example/h/")).toEqual({
			title: `History of CB-0001: ${now.data.title}`,
			identifier: "CB-0001",
			url: "https://x.example/h/",
			published: "2026-03-01",
			modified: "2026-04-02",
		});
	});

	test("a conflict is named by the numbers of both texts, a guide by its address", () => {
		const { data } = aConflict();
		const conflict = { id: "acme/x", data, body: NO_BODY, versions: [old, now] } as unknown as Parameters<typeof citedConflict>[0];
		expect(citedConflict(conflict, "https://x.example/x/")).toMatchObject({
			title: data.title,
			identifier: "CB-0001, CB-0001",
			published: data.checked,
		});
		const guide = { id: "x", data: { title: "A guide", checked: "2026-01-01" } } as Parameters<typeof citedGuide>[0];
		expect(citedGuide(guide, "https://x.example/guides/x/")).toMatchObject({
			identifier: "https://x.example/guides/x/",
			published: "2026-01-01",
		});
	});

	test.each([
		[["2026-01-02", "2026-01-01"], "2026-01-02"],
		[["2025-12-31", "2026-01-01"], "2026-01-01"],
		[["2026-01-01"], "2026-01-01"],
	])("the latest of %j is %s", (days, day) => {
		expect(latest(days)).toBe(day);
	});
});
