/** Joins words as English does: "a, b and c". */
export function list(words: readonly string[], joint = "and"): string {
	// Items that hold a comma or an "and" of their own would run together.
	if (words.length > 1 && words.some((word) => /,| (?:and|or) /.test(word))) return words.join("; ");
	if (words.length < 2) return words[0] ?? "";
	return `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}
