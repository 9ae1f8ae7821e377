/**
 * Width of text without a font: an upper estimate in em, by classes of letters. Set for
 * Georgia and Verdana with a reserve: a browser test holds every line of every card to its box.
 */
const CLASSES: readonly (readonly [RegExp, number])[] = [
	[/[iljI.,;:'’|!()[\]\s]/u, 0.37],
	[/[ftr"“”\-/]/u, 0.45],
	[/[mwMW@%—]/u, 0.98],
	[/\p{Lu}/u, 0.76],
	[/[\p{Ll}\p{Nd}$§–]/u, 0.59],
];
/** Anything else, such as an ideograph or an emoji, is as wide as it is high. */
const WIDEST = 1.05;

function widthOf(character: string): number {
	return CLASSES.find(([pattern]) => pattern.test(character))?.[1] ?? WIDEST;
}

/** Estimated width of a text in em: at least as wide as it is drawn. */
export function estimatedWidth(text: string): number {
	let width = 0;
	for (const character of text) width += widthOf(character);
	return width;
}

/** Cuts a word that is wider than a line; no quote of a document holds one, but an address may. */
function cut(word: string, width: number): string[] {
	const pieces: string[] = [];
	let piece = "";
	for (const character of word) {
		if (piece !== "" && estimatedWidth(piece + character) > width) {
			pieces.push(piece);
			piece = "";
		}
		piece += character;
	}
	return piece === "" ? pieces : [...pieces, piece];
}

/**
 * Lines of a text, none wider than the box.
 *
 * @param width of the box in em
 */
export function wrap(text: string, width: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text
		.split(/\s+/)
		.filter(Boolean)
		.flatMap((w) => (estimatedWidth(w) > width ? cut(w, width) : [w]))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && estimatedWidth(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return line === "" ? lines : [...lines, line];
}

/** Largest of the sizes at which a text fits its box, with its lines; the smallest where none does. */
export function fitted(text: string, box: { readonly width: number; readonly height: number }, sizes: readonly number[], leading: number) {
	let best = { size: 0, lines: [] as string[] };
	for (const size of [...sizes].sort((a, b) => b - a)) {
		best = { size, lines: wrap(text, box.width / size) };
		if (best.lines.length * size * leading <= box.height) return best;
	}
	return best;
}
