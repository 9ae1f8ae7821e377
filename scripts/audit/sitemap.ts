import type { BuiltPage, Finding } from "./page.ts";

/** Pages that hold their content for good and are open to search engines, by their canonical addresses. */
export function openPages(pages: readonly BuiltPage[]): Map<string, string> {
	const wanted = new Map<string, string>();
	for (const { path, root } of pages) {
		const address = root.querySelector('link[rel="canonical"]')?.getAttribute("href");
		const isOpen = !root.querySelector('meta[name="robots"]')?.getAttribute("content")?.includes("noindex");
		if (address !== undefined && isOpen && new URL(address).pathname.endsWith(path)) wanted.set(address, path);
	}
	return wanted;
}

/**
 * The sitemap names every page that holds its content for good and is open to search engines, and no other.
 *
 * @param sitemaps texts of the files that list pages
 * @param wanted what `openPages` says of all pages
 */
export function auditSitemap(sitemaps: readonly string[], wanted: ReadonlyMap<string, string>): Finding[] {
	const listed = new Set(sitemaps.flatMap((text) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? "")));
	const finding = (page: string, message: string): Finding => ({ audit: "sitemap", page, message });
	return [
		...[...wanted].filter(([address]) => !listed.has(address)).map(([, path]) => finding(path, "The sitemap does not name this page.")),
		...[...listed]
			.filter((address) => !wanted.has(address))
			.map((address) => finding(address, "The sitemap names what is no page of its own.")),
	];
}
