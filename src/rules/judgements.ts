import type { Path } from "../content/field.ts";
import type { Review } from "../schema/review.ts";

/** A clause that a judgement of a review names. */
export interface NamedClause {
	/** Where it stands in the record. */
	readonly path: Path;
	readonly clause: string;
	/** In a scope: the products it has to bear on. */
	readonly products: readonly string[] | undefined;
}

/** Every clause that the judgements of a review name, in the order of the record. */
export function namedClauses({ lead, scopes, reasons, promises, checklist, questions }: Review): NamedClause[] {
	const of = (path: Path, clauses: readonly string[], products?: readonly string[]): NamedClause[] =>
		clauses.map((clause, i) => ({ path: [...path, "clauses", i], clause, products }));
	return [
		...of(["lead"], lead.clauses),
		...scopes.flatMap(({ products, watchFor }, i) =>
			watchFor.flatMap(({ clauses }, j) => of(["scopes", i, "watchFor", j], clauses, products)),
		),
		...reasons.flatMap(({ clauses }, i) => of(["reasons", i], clauses)),
		...promises.flatMap(({ breaks, bears }, i) => [
			...of(["promises", i, "breaks"], breaks.clauses),
			...of(["promises", i, "bears"], bears.clauses),
		]),
		...checklist.flatMap(({ clauses }, i) => of(["checklist", i], clauses)),
		...questions.flatMap(({ clauses }, i) => of(["questions", i], clauses)),
	];
}
