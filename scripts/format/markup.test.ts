import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../lib/paths.ts";
import { layOut, tooLong } from "./markup.ts";

/** As a page of the project, whose settings it gets. */
const FILE = join(ROOT, "src/pages/example.astro");
const LONG =
	"A sentence of the kind that pages print, with a subject, a verb and an object, which goes on until the line has to end somewhere. "
		.repeat(2)
		.trim();

test("a page is laid out with tabs, in lines that are not too long", async () => {
	const text = await layOut(FILE, `<section><div><p>${LONG}</p></div></section>`);
	expect(text).toContain("\n\t\t<p>\n\t\t\tA sentence");
	expect(tooLong("page.astro", text)).toEqual([]);
});

test("a line that would end where a space stands beside a tag is refused: Astro would drop the space", async () => {
	const inTwo = (space: string) => `<p><b>${LONG.slice(0, 130)}</b>${space}<a href={address}>the words that a reader follows</a></p>`;
	await expect(layOut(FILE, inTwo(" "))).rejects.toThrow(
		/example\.astro: formatted, the page would print other spaces, near “.*<\/b> <a\{…\}>the words.*”\.\n {2}Fix: write \{" "\} for the space/,
	);
	expect(await layOut(FILE, inTwo('{" "}\n'))).toContain('{" "}\n');
});

test("a line that nothing can break is named, with its length and the fix", () => {
	expect(tooLong("src/pages/a.astro", `<p>\n${"x".repeat(161)}\n</p>\n`)).toEqual([
		"src/pages/a.astro:2: 161 characters, at most 160 are allowed.\n  Fix: name a part of it in the front matter, or make it a component",
	]);
	expect(tooLong("src/pages/a.astro", `${"“".repeat(160)}\n`)).toEqual([]);
});
