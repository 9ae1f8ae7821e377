import type { APIRoute, GetStaticPaths } from "astro";
import { toPng } from "../../export/picture.ts";
import { PRESS_SIZE } from "../../export/press-picture.ts";
import { getFindings, pictureOf } from "../../site/press.ts";

export const getStaticPaths = (async () =>
	(await getFindings()).flatMap(({ id }) =>
		["svg", "png"].map((format) => ({ params: { picture: `${id}.${format}` } })),
	)) satisfies GetStaticPaths;

/** The chart of a finding as a picture. */
export const GET: APIRoute = async ({ params: { picture = "" } }) => {
	const finding = (await getFindings()).find(({ id }) => picture.startsWith(`${id}.`));
	if (!finding) return new Response(null, { status: 404 });
	const svg = await pictureOf(finding);
	return picture.endsWith(".png")
		? new Response(Buffer.from(toPng(svg, PRESS_SIZE)), { headers: { "Content-Type": "image/png" } })
		: new Response(svg, { headers: { "Content-Type": "image/svg+xml" } });
};
