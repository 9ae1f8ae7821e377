import type { Lists } from "./types.ts";

/**
 * The notation of the word lists, made into regular expressions.
 *
 *   use~          any ending: use, uses, used, using
 *   read/view~    one of these words
 *   the?          may be left out
 *   .             up to two words in between, not across a comma, a "not" or a verb such as is or may
 *   ..            up to four words in between, not across the end of a statement
 *   ...           up to ten words in between
 *   <model>       anything of another list
 */

const ENDS_OF_STATEMENT = ";:.?!\u2013";
const SMALL = "not|never|no|is|are|was|were|be|been|will|may|can|must|shall|do|does|has|have|to|and|or";
const GAPS: Readonly<Record<string, readonly [most: number, never: string]>> = {
	".": [2, `(?:${SMALL}|[,${ENDS_OF_STATEMENT}])`],
	"..": [4, `[${ENDS_OF_STATEMENT}]`],
	"...": [10, `[${ENDS_OF_STATEMENT}]`],
};

function escaped(word: string): string {
	return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A word in every ending it takes as a verb or noun. */
function inflected(stem: string): string {
	if (stem.endsWith("e")) return `${stem.slice(0, -1)}(?:e|es|ed|ing)`;
	if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}(?:y|ies|ied|ying)`;
	return `${stem}(?:s|es|${stem.slice(-1)}?ed|${stem.slice(-1)}?ing)?`;
}

/** One pattern as the source of a regular expression, a space before every word. */
export function compile(pattern: string, lists: Lists): string {
	return pattern
		.split(" ")
		.map((part) => {
			const gap = GAPS[part];
			if (gap !== undefined) return `(?: (?!${gap[1]} )[^ ]+){0,${gap[0]}}`;
			const optional = part.endsWith("?") && part.length > 1;
			const core = optional ? part.slice(0, -1) : part;
			const reference = /^<([a-z-]+)>$/.exec(core)?.[1];
			const source =
				reference === undefined
					? ` (?:${core
							.split("/")
							.map((word) => (word.endsWith("~") ? inflected(word.slice(0, -1)) : escaped(word)))
							.join("|")})`
					: alternatives(reference, lists);
			return optional ? `(?:${source})?` : source;
		})
		.join("");
}

function alternatives(name: string, lists: Lists): string {
	const list = lists[name];
	if (!list) throw new Error(`The grammar has no list "${name}". Lists: ${Object.keys(lists).join(", ")}`);
	// Longer patterns first, so that "customer data" is found before "data".
	const longest = [...list.words].sort((a, b) => b.split(" ").length - a.split(" ").length || b.length - a.length);
	return `(?:${longest.map((word) => compile(word, lists)).join("|")})`;
}

/** A list as one regular expression over `Sentence.hay`. */
export function toExpression(name: string, lists: Lists): RegExp {
	return new RegExp(`${alternatives(name, lists)}(?= )`, "g");
}
