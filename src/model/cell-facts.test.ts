import { describe, expect, it } from "vitest";
import { aBook, aClause, aDocument, aPlatform, aProduct, aSilence, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import type { Fields } from "../testing/entry.ts";
import { headline } from "../views/comparison.ts";
import { cellLabel, cellSentence, cellWords, groupAlike, versionSentence } from "./sentences.ts";

const products = [aProduct(), aProduct({ id: "acme-pro", name: "Acme Pro", plan: "Pro" })];
const never: Fields<"clause"> = { answer: "never", control: { kind: "not-needed", who: "not-stated", reachesBack: "not-stated" } };
const foundation = { on: "models", says: "foundation models only", part: 1 } as const;
const limited: Fields<"clause"> = { ...never, limits: [foundation] };
const derived = (clause: ReturnType<typeof aClause>[], more: Parameters<typeof aBook>[0] = {}) =>
	aDerivedBook(aBook({ platform: [aPlatform({ products })], clause, ...more }).records);
const CHATS = "training-on-conversations";

describe("an answer with a limit", () => {
	const { book, grid } = derived([aClause(limited)]);
	const [cell] = grid.cells("acme-free", CHATS);

	it("says the limit in every sentence", () => {
		expect(cell!.limits).toEqual(["foundation models only"]);
		expect([cellLabel(cell!), cellWords(cell!)]).toEqual(["never", "never (limit: foundation models only)"]);
		expect(cellSentence(cell!)).toBe("Acme Free never trains (limit: foundation models only).");
		expect(versionSentence(book.clauses[0]!.current!)).toContain("(limit: foundation models only)");
	});

	it("names the models that are trained where the words speak of narrower ones only", () => {
		const words = (models: NonNullable<Fields<"clause">["models"]>) => {
			const [own] = derived([aClause({ models })]).grid.cells("acme-free", CHATS);
			return cellWords(own!);
		};
		expect([words(["any"]), words(["not-stated"]), words(["generative", "safety-or-fraud"])]).toEqual(["opt-out", "opt-out", "opt-out"]);
		expect(words(["recommendation-or-ads", "safety-or-fraud"])).toBe(
			"opt-out (limit: models for recommendations or advertising; safety or fraud)",
		);
	});

	it("scores where it limits a promise, and only there", () => {
		const topic = [aTopic({ options: aTopic().data.options.map((o) => ({ ...o, promise: o.id === "never" })) })];
		const total = (fields: Fields<"clause">) => derived([aClause(fields)], { topic }).book.clauses[0]!.current!.severity.total;
		expect([total(never), total(limited)]).toEqual([0, 1]);
		const two = [foundation, { on: "data", says: "personal data only", part: 1 } as const];
		const three = [...two, { on: "contract", says: "as far as the law allows", part: 1 } as const];
		expect([total({ ...never, limits: two }), total({ ...never, limits: three })]).toEqual([2, 2]);
		expect(total({ limits: two })).toBe(total({}));
	});
});

describe("cells are put together only where they show the same by the same text", () => {
	const everywhere = (product: string) => ({ products: [product], regions: "everywhere" as const });
	const second = { id: "CB-0002" } as const;
	const lines = (a: Fields<"clause">, b: Fields<"clause">) => {
		const { book, grid } = derived([
			aClause({ ...a, appliesTo: everywhere("acme-free") }),
			aClause({ ...second, ...b, appliesTo: everywhere("acme-pro") }, { id: "acme/pro/2025-09-28" }),
		]);
		return headline(grid, book.platforms[0]!, book.topics[0]!).map((g) => [
			g.products.map((p) => p.id).join(),
			g.cell.deciding[0]!.clause.number,
		]);
	};

	it.each([
		["another text", {}, {}],
		["another severity", {}, { carveOuts: [{ kind: "feedback", reached: false, part: 1 }] }],
		["another limit", never, limited],
		["another basis", {}, { basis: "implied" }],
	] satisfies [string, Fields<"clause">, Fields<"clause">][])("%s gives a line of its own", (_, a, b) => {
		expect(lines(a, b)).toEqual([
			["acme-free", "CB-0001"],
			["acme-pro", "CB-0002"],
		]);
	});

	it("one text for two plans gives one line", () => {
		const { book, grid } = derived([aClause({ appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" } })]);
		expect(headline(grid, book.platforms[0]!, book.topics[0]!).map((g) => g.products.length)).toEqual([2]);
	});

	it("places that look alike by different texts share a line and keep their links", () => {
		const europe = aClause(
			{ appliesTo: { products: ["acme-free"], regions: ["eea", "switzerland", "uk"] } },
			{ id: "acme/europe/2025-01-01" },
		);
		const other = aClause(
			{ ...second, appliesTo: { products: ["acme-free"], regions: ["us", "canada", "australia", "other"] } },
			{ id: "acme/elsewhere/2025-01-01" },
		);
		const group = (clause: ReturnType<typeof aClause>[]) =>
			groupAlike(derived(clause).grid.cells("acme-free", CHATS)).map(({ cells }) => cells.length);
		expect(group([europe, other])).toEqual([2]);
		expect(group([europe, { ...other, data: { ...other.data, basis: "implied" } }])).toEqual([1, 1]);
	});
});

describe("marks", () => {
	const marks = (clause: ReturnType<typeof aClause>, more: Parameters<typeof aBook>[0] = {}) =>
		derived([clause], more)
			.grid.cells("acme-free", CHATS)[0]!
			.marks.map(({ id }) => id);

	it("show what qualifies an answer", () => {
		expect(marks(aClause())).toEqual([]);
		expect(marks(aClause({ basis: "implied" }))).toEqual(["implied"]);
		const document = [aDocument({ archive: "linked-only", storedCopy: "2026-08-01" })];
		expect(marks(aClause(), { document })).toEqual(["linked-only"]);
		expect(marks(aClause(), { document: [aDocument({ archive: "linked-only", storedCopy: "2025-08-01" })] })).toEqual([
			"linked-only",
			"old-copy",
		]);
	});

	it("say of a silence that a page nobody archives speaks of it", () => {
		const silence = aSilence({});
		const { search } = silence.data;
		const page = { document: "acme/privacy-policy", says: "It says who may read what you type." };
		expect(marks(silence)).toEqual([]);
		expect(marks({ ...silence, data: { ...silence.data, search: { ...search!, elsewhere: [page] } } })).toEqual(["elsewhere"]);
	});
});
