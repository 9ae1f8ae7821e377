import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { PressFinding } from "../views/press.ts";
import { PICTURE_FONTS, toPng } from "./picture.ts";
import { PRESS_SIZE, pressPicture } from "./press-picture.ts";

const file = (name: string) => readFileSync(join(import.meta.dirname, "../../node_modules/@fontsource/inter/files", name));
const fonts = { 400: file(PICTURE_FONTS[400]), 700: file(PICTURE_FONTS[700]) };
const finding: PressFinding = {
	id: "not-said",
	sentence: "On “a & b”, the documents of 2 of 4 products do not say.",
	chart: "Products",
	bars: [
		{ label: "First <question>", value: 2, of: 4 },
		{ label: "Second", value: 1, of: 4 },
	],
	counted: "",
	rests: { page: "changes" },
};

test("a chart says its sentence and its numbers, is as long as they are, and is the same each time", async () => {
	const svg = await pressPicture(finding, "Source", fonts);
	expect(svg).toContain(
		"<title>On “a &amp; b”, the documents of 2 of 4 products do not say. First &lt;question&gt;: 2 of 4; Second: 1 of 4.</title>",
	);
	const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"[^>]*fill="#14324f"/g)].map(([, width]) => Number(width));
	expect(widths.length).toBeGreaterThanOrEqual(2);
	const bars = widths.filter((width) => width < PRESS_SIZE.width);
	expect(Math.max(...bars) / Math.min(...bars)).toBeCloseTo(2, 1);
	expect(await pressPicture(finding, "Source", fonts)).toBe(svg);
	const png = Buffer.from(toPng(svg, PRESS_SIZE));
	expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 675]);
});
