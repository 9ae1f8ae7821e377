import { route } from "../../../../src/routes.ts";
import { clausePage } from "../clause-page.ts";
import { onePageEach, type PageData } from "../paged.ts";
import { clauseById, known } from "../site.ts";

export const data = onePageEach("clauses", route.clause);

export function render({ item }: PageData): string {
	const clause = known(clauseById, item);
	return clausePage(clause.current ?? clause.newest, false);
}
