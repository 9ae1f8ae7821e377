import type { APIRoute, GetStaticPaths } from "astro";
import { platformData } from "../../../../export/tables/parts.ts";
import type { PlatformView } from "../../../../model/book.ts";
import { getSite } from "../../../../site/book.ts";
import { tablesSource } from "../../../../site/tables.ts";

export const getStaticPaths = (async () => {
	const { book } = await getSite();
	return book.platforms.map((platform) => ({ params: { platform: platform.id }, props: { platform } }));
}) satisfies GetStaticPaths;

/** All that the book says of one platform, for programs. */
export const GET: APIRoute<{ platform: PlatformView }> = async ({ props: { platform }, site }) =>
	new Response(`${JSON.stringify(platformData(await tablesSource(site), platform))}\n`, {
		headers: { "Content-Type": "application/json" },
	});
