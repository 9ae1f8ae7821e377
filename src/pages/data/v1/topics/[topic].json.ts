import type { APIRoute, GetStaticPaths } from "astro";
import { topicData } from "../../../../export/tables/parts.ts";
import type { TopicView } from "../../../../model/book.ts";
import { getSite } from "../../../../site/book.ts";
import { tablesSource } from "../../../../site/tables.ts";

export const getStaticPaths = (async () => {
	const { book } = await getSite();
	return book.topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}) satisfies GetStaticPaths;

/** One question and the answers of all products, for programs. */
export const GET: APIRoute<{ topic: TopicView }> = async ({ props: { topic }, site }) =>
	new Response(`${JSON.stringify(topicData(await tablesSource(site), topic))}\n`, { headers: { "Content-Type": "application/json" } });
