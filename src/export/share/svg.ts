const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text made safe for XML; marks that XML 1.0 forbids go. */
export function xml(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0, section 2.2, forbids
	return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replace(/[&<>"]/g, (mark) => NAMED[mark] ?? mark);
}

/** One `<text>` for each line: lines set by hand are drawn alike in every browser. */
export function textLines(
	lines: readonly string[],
	at: { readonly x: number; readonly y: number; readonly size: number; readonly leading: number },
	attributes: string,
): string {
	return lines
		.map(
			(line, i) =>
				`<text x="${at.x}" y="${Math.round(at.y + i * at.size * at.leading)}" font-size="${at.size}" ${attributes}>${xml(line)}</text>`,
		)
		.join("");
}
