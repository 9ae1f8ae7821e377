import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";

/**
 * Whether a built page belongs into the sitemap: it is the one that holds its content for good, and asks nobody to leave it
 * out. The page itself says both, so that notes at old addresses, short addresses and cards for frames are not named twice.
 *
 * @param address of the page, whole
 * @param dist folder of the built site
 * @param base path the site is deployed below
 */
export function isListed(address: string, dist: string, base: string): boolean {
	const path = decodeURIComponent(new URL(address).pathname).slice(base.replace(/\/$/, "").length);
	const file = join(dist, path, "index.html");
	if (!existsSync(file)) return false;
	const [head = ""] = readFileSync(file, "utf8").split("</head>");
	const page = parse(head);
	return (
		page.querySelector('link[rel="canonical"]')?.getAttribute("href") === address &&
		!page.querySelector('meta[name="robots"][content="noindex"]')
	);
}
