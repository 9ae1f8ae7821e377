import type { Choice } from "./choice.ts";
import type { Bench, Face, Wording } from "./data.ts";
import type { Line, Row } from "./rows.ts";

/** Points of a part of the rubric, added up over the questions of a row. */
export interface Part {
	readonly factor: string;
	readonly name: string;
	/** By the rubric. */
	readonly points: number;
	readonly weight: number;
}

/** What the reader's own weights make of a row. */
export interface Score {
	/** Weighted points of all questions that have a grade. */
	readonly sum: number;
	/** Questions that have a grade. */
	readonly graded: number;
	/** Questions that have none: not stated, not read, in conflict, being read again. They are no zero, so they do not count. */
	readonly open: number;
	/** Sum by graded question; undefined where none has a grade. */
	readonly mean: number | undefined;
	readonly parts: readonly Part[];
}

const isGraded = ({ level }: Face): boolean => level !== null && level !== "unstated";

/** Points of a wording under weights. */
const weighed = ({ steps }: Wording, weights: Choice["weights"]): number =>
	steps.reduce((sum, { factor, points }) => sum + points * (weights[factor] ?? 1), 0);

/** Of answers that differ by place, the one with most points counts: a reader may be in any of them. */
function heaviest(lines: readonly Line[], weights: Choice["weights"]): Wording | undefined {
	let most: Wording | undefined;
	for (const { face, answers } of lines) {
		if (!isGraded(face)) continue;
		for (const { wordings } of answers) {
			const [wording] = wordings;
			if (wording && (!most || weighed(wording, weights) > weighed(most, weights))) most = wording;
		}
	}
	return most;
}

const known = new WeakMap<Row, { readonly weights: string; readonly score: Score }>();

/** The rubric's points of a row, each part times the reader's weight. A weight of 1 is the rubric itself. */
export function scoreOf(bench: Bench, row: Row, weights: Choice["weights"]): Score {
	const key = JSON.stringify(weights);
	const last = known.get(row);
	// Rows stay while the reader types: they are added up once.
	if (last?.weights === key) return last.score;
	const score = addUp(bench, row, weights);
	known.set(row, { weights: key, score });
	return score;
}

function addUp({ data }: Bench, { cells }: Row, weights: Choice["weights"]): Score {
	const asked = cells.filter(({ lines }) => lines.length > 0);
	const counted = asked.flatMap(({ lines }) => heaviest(lines, weights) ?? []);
	const points = new Map<string, number>();
	for (const { steps } of counted) for (const step of steps) points.set(step.factor, (points.get(step.factor) ?? 0) + step.points);
	const parts = data.factors.map(({ id, name }) => ({ factor: id, name, points: points.get(id) ?? 0, weight: weights[id] ?? 1 }));
	const sum = parts.reduce((all, { points, weight }) => all + points * weight, 0);
	return {
		sum,
		graded: counted.length,
		open: asked.length - counted.length,
		mean: counted.length === 0 ? undefined : sum / counted.length,
		parts,
	};
}

const number = (value: number): string => value.toLocaleString("en", { maximumFractionDigits: 2 });

/** The arithmetic of a score in a line: "12 × 1 + 3 × 0.5 = 13.5; 13.5 / 4 questions = 3.38". */
export function arithmetic({ parts, sum, graded, mean }: Score): string {
	if (mean === undefined) return "No question has a grade.";
	const terms = parts
		.filter(({ points }) => points !== 0)
		.map(({ name, points, weight }) => `${number(points)} (${name.replace(/^./, (c) => c.toLowerCase())}) × ${number(weight)}`);
	return `${terms.length === 0 ? "0" : terms.join(" + ")} = ${number(sum)}; ${number(sum)} / ${graded} = ${number(mean)}`;
}

/** A score as it stands in a list. */
export const meanWords = ({ mean }: Score): string => (mean === undefined ? "no grade" : number(mean));
