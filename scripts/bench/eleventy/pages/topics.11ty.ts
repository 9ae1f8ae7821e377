import { route } from "../../../../src/routes.ts";
import { topicPage } from "../other-pages.ts";
import { onePageEach, type PageData } from "../paged.ts";
import { book, known } from "../site.ts";

export const data = onePageEach("topics", route.topic);

export function render({ item }: PageData): string {
	return topicPage(known(book.topicById, item));
}
