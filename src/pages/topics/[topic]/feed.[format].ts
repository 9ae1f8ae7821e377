import type { APIRoute } from "astro";
import { type FeedFormat, route } from "../../../routes.ts";
import { getSite } from "../../../site/book.ts";
import { FORMATS, feedResponse } from "../../../site/feeds.ts";

export const getStaticPaths = async () => {
	const { book } = await getSite();
	return book.topics.flatMap((topic) => FORMATS.map((format) => ({ params: { topic: topic.id, format }, props: { topic } })));
};

export const GET: APIRoute = ({ params, props, site }) =>
	feedResponse({ topic: props.topic }, route.topic(params.topic ?? ""), params.format as FeedFormat, site);
