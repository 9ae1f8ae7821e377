import { describe, expect, it } from "vitest";
import type { Lock } from "../schema/lock.ts";
import { aBook, aClause, aDocument, aSilence } from "../testing/builders.ts";
import { lockFor } from "../testing/lock.ts";
import { type BookInput, toBook } from "./book.ts";
import { storedCopyWords } from "./dates.ts";
import { datedRange, datedWords, datesOf, dayWords, lastBorneOut, searchedOn } from "./dates-of.ts";
import { toVersionState } from "./version-state.ts";

type Records = ReturnType<typeof aBook>["records"];

/** A book whose proofs have days of their own: words seen from May 2024 to June 2026 in a document still copied in August. */
function versionsOf(records: Records) {
	const lock: Lock = lockFor(records);
	for (const proof of Object.values(lock.proofs)) {
		proof.first = { commit: "1".repeat(40), date: "2024-05-01", collection: "contrib-versions" };
		proof.last = { commit: "2".repeat(40), date: "2026-06-07" };
		proof.newest = { commit: "3".repeat(40), date: "2026-08-22" };
	}
	const input = Object.fromEntries(Object.entries(records).map(([kind, entries]) => [kind, [...entries]])) as unknown as BookInput;
	return toBook(input, lock).clauses.flatMap(({ versions }) => versions);
}

const [quoted] = versionsOf(
	aBook({
		document: [
			aDocument({
				archive: [
					{ collection: "contrib-versions", path: "Acme/Privacy Policy.md" },
					{ collection: "genai-contrib-versions", path: "Acme/Privacy Policy.md" },
				],
			}),
		],
	}).records,
);
const [silence] = versionsOf(aBook({ clause: [aSilence()] }).records);
const linked = {
	document: [aDocument({ archive: "linked-only", storedCopy: "2025-01-15" })],
	clause: [
		aClause({
			quote: { locator: "Section 2", parts: ["may use your chats"] },
			dates: { published: "not-stated", effective: "not-stated", archived: "not-stated", checked: "2026-09-01" },
		}),
	],
};
const [read] = versionsOf(aBook(linked).records);

describe("a doubtful day", () => {
	const doubtful = {
		...quoted!,
		proof: {
			...quoted!.proof!,
			last: { commit: "2".repeat(40), date: "2026-06-13", between: ["2026-01-25", "2026-06-13"] as [string, string] },
		},
	};
	it("is told as a range, and bears a version out to its last day", () => {
		expect(datesOf(doubtful).map(dayWords)).toEqual([
			"1 May 2024",
			"between 25 January 2026 and 13 June 2026",
			"22 August 2026",
			"1 September 2026",
		]);
		expect(lastBorneOut(doubtful)?.day).toBe("2026-06-13");
		expect(datedWords(doubtful)).toBe("Words last seen between 25 January 2026 and 13 June 2026; record checked 1 September 2026");
	});
});

describe("the days of a version", () => {
	it("are four of a quote, each under its own label", () => {
		expect(datesOf(quoted!).map(({ label, day }) => `${label} ${day}`)).toEqual([
			"Words first seen 2024-05-01",
			"Words last seen 2026-06-07",
			"Document last archived 2026-08-22",
			"Record checked 2026-09-01",
		]);
	});
	it("lead to the copy of that day, in the collection that has it", () => {
		const [first, last] = datesOf(quoted!);
		expect(first?.copy?.url).toBe(`https://github.com/OpenTermsArchive/contrib-versions/commit/${"1".repeat(40)}`);
		expect(last?.copy?.url).toBe(`https://github.com/OpenTermsArchive/contrib-versions/commit/${"2".repeat(40)}`);
	});
	it("of a silence are those of its search, of a page no archive holds that of the copy read", () => {
		expect(datesOf(silence!).map(({ of }) => of)).toEqual(["searched", "document-last-archived", "record-checked"]);
		expect(datesOf(read!).map(({ of }) => of)).toEqual(["copy-read", "record-checked"]);
	});
	it("of a silence begin with its first search and go on to the last time it was repeated", () => {
		expect(searchedOn({ dates: { ...quoted!.data.dates, checked: "2026-09-01" } }, { on: "2026-08-20" })).toBe("2026-09-01");
		expect(searchedOn({ dates: { ...quoted!.data.dates, checked: "2026-08-20" } }, { on: "2026-08-20" })).toBe("2026-08-20");
	});
	it("of a page whose stored copy shows none are those of our check alone, and bear nothing out", () => {
		const [version] = versionsOf(aBook({ ...linked, document: [aDocument({ archive: "linked-only", storedCopy: "undated" })] }).records);
		expect(datesOf(version!).map(({ of }) => of)).toEqual(["record-checked"]);
		expect(lastBorneOut(version!)).toBeUndefined();
		expect(datedWords(version!)).toBe("Read in an undated copy; record checked 1 September 2026");
		expect(storedCopyWords("undated")).toBe("an undated copy");
		expect(storedCopyWords("2025-01-15")).toBe("a copy of 15 January 2025");
	});
	it("bear a version out to the last copy with its words, never to the newest of its document or to our check", () => {
		expect(lastBorneOut(quoted!)?.day).toBe("2026-06-07");
		expect(lastBorneOut(read!)?.day).toBe("2025-01-15");
	});
});

describe("a version that stands", () => {
	it("is stamped with the last copy of its words, not with the day of the book", () => {
		expect(toVersionState(quoted!, "2026-09-01")).toEqual({ state: "current", words: "Words last seen 7 June 2026" });
	});
});

describe("in a line", () => {
	it("stand the last copy and the check", () => {
		expect(datedWords(quoted!)).toBe("Words last seen 7 June 2026; record checked 1 September 2026");
		expect(datedWords(read!)).toBe("Read in a copy of 15 January 2025; record checked 1 September 2026");
		expect(datedWords(silence!)).toMatch(/^Searched texts last archived \d.+; record checked \d/);
	});
	it("several versions stand from the oldest to the newest", () => {
		expect(datedRange([quoted!, read!])).toBe(
			"Texts last seen in copies of 15 January 2025 to 7 June 2026; records checked 1 September 2026",
		);
		expect(datedRange([])).toBeUndefined();
	});
});
