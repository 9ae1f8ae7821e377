import type { Root } from "mdast";
import type { ReadResult } from "./read.ts";

/** A content folder as it was read once, with the syntax trees of its bodies by their texts. */
export interface Reading {
	readonly folder: string;
	readonly result: ReadResult;
	readonly trees: ReadonlyMap<string, Root>;
}

/**
 * Where a build that has read and checked the book leaves it for whoever makes pages of it. Astro evaluates the loaders of
 * content in a graph of modules of its own, so that a variable of a module would be another one there.
 */
const PLACE = Symbol.for("clausebook.reading");
const process = globalThis as { [PLACE]?: Reading };

/** Leaves a reading for the loader of this process. */
export function hand(reading: Reading): void {
	process[PLACE] = reading;
}

/** The reading that was left, once: what is read later is read anew. */
export function taken(folder: string): Reading | undefined {
	const reading = process[PLACE];
	if (reading?.folder !== folder) return undefined;
	delete process[PLACE];
	return reading;
}
