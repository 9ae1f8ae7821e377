import type { Nodes, Root } from "mdast";
import { type HTMLElement, NodeType, parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { type Body, parseBody } from "./body.ts";
import { printBody } from "./render.ts";

/** The body that check and page speak of is one: what the rules saw is what a browser gets. */

/** Elements that Markdown of a body can become, with their attributes. */
const PRINTED: Readonly<Record<string, readonly string[]>> = {
	a: ["class", "href", "title"],
	code: ["class"],
	div: ["class", "role", "aria-label", "tabindex"],
	table: ["class"],
	th: ["scope", "align"],
	td: ["align"],
	ol: ["start"],
	...Object.fromEntries(
		[
			"p",
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6",
			"ul",
			"li",
			"blockquote",
			"pre",
			"em",
			"strong",
			"del",
			"br",
			"hr",
			"thead",
			"tbody",
			"tr",
		].map((tag) => [tag, []]),
	),
};

/** mulberry32: the same numbers for the same seed, from 0 up to 1. */
function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

const PIECES = [
	..."word,two words,    ,\t,  , ,\n,\n\n,\n    ,\n\t,> ,- ,1. ,# ,## ,```,````,~~~,`,``,*,**,_,~~,\\,|,| - |,---,<,>,{,},[,],(,),!,&lt;,&#106;,&colon;,&Tab;".split(
		",",
	),
	"[a](javascript:alert(1))",
	"[a](http://example.com/)",
	"[a](https://example.com/)",
	'[a](/method/ "t")',
	"[a]: javascript:alert(1)\n",
	"[a]",
	"<https://example.com/>",
	"https://example.com/x",
	"www.example.com",
	"a@example.com",
	'<Term id="training">',
	"<Term id='training'>",
	"<Term id = 'training' >",
	"<Term\nid='training'>",
	"<Term id='training'/>",
	"</Term>",
	"</ Term>",
	'<QuotePart n="1">',
	"</QuotePart>",
	"<term id='a'>",
	"<Term id='a' onclick='x'>",
	"<b>",
	"</b>",
	"<script>alert(1)</script>",
	"<img src=x onerror=alert(1)>",
	"![a](https://example.com/a.png)",
	"<!-- x -->",
	"import x from 'x'",
	"[^1]",
	"[^1]: note\n",
	"- [ ] ",
	"a\n=\n",
	"\n| a | b |\n| - | - |\n| c | d |\n",
	"\u202e",
	"&#x202e;",
];

function bodyOf(seed: number): string {
	const next = numbers(seed);
	const size = 1 + Math.floor(next() * 14);
	return Array.from({ length: size }, () => PIECES[Math.floor(next() * PIECES.length)]).join("");
}

/** Text without blanks, which HTML and trees place differently. */
const squeezed = (text: string) => text.replace(/\s+/g, "");

/** What the tree that the rules saw says to a reader: texts in order, without definitions, which print nothing. */
function textOf(node: Nodes): string {
	if (node.type === "definition") return "";
	if ("value" in node) return node.value;
	const own = "attributes" in node && node.children.length === 0 ? String((node.attributes[0] as { value?: unknown }).value) : "";
	return own + ("children" in node ? (node as Root).children.map((child) => textOf(child)).join("") : "");
}

function elements(html: string): HTMLElement[] {
	return parse(html, { comment: true, blockTextElements: {} }).querySelectorAll("*");
}

function compare({ root, links, components }: Body, body: string): void {
	const html = printBody(body).html;
	const found = elements(html);
	for (const { tagName, attributes } of found) {
		expect(Object.keys(PRINTED), body).toContain(tagName.toLowerCase());
		for (const name of Object.keys(attributes)) expect(PRINTED[tagName.toLowerCase()], `${body}\n${html}`).toContain(name);
	}
	expect(parse(html, { comment: true }).childNodes.some((node) => node.nodeType === NodeType.COMMENT_NODE)).toBe(false);
	expect(squeezed(parse(html, { blockTextElements: {} }).text), body).toBe(squeezed(textOf(root)));
	const anchors = found.filter(({ tagName }) => tagName === "A");
	expect(
		anchors.filter((a) => a.getAttribute("class")),
		body,
	).toHaveLength(components.length);
	const full = (url: string) => encodeURI(decodeURI(new URL(url, "https://book.example/").href));
	const allowed = new Set(links.map(({ url }) => full(url)));
	for (const a of anchors.filter((link) => !link.getAttribute("class"))) {
		const href = full(a.getAttribute("href") ?? "");
		expect(allowed, body).toContain(href);
		expect(href, body).toMatch(/^https:/);
	}
}

const check = (body: string) => parseBody("content/guides/a.mdx", body, 1);

describe("check and page read a body alike", () => {
	test("3,000 bodies of pieces that parsers read differently", () => {
		let printed = 0;
		for (let seed = 1; seed <= 3000; seed++) {
			const body = bodyOf(seed);
			const checked = check(body);
			if (checked.problems.length > 0) continue;
			printed += 1;
			compare(checked, body);
		}
		// Of what is thrown together at random a fair part must pass, or nothing was compared.
		expect(printed).toBeGreaterThan(300);
	});

	test.each([
		["    ```\n[a](javascript:alert(1))\n    ```", "code"],
		["\t```\n[a](javascript:alert(1))\n\t```", "code"],
		["    A paragraph indented by four.", "text"],
		["\tA paragraph indented by a tab, with [a](/method/).", "text"],
		["Text with <Term id = 'training' >a word</Term >.", "text"],
	])("%j", (body) => {
		const checked = check(body);
		expect(checked.problems).toEqual([]);
		compare(checked, body);
	});

	test.each([
		"    ```\n[a](javascript:alert(1))",
		"\t[a](javascript:alert(1))",
		"    ![a](https://example.com/a.png)",
		"- x\n\n      [a](http://example.com/)",
	])("%j is seen by the check", (body) => {
		const checked = check(body);
		if (checked.problems.length === 0) compare(checked, body);
		expect(checked.problems.length > 0 || !/href/.test(printBody(body).html)).toBe(true);
	});
});
