import { expect, test } from "vitest";
import { toPage } from "../audit/page.ts";
import { proseOf, readPagesAloud, summarise } from "./measure.ts";

const html = (body: string) => `<html><body><main>${body}</main></body></html>`;
const SIMPLE = "<p>You can turn it off. The switch is in your settings.</p>";
const HARD =
	"<p>Notwithstanding contractual confidentiality obligations, derivative commercialisation considerations necessitate comprehensive interdepartmental documentation.</p>";

test("prose is what a reader reads, without quotes, tables, labels and the expert sections", () => {
	const page = toPage(
		"clauses/a/b/index.html",
		html(
			`${SIMPLE}<p>See also</p><blockquote><p>We may use your content for everything we like.</p></blockquote><table><tr><td><p>Words in a cell do not count here.</p></td></tr></table><section aria-labelledby="law">${HARD}</section><ul><li>A list item of five words.</li></ul>`,
		),
	);
	expect(proseOf(page.root.querySelector("main")!)).toBe(
		"You can turn it off. The switch is in your settings.\nA list item of five words.",
	);
});

test("every page has a grade and a kind; the summary names the hardest of each kind", () => {
	const pages = [
		toPage("clauses/a/easy/index.html", html(SIMPLE)),
		toPage("clauses/a/hard/index.html", html(HARD)),
		toPage("index.html", html(SIMPLE)),
	];
	const readings = readPagesAloud(pages, new Set());
	expect(readings.map(({ path, kind }) => [path, kind])).toEqual([
		["/clauses/a/easy/", "clause"],
		["/clauses/a/hard/", "clause"],
		["/", "home"],
	]);
	const [home, clause] = summarise(readings);
	expect([home?.kind, home?.pages, home?.page]).toEqual(["home", 1, "/"]);
	expect(clause?.page).toBe("/clauses/a/hard/");
	expect(clause?.worst).toBeGreaterThan(10);
});
