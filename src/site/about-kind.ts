import type { Book, PlatformView, TopicView } from "../model/book.ts";

/**
 * What a guide to a kind of platform is about: the platforms, and the questions it counts, as its record names them.
 *
 * @throws where no guide has this id or it is about no kind, so that a page of content cannot show another one's numbers
 */
export function aboutKind(book: Book, id: string): { platforms: readonly PlatformView[]; topics: readonly TopicView[] } {
	const about = book.guides.find((guide) => guide.id === id)?.data.about;
	if (!about) throw new Error(`of="${id}": no guide of this id has \`about\`, the kinds of platform it is about`);
	return {
		platforms: book.platforms.filter(({ data }) => about.kinds.includes(data.category)),
		topics: about.topics.flatMap((topic) => book.topicById.get(topic) ?? []),
	};
}
