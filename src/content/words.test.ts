import { describe, expect, test } from "vitest";
import { longestSentence, wordCount, wordsOf } from "../rules/text.ts";
import { holdsWords, isHard } from "./words.ts";

const CLAUSE = "我们可能会使用您提供的内容来训练我们的模型，除非您在设置中关闭此功能。";
const JAPANESE = "当社は、お客様が提供するコンテンツをモデルの学習に使用することがあります。";
const THAI = "เราอาจใช้เนื้อหาที่คุณให้ไว้เพื่อฝึกโมเดลของเรา";

describe("scripts without spaces", () => {
	test.each([
		["Chinese", CLAUSE.repeat(40), 120],
		["Japanese", JAPANESE.repeat(40), 120],
		["Thai", THAI.repeat(40), 120],
	])("%s words are counted, so a long text passes no limit", (_, text, limit) => {
		expect(text.length).toBeGreaterThan(1300);
		expect(wordsOf(text).length).toBeGreaterThan(limit);
		expect(longestSentence(text).words).toBeGreaterThan(10);
	});

	test("a run of letters that no dictionary parts is counted by its letters", () => {
		expect(wordCount("ꦲꦤꦕꦫꦏ".repeat(270))).toBeGreaterThan(120);
		expect(wordCount("Rechtsschutzversicherungsgesellschaften")).toBe(1);
	});

	test("a short text is within the limit", () => {
		expect(wordsOf(CLAUSE).length).toBeLessThan(40);
		expect(wordsOf(CLAUSE).length).toBeGreaterThan(12);
	});

	test("Hindi words keep the marks in their middle", () => {
		expect(wordsOf("हम प्रशिक्षण करते हैं")).toEqual(["हम", "प्रशिक्षण", "करते", "हैं"]);
	});
});

test("a text of plain words is never given to the segmenter", () => {
	expect(isHard("We may use your content, naïve or not — обучение, ΜΟΝΤΕΛΑ “5.2”.")).toBe(false);
	expect(wordsOf("Don't opt-out of U.S 3.5")).toEqual(["Don't", "opt", "out", "of", "U.S", "3.5"]);
});

describe("whole words", () => {
	test.each([
		["我们仅限使用基础模型训练。", "基础模型", true],
		["我們不會使用您的內容訓練基礎模型", "基礎", true],
		["对于企业用户我们不训练", "企业", true],
		["仅EU用户的内容", "EU", true],
		["当社の基盤モデルを学習しません", "基盤", true],
		["基盤モデルのみを", "のみ", true],
		["기업용에만 적용됩니다", "에만", true],
		["파운데이션모델을 학습하지 않습니다", "파운데이션", true],
		["وفقط نماذجنا التأسيسية", "فقط", true],
		["ורק מודלי יסוד", "רק", true],
		["เฉพาะโมเดลพื้นฐาน", "โมเดลพื้นฐาน", true],
		["We train foundational models", "foundation", false],
		["nur Grundlagenmodelle", "Grund", false],
		["только наши модели", "тол", false],
		["μόνο τα μοντέλα", "μόν", false],
		["the 12 owners", "1", false],
		["wonky", "own", false],
		["own models", "own", true],
		["c++ (models)", "(models)", true],
		["anything", "", false],
	])("%s: %s %s", (text, words, expected) => {
		expect(holdsWords(text, words)).toBe(expected);
	});
});
