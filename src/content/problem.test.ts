import { expect, test } from "vitest";
import { annotateProblem, formatProblem, type Problem, sortProblems } from "./problem.ts";

const problem: Problem = {
	file: "content/clauses/anthropic/chats-train-models/2026-07-08.mdx",
	line: 14,
	field: "answer",
	rule: "answers-are-options",
	message: '"opt_out" is not an option of topic "training-on-conversations".\nOptions: never, opt-out. Did you mean "opt-out"?',
	fix: "change the value",
};

test("a person reads place, value, options, fix and rule", () => {
	expect(formatProblem(problem)).toBe(
		[
			"content/clauses/anthropic/chats-train-models/2026-07-08.mdx:14  answer",
			'  "opt_out" is not an option of topic "training-on-conversations".',
			'  Options: never, opt-out. Did you mean "opt-out"?',
			"  Fix: change the value",
			"  (rule answers-are-options)",
		].join("\n"),
	);
});

test("a workflow command is one line, with what would end it escaped", () => {
	const annotation = annotateProblem({ ...problem, file: "content/a,b:c.mdx", message: "100 % wrong:\r\nyes, so" });
	expect(annotation).toBe(
		"::error file=content/a%2Cb%3Ac.mdx,line=14,title=answers-are-options::answer: 100 %25 wrong:%0D%0Ayes, so Fix: change the value",
	);
	expect(annotation).not.toContain("\n");
});

test("problems are plain data: JSON gives them back", () => {
	expect(JSON.parse(JSON.stringify(problem))).toEqual(problem);
});

test("sorted by file, line as a number, field and rule, whatever the order they came in", () => {
	const list = [
		{ ...problem, line: 100 },
		{ ...problem, line: 9 },
		{ ...problem, line: 9, field: "a" },
		{ ...problem, file: "content/a.yaml" },
		{ ...problem, line: 9, field: "a", rule: "a" },
	];
	const sorted = sortProblems(list);
	expect(sorted.map((p) => `${p.file.slice(8, 9)} ${p.line} ${p.field} ${p.rule}`)).toEqual([
		"a 14 answer answers-are-options",
		"c 9 a a",
		"c 9 a answers-are-options",
		"c 9 answer answers-are-options",
		"c 100 answer answers-are-options",
	]);
	expect(sortProblems([...list].reverse())).toEqual(sorted);
});
