import { expect, test } from "vitest";
import { layoutPicture, PICTURE, type PictureText, wrap } from "./layout.ts";

/** Letters of one width, as wide as those of a wide font. */
const measure = (text: string, font: string) => text.length * Number(/(\d+)px/.exec(font)?.[1]) * 0.62;
const sizeOf = (font: string) => Number(/(\d+)px/.exec(font)?.[1]);
const text: PictureText = {
	title: "Acme trains on chats unless you opt out",
	words: "“We may use your chats to train.”",
	language: {},
	source: "Acme Inc., Acme Terms, in effect since 1 January 2025",
	state: "Words last seen 7 June 2026",
	isCurrent: true,
	conflict: "",
	foot: "CB-0001 · https://clausebook.example/clauses/acme/chats-train-models/2025-01-01/",
};
const words = (more: Partial<PictureText>) => layoutPicture({ ...text, ...more }, measure).lines.map((line) => line.text);

test.each<[string, Partial<PictureText>]>([
	["short", {}],
	["a quote of many words", { words: `“${"training ".repeat(119)}models”` }],
	["more than fits", { words: "word ".repeat(2000), title: "title ".repeat(60), source: "source ".repeat(60), conflict: "x ".repeat(400) }],
	[
		"a language without spaces",
		{ words: "お客様の会話は当社のモデルの学習と改善に役立ちます。".repeat(12), language: { lang: "ja", dir: "ltr" } },
	],
	["from right to left", { words: "نستخدم محادثاتك لتدريب نماذجنا ".repeat(12), language: { lang: "ar", dir: "rtl" } }],
	["a long address", { foot: `CB-0001 · https://clausebook.example/${"a-long-name-".repeat(20)}/` }],
])("no line leaves the picture or meets another: %s", (_, more) => {
	const { lines, boxes } = layoutPicture({ ...text, ...more }, measure);
	const bottoms = lines.slice(2).map(({ y }) => y);
	for (const { text: one, x, font, dir } of lines) {
		const [from, to] = dir === "rtl" ? [x - measure(one, font), x] : [x, x + measure(one, font)];
		expect(from, one).toBeGreaterThanOrEqual(72);
		expect(to, one).toBeLessThanOrEqual(PICTURE.width - 72 + 0.01);
	}
	expect(bottoms).toEqual([...bottoms].sort((a, b) => a - b));
	expect(bottoms.at(-1)).toBeLessThan(PICTURE.height - 12);
	// The words stay beside their bar, the source below it.
	const bar = boxes.at(-1)!;
	const quote = lines.filter(({ font }) => font.includes("Georgia"));
	for (const { y, font } of quote) {
		expect(y - sizeOf(font)).toBeGreaterThanOrEqual(bar.y - 1);
		expect(y).toBeLessThanOrEqual(bar.y + bar.height);
	}
});

test("a quote is whole at the largest size that fits, and says so where it is not", () => {
	const [short, long] = [text.words, `“${"training ".repeat(119)}models”`].map(
		(one) => layoutPicture({ ...text, words: one }, measure).lines,
	);
	const quoted = (lines: typeof short) => lines!.filter(({ font }) => font.includes("Georgia"));
	expect(quoted(short).map((line) => [line.text, sizeOf(line.font)])).toEqual([[text.words, 46]]);
	expect(sizeOf(quoted(long)[0]!.font)).toBeLessThan(31);
	expect(
		quoted(long)
			.map((line) => line.text)
			.join(" "),
	).toBe(`“${"training ".repeat(119)}models”`);
	expect(words({ words: "word ".repeat(2000) }).some((line) => line.endsWith("word …"))).toBe(true);
});

test("the day stands there, however long the title of the document is", () => {
	const source = `${"Conditions de service ".repeat(4)}, in the archive since 13 January 2026`;
	expect(words({ source })).toContain(source);
	expect(words({ source: source.repeat(9) }).some((line) => line.endsWith(" …"))).toBe(true);
});

test("it says what stands beside the words, and how the version stands so that it is seen", () => {
	expect(words({ conflict: "Another text says otherwise" })).toEqual([
		"Clausebook",
		text.state,
		text.words,
		text.source,
		text.title,
		"Another text says otherwise",
		text.foot,
	]);
	const stamp = (more: Partial<PictureText>) => layoutPicture({ ...text, ...more }, measure).boxes[2];
	expect(stamp({ isCurrent: false, state: "Superseded on 1 January 2025" })).toMatchObject({ fill: "#fff4d6", line: { width: 3 } });
	expect(stamp({})).toMatchObject({ fill: "#ffffff", line: { width: 1 } });
});

test("words that run from the right begin there, and nothing else does", () => {
	const { lines } = layoutPicture({ ...text, words: "נאמן", language: { lang: "he", dir: "rtl" } }, measure);
	expect(lines.filter(({ dir }) => dir === "rtl").map((line) => [line.text, line.x])).toEqual([["נאמן", 1128]]);
});

test("words stay whole where they fit a line, and are cut where they do not", () => {
	const one = "We may use your Inputs https://a-very-long-address.example/that/does/not/fit/into/any/line to train";
	const width = (line: string) => line.length;
	const lines = wrap(one, 20, width);
	for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
	expect(lines.join("").replace(/ /g, "")).toBe(one.replace(/ /g, ""));
	expect(lines[0]).toBe("We may use your");
	expect(wrap("", 12, width)).toEqual([]);
});
