import { describe, expect, it } from "vitest";
import { toCsv } from "../export/csv.ts";
import { monthsBetween } from "../schema/old-copy.ts";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { quoteDiff } from "./changes/word-diff.ts";
import { toChanges } from "./changes.ts";
import { elsewhereIndex, MOST_ELSEWHERE, toElsewhere } from "./elsewhere.ts";
import { toRarity } from "./rarity.ts";
import { dateWords, list, regionWords } from "./sentences.ts";
import { textFragmentUrl } from "./source-links.ts";

const never = { answer: "never", control: { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } } as const;

describe("changes", () => {
	const clause = [
		aClause(
			{ ...never, quote: { locator: "Section 2", parts: ["We do not train on chats."], commit: "1".repeat(40) } },
			{ id: "acme/c/2024-01-01" },
		),
		aClause(
			{ quote: { locator: "Section 2", parts: ["We may train on chats unless you opt out."], commit: "1".repeat(40) } },
			{ id: "acme/c/2025-09-28" },
		),
	];

	it("are derived from consecutive versions, with a direction", () => {
		const { book } = aDerivedBook(aBook({ clause }).records);
		expect(toChanges(book).map((c) => [c.date, c.direction, c.answerChanged])).toEqual([["2025-09-28", "widens", true]]);
	});

	it("mark inserted and deleted words", () => {
		const { book } = aDerivedBook(aBook({ clause }).records);
		const [change] = toChanges(book);
		const marked = quoteDiff(change!.before, change!.after).map(
			(p) => ({ same: p.text, added: `{+${p.text}+}`, removed: `[-${p.text}-]` })[p.kind],
		);
		expect(marked.join("")).toBe("We [-do not-]{+may+} train on chats{+ unless you opt out+}.");
	});
});

describe("the same question elsewhere", () => {
	it("lists at most three platforms, each answer once before any comes again, the most different first, with the words each begins with", () => {
		const names = ["acme", ...Array.from({ length: 20 }, (_, i) => `other-${i}`)];
		const platform = names.map((id) =>
			aPlatform({ name: id, products: [aProduct({ id: `${id}-free`, governedBy: [`${id}/privacy-policy`] })] }, { id }),
		);
		const document = names.map((id) => ({ ...aBook().records.document[0]!, id: `${id}/privacy-policy` }));
		const clause = names.map((id, i) =>
			aClause(
				{
					id: `CB-${String(i + 1).padStart(4, "0")}`,
					appliesTo: { products: [`${id}-free`], regions: "everywhere" },
					...(i === 7 ? never : {}),
				},
				{ id: `${id}/chats/2025-01-01` },
			),
		);
		const { book, grid } = aDerivedBook(aBook({ platform, document, clause }).records);
		const version = book.clauses.find((c) => c.platform.id === "acme")!.current!;
		const rows = toElsewhere(book, elsewhereIndex(book), version);
		expect(rows.length).toBe(MOST_ELSEWHERE);
		expect([rows[0]!.answer, rows[0]!.difference]).toEqual(["never", "Goes less far."]);
		expect(rows[1]!.difference).toBe("Same answer.");
		expect(rows[0]!.words).toBe(rows[0]!.version.data.quote!.parts[0]);
		expect(toRarity(book, grid).get("training-on-conversations")).toMatchObject({ answered: 21, products: 21 });
	});
});

describe("words", () => {
	it("join lists as English does", () => {
		expect([list([]), list(["a"]), list(["a", "b"]), list(["a", "b", "c"])]).toEqual(["", "a", "a and b", "a, b and c"]);
	});
	it("name regions", () => {
		expect(regionWords(["eea", "switzerland", "uk", "us", "canada", "australia", "other"])).toBe("Everywhere");
		expect(regionWords(["eea", "switzerland", "us", "canada", "australia", "other"])).toBe("Everywhere but the UK");
		expect(regionWords(["eea", "switzerland", "uk", "us", "australia", "other"])).toBe("Everywhere but Canada");
		expect(regionWords(["eea", "uk"])).toBe("EEA and UK");
		expect([regionWords(["eea", "switzerland", "uk"]), regionWords(["us", "canada", "australia", "other"]), regionWords(["us"])]).toEqual([
			"Europe",
			"Outside Europe",
			"US",
		]);
	});
	it("write dates out and say when none is stated", () => {
		expect([dateWords("2026-07-08"), dateWords("not-stated")]).toEqual(["8 July 2026", "not stated"]);
	});
	it("count whole months", () => {
		expect([
			monthsBetween("2025-08-01", "2026-07-31"),
			monthsBetween("2025-08-01", "2026-08-01"),
			monthsBetween("2026-01-01", "2025-01-01"),
		]).toEqual([11, 12, 0]);
	});
});

describe("links and citations", () => {
	const { book } = aDerivedBook(
		aBook({
			clause: [
				aClause({
					quote: {
						locator: "Section 2",
						parts: ["We may use your Inputs, and your co-written text, to train our models every single day."],
						commit: "1".repeat(40),
					},
				}),
			],
		}).records,
	);
	const version = book.clauses[0]!.newest;

	it("lead to the words on the live page, with marks escaped", () => {
		expect(textFragmentUrl(version)).toBe(
			"https://acme.example/privacy#:~:text=We%20may%20use%20your%20Inputs%2C,our%20models%20every%20single%20day.",
		);
	});
});

describe("CSV", () => {
	it("quotes what needs it and defuses formulas", () => {
		expect(toCsv([{ a: 'say "no", please', b: "=1+1", c: null, d: ["x", "y"] }])).toBe('a,b,c,d\r\n"say ""no"", please",\'=1+1,,x y\r\n');
	});
});
