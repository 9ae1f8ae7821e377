import { diffArrays } from "diff";
import { isHard, piecesOf, wordsBy } from "../../content/words.ts";
import type { VersionView } from "../book.ts";

export interface DiffPart {
	readonly kind: "same" | "added" | "removed";
	readonly text: string;
}

/** A stretch of the comparison: words both texts share, or words of one that stand where words of the other stood. */
interface Stretch {
	removed: string;
	added: string;
	readonly same: boolean;
}

const TOKEN = /\s+|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Marks that the archive's normalisation folds are not a difference: curly quotes, unusual spaces. */
const fold = (token: string): string =>
	token
		.replace(/[“”„‟«»]/g, '"')
		.replace(/[‘’‚‛]/g, "'")
		.replace(/\s+/g, " ");

const WORD = /[\p{L}\p{N}]+/gu;
const words = (text: string): number => wordsBy(text, WORD).length;
const size = ({ removed, added }: Stretch): number => Math.max(words(removed), words(added));

function stretchesOf(before: string, after: string): Stretch[] {
	const list: Stretch[] = [];
	// Both by one way, so that what they share is cut alike.
	const hard = isHard(before) || isHard(after);
	const pieces = (text: string) => (hard ? piecesOf(text) : (text.match(TOKEN) ?? []));
	const [old, now] = [pieces(before), pieces(after)];
	// Folded once, and not in each of the comparisons: those of a changed paragraph are tens of thousands.
	let [ofOld, ofNow] = [0, 0];
	for (const { count, added, removed } of diffArrays(old.map(fold), now.map(fold))) {
		const text = (removed ? old.slice(ofOld, ofOld + count) : now.slice(ofNow, ofNow + count)).join("");
		if (!added) ofOld += count;
		if (!removed) ofNow += count;
		const last = list.at(-1);
		if (!added && !removed) list.push({ removed: text, added: text, same: true });
		else if (last && !last.same) last[added ? "added" : "removed"] += text;
		else list.push({ removed: removed ? text : "", added: added ? text : "", same: false });
	}
	return list;
}

/**
 * Shared words that are no longer than the changes on both sides of them are coincidence ("the", "of"), so they join
 * the change: the rule of cleanupSemantic in diff-match-patch, counted in words.
 */
function withoutCoincidences(list: readonly Stretch[]): Stretch[] {
	let stretches = [...list];
	for (let i = 1; i < stretches.length - 1; i++) {
		const [left, middle, right] = stretches.slice(i - 1, i + 2);
		if (!left || !middle?.same || !right || left.same || right.same) continue;
		const length = words(middle.removed);
		if (length > size(left) || length > size(right)) continue;
		const joined: Stretch = {
			removed: left.removed + middle.removed + right.removed,
			added: left.added + middle.added + right.added,
			same: false,
		};
		stretches = [...stretches.slice(0, i - 1), joined, ...stretches.slice(i + 2)];
		// The longer change may now swallow a coincidence before it.
		i = Math.max(0, i - 3);
	}
	return stretches;
}

/**
 * What two texts share, and what was removed and added, word by word. All kept and added parts joined give `after`,
 * all kept and removed ones give `before`, curly quotes and white space folded.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
	const parts: DiffPart[] = [];
	const put = (kind: DiffPart["kind"], text: string) => {
		if (text !== "") parts.push({ kind, text });
	};
	for (const { removed, added, same } of withoutCoincidences(stretchesOf(before, after))) {
		if (same) {
			put("same", added);
			continue;
		}
		const both = removed !== "" && added !== "";
		const start = both ? (/^\s+/.exec(removed)?.[0] ?? "") : "";
		const head = start !== "" && added.startsWith(start) ? start : "";
		const end = both ? (/\s+$/.exec(removed.slice(head.length))?.[0] ?? "") : "";
		const tail = end !== "" && added.slice(head.length).endsWith(end) ? end : "";
		put("same", head);
		put("removed", removed.slice(head.length, removed.length - tail.length));
		put("added", added.slice(head.length, added.length - tail.length));
		put("same", tail);
	}
	return parts;
}

/** The quoted words of a version as one text. A silence has none. */
export function quoteText(version: VersionView): string {
	return (version.data.quote?.parts ?? []).join(" … ");
}

const quoteDiffs = new WeakMap<VersionView, WeakMap<VersionView, readonly DiffPart[]>>();

/**
 * Word diff of the quotes of two versions, ready to mark with <del> and <ins>. A silence counts as no words at all. Kept
 * as long as the versions are: a change is told on its page, in lists and in feeds.
 */
export function quoteDiff(before: VersionView, after: VersionView): readonly DiffPart[] {
	let known = quoteDiffs.get(before);
	if (!known) {
		known = new WeakMap();
		quoteDiffs.set(before, known);
	}
	let parts = known.get(after);
	if (!parts) {
		parts = wordDiff(quoteText(before), quoteText(after));
		known.set(after, parts);
	}
	return parts;
}

/** Letters and digits in order: marks, case and white space are no words. */
const bare = (text: string): string =>
	(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
		// Where words have no spaces, each letter stands alone: a word is found in the middle of others.
		.map((word) => (isHard(word) ? [...word].join(" ") : word))
		.join(" ");

/** Whether two versions quote other words, marks and white space apart. A silence quotes none, so a silence and a quote differ. */
export function wordsDiffer(before: VersionView, after: VersionView): boolean {
	return bare(quoteText(before)) !== bare(quoteText(after));
}

/** Whether a version quotes these very words somewhere. No words are nowhere. */
export function holdsWords(version: VersionView, text: string): boolean {
	const own = bare(text);
	return own !== "" && ` ${bare(quoteText(version))} `.includes(` ${own} `);
}
