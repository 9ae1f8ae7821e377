import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writtenPaths } from "../content/written.ts";
import { checkBook, layBook } from "../testing/book.ts";
import { aBook, aClause, aConflict, aDocument, aPlatform, aProduct, aRubric, aSilence, aTopic } from "../testing/builders.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { checkContent, runRules } from "./check.ts";
import { RULES } from "./index.ts";
import { quotesAreEvidence } from "./quotes-are-evidence.ts";

const rulesOf = (problems: readonly { rule: string }[]) => [...new Set(problems.map((problem) => problem.rule))];

describe("checkContent", () => {
	test("a folder without records is a problem, and so is no folder", () => {
		const empty = temporaryFolder();
		expect(checkContent(empty).problems).toMatchObject([{ rule: "the-check-checks", message: "No valid record was read from 0 files." }]);
		expect(checkContent(join(empty, "none")).problems).toMatchObject([{ rule: "the-check-checks", message: "The folder does not exist." }]);
	});

	test.each([
		["clauses/birch/review-not-stated/proof.json", "proof file"],
		["watch/birch.json", "file of the watch"],
		["watch/_archive.json", "file of the watch"],
		["ledger/birch.json", "ledger"],
	])("%s that is not JSON, or says something else, is one problem", (path, noun) => {
		const found = (text: string) => checkBook(layBook(undefined, { [path]: text })).problems;
		for (const [text, message] of [
			["{", `The ${noun} is not JSON`],
			["{}", `The ${noun} is not valid: version`],
		] as const)
			expect(found(text)).toMatchObject([{ file: `content/${path}`, field: "file", message: expect.stringContaining(message) }]);
	});

	test("without proofs no quote is proven", () => {
		const folder = layBook();
		for (const path of writtenPaths(folder)) if (!path.startsWith("ledger/")) rmSync(join(folder, path));
		const { problems } = checkBook(folder);
		expect(rulesOf(problems)).toEqual(["quotes-match-the-lock"]);
		expect(problems).toHaveLength(6);
	});

	test("what no command writes does not lie where only commands write", () => {
		const { problems } = checkBook(layBook(undefined, { "watch/notes.txt": "x", "ledger/Acme.json": "{}" }));
		expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
			"content/ledger/Acme.json files-have-a-place",
			"content/watch/notes.txt files-have-a-place",
		]);
	});

	test.each([
		["platforms/acme.mdx", "category: assistant", "category: asistant"],
		["topics/human-review.mdx", "order: 2", "order: two"],
		["documents/acme/terms.yaml", "language: en", "language: english"],
		["clauses/acme/team-chats-stay-out/2025-01-10.mdx", "basis: explicit", "basis: explicitly"],
		["conflicts/birch/terms-against-help-page.mdx", "stated: false", "stated: no"],
		["regulations/eu-gdpr.mdx", "status: in-force", "status: inforce"],
		["authorities/irish-dpc.yaml", "short: DPC", "short: [DPC]"],
		["carve-outs/feedback.mdx", "points: 1", "points: 11"],
		["glossary.yaml", "term: Training", "trem: Training"],
	])("a broken %s is one problem, not one for each record that names it", (path, from, to) => {
		const folder = layBook();
		const text = readFileSync(join(folder, path), "utf8");
		expect(text).toContain(from);
		const { problems } = checkBook(
			layBook(undefined, {
				[path]: text.replace(from, to),
				"watch/_archive.json": readFileSync(join(folder, "watch/_archive.json"), "utf8"),
			}),
		);
		expect(rulesOf(problems)).toEqual(["records-match-the-schema"]);
		expect(new Set(problems.map((problem) => problem.file))).toEqual(new Set([`content/${path}`]));
	});

	test("the body of a broken record is still checked", () => {
		const { problems } = checkBook(layBook(undefined, { "guides/opt-out.mdx": "---\ntitle: A\n---\n\nText {x}.\n" }));
		expect(rulesOf(problems).sort()).toEqual(["bodies-are-closed-mdx", "records-match-the-schema"]);
	});

	test("two runs give the same problems in the same order", () => {
		const folder = layBook(undefined, { "guides/a.mdx": "---\nx: 1\n---\n", "notes.txt": "x" });
		expect(checkBook(folder).problems).toEqual(checkBook(folder).problems);
	});
});

describe("the rules on books made in code", () => {
	const ignoring = (input: Parameters<typeof runRules>[0], ...names: string[]) =>
		runRules(input).filter((p) => !["bodies-have-their-sections", ...names].includes(p.rule));

	test("the smallest book holds", () => {
		expect(ignoring(aBook())).toEqual([]);
	});

	test("rules do not change what they read", () => {
		const book = aBook({ clause: [aClause(), aSilence({ topic: "human-review" })], conflict: [aConflict()] });
		const before = JSON.stringify([book.records, book.lock]);
		runRules(book, RULES);
		expect(JSON.stringify([book.records, book.lock])).toBe(before);
	});

	test("a version that has not come into force yet does not answer today", () => {
		const future = aClause(
			{
				answer: "always",
				control: { kind: "none-stated", who: "not-stated", reachesBack: "not-stated" },
				dates: { published: "not-stated", effective: "2027-01-01", archived: "2026-08-01", checked: "2026-09-01" },
			},
			{ id: "acme/chats-train-models/2027-01-01" },
		);
		expect(ignoring(aBook({ clause: [aClause({ restsOn: { control: "acme/privacy-policy" } }), future] }), "versions-are-dated")).toEqual(
			[],
		);
	});

	test("a wording that ended leaves a gap", () => {
		const ended = aClause({ ended: { on: "2026-01-01", why: "It is gone." } });
		expect(rulesOf(ignoring(aBook({ clause: [ended] })))).toEqual(["every-topic-answered"]);
	});

	test("two clauses may share a topic where their regions differ", () => {
		const here = aClause({ appliesTo: { products: ["acme-free"], regions: ["eea", "switzerland", "uk"] } });
		const there = aClause(
			{
				id: "CB-0002",
				answer: "never",
				control: { kind: "not-needed", who: "every-user", reachesBack: "not-stated" },
				appliesTo: { products: ["acme-free"], regions: ["us", "canada", "australia", "other"] },
				quote: {
					locator: "Section 1",
					parts: ["Elsewhere nothing is ever taken from you for a model."],
					commit: "1".repeat(40),
				},
			},
			{ id: "acme/us-chats-stay-out/2025-09-28" },
		);
		expect(ignoring(aBook({ clause: [here, there] }))).toEqual([]);
	});

	test("a platform read to core depth answers its first question in one place; what cannot arise is not asked", () => {
		const topic = [aTopic({ headlineOf: ["assistant"] }), aTopic({ order: 2 }, { id: "outputs" })];
		const clause = [aClause({ appliesTo: { products: ["acme-free"], regions: ["us"] } })];
		const of = (fields: Parameters<typeof aPlatform>[0], own = clause) =>
			rulesOf(ignoring(aBook({ topic, clause: own, platform: [aPlatform(fields)] })));
		const product = aProduct({ notAsked: ["outputs"] });
		expect(of({})).toEqual(["every-topic-answered"]);
		expect(of({ depth: "core" })).toEqual([]);
		expect(of({ depth: "core" }, [])).toEqual(["every-topic-answered"]);
		expect(of({ products: [product] }, [aClause()])).toEqual([]);
	});

	test("a text that serves further platforms decides for them, and lies in a folder of its provider", () => {
		const document = [aDocument({ serves: ["acme"] }, { id: "group/policy" })];
		const own = { document, clause: [aClause({ document: "group/policy" })] };
		const platform = [aPlatform({ products: [aProduct({ governedBy: ["group/policy"] })] })];
		expect(ignoring(aBook({ ...own, platform }))).toEqual([]);
		const kept = [aDocument({}, { id: "group/policy" })];
		expect(rulesOf(ignoring(aBook({ ...own, platform, document: kept })))).toEqual([
			"references-resolve",
			"clauses-keep-to-their-platform",
		]);
	});

	test("a ban in fewer words supports the one that names AI, and is no second answer", () => {
		const options = ["ai-named", "automation-only"].map((id) => ({
			id,
			label: id,
			says: `is ${id}`,
			meaning: "A ban.",
			points: 0,
			...(id === "automation-only" ? { alike: "ai-named" } : {}),
		}));
		const topic = [aTopic({ options })];
		const control = { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } as const;
		const named = aClause({ answer: "ai-named", control });
		const other = (standing: "decides" | "supports") =>
			aClause(
				{
					id: "CB-0002",
					answer: "automation-only",
					control,
					standing,
					quote: { locator: "Section 1", parts: ["No robots of any kind may read the service, at no time."], commit: "1".repeat(40) },
				},
				{ id: "acme/no-robots/2025-09-28" },
			);
		expect(ignoring(aBook({ topic, clause: [named, other("supports")] }))).toEqual([]);
		expect(rulesOf(ignoring(aBook({ topic, clause: [named, other("decides")] })))).toEqual(["one-answer-per-question"]);
	});

	test("a proven quote needs the day of its first copy", () => {
		const clause = aClause({
			dates: { published: "not-stated", effective: "2025-09-28", archived: "not-stated", checked: "2026-09-01" },
		});
		expect(runRules(aBook({ clause: [clause] }), [quotesAreEvidence])).toMatchObject([{ field: "dates.archived" }]);
	});

	test("a product of another platform is named as such", () => {
		const other = aPlatform({ products: [aProduct({ id: "birch-app", governedBy: ["birch/terms"] })] }, { id: "birch" });
		const clause = aClause({ appliesTo: { products: ["acme-free", "birch-app"], regions: "everywhere" } });
		const book = aBook({
			platform: [aPlatform(), other],
			document: [aDocument(), aDocument({}, { id: "birch/terms" })],
			clause: [clause],
		});
		expect(rulesOf(ignoring(book))).toEqual(["clauses-keep-to-their-platform"]);
	});

	describe("a text that supports an answer", () => {
		const words = (n: number) => ({
			locator: "Section 1",
			parts: [`These are the words number ${n} of this book.`],
			commit: "1".repeat(40),
		});
		const clause = (n: number, answer: string, standing: "decides" | "supports") =>
			aClause(
				{ id: `CB-000${n}`, answer, standing, control: { kind: "form", who: "every-user", reachesBack: "not-stated" }, quote: words(n) },
				{ id: `acme/text-${n}/2025-09-28` },
			);
		const conflict = (prevails?: string) =>
			aConflict({
				clauses: ["acme/text-1", "acme/text-2"],
				precedence: { stated: prevails !== undefined, says: "It is said.", ...(prevails && { prevails }) },
			});
		const found = (third: ReturnType<typeof aClause>, conflicts: ReturnType<typeof aConflict>[]) =>
			ignoring(aBook({ clause: [clause(1, "opt-in", "decides"), clause(2, "opt-out", "decides"), third], conflict: conflicts }))
				.filter(({ rule }) => rule === "one-answer-per-question")
				.map(({ message }) => message.split("\n")[1]);

		test("answers as every clause that decides does, or a conflict record says which one not", () => {
			expect(found(clause(3, "opt-in", "supports"), [conflict()])).toEqual(['acme/text-2 says "opt-out", acme/text-3 says "opt-in".']);
			const recorded = aConflict({ clauses: ["acme/text-2", "acme/text-3"] }, { id: "acme/other" });
			expect(found(clause(3, "opt-in", "supports"), [conflict(), recorded])).toEqual([]);
		});

		test("need not answer as a clause that another prevails over", () => {
			expect(found(clause(3, "opt-in", "supports"), [conflict("acme/text-1")])).toEqual([]);
			expect(found(clause(3, "opt-out", "supports"), [conflict("acme/text-1")])).toEqual([
				'acme/text-1 says "opt-in", acme/text-3 says "opt-out".',
			]);
		});

		test("is held against every answer, and so is a third clause that decides", () => {
			expect(found(clause(3, "opt-out", "decides"), [conflict()])).toEqual([
				'acme/text-1 says "opt-in", acme/text-3 says "opt-out".',
				'acme/text-2 says "opt-out", acme/text-3 says "opt-out".',
			]);
		});
	});

	test("a rubric that was changed says when and why, and its version is that of the newest entry", () => {
		const messages = (rubric: ReturnType<typeof aRubric>) => ignoring(aBook({ rubric: [rubric] })).map(({ message }) => message);
		const entry = (version: string, on: string) => ({ version, on, what: "A form counts 2 points." });
		expect(messages(aRubric())).toEqual([]);
		expect(messages(aRubric({ version: "1.1" }))).toEqual(['Rubric "1.1" has no history. Without one it is "1.0".']);
		const history = [entry("1.9", "2026-01-01"), entry("1.10", "2026-01-01"), entry("2.0", "2026-03-01")];
		expect(messages(aRubric({ version: "2.0", history }))).toEqual([]);
	});

	test("a topic nobody answers is reported for each product once", () => {
		const book = aBook({ topic: [aTopic(), aTopic({}, { id: "human-review" }), aTopic({}, { id: "children" })] });
		expect(ignoring(book).map((problem) => problem.message)).toEqual([
			'"acme-free" has no answer, silence or conflict for: human-review; children.',
		]);
	});
});
