import type { APIRoute } from "astro";
import type { SearchWords } from "../../islands/search/data.ts";
import { getSite } from "../../site/book.ts";
import { searchWords } from "../../site/search-words.ts";

/** Names, words and brands by which the search understands a question. */
export const GET: APIRoute = async () => {
	const { book } = await getSite();
	const words: SearchWords = searchWords(book);
	return new Response(`${JSON.stringify(words)}\n`, { headers: { "content-type": "application/json; charset=utf-8" } });
};
