import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";

/**
 * The one reading of a body. Check, pages and Markdown twins all start from this tree: what two parsers read
 * differently (code by indentation, spellings of a tag) would be checked as one thing and printed as another.
 */
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** Most quotes and lists inside each other on one line: parsers take time by the square of it, and no body has two. */
const DEEPEST = 8;
/** A line that opens more of them than that. */
const TOO_DEEP = new RegExp(`^[ \\t]*(?:(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]*){${DEEPEST + 1}}`);

/** What keeps a body from being read: line of the body, and words. */
export class BodyError extends Error {
	readonly line: number;
	readonly fix: string;
	constructor(line: number, message: string, fix: string) {
		super(message);
		this.line = line;
		this.fix = fix;
	}
}

/** The parser's message without its places, which count from the body, and its hints, which name what we forbid. */
function mdxMessage(error: Error): string {
	return error.message
		.replace(/\s+/g, " ")
		.replace(/ ?\(\d+:\d+(?:-\d+:\d+)?\)/g, "")
		.replace(/ \(note: .*\)$/, "")
		.replace(/\.$/, "");
}

/**
 * Reads a body as Markdown with tags.
 *
 * @throws BodyError where it cannot be read
 */
export function readMarkdown(body: string): Root {
	const deep = body.split("\n").findIndex((line) => TOO_DEEP.test(line));
	if (deep >= 0) {
		throw new BodyError(
			deep + 1,
			`Quotes and lists stand more than ${DEEPEST} deep inside each other.`,
			"write it flat; escape a sign that opens none, such as \\>",
		);
	}
	try {
		return parser.parse(body);
	} catch (error) {
		const place = (error as { place?: { line?: number; start?: { line: number } } }).place;
		const line = place?.line ?? place?.start?.line ?? (error as { line?: number }).line ?? 1;
		throw new BodyError(
			line,
			`The body is not MDX: ${mdxMessage(error as Error)}.`,
			"close every tag; write a literal < or { as \\< or \\{",
		);
	}
}
