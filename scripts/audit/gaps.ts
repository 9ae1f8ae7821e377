import { TextNode } from "node-html-parser";
import type { BuiltPage, Finding } from "./page.ts";

/** The end of a clause or a sentence, without a blank after it. */
const ENDED = /[\p{L}\p{N})”’][.,;:!?]$/u;

/**
 * Links that are glued to the sentence before them: markup may break a line there, and the compiler then leaves no blank
 * between the two.
 */
export function auditGaps(pages: readonly BuiltPage[]): Finding[] {
	return pages.flatMap(({ path, root }) =>
		root.querySelectorAll("main a").flatMap((link) => {
			const beside = link.parentNode?.childNodes ?? [];
			const before = beside[beside.indexOf(link) - 1];
			if (!(before instanceof TextNode) || !ENDED.test(before.text) || !/^\p{L}/u.test(link.text)) return [];
			return [
				{
					audit: "gaps",
					page: path,
					message: `No blank stands between “${before.text.trim().slice(-30)}” and the link “${link.text.slice(0, 30)}”.`,
				},
			];
		}),
	);
}
