import type { Book, ConflictView, PlatformView, VersionView } from "./book.ts";
import { isDrifted } from "./drift.ts";
import type { Cell, Grid } from "./grid.ts";

/** The clause that a text says prevails; undefined where none does and the conflict stays open. */
export function winnerOf(conflict: ConflictView): VersionView | undefined {
	return conflict.versions.find((version) => version.clause.id === conflict.data.precedence.prevails);
}

/** settled: a text says which one prevails. drifted: a text that tables would rest on is being read again. */
export type ConflictState = "open" | "settled" | "drifted";

/** What tables make of a conflict. The text that lost a settled one may drift: it decides nothing. */
export function conflictState(conflict: ConflictView): ConflictState {
	const winner = winnerOf(conflict);
	if ((winner ? [winner] : conflict.versions).some(isDrifted)) return "drifted";
	return winner ? "settled" : "open";
}

/** Conflicts of a book by state, each list in the book's order. */
export function conflictsByState(book: Book): Readonly<Record<ConflictState, readonly ConflictView[]>> {
	const of = (state: ConflictState) => book.conflicts.filter((conflict) => conflictState(conflict) === state);
	return { open: of("open"), settled: of("settled"), drifted: of("drifted") };
}

/** Conflicts by platform, in the order of platforms; open ones first. */
export function conflictsByPlatform(book: Book): { platform: PlatformView; conflicts: readonly ConflictView[] }[] {
	return book.platforms.flatMap((platform) => {
		const conflicts = [...platform.conflicts].sort((a, b) => Number(winnerOf(a) !== undefined) - Number(winnerOf(b) !== undefined));
		return conflicts.length > 0 ? [{ platform, conflicts }] : [];
	});
}

/** Two current texts on one question for the same products that do not say quite the same: one to read again. */
export interface Candidate {
	readonly deciding: VersionView;
	readonly supporting: VersionView;
	readonly products: readonly string[];
	/** What differs, in words, deciding text first. */
	readonly differs: readonly string[];
	/** A recorded conflict of the two, or undefined. */
	readonly recorded: ConflictView | undefined;
}

const carveOuts = (version: VersionView) => version.data.carveOuts.filter(({ reached }) => !reached).map(({ kind }) => kind);

function differences(a: VersionView, b: VersionView): string[] {
	const pairs: [string, string, string][] = [
		["answer", a.data.answer, b.data.answer],
		["control", a.data.control.kind, b.data.control.kind],
		["reaches back", a.data.control.reachesBack, b.data.control.reachesBack],
		["licence", [...a.data.licence].sort().join("+") || "none recorded", [...b.data.licence].sort().join("+") || "none recorded"],
		["third party", a.data.thirdParty, b.data.thirdParty],
		["carve-outs", carveOuts(a).sort().join("+") || "none recorded", carveOuts(b).sort().join("+") || "none recorded"],
	];
	// A text that is silent on a field does not contradict one that fills it.
	const silent = new Set(["not-stated", "none recorded"]);
	return pairs.flatMap(([field, x, y]) =>
		x === y || (field !== "carve-outs" && (silent.has(x) || silent.has(y))) ? [] : [`${field}: ${x} / ${y}`],
	);
}

/**
 * Pairs of texts that a reader should compare: a clause that decides an answer and one that is recorded as saying the
 * same, where a field of the two differs. Most are not conflicts; the list is where to look.
 */
export function conflictCandidates(book: Book, grid: Grid): Candidate[] {
	const found = new Map<string, Candidate & { products: string[] }>();
	const see = (cell: Cell, deciding: VersionView, supporting: VersionView) => {
		const key = `${deciding.id} ${supporting.id}`;
		const known = found.get(key);
		if (known) {
			if (!known.products.includes(cell.product.id)) known.products.push(cell.product.id);
			return;
		}
		const differs = differences(deciding, supporting);
		if (differs.length === 0) return;
		const recorded = book.conflicts.find(({ versions }) => versions.includes(deciding) && versions.includes(supporting));
		found.set(key, { deciding, supporting, products: [cell.product.id], differs, recorded });
	};
	for (const product of book.products.values()) {
		for (const topic of book.topics) {
			for (const cell of grid.cells(product.id, topic.id)) {
				for (const deciding of cell.deciding) for (const supporting of cell.supporting) see(cell, deciding, supporting);
			}
		}
	}
	return [...found.values()].sort((a, b) => (`${a.deciding.id} ${a.supporting.id}` < `${b.deciding.id} ${b.supporting.id}` ? -1 : 1));
}
