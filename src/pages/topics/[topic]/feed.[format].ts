import type { APIRoute } from "astro";
import { movedTo } from "../../../model/permanence.ts";
import { type FeedFormat, route } from "../../../routes.ts";
import { getSite } from "../../../site/book.ts";
import { FORMATS, feedResponse } from "../../../site/feeds.ts";

/** A feed stays at the address a topic had before it moved: readers of feeds do not see the note there. */
export const getStaticPaths = async () => {
	const { book, gone } = await getSite();
	return book.topics.flatMap((topic) => {
		const old = movedTo(gone, `/topics/${topic.id}/`).flatMap((from) => /^\/topics\/([^/]+)\/$/.exec(from)?.[1] ?? []);
		return [topic.id, ...old].flatMap((id) => FORMATS.map((format) => ({ params: { topic: id, format }, props: { topic } })));
	});
};

export const GET: APIRoute = ({ params, props, site }) =>
	feedResponse({ topic: props.topic }, route.topic(props.topic.id), params.format as FeedFormat, site);
