import type { APIRoute } from "astro";
import { movedTo } from "../../../../model/permanence.ts";
import { type FeedFormat, route } from "../../../../routes.ts";
import { getSite } from "../../../../site/book.ts";
import { FORMATS, feedResponse } from "../../../../site/feeds.ts";

/** A feed stays at the address a platform had before it moved: readers of feeds do not see the note there. */
export const getStaticPaths = async () => {
	const { book, gone } = await getSite();
	return book.platforms.flatMap((platform) => {
		const old = movedTo(gone, `/platforms/${platform.id}/changes/`).flatMap(
			(from) => /^\/platforms\/([^/]+)\/changes\/$/.exec(from)?.[1] ?? [],
		);
		return [platform.id, ...old].flatMap((id) => FORMATS.map((format) => ({ params: { platform: id, format }, props: { platform } })));
	});
};

export const GET: APIRoute = ({ params, props, site }) =>
	feedResponse({ platform: props.platform }, route.platformChanges(props.platform.id), params.format as FeedFormat, site);
