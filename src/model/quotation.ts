import type { ProvenPart } from "../schema/lock.ts";
import type { VersionView } from "./book.ts";

/** Cells can hold whole lists: a label names the row. Characters. */
const LABEL = 90;

/** Parts of one passage, with an ellipsis between them. */
export interface Quotation {
	readonly parts: readonly {
		readonly text: string;
		/** 1-based, as carve-outs and readings name it. */
		readonly number: number;
	}[];
	/**
	 * The line of a list or the cells of a table that the passage says nothing without, where the locator and what came before do not say them;
	 * ends with a colon. Headings are the locator's to name: archived pages mark some lines as headings that are none.
	 */
	readonly under: string | undefined;
}

const clipped = (words: string) => (words.length > LABEL ? `${words.slice(0, LABEL).replace(/\s+\S*$/, "")} …` : words);
const bare = (text: string) =>
	text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

function underOf(part: ProvenPart | undefined, before: ProvenPart | undefined, told: string): string | undefined {
	if (!part) return undefined;
	const isNew = (kind: "leadIn" | "row" | "column") => {
		const words = part[kind];
		return words !== undefined && words !== before?.[kind] && !` ${told} `.includes(` ${bare(words.replace(/^[\d.()\s]+/, ""))} `);
	};
	const words = [
		part.row && isNew("row") ? `in the row “${clipped(part.row)}”` : undefined,
		part.column && isNew("column") ? `in the column “${clipped(part.column)}”` : undefined,
		part.leadIn && isNew("leadIn") ? `after “${part.leadIn.replace(/:$/, "")}”` : undefined,
	].filter((one) => one !== undefined);
	return words.length === 0 ? undefined : `${words.join(", ").replace(/^./, (letter) => letter.toUpperCase())}:`;
}

/**
 * The quotations of a version. A part from farther away, from another section, or under another line of a list or a table
 * begins a quotation of its own, so that nobody reads the two as one sentence.
 */
export function quotationsOf({ data, proof }: Pick<VersionView, "data" | "proof">): Quotation[] {
	const quotations: { parts: { text: string; number: number }[]; under: string | undefined }[] = [];
	const { parts = [], locator = "" } = data.quote ?? {};
	for (const [i, text] of parts.entries()) {
		const own = proof?.parts[i];
		const under = underOf(own, proof?.parts[i - 1], bare(`${locator} ${parts.slice(0, i).join(" ")}`));
		const part = { text, number: i + 1 };
		if (i === 0 || own?.apart || under) quotations.push({ parts: [part], under });
		else quotations.at(-1)?.parts.push(part);
	}
	return quotations;
}

/**
 * The quotations in one line of text, each between its own marks: “We train … on chats.” “You may opt out.”
 *
 * @param spoken prepares the words of one for the sentence they stand in
 */
export function quotedWords(version: Pick<VersionView, "data" | "proof">, spoken: (text: string) => string = (text) => text): string {
	return quotationsOf(version)
		.map(({ parts }) => `“${spoken(parts.map(({ text }) => text).join(" … "))}”`)
		.join(" ");
}
