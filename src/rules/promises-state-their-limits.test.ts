import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Rubric, rubric } from "../schema/rubric.ts";
import { aBook, aClause, aRubric } from "../testing/builders.ts";
import { aPromisingTopic } from "../testing/changing-book.ts";
import { runRules } from "./check.ts";
import { promisesStateTheirLimits } from "./promises-state-their-limits.ts";

const ROOT = join(import.meta.dirname, "..", "..");

const { limitWords, conditionWords } = parse(readFileSync(join(ROOT, "content/rubric.yaml"), "utf8")) as Rubric;

/** The words that the rule asks about, for a promise with these quote parts. */
function asked(parts: string[], fields: Parameters<typeof aClause>[0] = {}): string[] {
	const clause = aClause({ answer: "never", quote: { locator: "Section 2", parts, commit: "1".repeat(40) }, ...fields });
	const book = aBook({ topic: [aPromisingTopic()], rubric: [aRubric({ limitWords, conditionWords })], clause: [clause] });
	return runRules(book, [promisesStateTheirLimits]).map(({ message }) => /says "(.+?)"/.exec(message)?.[1] ?? message);
}

describe("words that may limit a promise", () => {
	it.each([
		["We do not use your content to train our foundational models.", "foundational"],
		["Your prompts are not used to train third parties’ models.", "third parties' models"],
		["We do not train third party models on your data.", "third-party models"],
		["We never let a third-party model learn from your files.", "third-party model"],
		["We do not train our base-models on your data.", "base models"],
		["Your data is not used to train large-\nlanguage models.", "large language"],
		["WE DO NOT USE YOUR CONTENT TO TRAIN GENERATIVE‑AI MODELS.", "generative"],
		["Your data is not used to train our LLM-based features.", "LLM"],
		["We do not train our own model with your data.", "own model"],
		["We do not train frontier models on your content.", "frontier"],
		["We do not use personally identifiable details to train.", "personally"],
		["For personal accounts, your conversations are not used to train models.", "accounts"],
		["Save as set out in section 4, we will not use Inputs to train models.", "save as"],
		["We do not train on Customer Data, insofar as sharing is off.", "insofar"],
		["We do not train on your chats, apart from those you rate.", "apart from"],
		["We do not currently use your content to train our models.", "currently"],
		["We will not use your chats to train our models unless you ask us to.", "unless"],
		["We do not train on your content by default.", "by default"],
		["Without your consent, we will not use Your Content to train.", "without your"],
	])("%s", (quote, word) => {
		expect(asked([quote])).toEqual([word]);
	});

	it.each([
		"We do not train on your chats.",
		"Your content is never used to train models, by us or by anyone else.",
		"No customer data is used to train any model.",
		"None of your inputs train our models or those of our partners.",
		"Uncertainty about exceptional owners is no reason to train on chats, so we do not.",
	])("are not in: %s", (quote) => {
		expect(asked([quote])).toEqual([]);
	});

	it.each([
		["我们不会使用您的内容训练基础模型。", "基础模型"],
		["我们不会使用ＥＵ用户的内容训练模型。", "eu"],
		["当社は基盤モデルの学習に使用しません。", "基盤"],
		["기업용에만 학습하지 않습니다.", "에만"],
		["商用目的で学習しません。", "商"],
	])("in a script that parts no words: %s", (quote, word) => {
		const words = rubric.shape.limitWords.parse(["基础模型", "eu", "基盤", "에만", "商"]);
		const clause = aClause({ answer: "never", quote: { locator: "Section 2", parts: [quote], commit: "1".repeat(40) } });
		const book = aBook({ topic: [aPromisingTopic()], rubric: [aRubric({ limitWords: words })], clause: [clause] });
		expect(runRules(book, [promisesStateTheirLimits]).map(({ message }) => message)).toEqual([expect.stringContaining(`says "${word}"`)]);
	});

	it("are those of a condition only where the answer leaves none open", () => {
		const quote = "We do not train on your chats unless you agree.";
		expect(asked([quote], { answer: "opt-in" })).toEqual([]);
		expect(asked([quote], { answer: "never" })).toEqual(["unless"]);
		expect(asked([quote], { answer: "opt-out" })).toEqual([]);
	});
});

describe("words that are no limit", () => {
	const why = "They name who receives the words, not what is promised.";
	const quote = "Only those parties may use it, and only to provide the service, but no other.";

	it("are no limit where they stand, and nowhere else", () => {
		expect(asked([quote], { noLimits: [{ words: "only to", why }] })).toEqual(["only"]);
		expect(
			asked([quote], {
				noLimits: [
					{ words: "only to", why },
					{ words: "Only those parties", why },
				],
			}),
		).toEqual([]);
	});

	it("are found whatever the hyphens and apostrophes", () => {
		expect(asked(["We do not train third‑party models’ makers."], { noLimits: [{ words: "third-party models' makers", why }] })).toEqual(
			[],
		);
	});
});
