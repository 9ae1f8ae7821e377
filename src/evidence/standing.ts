import { holdsParts, locateParts } from "./locate.ts";
import { lineAt, type NormalisedText, normaliseQuote } from "./normalise.ts";
import type { Place } from "./places.ts";
import { type SeenAt, toStretches } from "./stretches.ts";
import type { Texts } from "./texts.ts";
import type { DocumentVersion } from "./versions.ts";
import { statesOf } from "./wordings.ts";

/** How long words stood in the archived copies of a document. */
export interface Standing {
	readonly first: string;
	readonly last: string;
	/** Copies that hold them. */
	readonly copies: number;
}

/** Asks the copies of one document, whose texts are loaded, since when they hold passages. */
export class Standings {
	readonly #copies: readonly DocumentVersion[];
	readonly #texts: Texts;
	readonly #lines = new Map<NormalisedText, Set<string>>();

	/** @param copies usable ones, by date */
	constructor(copies: readonly DocumentVersion[], texts: Texts) {
		this.#copies = copies;
		this.#texts = texts;
	}

	#linesOf(text: NormalisedText): Set<string> {
		let lines = this.#lines.get(text);
		if (!lines) {
			lines = new Set(text.offsets.map((_, i) => lineAt(text, i)));
			this.#lines.set(text, lines);
		}
		return lines;
	}

	/**
	 * @param words that stand in a line
	 * @param line all of that line: where it stands unchanged the text need not be searched
	 */
	of(words: string, line: string): Standing {
		const known = new Map<NormalisedText, boolean>();
		const holding = this.#copies.filter((copy) => {
			const text = this.#texts.get(copy);
			if (!text) return false;
			const holds = known.get(text) ?? (this.#linesOf(text).has(line) || text.text.includes(words));
			known.set(text, holds);
			return holds;
		});
		return { first: holding[0]?.date ?? "", last: holding.at(-1)?.date ?? "", copies: holding.length };
	}
}

/** The first of these copies that holds all parts: as `evidence verify` finds the day for `dates.archived`. */
export function firstHolding(copies: readonly DocumentVersion[], texts: Texts, parts: readonly string[]): DocumentVersion | undefined {
	const known = new Map<string | undefined, boolean>();
	return copies.find((copy) => {
		const text = texts.get(copy);
		const name = texts.nameOf(copy);
		const holds = known.get(name) ?? (text !== undefined && holdsParts(text, parts));
		known.set(name, holds);
		return holds;
	});
}

/** Words that stood in a document before those of a clause did. */
export interface EarlierWording {
	readonly parts: readonly string[];
	/** First and last copy that show it. */
	readonly first: SeenAt;
	readonly last: SeenAt;
}

/**
 * Earlier wordings of a passage in the copies of its document, oldest first, as the tracer follows it: from copy to copy,
 * by the sentences that are nearest. Texts are loaded.
 *
 * @param parts of the current wording
 * @param archived day of the first copy that holds them
 * @returns those whose every part stands, word for word and in order, in the last copy that shows it
 */
export function earlierWordings(places: readonly Place[], texts: Texts, parts: readonly string[], archived: string): EarlierWording[] {
	const wording = { version: "current", parts, archived };
	const holding = places.flatMap((place) => place.copies).find((copy) => firstHolding([copy], texts, parts) !== undefined);
	const seed = holding && texts.get(holding);
	const found = new Map<string, EarlierWording>();
	for (const place of places) {
		const copies = place.removed ? [...place.copies, place.removed] : place.copies;
		for (const { wording: shown, first, last } of toStretches(place, statesOf(copies, texts, [wording], seed)).stretches) {
			if (shown.kind !== "unrecorded" || last.date >= archived) continue;
			const own = shown.passages.flatMap((passage) => passage ?? []).map(normaliseQuote);
			const copy = place.copies.find(({ commit }) => commit === last.commit);
			const text = copy && texts.get(copy);
			if (own.length === 0 || !text || "missing" in locateParts(text, own)) continue;
			const key = own.join("\n");
			if (!found.has(key)) found.set(key, { parts: own, first, last });
		}
	}
	return [...found.values()].sort((a, b) => a.first.date.localeCompare(b.first.date));
}
