import type { Book, ConflictView, PlatformView, VersionView } from "./book.ts";
import { DRIFTED_LABEL, isDrifted } from "./drift.ts";
import type { Cell, Grid } from "./grid.ts";

/** The clause that a text says prevails; undefined where none does and the conflict stays open. */
export function winnerOf(conflict: ConflictView): VersionView | undefined {
	return conflict.versions.find((version) => version.clause.id === conflict.data.precedence.prevails);
}

/** Whether the two texts answer differently. Where they do not, they differ in carve-outs, content or switch. */
export function answersDiffer({ versions }: ConflictView): boolean {
	return new Set(versions.map(({ data }) => data.answer)).size > 1;
}

/** The texts of a conflict that tables rest on: the one that prevails; of two with one answer the one that decides it; or else both. */
export function restsOn(conflict: ConflictView): readonly VersionView[] {
	const winner = winnerOf(conflict);
	if (winner) return [winner];
	return answersDiffer(conflict) ? conflict.versions : conflict.versions.filter(({ data }) => data.standing === "decides");
}

/**
 * settled: a text says which one prevails. agreed: both give one answer, and differ in what goes with it. drifted: a
 * text that tables would rest on is being read again.
 */
export type ConflictState = "open" | "settled" | "agreed" | "drifted";

/** What tables make of a conflict. A text that decides nothing may drift. */
export function conflictState(conflict: ConflictView): ConflictState {
	if (restsOn(conflict).some(isDrifted)) return "drifted";
	if (winnerOf(conflict)) return "settled";
	return answersDiffer(conflict) ? "open" : "agreed";
}

/** A conflict in the words that stand beside the answer our tables show, on every page and in every file. */
export function conflictWords(conflict: ConflictView): string {
	return answersDiffer(conflict) ? "Another text says otherwise" : "Another text sets other limits";
}

/** The conflict to name beside an answer; undefined where there is none, or where the conflict is itself what the cell shows. */
export function conflictBeside(cell: Cell): ConflictView | undefined {
	return cell.state === "conflict" ? undefined : cell.conflict;
}

/** The conflict to name beside each answer of a group, once. */
export function conflictsBeside(cells: readonly Cell[]): ConflictView[] {
	return [...new Set(cells.flatMap((cell) => conflictBeside(cell) ?? []))];
}

/** The conflicts that a wording has a part in. */
export function conflictsOf(book: Book, version: VersionView): ConflictView[] {
	return book.conflicts.filter(({ versions }) => versions.includes(version));
}

/** Conflicts of a book by state, each list in the book's order. */
export function conflictsByState(book: Book): Readonly<Record<ConflictState, readonly ConflictView[]>> {
	const of = (state: ConflictState) => book.conflicts.filter((conflict) => conflictState(conflict) === state);
	return { open: of("open"), settled: of("settled"), agreed: of("agreed"), drifted: of("drifted") };
}

/** What tables make of the conflicts of a book, a sentence for each state there is. */
export function conflictSentences(book: Book): string[] {
	const lists = conflictsByState(book);
	const say = (state: ConflictState, one: string, more: string, rest: string) => {
		const { length } = lists[state];
		return length === 0 ? [] : [`${length === 1 ? `One ${one}` : `${length} ${more}`} ${rest}`];
	};
	return [
		...say("settled", "is", "are", "settled: a text says which one prevails, and our tables show its answer."),
		...say("open", "is", "are", "not settled: our tables show “Texts conflict”."),
		...say(
			"agreed",
			"has",
			"have",
			"the same answer in both texts, with other limits: our tables show it, and say beside it that another text sets other limits.",
		),
		...say("drifted", "has", "have", `a text that changed since: our tables show “${DRIFTED_LABEL}”.`),
	];
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
