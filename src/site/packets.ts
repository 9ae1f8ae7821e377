import { toPacket } from "../export/packet/build.ts";
import type { Packet } from "../export/packet/model.ts";
import type { PlatformView } from "../model/book.ts";
import { route } from "../routes.ts";
import { getSite } from "./book.ts";

/** The whole packet of a platform, with full addresses. */
export async function packetOf(platform: PlatformView, site: URL | undefined): Promise<Packet> {
	const { book, grid } = await getSite();
	const routes = {
		packet: route.platformPacket,
		product: route.product,
		version: route.clauseVersion,
		clause: route.clause,
		conflict: route.conflict,
		method: route.method,
	};
	return toPacket(book, grid, platform, routes, (path) => new URL(path, site).href);
}
