import { expect, test } from "vitest";
import { auditHtml } from "./html.ts";
import { toPage } from "./page.ts";

const found = async (body: string) =>
	(
		await auditHtml([
			toPage("x/index.html", `<!doctype html><html lang="en"><head><title>A page</title></head><body><main>${body}</main></body></html>`),
		])
	).map(({ message }) => /\(([^)]+)\)$/.exec(message)?.[1]);

test("a sound page has no finding, also as the second of several", async () => {
	const page = toPage("y/index.html", '<!doctype html><html lang="en"><head><title>A</title></head><body><h1>A</h1></body></html>');
	expect(await auditHtml([page, page])).toEqual([]);
});

test("a day is an id, as that of a change is", async () => {
	expect(await found('<h1>A</h1><section id="2026-08-07"><h2>B</h2></section>')).toEqual([]);
});

test.each([
	["<h1>A</h1><h2>B</h2><h4>C</h4>", "heading-level"],
	['<h1>A</h1><input id="q" name="q" type="search">', "input-missing-label"],
	['<h1>A</h1><img src="/a.png">', "wcag/h37"],
	["<h1>A</h1><p><div>B</div></p>", "no-implicit-close"],
	['<h1>A</h1><p style="color: red">B</p>', "no-inline-style"],
	['<h1>A</h1><p id="a b">B</p>', "valid-id"],
	["<h1>A</h1><button type=button></button>", "text-content"],
])("%s is found as %s", async (body, rule) => {
	expect(await found(body)).toContain(rule);
});
