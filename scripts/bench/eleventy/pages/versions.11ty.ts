import { splitVersionId } from "../../../../src/records/versions.ts";
import { route } from "../../../../src/routes.ts";
import { clausePage } from "../clause-page.ts";
import { onePageEach, type PageData } from "../paged.ts";
import { known, versionById } from "../site.ts";

export const data = onePageEach("versions", (id) => {
	const { clause, date } = splitVersionId(id);
	return route.clauseVersion(clause, date);
});

export function render({ item }: PageData): string {
	return clausePage(known(versionById, item), true);
}
