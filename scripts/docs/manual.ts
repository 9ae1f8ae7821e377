/** What stands between the markers of content/README.md is written by `npm run docs`; the rest by people. */

const marker = (name: string) => ({ start: `<!-- generated: ${name} -->`, end: `<!-- end: ${name} -->` });

/** Names of the generated parts a text has room for, in order. */
export function partsIn(text: string): string[] {
	return [...text.matchAll(/^<!-- generated: (.+?) -->$/gm)].map((match) => match[1] ?? "");
}

/**
 * Puts each part between its markers.
 *
 * @param parts Markdown by name
 * @throws where a marker has no part, a part no marker, or a marker no end: the manual would be wrong without a word
 */
export function fillIn(text: string, parts: ReadonlyMap<string, string>): string {
	const found = partsIn(text);
	const unknown = found.filter((name) => !parts.has(name));
	const absent = [...parts.keys()].filter((name) => !found.includes(name));
	if (unknown.length > 0) throw new Error(`content/README.md has a marker for "${unknown.join('", "')}", which nothing generates`);
	if (absent.length > 0) throw new Error(`content/README.md has no marker for "${absent.join('", "')}"`);
	return [...parts].reduce((done, [name, part]) => {
		const { start, end } = marker(name);
		const from = done.indexOf(start) + start.length;
		const to = done.indexOf(end, from);
		if (to < 0) throw new Error(`content/README.md opens "${start}" but never closes it with "${end}"`);
		return `${done.slice(0, from)}\n\n${part.trim()}\n\n${done.slice(to)}`;
	}, text);
}
