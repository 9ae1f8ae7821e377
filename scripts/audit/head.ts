import type { BuiltPage, Finding } from "./page.ts";

/**
 * Title, description, canonical address, language, one h1, valid structured data, a social image: on every page.
 *
 * @param titles of pages looked at before, with their addresses; those of these pages are added
 */
export function auditHead(
	pages: readonly BuiltPage[],
	files: ReadonlySet<string>,
	base = "",
	titles: Map<string, string> = new Map(),
): Finding[] {
	const findings: Finding[] = [];
	for (const page of pages) {
		if (page.root.querySelector('meta[http-equiv="refresh"]')) continue;
		const add = (message: string) => findings.push({ audit: "head", page: page.path, message });
		const title = page.root.querySelector("title")?.text ?? "";
		const other = titles.get(title);
		if (title === "") add("The page has no title.");
		else if (other !== undefined) add(`The title "${title}" is also that of ${other}.`);
		titles.set(title, page.path);
		const content = (selector: string) => page.root.querySelector(selector)?.getAttribute("content") ?? "";
		const description = content('meta[name="description"]');
		if (description.length < 20) add(`The description is too short: "${description}".`);
		if (!page.root.querySelector("html")?.getAttribute("lang")) add("The page has no language.");
		if (!page.root.querySelector('link[rel="canonical"]')) add("The page has no canonical address.");
		const headings = page.root.querySelectorAll("h1").length;
		if (headings !== 1) add(`The page has ${headings} h1 headings.`);
		const image = content('meta[property="og:image"]');
		const file = image.replace(/^https:\/\/[^/]+/, "").slice(base.length + 1);
		// A page that no search engine lists and nobody shares, such as a note at an old address, needs no picture.
		if (!content('meta[name="robots"]').includes("noindex") && !files.has(file)) add(`The social image ${image} does not exist.`);
		for (const script of page.root.querySelectorAll('script[type="application/ld+json"]')) {
			try {
				JSON.parse(script.text);
			} catch {
				add("The structured data is not JSON.");
			}
		}
	}
	return findings;
}
