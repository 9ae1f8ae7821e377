import { describe, expect, test } from "vitest";
import { readRecords } from "../../src/content/read.ts";
import { VALID } from "../../src/testing/book.ts";
import { lockFor } from "../../src/testing/lock.ts";
import { auditDays, type LastDays, lastDaysOf, textsOf } from "./days.ts";
import { toPage } from "./page.ts";

const last: LastDays = {
	ofBook: "2026-08-22",
	ofWording: new Map([
		["/clauses/acme/posts/2025-06-14/", "2025-09-18"],
		["/clauses/acme/chats/2025-10-08/", "2026-06-07"],
	]),
};
const found = (path: string, text: string) => auditDays([{ path, text }], last).map(({ message }) => message);

describe("the audit of days", () => {
	test("refuses a page that calls words current after their last copy", () => {
		expect(found("/clauses/acme/posts/2025-06-14/", "Current as of 21 November 2026")).toEqual([
			"It speaks as of 21 November 2026, but the last copy with these words is of 18 September 2025.",
		]);
		expect(found("/clauses/acme/posts/2025-06-14/", "Words last seen 18 September 2025; record checked 21 November 2026")).toEqual([]);
	});
	test("refuses a page that speaks as of a day after every copy", () => {
		expect(found("/platforms/acme/", "Answers of Acme, as of 2026-11-21")).toEqual([
			"It speaks as of 2026-11-21, but the last copy of any text is of 22 August 2026.",
		]);
		expect(found("/platforms/acme/", "as of 22 August 2026")).toEqual([]);
	});
	test.each([
		"as of\u00a023\u00a0August\u00a02026",
		"as of\n\t23 August\n2026",
		"As of August 23, 2026",
		"as of the 23 Aug. 2026",
		"AS OF 1 OCTOBER 2026",
		"as at 2026-08-23",
		"Current on 23 August 2026",
	])("refuses it however the day is written: %j", (text) => {
		expect(found("/platforms/acme/", text)).toHaveLength(1);
	});
	test.each(["Words last seen: 22 August 2026", "words last seen on 2026-08-22", "Words last seen in a copy of 22 Aug 2026"])(
		"refuses another day of its words however it is told: %j",
		(text) => {
			expect(found("/clauses/acme/chats/2025-10-08/", text)).toHaveLength(1);
			expect(
				found("/clauses/acme/chats/2025-10-08/", text.replace("22 Aug", "7 Jun").replace("ust 2", "e 2").replace("08-22", "06-07")),
			).toEqual([]);
		},
	);
	test("refuses the day of the document as the day of its words, in a picture too", () => {
		const says = ['It says "words last seen 22 August 2026", but the last copy with these words is of 7 June 2026.'];
		expect(found("/clauses/acme/chats/2025-10-08/", "Words last seen22 August 2026")).toEqual(says);
		const page = toPage("clauses/acme/chats/2025-10-08/index.html", '<p>x</p><share-link data-state="Words last seen 22 August 2026">');
		expect(auditDays(textsOf([page]), last).map(({ message }) => message)).toEqual(says);
	});
	test("knows the last day of every wording of a book, at each address that shows it", () => {
		const { records } = readRecords(VALID);
		const { ofWording } = lastDaysOf(records, lockFor(records));
		expect([
			ofWording.get("/clauses/acme/chats-train-models/2024-05-01/"),
			ofWording.get("/clauses/acme/chats-train-models/"),
			ofWording.get("/clauses/acme/chats-train-models/2025-09-28/"),
		]).toEqual(["2024-05-02", "2025-08-29", "2025-08-29"]);
	});
});
