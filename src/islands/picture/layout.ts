import type { TextLanguage } from "../../model/text-language.ts";

/** Size of the picture: what networks crop least (1.91 to 1). */
export const PICTURE = { width: 1200, height: 630 } as const;

/** What the picture of a version says. */
export interface PictureText {
	readonly title: string;
	/** The quote between its marks; of a silence what was searched. */
	readonly words: string;
	readonly language: TextLanguage;
	readonly source: string;
	/** How the version stands: "Superseded on 8 July 2026". */
	readonly state: string;
	readonly isCurrent: boolean;
	/** That another text says otherwise; "" where none does. */
	readonly conflict: string;
	/** Number and permanent address. */
	readonly foot: string;
}

/** A line of text where it is drawn. Its x is where it starts: on the right where words run from there. */
export interface Line {
	readonly text: string;
	readonly x: number;
	/** Of the line the letters stand on. */
	readonly y: number;
	/** As CSS writes it, with the size. */
	readonly font: string;
	readonly fill: string;
	readonly dir: "ltr" | "rtl";
}

/** A filled box, with a line around it where it has one. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly fill: string;
	readonly line?: { readonly colour: string; readonly width: number };
}

/** Width of a text in a font, in pixels. */
export type Measure = (text: string, font: string) => number;

const SERIF = 'Georgia, "Times New Roman", "Liberation Serif", serif';
const SANS = 'Inter, "Segoe UI", Roboto, "Liberation Sans", sans-serif';
const INK = "#1b1d1f";
const MUTED = "#53585f";
const ACCENT = "#14324f";
const MARGIN = 72;
const INNER = PICTURE.width - 2 * MARGIN;
/** Where the words stand, beside the bar of the quote. */
const WORDS = { x: MARGIN + 28, y: 122, width: INNER - 28, height: 316 };
const SIZES = [46, 42, 38, 34, 31, 28, 26, 24, 22, 20, 18];
/** Of lines that are read to their end: document and day, number and address. They become smaller before they are cut. */
const SOURCE_SIZES = [24, 22, 20, 18, 16, 14, 12];
const FOOT_SIZES = [20, 18, 16, 14, 12, 10];
const LEADING = 1.32;

/** Lines of a text, none wider than the box. Words stay whole where they fit: an address or a language without spaces may not. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (measure(longer) <= width) {
			line = longer;
			continue;
		}
		if (line !== "") lines.push(line);
		line = "";
		for (const character of word) {
			if (line !== "" && measure(line + character) > width) {
				lines.push(line);
				line = "";
			}
			line += character;
		}
	}
	return line === "" ? lines : [...lines, line];
}

/** At most so many lines; the last says that there are more. */
function clipped(text: string, most: number, width: number, measure: (text: string) => number): string[] {
	const lines = wrap(text, width, measure);
	if (lines.length <= most) return lines;
	let last = lines[most - 1] ?? "";
	while (last !== "" && measure(`${last} …`) > width) last = last.slice(0, -1).trimEnd();
	return [...lines.slice(0, most - 1), `${last} …`];
}

/** A picture as boxes and lines, in the order they are drawn. Every line stays in its box, whatever fonts the reader has. */
export function layoutPicture(text: PictureText, measure: Measure): { readonly boxes: readonly Box[]; readonly lines: readonly Line[] } {
	const sans = (size: number, weight = 400) => `${weight} ${size}px ${SANS}`;
	const within = (font: string) => (one: string) => measure(one, font);
	const stampFont = sans(22, text.isCurrent ? 400 : 700);
	const stampWidth = Math.ceil(measure(text.state, stampFont)) + 36;
	const stamp = { x: PICTURE.width - MARGIN - stampWidth, y: 48, width: stampWidth, height: 44 };
	const rowsOf = (size: number) => Math.floor(WORDS.height / (size * LEADING));
	const serif = (size: number) => `400 ${size}px ${SERIF}`;
	const fits = (size: number) => wrap(text.words, WORDS.width, within(serif(size))).length <= rowsOf(size);
	const size = SIZES.find(fits) ?? SIZES.at(-1) ?? 18;
	const dir = text.language.dir ?? "ltr";
	const line = (one: string, y: number, font: string, fill = INK, x = MARGIN): Line => ({ text: one, x, y, font, fill, dir: "ltr" });
	const inOneLine = (one: string, sizes: readonly number[]) =>
		sans(sizes.find((of) => measure(one, sans(of)) <= INNER) ?? sizes.at(-1) ?? 10);
	const foot = inOneLine(text.foot, FOOT_SIZES);
	const source = inOneLine(text.source, SOURCE_SIZES);
	const titleFont = sans(25, 700);
	return {
		boxes: [
			{ x: 0, y: 0, ...PICTURE, fill: "#ffffff" },
			{ x: 0, y: 0, width: PICTURE.width, height: 14, fill: ACCENT },
			{
				...stamp,
				fill: text.isCurrent ? "#ffffff" : "#fff4d6",
				line: text.isCurrent ? { colour: "#7a7e84", width: 1 } : { colour: "#9a6a00", width: 3 },
			},
			{ x: MARGIN, y: WORDS.y, width: 6, height: WORDS.height, fill: ACCENT },
		],
		lines: [
			line("Clausebook", 80, sans(30, 700), ACCENT),
			line(text.state, 77, stampFont, INK, stamp.x + 18),
			...clipped(text.words, rowsOf(size), WORDS.width, within(serif(size))).map((one, i) => ({
				...line(one, WORDS.y + Math.round(size * (1 + i * LEADING)), serif(size)),
				x: dir === "rtl" ? WORDS.x + WORDS.width : WORDS.x,
				dir,
			})),
			...clipped(text.source, 1, INNER, within(source)).map((one) => line(one, 479, source)),
			...clipped(text.title, 2, INNER, within(titleFont)).map((one, i) => line(one, 518 + i * 30, titleFont)),
			...(text.conflict ? clipped(text.conflict, 1, INNER, within(sans(19))).map((one) => line(one, 577, sans(19))) : []),
			...clipped(text.foot, 1, INNER, within(foot)).map((one) => line(one, 606, foot, MUTED)),
		],
	};
}
