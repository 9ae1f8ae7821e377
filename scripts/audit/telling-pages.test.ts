import { expect, test } from "vitest";
import { toPage } from "./page.ts";
import { tellingPages } from "./telling-pages.ts";

const page = (name: string, body: string) => toPage(`${name}/index.html`, `<html lang="en"><body><main>${body}</main></body></html>`);
const chosen = (...pages: ReturnType<typeof page>[]) => tellingPages(pages).map(({ path }) => path);

test("of pages that differ in words, addresses and how often a thing stands in a row, one is enough", () => {
	const list = (words: string, times: number) => `<h1>${words}</h1><ul>${`<li><a href="/${words}/">${words}</a></li>`.repeat(times)}</ul>`;
	expect(chosen(page("a", list("one", 2)), page("b", list("two", 5)), page("c", list("three", 3)))).toEqual(["/b/"]);
});

test("of pages whose pictures draw other numbers, and whose links save files of other names, one is enough", () => {
	const drawn = (n: number) =>
		`<svg><line x1="${n}%" x2="9" y1="${n}" y2="9"/><circle cx="${n}" cy="1" r="${n}"/><path d="M0 ${n}"/></svg><a href="/" download="${n}.txt">x</a>`;
	expect(chosen(page("a", drawn(1)), page("b", drawn(20)))).toEqual(["/b/"]);
});

test.each([
	["an element in another place", "<p><b>x</b></p>", "<b>x</b><p>y y y y y</p>"],
	["an attribute", '<p lang="de">x</p>', "<p>x x x x x x x x x</p>"],
	["an attribute that says nothing", '<img src="/a.png" alt="">', '<img src="/a.png" alt="A long picture">'],
	["another role", '<div role="group">x</div>', '<div role="presentation">x</div>'],
	["two of a kind beside each other", "<p>x</p><p>y</p>", "<p>x x x x x x x x x x x</p>"],
	["an element without words", "<p></p>", "<p>x</p>"],
	["headings in another order", "<h1>a</h1><h3>b</h3><h2>c</h2>", "<h1>a a a a</h1><h2>b</h2><h3>c</h3>"],
])("%s is looked at too", (_, one, other) => {
	expect(chosen(page("a", one), page("b", other)).sort()).toEqual(["/a/", "/b/"]);
});
