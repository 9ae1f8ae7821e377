import { type PassageFinder, similarity } from "./nearest.ts";
import { bareWords, type Presence, presenceOf } from "./noise.ts";
import { type NormalisedText, normaliseQuote } from "./normalise.ts";
import { carrierOf, passageFor } from "./passage.ts";
import type { Texts } from "./texts.ts";
import type { DocumentVersion } from "./versions.ts";

/** A wording that the book records: the quote of one clause version. */
export interface RecordedWording {
	/** `<platform>/<clause>/<date>` */
	readonly version: string;
	readonly parts: readonly string[];
	/** First archived copy that holds it, by the record. */
	readonly archived: string;
}

/** What a copy shows of a clause. */
export type Wording =
	| { readonly kind: "recorded"; readonly version: string }
	| {
			readonly kind: "unrecorded";
			/** For each part of the nearest recorded wording: what stands there, or undefined where it went. */
			readonly passages: readonly (string | undefined)[];
			/** Mean over the parts, against the recorded wording, 0 to 1. */
			readonly similarity: number;
			/** The recorded wording it was compared with. */
			readonly near: string;
	  }
	| { readonly kind: "absent"; readonly why: "went" | "deleted" };

/** One copy and what it shows. Equal keys are equal wordings by the noise rule. */
export interface CopyState {
	readonly copy: DocumentVersion;
	readonly date: string;
	readonly key: string;
	readonly wording: Wording;
	/** How a recorded wording is held. */
	readonly presence?: Presence | undefined;
}

/** Parts with the sentences that carried them last. */
interface Trail {
	readonly wording: RecordedWording;
	readonly carriers: string[];
	/** Sentences that carried the recorded wording itself. */
	readonly origin: readonly string[];
}

function trailFrom(wording: RecordedWording, text: NormalisedText): Trail {
	const origin = wording.parts.map((part) => carrierOf(text, part));
	return { wording, carriers: [...origin], origin };
}

/** Recorded wording that a text holds: the newest one recorded by that day, else the oldest that comes after. */
function recordedIn(text: NormalisedText, wordings: readonly RecordedWording[], date: string) {
	const held = wordings.flatMap((wording) => {
		const presence = presenceOf(text, wording.parts);
		return presence ? [{ wording, presence }] : [];
	});
	return held.filter(({ wording }) => wording.archived <= date).at(-1) ?? held[0];
}

function unrecordedIn(text: NormalisedText, trail: Trail, finder: PassageFinder): { key: string; wording: Wording } {
	const found = trail.wording.parts.map((part, i) => passageFor(text, part, trail.carriers[i] ?? part, finder));
	for (const [i, passage] of found.entries()) {
		// A part that is still there keeps its own sentences to compare with.
		if (passage && passage.text !== normaliseQuote(trail.wording.parts[i] ?? "")) trail.carriers[i] = passage.text;
	}
	const passages = found.map((passage) => passage?.text);
	if (passages.every((passage) => passage === undefined)) return { key: "absent", wording: { kind: "absent", why: "went" } };
	const isKept = (text: string, i: number) => text === normaliseQuote(trail.wording.parts[i] ?? "");
	const total = passages.reduce<number>(
		(sum, text, i) => sum + (text === undefined ? 0 : isKept(text, i) ? 1 : similarity(trail.origin[i] ?? "", text)),
		0,
	);
	return {
		key: passages.map((passage) => (passage === undefined ? "-" : bareWords(passage))).join("\n"),
		wording: { kind: "unrecorded", passages, similarity: total / found.length, near: trail.wording.version },
	};
}

/**
 * What each copy of one place shows of a clause. Copies that hold no recorded wording are compared step by step with the
 * passage of their neighbour, starting from the nearest copy that holds one: so a wording is followed through many changes.
 *
 * @param copies of one place, oldest first; texts are loaded
 * @param wordings recorded for this document, oldest first
 * @param seed a text of another place that holds the first wording, for a place that never does
 */
export function statesOf(
	copies: readonly DocumentVersion[],
	texts: Texts,
	wordings: readonly RecordedWording[],
	seed: NormalisedText | undefined,
): CopyState[] {
	const byText = new Map<string, ReturnType<typeof recordedIn>>();
	const held = copies.map((copy) => {
		const text = texts.get(copy);
		if (!text) return undefined;
		const name = `${texts.nameOf(copy)} ${wordings.filter((wording) => wording.archived <= copy.date).length}`;
		if (!byText.has(name)) byText.set(name, recordedIn(text, wordings, copy.date));
		return byText.get(name);
	});
	const states: (CopyState | undefined)[] = copies.map((copy, i) => {
		const found = held[i];
		if (!found) return undefined;
		const { version } = found.wording;
		return { copy, date: copy.date, key: `recorded ${version}`, wording: { kind: "recorded", version }, presence: found.presence };
	});
	const follow = (indexes: readonly number[], trail: Trail | undefined) => {
		let previous: { name: string | undefined; state: { key: string; wording: Wording } } | undefined;
		for (const i of indexes) {
			const copy = copies[i];
			if (!copy) continue;
			const text = texts.get(copy);
			const name = texts.nameOf(copy);
			const state: { key: string; wording: Wording } = !text
				? { key: "deleted", wording: { kind: "absent", why: "deleted" } }
				: previous && name === previous.name
					? previous.state
					: trail
						? unrecordedIn(text, trail, texts.finder)
						: { key: "absent", wording: { kind: "absent", why: "went" } };
			previous = { name, state };
			states[i] = { copy, date: copy.date, ...state };
		}
	};
	for (let start = 0; start < copies.length; start++) {
		if (held[start]) continue;
		let end = start;
		while (end + 1 < copies.length && !held[end + 1]) end++;
		const indexes = Array.from({ length: end - start + 1 }, (_, i) => start + i);
		const before = held[start - 1];
		const after = held[end + 1];
		const anchor = before ? copies[start - 1] : after ? copies[end + 1] : undefined;
		const wording = (before ?? after)?.wording ?? wordings[0];
		const text = anchor ? texts.get(anchor) : seed;
		follow(before || !after ? indexes : indexes.reverse(), wording && text && trailFrom(wording, text));
		start = end;
	}
	return states.filter((state) => state !== undefined);
}
