import type { APIRoute, GetStaticPaths } from "astro";
import type { SearchAnswers } from "../../../islands/search/data.ts";
import type { PlatformView } from "../../../model/book.ts";
import { getSite } from "../../../site/book.ts";
import { searchAnswers } from "../../../site/search-answers.ts";

export const getStaticPaths = (async () => {
	const { book } = await getSite();
	return book.platforms.map((platform) => ({ params: { platform: platform.id }, props: { platform } }));
}) satisfies GetStaticPaths;

/** The answers of one platform, for the card of the search: read where a question names it. */
export const GET: APIRoute<{ platform: PlatformView }> = async ({ props }) => {
	const { book, grid } = await getSite();
	const answers: SearchAnswers = searchAnswers(book, grid, props.platform);
	return new Response(`${JSON.stringify(answers)}\n`, {
		headers: { "content-type": "application/json; charset=utf-8" },
	});
};
