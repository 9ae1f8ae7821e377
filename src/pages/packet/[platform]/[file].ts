import type { APIRoute, GetStaticPaths } from "astro";
import { packetCsv } from "../../../export/packet/csv.ts";
import { packetMarkdown } from "../../../export/packet/markdown.ts";
import type { PlatformView } from "../../../model/book.ts";
import { getSite } from "../../../site/book.ts";
import { packetOf } from "../../../site/packets.ts";

const TYPES = { md: "text/markdown; charset=utf-8", csv: "text/csv; charset=utf-8", json: "application/json" } as const;
type Format = keyof typeof TYPES;
interface Props {
	readonly platform: PlatformView;
	readonly format: Format;
}

export const getStaticPaths = (async () => {
	const { book } = await getSite();
	return book.platforms.flatMap((platform) =>
		(Object.keys(TYPES) as Format[]).map((format) => ({
			params: { platform: platform.id, file: `${platform.id}.${format}` },
			props: { platform, format },
		})),
	);
}) satisfies GetStaticPaths;

/** A platform's whole packet as a file, for those without script and for the chooser. */
export const GET: APIRoute<Props> = async ({ props: { platform, format }, site }) => {
	const { book } = await getSite();
	const packet = await packetOf(platform, site);
	const forms: Readonly<Record<Format, () => string>> = {
		md: () => packetMarkdown(packet, book.topics.length),
		csv: () => packetCsv(packet),
		json: () => `${JSON.stringify(packet)}\n`,
	};
	return new Response(forms[format](), { headers: { "Content-Type": TYPES[format] } });
};
