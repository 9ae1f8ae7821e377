import { describe, expect, it, test } from "vitest";
import type { Records } from "../src/content/read.ts";
import { today } from "../src/content/today.ts";
import { dayOf } from "../src/evidence/drift.ts";
import { NO_LIMIT } from "../src/evidence/places.ts";
import { toBook } from "../src/model/book.ts";
import { currentByCell } from "../src/rules/cells.ts";
import { KIND_NAMES, KINDS, type Kind } from "../src/schema/kinds.ts";
import { aBook, aClause, aConflict, aPlatform } from "../src/testing/builders.ts";
import { aDerivedBook } from "../src/testing/derived.ts";
import { aGuide, anAuthority, aRegulation } from "../src/testing/vocabulary-builders.ts";

const LATER = "2026-12-24";
const clause = aClause();
const late = { dates: { ...clause.data.dates, checked: LATER } };

/** One record of each kind, checked after all others. Reviews and letters name too much for a small book; the schema test below holds them. */
const CHECKED_LATE: Partial<{ [K in Kind]: Records[K] }> = {
	platform: [aPlatform({ checked: LATER })],
	clause: [aClause(late)],
	conflict: [aConflict({ clauses: [clause.id.replace(/\/[^/]*$/, ""), "acme/help"], checked: LATER })],
	regulation: [aRegulation({ checked: LATER })],
	authority: [anAuthority({ checked: LATER })],
	guide: [aGuide({ checked: LATER })],
};
const HELP = aClause({ id: "CB-0002", standing: "supports", covers: ["outputs"] }, { id: "acme/help/2025-01-01" });

describe("today is the newest day on which any record was checked", () => {
	it.each(Object.entries(CHECKED_LATE))("a %s among them, for rules, drift and site alike", (kind, entries) => {
		const { records } = aBook({ clause: [clause, HELP], ...{ [kind]: kind === "clause" ? [...entries, HELP] : entries } });
		expect(today(records)).toBe(LATER);
		expect(aDerivedBook(records).book.asOf).toBe(LATER);
		expect(dayOf({ records, asOf: NO_LIMIT })).toBe(LATER);
	});

	it("for every kind whose records have such a day", () => {
		const withDay = KIND_NAMES.filter((kind) => kind === "clause" || "checked" in ((KINDS[kind].schema as { shape?: object }).shape ?? {}));
		const at = (kind: Kind, checked: string) =>
			({ ...aBook().records, [kind]: [{ data: { checked, dates: { checked } } }] }) as unknown as Records;
		expect(withDay.filter((kind) => today(at(kind, LATER)) !== LATER)).toEqual([]);
		expect(withDay).toEqual(expect.arrayContaining(["review", "letter"]));
	});

	it("is empty where nothing was checked", () => {
		expect(today({ ...aBook().records, clause: [], platform: [], regulation: [], authority: [] })).toBe("");
	});
});

test("a wording that came before the newest check holds for the rules as it does on the site", () => {
	const next = aClause(
		{ answer: "never", control: { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } },
		{ id: "acme/chats-train-models/2026-12-01" },
	);
	const { records } = aBook({ clause: [clause, next], guide: [aGuide({ checked: LATER })] });
	const ruled = [...currentByCell(records).values()].flat().map(({ id }) => id);
	const { book } = aDerivedBook(records);
	expect(new Set(ruled)).toEqual(new Set([next.id]));
	expect(book.clauses.map(({ current }) => current?.id)).toEqual([next.id]);
	// Another day is asked for, never found out.
	expect(toBook({ ...records } as never, undefined, "2026-11-30").clauses[0]?.current?.id).toBe(clause.id);
});
