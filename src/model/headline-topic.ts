import type { Book, PlatformView, TopicView } from "./book.ts";

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

/** Platforms by their headline question, in the order of questions: what one table can show side by side. */
export function byHeadline(book: Book): { topic: TopicView; platforms: readonly PlatformView[] }[] {
	return book.topics.flatMap((topic) => {
		const platforms = book.platforms.filter((platform) => headlineTopic(book, platform) === topic);
		return platforms.length > 0 ? [{ topic, platforms }] : [];
	});
}
