import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { normaliseLine } from "./normalise.ts";

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a page shows of a line of Markdown, by a parser that is not ours. */
function shownOf(node: Nodes): string {
	if (node.type === "html") return /^<(?:br|p|td)\b/.test(node.value) ? " " : "";
	if (node.type === "image" || node.type === "imageReference") return node.alt?.replace(/<[^<>]*>/g, " ") ?? "";
	if ("value" in node) return node.value;
	return "children" in node ? node.children.map(shownOf).join("") : " ";
}

const letters = (text: string) => Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);

const PIECES = [
	...[
		"we ",
		"never ",
		"train ",
		"un",
		"able ",
		" ",
		"!",
		"[",
		"]",
		"(",
		")",
		"![",
		"](/a)",
		"](never)",
		"](</a b>)",
		'](/a "never")',
		"](/a never)",
	],
	...["*", "**", "***", "_", "`", "``", "\\", "<b>", "</b>", "<i>", "</i>", "<b never>", '<a href="/x">', "</a>", "<br>", '<i style="x">'],
	...["<s>", "</s>", "<", ">", "|", "&amp;", "&#110;", "&lt;b&gt;", "[^1]", "]: "],
];

/** Lines put together by a generator whose numbers are the same each time (Numerical Recipes, 7.1). */
function* lines(count: number): Generator<string> {
	let state = 9;
	const below = (limit: number) => {
		state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
		return Math.floor((state / 2 ** 32) * limit);
	};
	for (let i = 0; i < count; i++) yield `x ${Array.from({ length: 2 + below(9) }, () => PIECES[below(PIECES.length)]).join("")} y`;
}

test("whatever a page shows of a line is left of it, in its order, and words are joined or parted as the page does", () => {
	for (const line of lines(1500)) {
		const page = letters(shownOf(parser.parse(line)));
		const left = letters(normaliseLine(line));
		let seen = 0;
		for (const letter of left.join("")) if (letter === page.join("")[seen]) seen++;
		expect(seen, `${line} is shown as ${page.join(" ")}, and reduced to ${left.join(" ")}`).toBe(page.join("").length);
		if (left.join("") === page.join("")) expect(left, line).toEqual(page);
	}
});
