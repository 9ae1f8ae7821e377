import { describe, expect, test } from "vitest";
import { nearestPassage, similarity, wordDiff } from "./nearest.ts";
import { normaliseText } from "./normalise.ts";
import { passageFor } from "./passage.ts";

const CLAUSE = "我们可能会使用您提供的内容来训练我们的模型，除非您在设置中关闭此功能。";
const CHANGED = "我们可能会使用您上传的内容来训练我们的模型，除非您在设置中关闭此功能。";
const JAPANESE = "当社は、お客様が提供するコンテンツをモデルの学習に使用することがあります。";
const THAI = "เราอาจใช้เนื้อหาที่คุณให้ไว้เพื่อฝึกโมเดลของเรา";

describe("scripts without spaces", () => {
	test.each([
		[CLAUSE, CHANGED],
		[JAPANESE, JAPANESE.replace("提供", "送信")],
		[THAI, THAI.replace("ฝึก", "พัฒนา")],
	])("one changed word is a near passage, and not gone", (before, after) => {
		expect(similarity(before, after)).toBeGreaterThan(0.6);
		const text = normaliseText(`# 隐私\n\n这里是另一句话。${after}还有别的内容。\n\n完全不同的一段。`);
		expect(passageFor(text, before, before)).toMatchObject({ line: 3 });
		expect(nearestPassage(text, before)?.text).toContain(after.slice(0, 4));
	});

	test("a diff marks the word and not the clause", () => {
		expect(wordDiff(CLAUSE, CHANGED)).toContain("[-提供-] {+上传+}");
	});
});
