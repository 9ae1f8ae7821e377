import { route } from "../../../../src/routes.ts";
import { numberPage } from "../clause-page.ts";
import { onePageEach, type PageData } from "../paged.ts";
import { clauseByNumber, known } from "../site.ts";

export const data = onePageEach("numbers", route.clauseNumber);

export function render({ item }: PageData): string {
	return numberPage(item, known(clauseByNumber, item));
}
