import { expect, test } from "vitest";
import { auditGaps } from "./gaps.ts";
import { toPage } from "./page.ts";

const findings = (body: string) =>
	auditGaps([toPage("x/index.html", `<!doctype html><html lang="en"><body><main>${body}</main></body></html>`)]);

test.each([
	['<p>They are here. <a href="/">Ask them</a>.</p>'],
	['<p>They are here.\n<a href="/">Ask them</a>.</p>'],
	['<p>(<a href="/">Ask them</a>)</p>'],
	['<p><a href="/">One</a>, <a href="/">two</a></p>'],
	['<p>See “<a href="/">Ask them</a>”</p>'],
	['<p>It is at 1.<a href="/">2</a></p>'],
	['<p class="buttons"><a href="/">One</a><a href="/">two</a></p>'],
	["<p>One.<br><em>Two</em></p>"],
	['<p>a/<a href="/">b</a></p>'],
])("is apart: %s", (body) => expect(findings(body)).toEqual([]));

test.each([
	['<p>They are here.<a href="/">Ask them</a>.</p>', "No blank stands between “They are here.” and “Ask them”."],
	['<p>Where it holds,<a href="/">ask them</a></p>', "No blank stands between “Where it holds,” and “ask them”."],
	['<li>Of (two):<a href="/">Ärzte</a></li>', "No blank stands between “Of (two):” and “Ärzte”."],
	['<p>a word<a href="/">Link</a></p>', "No blank stands between “a word” and “Link”."],
	['<p><a href="/">Link</a>and more</p>', "No blank stands between “Link” and “and more”."],
	["<p>One.<code>two</code> three</p>", "No blank stands between “One.” and “two”."],
	['<p>A <b>bold</b>.<a href="/">Link</a></p>', "No blank stands between “.” and “Link”."],
])("is glued: %s", (body, message) => expect(findings(body)).toEqual([{ audit: "gaps", page: "/x/", message }]));
