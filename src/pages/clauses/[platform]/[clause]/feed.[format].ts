import type { APIRoute } from "astro";
import { movedTo } from "../../../../model/permanence.ts";
import { type FeedFormat, route } from "../../../../routes.ts";
import { getSite } from "../../../../site/book.ts";
import { FORMATS, feedResponse } from "../../../../site/feeds.ts";

/** A feed stays at the address a clause had before it moved: readers of feeds do not see the note there. */
export const getStaticPaths = async () => {
	const { book, gone } = await getSite();
	return book.clauses.flatMap((clause) => {
		const own = `/clauses/${clause.id}/`;
		return [own, ...movedTo(gone, own)].flatMap((address) => {
			const [, of, platform, name, below] = address.split("/");
			if (of !== "clauses" || !name || below !== "") return [];
			return FORMATS.map((format) => ({ params: { platform, clause: name, format }, props: { clause } }));
		});
	});
};

export const GET: APIRoute = ({ params, props, site }) =>
	feedResponse({ clause: props.clause }, route.clause(props.clause.id), params.format as FeedFormat, site);
