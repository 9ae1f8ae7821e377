import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";
import { listFiles } from "../../src/content/read.ts";

/** A built page, parsed once for all audits. */
export interface BuiltPage {
	/** Path below the site's root, such as /clauses/x/. */
	readonly path: string;
	/** File below the dist folder. */
	readonly file: string;
	readonly html: string;
	readonly root: HTMLElement;
	readonly ids: readonly string[];
}

/** One finding on the built site. */
export interface Finding {
	readonly audit: string;
	readonly page: string;
	readonly message: string;
}

/** Address of a built HTML file. */
export function pathOf(file: string): string {
	return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** Parses one page. */
export function toPage(file: string, html: string): BuiltPage {
	const root = parse(html, { comment: false });
	return { path: pathOf(file), file, html, root, ids: root.querySelectorAll("[id]").map((element) => element.getAttribute("id") ?? "") };
}

/** The pages of a built site, relative, sorted, the search bundle left out. */
export function htmlFilesOf(dist: string): string[] {
	return listFiles(dist).filter((file) => file.endsWith(".html") && !file.startsWith("pagefind/"));
}

/** The pages of a built site, each parsed when it is asked for: a book ten times this one does not fit into memory at once. */
export function* eachPage(dist: string): Generator<BuiltPage> {
	for (const file of htmlFilesOf(dist)) yield toPage(file, readFileSync(join(dist, file), "utf8"));
}

/** All pages of a built site, for audits that hold one against another. */
export function readPages(dist: string): BuiltPage[] {
	return [...eachPage(dist)];
}
