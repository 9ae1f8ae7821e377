import { type Node, TextNode } from "node-html-parser";
import type { BuiltPage, Finding } from "./page.ts";

/** Elements that stand within a line, and mark its words. */
const INLINE = "a, code, em, strong, cite, time";
/** A word, or the end of a sentence or a part of one. */
const ENDED = /[\p{L}\p{N}.,;:!?)”’]$/u;
const BEGUN = /^\p{L}/u;

/** Words beside an element in its line. Two elements side by side may be apart by their style. */
const wordsOf = (node: Node | undefined): string => (node instanceof TextNode ? node.text : "");

/**
 * Words that run into the link or the marked words beside them: markup may break a line there, and the compiler then leaves
 * no blank between the two.
 */
export function auditGaps(pages: readonly BuiltPage[]): Finding[] {
	return pages.flatMap(({ path, root }) =>
		[...root.querySelectorAll(`main :is(${INLINE})`)].flatMap((element) => {
			const beside = element.parentNode?.childNodes ?? [];
			const at = beside.indexOf(element);
			const pairs = [
				[wordsOf(beside[at - 1]), element.text],
				[element.text, wordsOf(beside[at + 1])],
			] as const;
			return pairs.flatMap(([left, right]) =>
				ENDED.test(left) && BEGUN.test(right)
					? [{ audit: "gaps", page: path, message: `No blank stands between “${left.trim().slice(-30)}” and “${right.slice(0, 30)}”.` }]
					: [],
			);
		}),
	);
}
