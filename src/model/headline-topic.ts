import type { Book, PlatformView, ProductView, TopicView } from "./book.ts";
import { isAsked } from "./grid.ts";

/**
 * The question most readers of a platform come with: of an assistant, what they type; of a network, what they publish.
 *
 * @throws where the book has no topic at all, which the rules refuse
 */
export function headlineTopic(book: Pick<Book, "topics">, platform: PlatformView): TopicView {
	const { category } = platform.data;
	const topic = book.topics.find(({ data }) => data.headlineOf.includes(category)) ?? book.topics[0];
	if (!topic) throw new Error("The book has no topic; run `npm run check`");
	return topic;
}

/**
 * The same of a product. Where it cannot arise there, as what members publish for somebody without an account, the first of its
 * questions on training, else its first.
 */
export function headlineOf(book: Pick<Book, "topics">, product: ProductView): TopicView {
	const first = headlineTopic(book, product.platform);
	if (isAsked(first, product)) return first;
	const asked = book.topics.filter((topic) => isAsked(topic, product));
	return asked.find(({ data }) => data.effect === "trains") ?? asked[0] ?? first;
}

/** Platforms by their headline question, in the order of questions: what one table can show side by side. */
export function byHeadline(book: Book): { topic: TopicView; platforms: readonly PlatformView[] }[] {
	return book.topics.flatMap((topic) => {
		const platforms = book.platforms.filter((platform) => headlineTopic(book, platform) === topic);
		return platforms.length > 0 ? [{ topic, platforms }] : [];
	});
}
