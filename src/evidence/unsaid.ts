import { lineIndexAt, type NormalisedText } from "./normalise.ts";

/** Tags of struck words, and the marks of comments. Normalisation leaves both, so that nobody takes the words for text. */
const STRIKE = { open: /<(?:s|del|strike)(?:\s[^<>]*)?>/gi, close: /<\/(?:s|del|strike)>/gi };
const COMMENT = { open: /<!--/g, close: /-->/g };

/** Whether the last mark that opens stands after the last one that closes. */
function isOpen(text: string, { open, close }: { readonly open: RegExp; readonly close: RegExp }): boolean {
	const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
	return last(open) > last(close);
}

/**
 * How a span of a text is in the file without being said: struck out, or in a comment that no reader of the page sees. A
 * strike ends with its line, a comment may run over many.
 *
 * @returns undefined where the text says it
 */
export function unsaidAt(document: NormalisedText, { start, end }: { readonly start: number; readonly end: number }): string | undefined {
	for (const at of [start, end]) {
		const line = document.text.slice(document.offsets[lineIndexAt(document, Math.max(start, at - 1))] ?? 0, at);
		// The same two characters open and close a strike in Markdown.
		if ((line.match(/~~/g)?.length ?? 0) % 2 === 1 || isOpen(line, STRIKE)) return "struck out";
		if (isOpen(document.text.slice(0, at), COMMENT)) return "in a comment";
	}
	return undefined;
}
