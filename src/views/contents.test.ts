import { expect, it } from "vitest";
import { toContents } from "./contents.ts";

it("sections of the text get an address of their words, in order, and those of components keep theirs", () => {
	const text = '<p>Lead.</p><h2 id="1-who-pays">1. Who pays?</h2><p>x</p><h2>Terms &amp; <a href="/x/">plans</a></h2><h3>No section</h3>';
	const own = '<section><h2 id="table" data-x>Every answer</h2><h2>Nameless</h2></section>';
	const { lead, runs, headings } = toContents(`${text}\n${own}\n<section>More</section>\n<p>After.</p>`);
	expect(headings).toEqual([
		{ id: "who-pays", text: "1. Who pays?" },
		{ id: "terms-plans", text: "Terms & plans" },
		{ id: "table", text: "Every answer" },
	]);
	expect(lead).toBe("<p>Lead.</p>");
	expect(runs).toEqual([
		{
			isOwn: false,
			html: '<h2 id="who-pays">1. Who pays?</h2><p>x</p><h2 id="terms-plans">Terms &amp; <a href="/x/">plans</a></h2><h3>No section</h3>',
		},
		{ isOwn: true, html: '<section><h2 id="table" data-x>Every answer</h2><h2>Nameless</h2></section>\n<section>More</section>' },
		{ isOwn: false, html: "<p>After.</p>" },
	]);
});

it("an id is given once", () => {
	const { headings } = toContents('<h2>Answers</h2><h2>Answers</h2><h2>42</h2><section><p id="answers">x</p></section>');
	expect(headings.map(({ id }) => id)).toEqual(["answers-2", "answers-3", "42"]);
});

it("what looks like a heading in code or in an attribute is none", () => {
	expect(toContents('<p title="<h2>x</h2>">a <code>&lt;h2&gt;b&lt;/h2&gt;</code></p>').headings).toEqual([]);
});

it("a text without sections is all lead", () => {
	expect(toContents("<p>Only this.</p>")).toEqual({ lead: "<p>Only this.</p>", runs: [], headings: [] });
});

it("a heading that others link to keeps its address", () => {
	const { runs, headings } = toContents('<h2 id="auto" data-address="noise">What is noise</h2><h2>Noise</h2>');
	expect(headings).toEqual([
		{ id: "noise", text: "What is noise" },
		{ id: "noise-2", text: "Noise" },
	]);
	expect(runs[0]?.html).not.toContain("data-address");
});
