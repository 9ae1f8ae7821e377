import type { LocatedPart } from "./locate.ts";
import { similarity } from "./nearest.ts";
import { bareWords, SIMILARITY } from "./noise.ts";
import { lineAt, lineIndexAt, type NormalisedText } from "./normalise.ts";
import { turningWords } from "./turning.ts";

/** What gives a passage its meaning from outside: read with it, and not quoted. Each is one archived line, normalised. */
export interface Context {
	/** Nearest heading above. */
	readonly heading: string | undefined;
	/** The line that a list item follows: "We never use the following:". The parent item in a list of lists. */
	readonly leadIn: string | undefined;
	/** First cell of the table row, and the cell at the head of the column. */
	readonly row: string | undefined;
	readonly column: string | undefined;
}

function cell(line: string, cells: readonly number[], index: number): string | undefined {
	const start = cells[index];
	if (start === undefined) return undefined;
	return line.slice(start, cells[index + 1] ?? line.length).trim() || undefined;
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** What stands last in a line: a lead-in may follow other sentences. */
export function lastSentence(line: string): string {
	return [...sentences.segment(line)].at(-1)?.segment.trim() ?? line;
}

/** Index of the line that the list item in a line follows. */
export function leadInLineOf(document: NormalisedText, index: number): number | undefined {
	const indent = document.kinds[index]?.indent;
	if (indent === undefined) return undefined;
	for (let i = index - 1; i >= 0; i--) {
		const kind = document.kinds[i];
		if (!kind || kind.heading > 0) return undefined;
		if (kind.indent === undefined || kind.indent < indent) return i;
	}
	return undefined;
}

function tableOf(document: NormalisedText, index: number, start: number): Pick<Context, "row" | "column"> {
	const cells = document.kinds[index]?.cells;
	if (!cells) return { row: undefined, column: undefined };
	const line = lineAt(document, index);
	const within = start - (document.offsets[index] ?? 0);
	const own = cells.findLastIndex((offset) => offset <= within);
	let head = index;
	while (document.kinds[head - 1]?.cells) head--;
	// A table without a head begins with the row of dashes below it.
	const heads = /^[-: ]+$/.test(lineAt(document, head)) ? undefined : document.kinds[head]?.cells;
	return {
		row: own > 0 ? cell(line, cells, 0) : undefined,
		column: head < index && heads ? cell(lineAt(document, head), heads, own) : undefined,
	};
}

/** What a located part stands under. */
export function contextOf(document: NormalisedText, { start }: Pick<LocatedPart, "start">): Context {
	const index = lineIndexAt(document, start);
	let above = index - 1;
	while (above >= 0 && (document.kinds[above]?.heading ?? 0) === 0) above--;
	const leadInLine = leadInLineOf(document, index);
	const leadIn = leadInLine === undefined ? undefined : lineAt(document, leadInLine);
	return {
		heading: above >= 0 ? lineAt(document, above) : undefined,
		leadIn: leadIn && lastSentence(leadIn),
		...tableOf(document, index, start),
	};
}

/** Numbers of sections change when one is put in; the words of a heading are what it says. */
function bare(line: string | undefined): string {
	return line === undefined ? "" : bareWords(line.replace(/^[\s(]*(?:\d+|[a-z]|[ivx]+)[.)\s]+(?:\d+[.)\s]*)*/i, "")).toLowerCase();
}

/**
 * Whether a passage stands under something else than before: another row or column, or a heading or lead-in that shares
 * less than half its word pairs or turns another way. A heading with one word more is the same heading.
 *
 * @param language of the document, for its negations, exceptions and conditions
 */
export function isMoved(before: Context, after: Context, language: string): boolean {
	const turns = (text: string) =>
		turningWords(text, language)
			.map(({ word }) => word)
			.join();
	return (["heading", "leadIn", "row", "column"] as const).some((kind) => {
		const [a, b] = [bare(before[kind]), bare(after[kind])];
		if (a === b) return false;
		// A line that was no heading or no list before may have got its mark only.
		if (a === "" || b === "") return kind === "leadIn" && turns(a + b) !== "";
		return turns(a) !== turns(b) || similarity(a, b) < SIMILARITY;
	});
}
