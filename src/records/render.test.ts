import { describe, expect, test } from "vitest";
import { VALID } from "../testing/book.ts";
import { readRecords } from "./read.ts";
import { renderBody } from "./render.ts";

describe("renderBody", () => {
	test("renders every body of the valid book: what the rules pass, the page can print", () => {
		for (const entries of Object.values(readRecords(VALID).records)) {
			for (const entry of entries) {
				if (entry.file.endsWith(".mdx")) expect(renderBody(entry.body), entry.file).toMatch(/^<(p|h2)/);
			}
		}
	});

	test("components become links", () => {
		const html = renderBody(
			'A <Term id="training">word</Term>, <Provision id="eu-gdpr/art-21">law</Provision> and <QuotePart n="2">part</QuotePart>.',
		);
		expect(html).toContain('<a class="term" href="/guides/glossary/#training">word</a>');
		expect(html).toContain('<a class="provision" href="/regulations/eu-gdpr/#provision-art-21">law</a>');
		expect(html).toContain('<a class="quote-part" href="#quote-2">part</a>');
	});

	test("a component alone in its paragraph is a link too", () => {
		expect(renderBody('<Term id="training">Training</Term>')).toBe(
			'<p><a class="term" href="/guides/glossary/#training">Training</a></p>\n',
		);
	});

	test("a component without words prints its value", () => {
		expect(renderBody('See <Term id="training" />.')).toBe('<p>See <a class="term" href="/guides/glossary/#training">training</a>.</p>\n');
	});

	test("links of the site get the path it is deployed below, whether written in place or below", () => {
		expect(renderBody("A [a](/method/) and [b][b].\n\n[b]: /topics/\n")).toBe(
			'<p>A <a href="/method/">a</a> and <a href="/topics/">b</a>.</p>\n',
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
		expect(() => renderBody(body)).toThrow("npm run check");
	});

	test("what is not MDX stops the build in the words of the check", () => {
		expect(() => renderBody("<!-- x -->")).toThrow("The body is not MDX");
	});

	test("escapes are text, and punctuation stays as typed", () => {
		expect(renderBody('A \\<b\\> and "quotes" -- so...')).toBe('<p>A &lt;b> and "quotes" -- so...</p>\n');
	});
});
