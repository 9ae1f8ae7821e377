import type { Book, PlatformView, ProductView } from "../model/book.ts";
import { headlineOf, headlineTopic } from "../model/headline-topic.ts";
import { route } from "../routes.ts";
import { isAskedOf } from "../schema/topic.ts";

/** The names in a name: "Mistral Vibe (Le Chat)" is called "Mistral Vibe" and "Le Chat" too. */
function namesOf({ data }: PlatformView): string[] {
	const parts = data.name.split(/ \(|\)| and /).filter((part) => part !== "");
	return [...new Set([data.name, ...parts, ...data.aliases])];
}

const productWords = ({ id, data, platform }: ProductView) => ({
	id,
	name: data.name,
	plan: data.plan,
	href: route.product(platform.id, id),
});

/** What the search needs to understand a question: names, the words people type, the brands the book does not have. */
export function searchWords(book: Book) {
	return {
		platforms: book.platforms.map((platform) => {
			const [first] = platform.products;
			return {
				id: platform.id,
				name: platform.data.name,
				href: route.platform(platform.id),
				provider: platform.data.provider,
				names: namesOf(platform),
				headline: (first ? headlineOf(book, first) : headlineTopic(book, platform)).id,
				topics: book.topics.filter(({ data }) => isAskedOf(data, platform.data)).map(({ id }) => id),
				products: platform.products.map(productWords),
			};
		}),
		topics: Object.fromEntries(book.topics.map(({ id, data }) => [id, data.title])),
		asked: book.asked,
		brands: book.brands.map(({ name, aliases, words, archived }) => ({ name, names: [name, ...aliases], words, archived })),
	};
}
