import { describe, expect, test } from "vitest";
import { parseBody } from "./body.ts";

const body = (text: string, line = 1) => parseBody("content/guides/a.mdx", text, line);
const messages = (text: string) => body(text).problems.map((problem) => problem.message);

describe("parseBody", () => {
	test("reads sections, with lines of the file", () => {
		const { sections } = body("\n## One\n\nText.\n\n### Part\n\nMore.\n\n## Two\n", 21);
		expect(sections).toEqual([
			{ title: "One", depth: 2, line: 22, text: "Text.\nMore.", empty: false },
			{ title: "Part", depth: 3, line: 26, text: "More.", empty: false },
			{ title: "Two", depth: 2, line: 30, text: "", empty: true },
		]);
	});

	test("reads text in blocks: a wrapped paragraph is one, each item and cell is one", () => {
		const { blocks } = body(
			"Before.\n\n## One\n\nA line\nand the next.\n\n- item *one*\n- item two\n  - deeper\n\n> quoted\n\n| a | b |\n| - | - |\n| c | d |\n\n```\ncode\n```\n",
		);
		expect(blocks).toEqual([
			{ text: "Before.", line: 1, section: "" },
			{ text: "A line and the next.", line: 5, section: "One" },
			{ text: "item one", line: 8, section: "One" },
			{ text: "item two", line: 9, section: "One" },
			{ text: "deeper", line: 10, section: "One" },
			{ text: "quoted", line: 12, section: "One" },
			{ text: "a", line: 14, section: "One" },
			{ text: "b", line: 14, section: "One" },
			{ text: "c", line: 16, section: "One" },
			{ text: "d", line: 16, section: "One" },
		]);
	});

	test("reads components and links", () => {
		const { components, links, problems } = body(
			'A <Term id="training">word</Term>, <Provision id="eu-gdpr/art-21">law</Provision>,\n<QuotePart n="2">part</QuotePart> and [a](/method/) [b](https://example.com/) [c](#here).\n',
		);
		expect(problems).toEqual([]);
		expect(components).toEqual([
			{ name: "Term", value: "training", line: 1 },
			{ name: "Provision", value: "eu-gdpr/art-21", line: 1 },
			{ name: "QuotePart", value: "2", line: 2 },
		]);
		expect(links.map((link) => link.url)).toEqual(["/method/", "https://example.com/", "#here"]);
	});

	test.each([
		['import x from "x";', "An import or export is not allowed"],
		["export const x = 1;", "An import or export is not allowed"],
		["{process.env}", "A {expression} is not allowed"],
		["Text {x}.", "A {expression} is not allowed"],
		["Text <script>x</script>.", "<script> is not a component"],
		["Text <iframe src='x' />.", "<iframe> is not a component"],
		["Text <constructor id='x' />.", "<constructor> is not a component"],
		["Text <>fragment</>.", "<> is not a component"],
		["Text <a.b />.", "<a.b> is not a component"],
		["A <Term id='a' onclick='x'>b</Term>.", "<Term> may not have onclick"],
		["A <Term onclick='x'>b</Term>.", "<Term> may not have onclick"],
		["A <Term {...x}>b</Term>.", "<Term> may not have {...}"],
		["A <Term>b</Term>.", "takes exactly one attribute"],
		["A <Term id>b</Term>.", "takes exactly one attribute"],
		["A <Term id={1}>b</Term>.", "takes exactly one attribute"],
		["A <Term id='a' id='b'>b</Term>.", "takes exactly one attribute"],
		["![x](https://example.com/x.png)", "An image is not allowed"],
		["A note.[^1]\n\n[^1]: Note.", "A footnote is not allowed"],
		["<Term id='a'>\n\nb\n\n</Term>", "stands on a line of its own"],
		["<Term id='a' />", "stands on a line of its own"],
		["[a <Term id='a'>b</Term>](/method/)", "A link stands inside another"],
		["A <Term id='a'>[b](/method/)</Term>.", "A link stands inside another"],
		["[a](http://example.com/)", "may not be linked"],
		["[a](javascript:alert)", "may not be linked"],
		["[a](JavaScript:alert)", "may not be linked"],
		["[a](&#106;avascript:alert)", "may not be linked"],
		["[a](vbscript:x)", "may not be linked"],
		["[a](mailto:x@example.com)", "may not be linked"],
		["[a](//example.com/)", "may not be linked"],
		["[a](/\\example.com/)", "may not be linked"],
		["[a](page.html)", "may not be linked"],
		["[a][b]\n\n[b]: javascript:alert", "may not be linked"],
		["See www.example.com here.", "may not be linked"],
		["<!-- x -->", "The body is not MDX"],
		["A <b>bold.", "The body is not MDX"],
		["A { brace.", "The body is not MDX"],
		["A </Term> too many.", "The body is not MDX"],
		["A <https://example.com/> link.", "The body is not MDX"],
	])("refuses %j", (text, message) => {
		expect(messages(text).some((m) => m.includes(message))).toBe(true);
	});

	test.each([
		"A \\< B and \\{ C.",
		"`<script>` and `{x}` as code.",
		"```\n<script>\n```",
		"Say 5 > 4.",
		"A **bold** and a [link](/topics/#x).",
		"| a |\n| - |\n| b |",
	])("allows %j", (text) => {
		expect(messages(text)).toEqual([]);
	});

	test("a parse error says where, in lines of the file and without the body's own", () => {
		const [problem] = body("Text.\n\nA <Term id='a'>never closed.\n\nMore.\n", 31).problems;
		expect(problem).toMatchObject({ line: 33, rule: "bodies-are-closed-mdx" });
		expect(problem?.message).toBe("The body is not MDX: Expected a closing tag for `<Term>` before the end of `paragraph`.");
	});
});

describe("a page of content", () => {
	const page = (text: string) =>
		parseBody("content/guides/a.mdx", text, 1, true).problems.map(({ line, message }) => `${line}: ${message}`);
	const IMPORT = 'import Environments from "@components/guide/Environments.astro";\n\n';

	test("imports components and sets them between its paragraphs", () => {
		expect(page(`${IMPORT}Text.\n\n<Environments />\n\n<Environments of="a" />\n`)).toEqual([]);
		expect(parseBody("a.mdx", `${IMPORT}Text.\n`, 1, true).blocks.map(({ text }) => text)).toEqual(["Text."]);
	});

	test.each([
		['import x from "x";', '1: "x" is no component'],
		['import x from "@components/guide/Gone.astro";', '1: "@components/guide/Gone.astro" is no component'],
		['import x from "@components/../pages/index.astro";', "is no component"],
		['import x from "@components/mdx/index.ts";', "is no component"],
		['import { x } from "@components/guide/Environments.astro";', "1: A page may import components and do nothing else"],
		['import * as x from "@components/guide/Environments.astro";', "may import components and do nothing else"],
		['import "@components/guide/Environments.astro";', "may import components and do nothing else"],
		["export const x = 1;", "may import components and do nothing else"],
		['export { default } from "@components/guide/Environments.astro";', "may import components and do nothing else"],
		[`${IMPORT}Text.\n\n<Environments of={process.env.HOME} />\n`, "5: <Environments> takes plain values only"],
		[`${IMPORT}Text.\n\n<Environments {...x} />\n`, "<Environments> takes plain values only"],
		[`${IMPORT}Text.\n\n<Environments>\n\nA\n\n</Environments>\n`, "<Environments> takes no text of the page"],
		[`${IMPORT}Text <Environments />.\n`, "3: <Environments> is not a component of this book"],
		["<Environments />", "<Environments> is not a component of this book"],
		[`${IMPORT}{1 + 1}`, "A {expression} is not allowed"],
		[`${IMPORT}<script>x</script>`, "<script> is not a component"],
	])("%j is refused", (text, message) => {
		expect(page(text).join("\n")).toContain(message);
	});
});
