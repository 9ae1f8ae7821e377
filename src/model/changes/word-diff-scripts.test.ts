import { describe, expect, test } from "vitest";
import { wordDiff } from "./word-diff.ts";

const CLAUSE = "我们可能会使用您提供的内容来训练我们的模型，除非您在设置中关闭此功能。";
const CHANGED = "我们可能会使用您上传的内容来训练我们的模型，除非您在设置中关闭此功能。";

describe("scripts without spaces", () => {
	test("a diff marks the word and not the clause", () => {
		expect(wordDiff(CLAUSE, CHANGED)).toEqual([
			{ kind: "same", text: "我们可能会使用您" },
			{ kind: "removed", text: "提供" },
			{ kind: "added", text: "上传" },
			{ kind: "same", text: "的内容来训练我们的模型，除非您在设置中关闭此功能。" },
		]);
	});
});
