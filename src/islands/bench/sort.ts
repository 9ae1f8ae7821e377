import type { Choice } from "./choice.ts";
import type { Bench, Face } from "./data.ts";
import type { Row } from "./rows.ts";
import { scoreOf } from "./weights.ts";

/** From what takes nothing to what takes most; after them what has no grade. */
const GRADES = ["none", "low", "medium", "high", "critical"];

/** Place of an answer in that order: a grade is a number, what has none comes last whichever way rows are sorted. */
function gradeOf({ level, state }: Face): number | undefined {
	const at = GRADES.indexOf(level ?? state);
	return at < 0 ? undefined : at;
}

/** The widest answer of a row to a question, and its words; of such with one grade, by the words. */
function answerOf({ cells }: Row, topic: number): { grade: number | undefined; words: string } {
	const faces = (cells.find((cell) => cell.topic === topic)?.lines ?? []).map(({ face }) => face);
	const [first] = faces.toSorted((a, b) => (gradeOf(b) ?? -1) - (gradeOf(a) ?? -1));
	return first ? { grade: gradeOf(first), words: first.words } : { grade: undefined, words: "\uFFFF" };
}

/** Rows as the choice sorts them; in their own order where it sorts by nothing. */
export function sorted(bench: Bench, rows: readonly Row[], { sort, weights }: Choice): Row[] {
	const by = sort.replace(/^-/, "");
	if (by === "") return [...rows];
	const topic = bench.data.topics.findIndex(({ id }) => id === by);
	const keys = new Map(
		rows.map((row) => [row, by === "grade" ? { grade: scoreOf(bench, row, weights).mean, words: "" } : answerOf(row, topic)] as const),
	);
	const sign = sort.startsWith("-") ? -1 : 1;
	return rows.toSorted((a, b) => {
		const [x, y] = [keys.get(a), keys.get(b)];
		if (!x || !y) return 0;
		if (x.grade === undefined || y.grade === undefined) {
			if (x.grade !== y.grade) return x.grade === undefined ? 1 : -1;
			return x.words.localeCompare(y.words, "en") * sign;
		}
		return (x.grade - y.grade || x.words.localeCompare(y.words, "en")) * sign;
	});
}
