import { type HTMLElement, parse } from "node-html-parser";
import { quoteText } from "../../src/evidence/normalise.ts";
import { textUrl } from "../../src/export/share/data-url.ts";
import type { BuiltPage, Finding } from "./page.ts";

/** A version of clauses.json, as far as the pages print it. */
export interface PrintedVersion {
	readonly id: string;
	readonly clause: string;
	readonly version: string;
	readonly current: boolean;
	readonly authored: { readonly quote?: { readonly parts: readonly string[] } | undefined };
}

// The mark of words left out stands before a part, not in it; a part that begins with one loses it on both sides.
const plain = (text: string): string =>
	text
		.replace(/\s+/g, " ")
		.trim()
		.replace(/^(?:… ?)+/, "");
const wordsOf = ({ text }: HTMLElement): string => plain(text);
const shown = (text: string | undefined): string => (text === undefined ? "none" : JSON.stringify(text.slice(0, 80)));

/** What a figure for other sites is made of: nothing that runs, loads or frames. */
const FIGURE = new Set(["FIGURE", "BLOCKQUOTE", "P", "SPAN", "FIGCAPTION", "A"]);
const ATTRIBUTES = new Set(["cite", "lang", "dir", "href"]);

/** What a page prints of a quote, and gives to take away. */
export interface Printed {
	readonly parts: readonly string[];
	readonly figure: readonly string[] | undefined;
	/** An element of the figure that is more than text and links. */
	readonly foreign: string | undefined;
	/** Address of the file of the words. */
	readonly file: string | undefined;
}

/** Reads off pages of clauses what they print, by address. */
export function printedOn(pages: readonly BuiltPage[]): [string, Printed][] {
	return pages
		.filter(({ path }) => path.startsWith("/clauses/"))
		.map(({ path, root }) => {
			const code = root.querySelector("#figure-code");
			// What is copied: the code without the marks of its languages. The parser leaves what a pre holds as it is.
			const figure = code && parse(parse(code.innerHTML).text);
			const foreign = figure
				?.querySelectorAll("*")
				.find((e) => !FIGURE.has(e.tagName) || Object.keys(e.attributes).some((a) => !ATTRIBUTES.has(a)));
			return [
				path,
				{
					parts: root.querySelectorAll("[id^=quote-]").map(wordsOf),
					figure: figure?.querySelectorAll("blockquote p").map(wordsOf),
					foreign: foreign?.outerHTML,
					file: root.querySelector("a[download]")?.getAttribute("href"),
				},
			];
		});
}

/**
 * The page of each clause and the frozen page of each version print the proven words: every part in its place, no other part
 * beside it. So does the figure that readers copy from there, and the file of the words is the text that is hashed.
 */
export function auditQuotes(printed: ReadonlyMap<string, Printed>, versions: readonly PrintedVersion[]): Finding[] {
	return versions.flatMap(({ clause, version, current, authored }) => {
		const raw = authored.quote?.parts ?? [];
		const parts = raw.map(plain);
		const frozen = `/clauses/${clause}/${version}/`;
		const held = (path: string): Finding[] => {
			const page = printed.get(path);
			const finding = (message: string): Finding => ({ audit: "quotes", page: path, message });
			/** @param what that prints the parts */
			const same = (what: string, printed: readonly string[] | undefined): Finding[] => {
				if (printed && printed.length === parts.length && printed.every((text, i) => text === parts[i])) return [];
				const at = Math.max(
					0,
					[...parts, ...(printed ?? [])].findIndex((_, i) => printed?.[i] !== parts[i]),
				);
				const says = printed ? `prints ${shown(printed[at])} as part ${at + 1} of its quote` : "is not there";
				return [finding(`${what} ${says}; version ${version} in clauses.json has ${shown(parts[at])}.`)];
			};
			if (!page) return same("The page", undefined);
			return [
				...same("The page", page.parts),
				// It stays as it is, so the frozen page gives it.
				...(path === frozen || page.figure ? same("The figure to copy", page.figure) : []),
				...(page.foreign ? [finding(`The figure to copy holds more than text and links: ${shown(page.foreign)}.`)] : []),
				...(page.file === (raw.length > 0 ? textUrl(quoteText(raw)) : undefined)
					? []
					: [finding("The file of the words is not the text that is hashed.")]),
			];
		};
		return [frozen, ...(current ? [`/clauses/${clause}/`] : [])].flatMap(held);
	});
}
