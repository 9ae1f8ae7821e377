import { Resvg } from "@resvg/resvg-js";
import satori from "satori";

/** A box of a picture, laid out as a browser would lay it out. */
export type Box = { readonly type: string; readonly props: { readonly style: Style; readonly children?: string | readonly Box[] } };
export type Style = Readonly<Record<string, string | number>>;

/** The typeface of pictures: files of the package `@fontsource/inter`, by weight. */
export const PICTURE_FONTS = { 400: "inter-latin-400-normal.woff", 700: "inter-latin-700-normal.woff" } as const;
export type FontBytes = Readonly<Record<keyof typeof PICTURE_FONTS, Uint8Array>>;

export const INK = "#1b1d1f";
export const MUTED = "#53585f";
export const ACCENT = "#14324f";

export function box(style: Style, children?: string | readonly Box[]): Box {
	return { type: "div", props: { style: { display: "flex", ...style }, ...(children === undefined ? {} : { children }) } };
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** A picture as SVG, its letters drawn as outlines: it looks the same wherever it is shown. */
export function toSvg(tree: Box, size: Size, fonts: FontBytes): Promise<string> {
	const named = ([400, 700] as const).map((weight) => ({
		name: "Inter",
		weight,
		style: "normal" as const,
		data: Buffer.from(fonts[weight]),
	}));
	return satori(tree as unknown as Parameters<typeof satori>[0], { ...size, fonts: named });
}

export function toPng(svg: string, { width }: Size): Uint8Array {
	return new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
}
