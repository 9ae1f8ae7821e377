import type { oembed } from "../../schema/published/oembed.ts";
import type { Published } from "../../schema/published/type.ts";

/** Width and height of the frame that shows the embedded card. */
export const FRAME = { width: 600, height: 360 } as const;

/** What a frame says of a version: a view of the book is one. */
export interface Framed {
	readonly data: { readonly title: string };
	readonly clause: { readonly number: string };
	readonly date: string;
}

/** Absolute addresses that a card is made of. */
export interface ShareAddresses {
	readonly site: string;
	readonly page: string;
	readonly embed: string;
	readonly card: string;
	readonly badge: string;
}

const attribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** HTML that puts the card on another page: a frame, no script; without rights to run any. */
export function frameHtml(version: Framed, addresses: Pick<ShareAddresses, "embed">): string {
	const name = attribute(`Clausebook ${version.clause.number}, version ${version.date}: ${version.data.title}`);
	return `<iframe src="${addresses.embed}" title="${name}" width="${FRAME.width}" height="${FRAME.height}" loading="lazy" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe>`;
}

/** HTML of the badge as a link to the frozen page. */
export function badgeHtml(addresses: ShareAddresses, alt: string): string {
	return `<a href="${addresses.page}"><img src="${addresses.badge}" alt="${attribute(alt)}" height="24"></a>`;
}

/** Answer to a host that asks what to show for an address of ours (oEmbed 1.0, section 2.3.4.4, type rich). */
export function toOembed(version: Framed, addresses: Pick<ShareAddresses, "embed" | "site">): Published<typeof oembed> {
	return {
		version: "1.0",
		type: "rich",
		provider_name: "Clausebook",
		provider_url: addresses.site,
		title: `${version.data.title} (${version.clause.number}, version ${version.date})`,
		author_name: "Clausebook",
		author_url: addresses.site,
		cache_age: 86400,
		html: frameHtml(version, addresses),
		width: FRAME.width,
		height: FRAME.height,
	};
}
