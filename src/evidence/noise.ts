import { daysBetween } from "../schema/calendar.ts";
import { type NormalisedText, normaliseQuote } from "./normalise.ts";

/*
 * The noise rule: what an archive shows as a difference and this book does not count as a change of a wording.
 * Published in words on the method page; every number below is printed there. Pure: texts in, names out.
 *
 * 1. Equal after the normalisation: not a change. Tracking links, marks and white space end here.
 * 2. Every part still there, in another order or place: not a change (`moved`).
 * 3. The same letters, digits and symbols that carry meaning (marks of yes and no, per cent, section, currency, plus and
 *    minus, less and more) in the same order, addresses and "(opens in a new window)" left out: not a change (`formatting`).
 * 4. A wording that is missing from at most INTERRUPTION_COPIES copies and back within INTERRUPTION_DAYS days: an
 *    interruption of one stretch, not two changes.
 * 5. A commit that says itself that the archive changed its tools is flagged (`technical`), never dropped: it may hide
 *    a change of the text.
 */

/** Similarity from which a passage counts as the same passage reworded: half of its word pairs are kept. Below, the words went. */
export const SIMILARITY = 0.5;

/** Most copies in a row that may lack a wording within one stretch. One: two copies in a row that agree are no accident. */
export const INTERRUPTION_COPIES = 1;

/**
 * Most days after which a wording must be back. A copy is made only when a text changes, so a single copy can stand for
 * months; trackers of this archive look several times a week, so what was wrong for a month was read wrong or was meant.
 */
export const INTERRUPTION_DAYS = 31;

/** How a text holds a wording. */
export type Presence = "exact" | "moved" | "formatting";

/** Subjects of commits that re-read old snapshots with new tools or new selectors. */
const TECHNICAL = /technical or declaration upgrade|^refilter\b|mojibake|fix links/i;

/** Whether a commit says that the archive, not the provider, changed something. */
export function isTechnical(subject: string): boolean {
	return TECHNICAL.test(subject);
}

/** What some pages say to screen readers beside a link; OpenAI's began and ceased to print it between two copies. */
const LINK_FURNITURE = /\(opens in (?:a )?new (?:window|tab)\)/gi;

/** Marks of yes and of no, whatever their drawing. */
const YES = /[\u2611\u2713\u2714\u2705\u{1F5F8}\u{1F44D}]/gu;
const NO = /[\u2612\u2715-\u2718\u274C\u274E\u{1F5F4}\u{1F5F5}\u{1F6AB}\u{1F44E}\u26D4\u2298]/gu;

/** Signs of mathematics by their class that draw tables and paths instead: bars, tildes, arrows. */
const DRAWING = /[|~\u2190-\u21FF\u27F0-\u27FF]/gu;
/** Neither letter with its accents, digit, currency, sign of mathematics, per cent, section nor a mark in a box. */
const NO_WORD = /[^\p{L}\p{M}\p{N}\p{Sc}\p{Sm}%\u2030\u2031\u00A7\u2713\u2717\u2610]+/gu;

/**
 * Letters, digits and symbols that carry meaning, in order, one space between words; addresses and link furniture go. Case
 * stays: defined terms have capitals.
 */
export function bareWords(text: string): string {
	return text
		.replace(LINK_FURNITURE, " ")
		.replace(/\b(?:https?:\/\/|www\.)[^\s)]+/g, " ")
		.replace(YES, "\u2713")
		.replace(NO, "\u2717")
		.replace(/(?<![\p{L}\p{N}])-(?=\p{N})/gu, "\u2212")
		.replace(DRAWING, " ")
		.replace(NO_WORD, " ")
		.replace(/ ?([^\p{L}\p{M}\p{N} ]) ?/gu, " $1 ")
		.replace(/ {2,}/g, " ")
		.trim();
}

const bare = new WeakMap<NormalisedText, string>();

/** The bare words of a document between two spaces, worked out once. */
function bareText(document: NormalisedText): string {
	let text = bare.get(document);
	if (text === undefined) {
		text = ` ${bareWords(document.text)} `;
		bare.set(document, text);
	}
	return text;
}

/** How a document holds one part, wherever it stands. */
export function partPresence(document: NormalisedText, part: string): "exact" | "formatting" | undefined {
	const needle = normaliseQuote(part);
	if (needle === "") return undefined;
	if (document.text.includes(needle)) return "exact";
	const words = bareWords(needle);
	return words !== "" && bareText(document).includes(` ${words} `) ? "formatting" : undefined;
}

/**
 * How a document holds all parts of a wording, by rules 1 to 3.
 *
 * @returns exact: every part, in order. moved: every part, in another order. formatting: every part by its letters and
 * digits alone. Undefined: a part is not there.
 */
export function presenceOf(document: NormalisedText, parts: readonly string[]): Presence | undefined {
	let from = 0;
	let ordered = true;
	for (const part of parts) {
		const needle = normaliseQuote(part);
		const at = document.text.indexOf(needle, from);
		if (needle === "" || at < 0) {
			ordered = false;
			break;
		}
		from = at + needle.length;
	}
	if (ordered) return "exact";
	const each = parts.map((part) => partPresence(document, part));
	if (each.includes(undefined)) return undefined;
	return each.every((one) => one === "exact") ? "moved" : "formatting";
}

/** Copies in a row that show the same wording. */
export interface Run<C extends { readonly date: string }> {
	readonly key: string;
	readonly copies: readonly C[];
	/** Copies within that lacked it, by rule 4. */
	readonly interruptions: readonly Run<C>[];
}

/** Puts neighbours with the same wording together. */
export function toRuns<C extends { readonly date: string; readonly key: string }>(copies: readonly C[]): Run<C>[] {
	const runs: { key: string; copies: C[]; interruptions: Run<C>[] }[] = [];
	for (const copy of copies) {
		const last = runs.at(-1);
		if (last?.key === copy.key) last.copies.push(copy);
		else runs.push({ key: copy.key, copies: [copy], interruptions: [] });
	}
	return runs;
}

/** Rule 4: a short absence between two runs of one wording becomes part of them. From the oldest on, until none is left. */
export function withoutInterruptions<C extends { readonly date: string }>(runs: readonly Run<C>[]): Run<C>[] {
	const result: Run<C>[] = [];
	for (const run of runs) {
		const middle = result.at(-1);
		const before = result.at(-2);
		const back = run.copies[0]?.date ?? "";
		const gone = middle?.copies[0]?.date ?? "";
		const isShort = middle !== undefined && middle.copies.length <= INTERRUPTION_COPIES && daysBetween(gone, back) <= INTERRUPTION_DAYS;
		if (before && middle && isShort && before.key === run.key) {
			result.splice(-2, 2, {
				key: run.key,
				copies: [...before.copies, ...run.copies],
				interruptions: [...before.interruptions, middle, ...run.interruptions],
			});
		} else result.push(run);
	}
	return result;
}
