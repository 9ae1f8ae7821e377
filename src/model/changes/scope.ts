import type { ProductView, VersionView } from "../book.ts";
import { list, nameInSentence, regionWords } from "../sentences.ts";
import type { GridDelta, Move } from "./grid-delta.ts";

/** Cells that a wording gained or lost: only one of the two versions governs them. */
function crossed(before: VersionView, after: VersionView, { moves }: GridDelta): Move[] {
	return moves.filter((move) => move.before.by !== before || move.after.by !== after);
}

/** Answers that moved for products or places a wording gained or lost: known on both days, by whichever clause, and different. */
export function movesOfScope(before: VersionView, after: VersionView, grid: GridDelta): Move[] {
	return crossed(before, after, grid).filter(
		(move) => move.before.answer !== undefined && move.after.answer !== undefined && move.before.answer !== move.after.answer,
	);
}

/**
 * Whether a longer or shorter list of products or places moved an answer for any of them. A list by itself tells a reader
 * of those products nothing new.
 */
export function scopeMovesAnswer(before: VersionView, after: VersionView, grid: GridDelta): boolean {
	return movesOfScope(before, after, grid).length > 0;
}

const names = (products: readonly ProductView[]): string => list(products.map((p) => nameInSentence(p.data.name)));

/** What the list of products and places gained and lost, in words. Empty where it is the same. */
export function scopeSentences(before: VersionView, after: VersionView): string[] {
	const all = after.clause.platform.products;
	const added = all.filter((p) => after.products.includes(p) && !before.products.includes(p));
	const removed = all.filter((p) => before.products.includes(p) && !after.products.includes(p));
	const [was, is] = [regionWords(before.regions), regionWords(after.regions)];
	return [
		...(added.length > 0 ? [`Now also covers ${names(added)}.`] : []),
		...(removed.length > 0 ? [`No longer covers ${names(removed)}.`] : []),
		...(was === is ? [] : [`Where: from “${was}” to “${is}”.`]),
	];
}

/** What is known of the answer of the products and places that were gained or lost. Undefined where the list is the same. */
export function scopeNote(before: VersionView, after: VersionView, grid: GridDelta): string | undefined {
	if (scopeSentences(before, after).length === 0) return undefined;
	const own = crossed(before, after, grid);
	if (own.length === 0) return undefined;
	if (scopeMovesAnswer(before, after, grid)) return "An answer moves with that.";
	const [noneBefore, noneAfter] = [own.some((m) => m.before.answer === undefined), own.some((m) => m.after.answer === undefined)];
	if (noneBefore && noneAfter) return "What held for some of them before or after is not recorded, so no answer is seen to move.";
	if (noneBefore) return "What held there before is not recorded, so no answer is seen to move.";
	if (noneAfter) return "What holds there since is not recorded, so no answer is seen to move.";
	return "The answer there stays: another clause gave it or gives it.";
}
