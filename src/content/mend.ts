import type { Mend, Problem } from "./problem.ts";

/** A character of a word, an id or an option. */
const WORD = "[\\p{L}\\p{N}_-]";

/** Finds a text where it is no part of a longer word. */
function wholeWord(text: string): RegExp {
	const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const isWord = (character = "") => new RegExp(WORD, "u").test(character);
	return new RegExp(`${isWord(text[0]) ? `(?<!${WORD})` : ""}${escaped}${isWord(text.at(-1)) ? `(?!${WORD})` : ""}`, "gu");
}

/** A line without an entry: nothing where the entry is all of it, else the last time it stands after a comma. */
function without(line: string, entry: string): string | null | undefined {
	if ([entry, `- ${entry}`, `- "${entry}"`, `- '${entry}'`].includes(line.trim())) return null;
	const at = Math.max(...[entry, `"${entry}"`, `'${entry}'`].map((form) => line.lastIndexOf(`, ${form}`)));
	const rest = at < 0 ? undefined : /^, ?(["']?)(.*)$/.exec(line.slice(at));
	const after = rest?.[2]?.slice(entry.length + (rest[1]?.length ?? 0));
	return after !== undefined && /^\s*[,\]}]/.test(after) ? line.slice(0, at) + after : undefined;
}

/** A line with its one right answer; null where the line goes, undefined where it does not hold what is to be mended exactly once. */
function mendedLine(line: string, { from, to }: Mend): string | null | undefined {
	if (to === undefined) return without(line, from);
	return line.match(wholeWord(from))?.length === 1 ? line.replace(wholeWord(from), () => to) : undefined;
}

/**
 * Gives the problems of one file that have one right answer that answer. Not a byte beside it changes.
 *
 * @param text the file, as its bytes say: line ends and a byte order mark stay
 * @returns the new text, and the problems that were mended
 */
export function mendText(text: string, problems: readonly Problem[]): { text: string; mended: Problem[] } {
	const lines: (string | null)[] = text.split("\n");
	const mended = problems.filter(({ line, mend }) => {
		const before = lines[line - 1];
		if (!mend || before === undefined || before === null) return false;
		const after = mendedLine(before, mend);
		if (after === undefined) return false;
		lines[line - 1] = after;
		return true;
	});
	return { text: lines.filter((line) => line !== null).join("\n"), mended };
}
