import { readFileSync, statSync } from "node:fs";
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
	/** What its links lead to and its elements load, each once. */
	readonly targets: ReadonlySet<string>;
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
	const targets = root.querySelectorAll("[href], [src]").map((e) => e.getAttribute("href") ?? e.getAttribute("src") ?? "");
	return {
		path: pathOf(file),
		file,
		html,
		root,
		ids: root.querySelectorAll("[id]").map((element) => element.getAttribute("id") ?? ""),
		targets: new Set(targets),
	};
}

/** The pages of a built site, relative, sorted, the search bundle left out. */
export function htmlFilesOf(dist: string): string[] {
	return listFiles(dist).filter((file) => file.endsWith(".html") && !file.startsWith("pagefind/"));
}

/** The pages of a built site, each parsed when it is asked for: a book ten times this one does not fit into memory at once. */
export function* eachPage(dist: string): Generator<BuiltPage> {
	for (const file of htmlFilesOf(dist)) yield toPage(file, readFileSync(join(dist, file), "utf8"));
}

/** Bytes of HTML that are held parsed at a time: more are in the memory's old part when they are let go, and clearing that is slow. */
const PORTION = 2_000_000;

/** All pages of a built site, the largest first, a few at a time. */
export function* portionsOf(dist: string): Generator<BuiltPage[]> {
	const files = htmlFilesOf(dist).map((file) => ({ file, bytes: statSync(join(dist, file)).size }));
	let portion: BuiltPage[] = [];
	let held = 0;
	for (const { file, bytes } of files.sort((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1))) {
		portion.push(toPage(file, readFileSync(join(dist, file), "utf8")));
		held += bytes;
		if (held < PORTION) continue;
		yield portion;
		portion = [];
		held = 0;
	}
	yield portion;
}

/** All pages of a built site, for audits that hold one against another. */
export function readPages(dist: string): BuiltPage[] {
	return [...eachPage(dist)];
}
