import type { APIRoute } from "astro";
import { type FeedFormat, route } from "../../routes.ts";
import { FORMATS, feedResponse } from "../../site/feeds.ts";

export const getStaticPaths = () => FORMATS.map((format) => ({ params: { format } }));

export const GET: APIRoute = ({ params, site }) => feedResponse({}, route.changes(), params.format as FeedFormat, site);
