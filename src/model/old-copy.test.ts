import { describe, expect, it } from "vitest";
import { isOldCopy } from "../schema/old-copy.ts";
import { aBook, aClause, aDocument, aSilence } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { oldCopy } from "./old-copy.ts";

const ASOF = "2026-11-21";
const dates = (archived: string) => ({ published: "not-stated", effective: "not-stated", archived, checked: ASOF }) as const;
const versionOf = (...clause: ReturnType<typeof aClause>[]) => aDerivedBook(aBook({ clause }).records, undefined, {}).book.clauses[0]!;

describe("an old copy", () => {
	it("is one of six months ago or more", () => {
		expect([isOldCopy("2026-05-21", ASOF), isOldCopy("2026-05-22", ASOF)]).toEqual([true, false]);
	});

	it.each([
		["2026-05-31", "2026-11-30", true],
		["2026-03-31", "2026-09-29", false],
		["2026-08-31", "2027-02-28", true],
		["2026-08-31", "2027-02-27", false],
		["2023-08-31", "2024-02-28", false],
		["2023-08-31", "2024-02-29", true],
		["2026-02-28", "2026-08-27", false],
		["2026-02-28", "2026-08-28", true],
		["2027-01-01", "2026-01-01", false],
	])("of %s is, on %s: %s, however long the months", (copied, asOf, old) => {
		expect(isOldCopy(copied, asOf)).toBe(old);
	});

	it("is told of a wording by the last copy that holds its words", () => {
		const clause = versionOf(aClause({ dates: dates("2025-09-18") }));
		expect(oldCopy(clause.current!, ASOF)).toEqual({
			lastArchived: "2025-09-18",
			says: "The last archived copy with these words is of 18 September 2025.",
		});
		expect(oldCopy(versionOf(aClause({ dates: dates("2026-08-22") })).current!, ASOF)).toBeUndefined();
	});

	it("is told of a silence by the oldest of the documents searched", () => {
		const silence = aSilence();
		const search = { ...silence.data.search!, on: "2026-01-02" };
		expect(oldCopy(versionOf(aSilence({ search })).current!, ASOF)).toEqual({
			lastArchived: "2026-01-02",
			says: "The last archived copy of a searched document is of 2 January 2026.",
		});
	});

	it("is told of a page no archive holds by the copy that was read", () => {
		const quote = { locator: "Section 2", parts: ["may use your chats"] };
		const { book } = aDerivedBook(
			aBook({
				document: [aDocument({ archive: "linked-only", storedCopy: "2025-01-15" })],
				clause: [aClause({ quote, dates: { ...dates("2026-09-01"), archived: "not-stated" } })],
			}).records,
		);
		expect(oldCopy(book.clauses[0]!.current!, ASOF)).toEqual({
			lastArchived: "2025-01-15",
			says: "No archive holds this document. The copy that was read is of 15 January 2025.",
		});
	});

	it("is no matter of a wording that answers nothing: replaced, or being read again", () => {
		const old = aClause({ dates: dates("2025-09-18") });
		const replaced = versionOf(old, aClause({ dates: dates("2026-08-22") }, { id: "acme/chats-train-models/2026-07-08" }));
		expect(oldCopy(replaced.versions[0]!, ASOF)).toBeUndefined();
		const newest = { commit: "1".repeat(40), date: "2026-08-22" };
		const { book } = aDerivedBook(aBook({ clause: [old] }).records, undefined, { [old.id]: { state: "gone", newest } });
		expect(oldCopy(book.clauses[0]!.current!, ASOF)).toBeUndefined();
	});
});
