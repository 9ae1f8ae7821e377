import type { Entry } from "../content/read.ts";
import { type Context, contextOf, isMoved } from "./context.ts";
import { locateParts } from "./locate.ts";
import { bareWords } from "./noise.ts";
import { lineAt, type NormalisedText, normaliseQuote } from "./normalise.ts";
import type { Place } from "./places.ts";
import type { Tracer } from "./trace.ts";
import type { DocumentVersion } from "./versions.ts";

/** A part that stands under something else than when it was proven. */
export interface Move {
	readonly part: string;
	readonly before: Context;
	readonly after: Context;
}

/** Every place a part stands at: its exact words, else the lines that hold its bare words. */
function standsAt(document: NormalisedText, part: string): number[] {
	const needle = normaliseQuote(part);
	const starts: number[] = [];
	for (let at = document.text.indexOf(needle); at >= 0; at = document.text.indexOf(needle, at + 1)) starts.push(at);
	if (starts.length > 0) return starts;
	const words = bareWords(needle);
	const first = words.split(" ")[0] ?? "";
	return document.offsets.flatMap((offset, i) => {
		const line = lineAt(document, i);
		return ` ${bareWords(line)} `.includes(` ${words} `) ? [offset + Math.max(0, line.indexOf(first))] : [];
	});
}

/**
 * Parts of a quote that a newer text holds only under another heading, lead-in, row or column. A part that stands at
 * several places is moved only where none of them is like the one it was proven at.
 *
 * @param language of the document
 */
export function movedParts(before: NormalisedText, after: NormalisedText, parts: readonly string[], language: string): Move[] {
	const located = locateParts(before, parts);
	if ("missing" in located) return [];
	return located.found.flatMap((place, i): Move[] => {
		const part = parts[i] ?? "";
		const own = contextOf(before, place);
		const contexts = standsAt(after, part).map((start) => contextOf(after, { start }));
		const [first] = contexts;
		if (!first || contexts.some((context) => !isMoved(own, context, language))) return [];
		return [{ part, before: own, after: first }];
	});
}

/** The copy a quote was proven at, or the one that stood there on that day, where it holds the words. */
export function provenCopy(tracer: Tracer, places: readonly Place[], commit: string, isHolding: (copy: DocumentVersion) => boolean) {
	const copies = places.flatMap((place) => place.copies);
	const own = copies.find((copy) => copy.commit === commit);
	if (own) return own;
	for (const place of [...places].reverse()) {
		const day = tracer.archive.dayOf(place.reference.collection, commit)?.date;
		const stood = day === undefined ? undefined : place.copies.findLast((copy) => copy.date <= day);
		if (stood && isHolding(stood)) return stood;
	}
	return undefined;
}

/** Parts that stand under something else in a copy than in the one they were proven at; the texts of both are loaded. */
export function movesIn(tracer: Tracer, { data }: Entry<"clause">, proven: DocumentVersion | undefined, copy: DocumentVersion): Move[] {
	const before = proven && tracer.texts.get(proven);
	const after = tracer.texts.get(copy);
	if (!before || !after || before === after) return [];
	const language = tracer.records.document.find(({ id }) => id === data.document)?.data.language ?? "en";
	return movedParts(before, after, data.quote?.parts ?? [], language);
}
