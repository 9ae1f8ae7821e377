import type { APIRoute } from "astro";
import { type FeedFormat, route } from "../../../../routes.ts";
import { getSite } from "../../../../site/book.ts";
import { FORMATS, feedResponse } from "../../../../site/feeds.ts";

export const getStaticPaths = async () => {
	const { book } = await getSite();
	return book.platforms.flatMap((platform) =>
		FORMATS.map((format) => ({ params: { platform: platform.id, format }, props: { platform } })),
	);
};

export const GET: APIRoute = ({ params, props, site }) =>
	feedResponse({ platform: props.platform }, route.platformChanges(params.platform ?? ""), params.format as FeedFormat, site);
