import { route } from "../../../../src/routes.ts";
import { productPage } from "../other-pages.ts";
import { onePageEach, type PageData } from "../paged.ts";
import { book, known } from "../site.ts";

export const data = onePageEach("products", (id) => route.product(known(book.products, id).platform.id, id));

export function render({ item }: PageData): string {
	return productPage(known(book.products, item));
}
