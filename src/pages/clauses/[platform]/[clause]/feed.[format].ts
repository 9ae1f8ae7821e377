import type { APIRoute } from "astro";
import { type FeedFormat, route } from "../../../../routes.ts";
import { getSite } from "../../../../site/book.ts";
import { FORMATS, feedResponse } from "../../../../site/feeds.ts";

export const getStaticPaths = async () => {
	const { book } = await getSite();
	return book.clauses.flatMap((clause) => {
		const [platform, name] = clause.id.split("/");
		return FORMATS.map((format) => ({ params: { platform, clause: name, format }, props: { clause } }));
	});
};

export const GET: APIRoute = ({ params, props, site }) =>
	feedResponse({ clause: props.clause }, route.clause(`${params.platform}/${params.clause}`), params.format as FeedFormat, site);
