import { lineAt, lineIndexAt, type NormalisedText } from "./normalise.ts";

/**
 * Marks that normalisation leaves, so that nobody takes the words between them for text: of struck words, of what a style
 * may hide, of comments and of what is code for a page.
 */
const STRUCK = { open: /<(?:s|del|strike)(?:\s[^<>]*)?>/gi, close: /<\/(?:s|del|strike)\s*>/gi };
const HIDDEN = { open: /<[a-z][\w-]*\s(?:[^<>]*\s)?(?:style|hidden|aria-hidden)(?=[\s=/>])[^<>]*>/gi, close: /<\/[a-z][\w-]*\s*>/gi };
const COMMENT = { open: /<!--/g, close: /-->/g };
const CODE = { open: /<(?:script|style|template)(?:\s[^<>]*)?>/gi, close: /<\/(?:script|style|template)\s*>/gi };
/** A line that says where a link of the text leads (https://spec.commonmark.org/0.31.2/#link-reference-definitions): no page shows it. */
const DEFINITION = /^\[(?!\^)[^\]]+\]:\s*\S+(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?$/;

/** Whether the last mark that opens stands after the last one that closes. */
function isOpen(text: string, { open, close }: { readonly open: RegExp; readonly close: RegExp }): boolean {
	const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
	return last(open) > last(close);
}

/**
 * How a span of a text is in the file without being said: struck out, hidden by a style, or in a comment, a script or the
 * address of a link that no reader of the page sees. A strike ends with its line, a comment may run over many.
 *
 * @returns undefined where the text says it
 */
export function unsaidAt(document: NormalisedText, { start, end }: { readonly start: number; readonly end: number }): string | undefined {
	for (const at of [start, end]) {
		const index = lineIndexAt(document, Math.max(start, at - 1));
		const line = document.text.slice(document.offsets[index] ?? 0, at);
		// The same two characters open and close a strike in Markdown.
		if ((line.match(/~~/g)?.length ?? 0) % 2 === 1 || isOpen(line, STRUCK)) return "struck out";
		if (isOpen(line, HIDDEN)) return "in an element that its style may hide or strike";
		if (DEFINITION.test(lineAt(document, index))) return "in the address of a link";
		const above = document.text.slice(0, at);
		if (isOpen(above, COMMENT)) return "in a comment";
		if (isOpen(above, CODE)) return "in a script or a style";
	}
	return undefined;
}
