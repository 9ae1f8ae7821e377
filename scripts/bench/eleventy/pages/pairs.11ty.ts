import { route } from "../../../../src/routes.ts";
import { pairPage } from "../other-pages.ts";
import { onePageEach, type PageData } from "../paged.ts";
import { known, pairById } from "../site.ts";

export const data = onePageEach("pairs", (id) => {
	const [a, b] = known(pairById, id);
	return route.pair(a.id, b.id);
});

export function render({ item }: PageData): string {
	return pairPage(known(pairById, item));
}
