import type { APIRoute, GetStaticPaths } from "astro";
import { route } from "../../../routes.ts";
import { getSite } from "../../../site/book.ts";
import { letterData } from "../../../views/letters.ts";

export const getStaticPaths = (async () => {
	const { book } = await getSite();
	return book.letters.map((letter) => ({ params: { letter: letter.id }, props: { letter } }));
}) satisfies GetStaticPaths;

/** What the page of a letter fills in: products, the clauses each can name, addresses that clauses name. */
export const GET: APIRoute<{ letter: Awaited<ReturnType<typeof getSite>>["book"]["letters"][number] }> = async ({ props }) => {
	const { book, grid } = await getSite();
	return new Response(JSON.stringify(letterData(book, grid, props.letter, route)), { headers: { "Content-Type": "application/json" } });
};
