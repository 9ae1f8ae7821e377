import { describe, expect, test } from "vitest";
import { under } from "../schema/printed.ts";
import { VALID } from "../testing/book.ts";
import { readRecords } from "./read.ts";
import { printBody } from "./render.ts";

describe("printBody", () => {
	test("renders every body of the valid book: what the rules pass, the page can print", () => {
		for (const entries of Object.values(readRecords(VALID).records)) {
			for (const entry of entries) {
				if (entry.file.endsWith(".mdx")) expect(printBody(entry.body).html, entry.file).toMatch(/^<(p|h2)/);
			}
		}
	});

	test("components become links", () => {
		const { html } = printBody(
			'A <Term id="training">word</Term>, <Provision id="eu-gdpr/art-21">law</Provision> and <QuotePart n="2">part</QuotePart>.',
		);
		expect(html).toContain('<a class="term" href="/guides/glossary/#training">word</a>');
		expect(html).toContain('<a class="provision" href="/regulations/eu-gdpr/#provision-art-21">law</a>');
		expect(html).toContain('<a class="quote-part" href="#quote-2">part</a>');
	});

	test("a component alone in its paragraph is a link too", () => {
		expect(printBody('<Term id="training">Training</Term>').html).toBe(
			'<p><a class="term" href="/guides/glossary/#training">Training</a></p>',
		);
	});

	test("a component without words prints its value", () => {
		expect(printBody('See <Term id="training" />.').html).toBe(
			'<p>See <a class="term" href="/guides/glossary/#training">training</a>.</p>',
		);
	});

	test("links of the site get the path it is deployed below, whether written in place or below", () => {
		expect(printBody("A [a](/method/) and [b][b].\n\n[b]: /topics/\n").html).toBe(
			'<p>A <a href="/method/">a</a> and <a href="/topics/">b</a>.</p>',
		);
	});

	test.each([
		"A <b>bold</b> word.",
		"<script>alert(1)</script>",
		'<Term id="training">\n\nTraining\n\n</Term>',
		'A <Term n="1">b</Term>.',
		'A <Term id="a b">b</Term>.',
		"A <Term id={1}>b</Term>.",
		"A <Term {...x}>b</Term>.",
		"A {x}.",
		"export const x = 1;",
		"![a](https://example.com/a.png)",
		'<Term id="a" onclick="x">b</Term>',
		'<Term id="a"><script>x</script></Term>',
	])("%j stops the build", (body) => {
		expect(() => printBody(body)).toThrow("npm run check");
	});

	test("what is not MDX stops the build in the words of the check", () => {
		expect(() => printBody("<!-- x -->")).toThrow("The body is not MDX");
	});

	test("escapes are text, and punctuation stays as typed", () => {
		expect(printBody('A \\<b\\> and "quotes" -- so...').html).toBe('<p>A &lt;b> and "quotes" -- so...</p>');
	});

	test("sections are split at the headings of the tree, and not inside of a quotation or code", () => {
		const printed = printBody("Lead.\n\n## One\n\nA.\n\n### Part *x*\n\nB.\n\n## Two\n\n> ## Inside\n\n`<h2>` in code\n\n## Empty\n");
		expect(printed.lead).toBe("<p>Lead.</p>");
		expect(printed.sections.map(({ title }) => title)).toEqual(["One", "Two", "Empty"]);
		expect(printed.sections[0]).toMatchObject({ lead: "<p>A.</p>", sections: [{ title: "Part x", html: "<p>B.</p>", sections: [] }] });
		expect(under(printed, "Two")).toBe("<blockquote>\n<h2>Inside</h2>\n</blockquote>\n<p><code>&lt;h2></code> in code</p>");
		expect(under(printed, "Empty")).toBe("");
		expect(under(printed, "Inside")).toBe("");
	});

	test("a table scrolls in a frame of its own, and its heads are of columns", () => {
		expect(printBody("| A | B |\n| --- | --- |\n| 1 | 2 |\n").html).toBe(
			'<div class="scroll" role="group" aria-label="Table" tabindex="0"><table class="grid">\n<thead>\n<tr>\n<th scope="col">A</th>\n<th scope="col">B</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</tbody>\n</table></div>',
		);
	});
});
