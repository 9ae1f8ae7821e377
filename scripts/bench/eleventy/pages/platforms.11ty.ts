import { route } from "../../../../src/routes.ts";
import { platformPage } from "../other-pages.ts";
import { onePageEach, type PageData } from "../paged.ts";
import { known, platformById } from "../site.ts";

export const data = onePageEach("platforms", route.platform);

export function render({ item }: PageData): string {
	return platformPage(known(platformById, item));
}
