import { expect, it } from "vitest";
import { toContents } from "./contents.ts";

it("sections of the body get an address of their words, in order, before those that follow", () => {
	const body = '<p>Lead.</p><h2>1. Who pays?</h2><p>x</p><h2>Terms &amp; <a href="/x/">plans</a></h2><h3>No section</h3>';
	const { lead, sections, headings } = toContents(body, '<section><h2 id="table" data-x>Every answer</h2><h2>Nameless</h2></section>');
	expect(headings).toEqual([
		{ id: "who-pays", text: "1. Who pays?" },
		{ id: "terms-plans", text: "Terms &amp; plans" },
		{ id: "table", text: "Every answer" },
	]);
	expect(lead).toBe("<p>Lead.</p>");
	expect(sections).toBe(
		'<h2 id="who-pays">1. Who pays?</h2><p>x</p><h2 id="terms-plans">Terms &amp; <a href="/x/">plans</a></h2><h3>No section</h3>',
	);
});

it("an id is given once, and one that is there stays", () => {
	const { headings } = toContents('<h2>Answers</h2><h2>Answers</h2><h2 id="mine">Mine</h2><h2>42</h2>', '<p id="answers">x</p>');
	expect(headings.map(({ id }) => id)).toEqual(["answers-2", "answers-3", "mine", "42"]);
});

it("a body without sections is all lead", () => {
	expect(toContents("<p>Only this.</p>", "")).toEqual({ lead: "<p>Only this.</p>", sections: "", headings: [] });
});
