import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Book } from "../../model/book.ts";
import { toChanges, toEndings } from "../../model/changes.ts";
import { aTopic } from "../../testing/builders.ts";
import { aChangingBook, aQuote, type Wording } from "../../testing/changing-book.ts";
import { jsonFeedSchema } from "../../testing/json-feed.ts";
import { toAtom } from "./atom.ts";
import { aheadOf, toCalendar } from "./calendar.ts";
import { escapeMarkup } from "./escape.ts";
import { type FeedScope, toFeed } from "./feed.ts";
import { atomProblems, calendarProblems } from "./feed-rules.ts";
import { toJsonFeed } from "./json-feed.ts";
import { type FeedAddresses, MOST_ENTRIES } from "./model.ts";

const addresses: FeedAddresses = {
	change: (v) => `https://x.example/clauses/${v.clause.id}/history/?a=1&b=2#${v.date}`,
	version: (v) => `https://x.example/clauses/${v.id}/`,
};
const places = { self: "https://x.example/changes/feed.xml", home: "https://x.example/changes/" };
const feedOf = (book: Book, scope: FeedScope = {}) => toFeed(book, toChanges(book), toEndings(book), scope, addresses);

/** Words that break what does not escape: markup, entities, control characters, a closing CDATA, other scripts. */
const NASTY = 'Use <b>"inputs"</b> & outputs ]]> 5 > 3\u0007, ünïcode 你好 “quotes”; semi, comma\\';
const wordings: readonly Wording[] = [
	["2024-01-01", {}],
	["2025-01-01", { answer: "always", title: `Acme trains: ${NASTY}`.replace("\u0007", ""), quote: aQuote(NASTY) }],
	["2026-01-01", { corrections: [{ on: "2026-02-03", what: "The switch was misnamed." }] }],
];
const clauses = {
	chats: wordings,
	gone: [["2024-02-01", { ended: { on: "2025-03-01", why: "The passage is gone." } }]] as readonly Wording[],
	quiet: [["2024-03-01", {}]] as readonly Wording[],
};

describe("feeds", () => {
	const { book } = aChangingBook(clauses);
	const feed = feedOf(book);

	it("tell each change and each ending once, the newest first", () => {
		expect(feed.entries.map((e) => [e.id, e.published, e.updated])).toEqual([
			["tag:clausebook.example,2026:CB-0001/2026-01-01", "2026-01-01", "2026-02-03"],
			["tag:clausebook.example,2026:CB-0002/ended/2025-03-01", "2025-03-01", "2025-03-01"],
			["tag:clausebook.example,2026:CB-0001/2025-01-01", "2025-01-01", "2025-01-01"],
		]);
		expect(feed.updated).toBe("2026-02-03");
	});

	it("are valid Atom", () => {
		expect(atomProblems(toAtom(feed, places))).toEqual([]);
		expect(toAtom(feed, places)).toContain("&lt;ins&gt;Use &amp;lt;b&amp;gt;");
	});

	it("are valid JSON Feed", () => {
		const json = jsonFeedSchema.parse(JSON.parse(toJsonFeed(feed, places)));
		expect(json.items[2]!.content_html).toContain("<ins>Use &lt;b&gt;");
		expect(json.items[2]!.summary).toBe(
			"Acme Chat, training on conversations: widens (takes more or leaves less choice), material (quoted words that decide an answer or a grade differ). Answer from “opt-out” to “always”. Severity medium, 4 points, then high, 6 points. 1 January 2025 (took effect).",
		);
	});

	it("are valid where nothing changed, dated by the newest wording", () => {
		const { book: still } = aChangingBook({ quiet: clauses.quiet });
		const quiet = feedOf(still);
		expect([quiet.entries, quiet.updated]).toEqual([[], "2024-03-01"]);
		expect(atomProblems(toAtom(quiet, places))).toEqual([]);
		expect(jsonFeedSchema.safeParse(JSON.parse(toJsonFeed(quiet, places))).success).toBe(true);
	});

	it("are of a platform or a topic", () => {
		const platform = book.platforms[0]!;
		const scopes: FeedScope[] = [{ platform }, { topic: book.topics[0]! }];
		expect(scopes.map((scope) => [feedOf(book, scope).id, feedOf(book, scope).entries.length])).toEqual([
			["tag:clausebook.example,2026:platform/acme", 3],
			["tag:clausebook.example,2026:topic/training-on-conversations", 3],
		]);
	});

	it("hold at most a hundred entries", () => {
		const many = Array.from(
			{ length: MOST_ENTRIES + 3 },
			(_, i): Wording => [new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10), {}],
		);
		expect(feedOf(aChangingBook({ many }).book).entries).toHaveLength(MOST_ENTRIES);
	});
});

describe("nothing is announced again", () => {
	const bytes = (book: Book, scope: FeedScope = {}) => toAtom(feedOf(book, scope), places) + toJsonFeed(feedOf(book, scope), places);

	it("by building again: the same bytes", () => {
		expect(bytes(aChangingBook(clauses).book)).toBe(bytes(aChangingBook(clauses).book));
	});

	it("by adding an unrelated clause: no other entry changes, nor the feeds it is not in", () => {
		const topic = [aTopic(), aTopic({ title: "Human review", short: "Review", order: 2 }, { id: "human-review" })];
		const other: readonly Wording[] = [
			[
				"2023-01-01",
				{
					topic: "human-review",
					dates: { published: "not-stated", effective: "2023-01-01", archived: "2023-01-01", checked: "2026-11-11" },
				},
			],
			["2026-05-01", { topic: "human-review" }],
		];
		const [small, large] = [aChangingBook(clauses, { topic }).book, aChangingBook({ ...clauses, other }, { topic }).book];
		const before = feedOf(small).entries;
		expect(feedOf(large).entries.filter((e) => before.some((b) => b.id === e.id))).toEqual(before);
		expect(feedOf(large).entries).toHaveLength(before.length + 1);
		expect(bytes(large, { topic: large.topics[0]! })).toBe(bytes(small, { topic: small.topics[0]! }));
	});

	it("by checking a record again", () => {
		const checked = (day: string): readonly Wording[] => [
			["2024-01-01", {}],
			["2025-01-01", { dates: { published: "not-stated", effective: "2025-01-01", archived: "2025-01-03", checked: day } }],
		];
		const entries = ["2026-09-01", "2026-10-01"].map((day) => feedOf(aChangingBook({ c: checked(day) }).book).entries);
		expect(entries[0]).toEqual(entries[1]);
		expect(entries[0]![0]).toMatchObject({ published: "2025-01-03", updated: "2025-01-03" });
	});
});

describe("the calendar", () => {
	const ahead = (title: string): readonly Wording[] => [
		["2025-01-01", {}],
		["2026-12-31", { title, dates: { published: "not-stated", effective: "2026-12-31", archived: "2026-08-01", checked: "2026-09-01" } }],
	];

	it("is valid where nothing is ahead", () => {
		const { book } = aChangingBook(clauses);
		expect(aheadOf(book)).toEqual([]);
		expect(calendarProblems(toCalendar(book, addresses))).toEqual([]);
	});

	it("holds each effective date ahead as a whole day, with text that reads back unchanged", () => {
		const title = `Acme ${NASTY.replace("\u0007", "")}`;
		// A new clause is told by its title, a new wording by what it changes.
		const { book } = aChangingBook({ c: ahead(title).slice(1), d: ahead("Acme trains on chats too, from the new year on") });
		const text = toCalendar(book, addresses);
		expect(calendarProblems(text)).toEqual([]);
		const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((e) => new ICAL.Event(e));
		expect(events.map((e) => [e.uid, e.startDate.toString(), e.endDate.toString(), e.summary])).toEqual([
			["CB-0001-2026-12-31@clausebook.example", "2026-12-31", "2027-01-01", `Acme Chat: ${title}`],
			[
				"CB-0002-2026-12-31@clausebook.example",
				"2026-12-31",
				"2027-01-01",
				"Acme Chat (free), your chats: wording only, “2025-01-01” becomes “2026-12-31”",
			],
		]);
		expect(text).toContain("DTSTAMP:20260801T000000Z\r\n");
	});

	it("is the same bytes in every build, and a re-check moves nothing", () => {
		const [a, b] = [0, 1].map(() => toCalendar(aChangingBook({ c: ahead("Acme trains on chats from then") }).book, addresses));
		expect(a).toBe(b);
	});

	it("folds by octets and cuts no character", () => {
		const title = `Acme ${"é你".repeat(50)}`;
		const text = toCalendar(aChangingBook({ c: ahead(title).slice(1) }).book, addresses);
		expect(calendarProblems(text)).toEqual([]);
		expect(text.replaceAll("\r\n ", "")).toContain(title);
	});
});

describe("the checks themselves", () => {
	const { book } = aChangingBook(clauses);
	const atom = toAtom(feedOf(book), places);
	it.each([
		["a broken tag", atom.replace("</title>", "</titel>"), /XML/],
		["a missing id", atom.replace(/<entry>\n<id>.*<\/id>/, "<entry>"), /has 0 id elements/],
		["a date without a time", atom.replace(/<updated>.*<\/updated>/, "<updated>2026-01-01</updated>"), /3\.3/],
		["an entry newer than the feed", atom.replace(/<updated>.*<\/updated>/, "<updated>2020-01-01T00:00:00Z</updated>"), /4\.2\.15/],
		["a relative address", atom.replace(/href="[^"]*"/, 'href="/changes/"'), /full address/],
	])("see %s in Atom", (_, xml, problem) => {
		expect(atomProblems(xml).join("\n")).toMatch(problem);
	});
	it("see bare line feeds, long lines and an empty calendar", () => {
		const text = toCalendar(book, addresses);
		expect(calendarProblems(text.replaceAll("\r\n", "\n")).join()).toMatch(/CRLF/);
		expect(calendarProblems(text.replace("CALSCALE", `X-LONG:${"a".repeat(80)}\r\nCALSCALE`)).join()).toMatch(/octets/);
		expect(calendarProblems(text.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, "")).join()).toMatch(/no component/);
	});
	it("escapes what XML does not allow", () => {
		expect(escapeMarkup('a\u0000\u000b<b c="d">&\n')).toBe("a&lt;b c=&quot;d&quot;&gt;&amp;\n");
	});
});
