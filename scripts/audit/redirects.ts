import type { BuiltPage, Finding } from "./page.ts";

/**
 * Every rule of `_redirects` leads from a page, which hosts that cannot redirect serve, to a page.
 *
 * @param text the file `_redirects`
 * @param base path the site is deployed below, "" at the root
 */
export function auditRedirects(text: string, pages: readonly Pick<BuiltPage, "path">[], base = ""): Finding[] {
	const paths = new Set(pages.map((page) => base + page.path));
	return text
		.split("\n")
		.filter((line) => line.startsWith("/"))
		.flatMap((line) => {
			const [from = "", to = ""] = line.split(" ");
			const missing = [from, to.split("#")[0] ?? ""].filter((path) => !paths.has(path));
			return missing.map((path) => ({ audit: "redirects", page: "/_redirects", message: `"${path}" is not a page of this site.` }));
		});
}
