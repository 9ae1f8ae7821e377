import { describe, expect, it } from "vitest";
import { timeOf, toClaims } from "../model/claims.ts";
import { readLock } from "../rules/generated.ts";
import { VERDICTS } from "../schema/vocabulary.ts";
import { aBook, aClause, aConflict, aPlatform, aProduct, aTracker } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { CONTENT, publishedRecords } from "../testing/published-book.ts";
import {
	byTracker,
	claimDateWords,
	claimTables,
	finding,
	replacedFinding,
	seenCounts,
	seenWords,
	sinceWords,
	VERDICT_MEANS,
	verdictCounts,
	wentWords,
} from "./elsewhere.ts";

const OLD = "2024-05-01";
const NEW = "2025-09-28";
const clause = [OLD, NEW].map((day) => aClause({}, { id: `acme/chats-train-models/${day}` }));
const claimsOf = (claims: Parameters<typeof aTracker>[0], more: Parameters<typeof aBook>[0] = {}, asOf?: string) =>
	toClaims(aDerivedBook(aBook({ clause, elsewhere: [aTracker(claims)], ...more }).records, asOf).book);
const [asked] = [{ version: OLD, verdict: "agrees-with-replaced", date: "2025-01-10" }] as const;

describe("the date of a page and the day a wording went", () => {
	it.each([
		["2025-09-27", NEW, "stood"],
		["2025-09-28", NEW, "gone"],
		["2025-08", NEW, "stood"],
		["2025-09", NEW, "within"],
		["2025-10", NEW, "gone"],
		["2025-10", undefined, "stood"],
		["undated", NEW, "unknown"],
	] as const)("%s and %s: %s", (date, until, time) => {
		expect(timeOf(date, until)).toBe(time);
	});
});

describe("a claim beside the archive", () => {
	it("says since when its wording stands, when it went and what holds instead", () => {
		const [claim] = claimsOf([asked]);
		expect(claim).toMatchObject({ until: NEW, time: "stood", instead: { date: NEW } });
		expect(sinceWords(claim!)).toBe("Since 1 May 2024 (took effect)");
		expect(wentWords(claim!)).toBe("Replaced on 28 September 2025, after the date of the page.");
		const [now] = claimsOf([{}]);
		expect(now).toMatchObject({ until: undefined, instead: undefined });
		expect(wentWords(now!)).toBeUndefined();
	});

	it.each([
		[{ date: "2026-08-10" }, "Replaced on 28 September 2025, before the date of the page."],
		[{ date: "2025-09", dated: "in-address" }, "Replaced on 28 September 2025, in the month of the page."],
		[{ date: "undated", dated: "not-shown" }, "Replaced on 28 September 2025; the page bears no date."],
	] as const)("tells a page of %j from it", (fields, words) => {
		expect(wentWords(claimsOf([{ ...asked, ...fields }])[0]!)).toBe(words);
	});

	it("tells a wording that ended, with nothing in its place, and one of some places", () => {
		const ended = aClause({
			appliesTo: { products: ["acme-free"], regions: ["eea", "switzerland"] },
			ended: { on: "2026-01-01", why: "The newest copy no longer holds it." },
		});
		const [claim] = claimsOf([{ verdict: "agrees-with-replaced", date: "2025-12", dated: "in-address" }], { clause: [ended] });
		expect(wentWords(claim!)).toBe("Not found in the archive since 1 January 2026, after the date of the page.");
		expect(claim?.instead).toBeUndefined();
		expect(sinceWords(claim!)).toBe("Since 28 September 2025 (took effect), EEA and Switzerland");
	});

	it("on an earlier day is told as the archive then stood", () => {
		const [claim] = claimsOf([{ ...asked, seen: { on: "2025-02-01", as: "whole-copy" } }], {}, "2025-03-01");
		expect(claim).toMatchObject({ until: undefined, instead: undefined });
	});

	it("names the conflicts of its clause for its products, and the current version of clauses beside it", () => {
		const help = aClause({ id: "CB-0002", answer: "never" }, { id: "acme/help-says-never/2025-01-01" });
		const [claim] = claimsOf([{ beside: ["acme/help-says-never"] }], { clause: [...clause, help], conflict: [aConflict()] });
		expect(claim?.conflicts.map(({ id }) => id)).toEqual(["acme/terms-against-help"]);
		expect(claim?.beside.map(({ id }) => id)).toEqual(["acme/help-says-never/2025-01-01"]);
	});

	it("bears its date and how it was seen in words", () => {
		const words = (fields: object) => {
			const [claim] = claimsOf([fields]);
			return [claimDateWords(claim!), seenWords(claim!)];
		};
		expect(words({})).toEqual(["10 August 2026 (last verified or reviewed)", "seen 1 September 2026, a copy of the whole page"]);
		expect(words({ date: "2026-07", dated: "in-address", seen: { on: "2026-09-01", as: "copy-beginning" } })).toEqual([
			"July 2026 (in its address)",
			"seen 1 September 2026, the beginning of a stored copy",
		]);
		expect(words({ date: "undated", dated: "not-shown", seen: { on: "2026-09-01", as: "whole-copy", address: "matched" } })).toEqual([
			"no day shown",
			"seen 1 September 2026, a copy of the whole page; its address is that of a stored page with the same text",
		]);
	});

	it("that names what is not there is no book", () => {
		expect(() => claimsOf([{ version: "2025-01-01" }])).toThrow('No version "acme/chats-train-models/2025-01-01"; run `npm run check`');
	});
});

describe("claims together", () => {
	const products = [aProduct(), aProduct({ id: "acme-team" })];
	const both = clause.map(({ id, data }) =>
		aClause({ ...data, appliesTo: { products: ["acme-free", "acme-team"], regions: "everywhere" } }, { id }),
	);
	const all = claimsOf(
		[
			{ id: "team", products: ["acme-team"] },
			{ id: "undated", date: "undated", dated: "not-shown", verdict: "differs" },
			{ id: "old", date: "2026-02", dated: "in-address", verdict: "cannot-be-told" },
			{ id: "new", date: "2026-03-01", verdict: "says-less" },
			{ id: "asks-then", ...asked },
			{ id: "asks-now", ...asked, date: "2026-03-02", seen: { on: "2026-09-01", as: "repository-record" } },
		],
		{ clause: both, platform: [aPlatform({ products })] },
	);

	it("stand by platform and question: by product, then newest first, those without a date last", () => {
		const [acme, ...others] = claimTables([...new Set(all.map(({ platform }) => platform))], all);
		expect(others).toEqual([]);
		expect(acme?.tables.map(({ topic }) => topic.id)).toEqual(["training-on-conversations"]);
		expect(acme?.tables[0]?.claims.map(({ data }) => data.id)).toEqual(["asks-now", "new", "old", "asks-then", "undated", "team"]);
	});

	it("are counted, each once, and the finding says the counts", () => {
		expect(verdictCounts(all)).toEqual([
			{ verdict: "agrees", count: 1 },
			{ verdict: "agrees-with-replaced", count: 2 },
			{ verdict: "says-less", count: 1 },
			{ verdict: "says-more", count: 0 },
			{ verdict: "differs", count: 1 },
			{ verdict: "cannot-be-told", count: 1 },
		]);
		expect(finding(all)).toBe(
			"6 claims of 1 tracker on 1 platform, each beside the archived text: 1 agrees with today’s text, 2 agree with a replaced wording, 1 says less, 1 differs and 1 cannot be told.",
		);
		expect(replacedFinding(all)).toBe(
			"Of those that agree with a replaced wording, 1 bears a date on which that wording still stood and 1 bears a date by which it was replaced.",
		);
		expect(replacedFinding(all.slice(0, 1))).toBeUndefined();
		expect(seenCounts(all)).toBe("5 as a copy of the whole page and 1 as a record in a public repository");
	});

	it("have words for every verdict", () => {
		expect(Object.keys(VERDICT_MEANS)).toEqual([...VERDICTS]);
	});
});

describe("the published claims", () => {
	const { book } = aDerivedBook(publishedRecords(), undefined, readLock(CONTENT).lock?.drift);
	const claims = toClaims(book);

	it("are all in one table of one platform, and with one tracker", () => {
		const shown = claimTables(book.platforms, claims).flatMap(({ tables }) => tables.flatMap((table) => table.claims));
		expect(shown.map(({ id }) => id).sort()).toEqual(claims.map(({ id }) => id).sort());
		expect(byTracker(claims).reduce((sum, one) => sum + one.claims.length, 0)).toBe(claims.length);
		expect(verdictCounts(claims).reduce((sum, { count }) => sum + count, 0)).toBe(claims.length);
	});

	it("agree with what holds today, or with what does not", () => {
		for (const { id, data, until } of claims) {
			if (data.verdict === "agrees") expect(until, id).toBeUndefined();
			if (data.verdict === "agrees-with-replaced") expect(until, id).toBeDefined();
		}
	});
});
