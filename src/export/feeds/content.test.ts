import { expect, it } from "vitest";
import { changesOf, endingsOf, toChanges, toEndings } from "../../model/changes.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import { jsonFeedSchema } from "../../testing/json-feed.ts";
import { publishedRecords } from "../../testing/published-book.ts";
import { toAtom } from "./atom.ts";
import { toCalendar } from "./calendar.ts";
import { type FeedScope, toFeed } from "./feed.ts";
import { atomProblems, calendarProblems } from "./feed-rules.ts";
import { toJsonFeed } from "./json-feed.ts";
import { MOST_ENTRIES } from "./model.ts";

/** The book that is published: every one of its feeds keeps its specification. */
const { book } = aDerivedBook(publishedRecords());
const changes = toChanges(book);
const endings = toEndings(book);
const addresses = {
	change: (v: { id: string }) => `https://x.example/history/#${v.id}`,
	version: (v: { id: string }) => `https://x.example/${v.id}/`,
};
const places = { self: "https://x.example/feed", home: "https://x.example/" };

it("every feed of the book is valid, each change is in the feeds of its topic and platform once, up to the length of a feed", () => {
	const lists: FeedScope[][] = [book.topics.map((topic) => ({ topic })), book.platforms.map((platform) => ({ platform }))];
	const problems: string[] = [];
	for (const scopes of lists) {
		let entries = 0;
		for (const scope of scopes) {
			const due = [changesOf(changes, scope), endingsOf(endings, scope)].flat().length;
			const feed = toFeed(book, changes, endings, scope, addresses);
			expect(feed.entries.length).toBe(Math.min(due, MOST_ENTRIES));
			entries += due;
			problems.push(...atomProblems(toAtom(feed, places)).map((p) => `${feed.id}: ${p}`));
			const json = jsonFeedSchema.safeParse(JSON.parse(toJsonFeed(feed, places)));
			if (!json.success) problems.push(`${feed.id}: ${json.error.message}`);
		}
		expect(entries).toBe(changes.length + endings.length);
	}
	expect(problems).toEqual([]);
	expect(atomProblems(toAtom(toFeed(book, changes, endings, {}, addresses), places))).toEqual([]);
});

it("the calendar of the book is valid", () => {
	expect(calendarProblems(toCalendar(book, addresses))).toEqual([]);
});
