import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuiltPage, Finding } from "./page.ts";

/** Budgets in bytes after gzip level 9, all files a page loads by itself counted (issue 2, section 8). */
export const BUDGETS = {
	/** HTML, CSS and script of a clause page. */
	clausePage: 20 * 1024,
	/** The typeface of the site: all its files, as they are sent. A browser fetches them once, and keeps them. */
	typeface: 30 * 1024,
	/** Script of any page but search and compare. */
	script: 8 * 1024,
	/** Whole page of any other kind but the full matrix and the list of clauses. */
	page: 40 * 1024,
} as const;

/** Pages that are lists of everything, whose size grows with the book by nature. */
const LISTS = /^\/(?:clauses|compare\/matrix|topics\/[^/]+|platforms\/[^/]+\/changes)\/$/;
const SCRIPTED = /^\/(?:search|compare(?:\/matrix)?)\/$/;

export interface PageSize {
	readonly path: string;
	readonly html: number;
	readonly css: number;
	readonly script: number;
	readonly total: number;
}

/**
 * Sizes of all pages.
 *
 * @param cache sizes of files that pages share; those found are added
 */
export function pageSizes(pages: Iterable<BuiltPage>, dist: string, base = "", cache: Map<string, number> = new Map()): PageSize[] {
	const size = (url: string): number => {
		const file = url.slice(base.length + 1);
		const known = cache.get(file);
		if (known !== undefined) return known;
		const bytes = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
		cache.set(file, bytes);
		return bytes;
	};
	/** A module and everything it imports by itself. */
	const withImports = (url: string, seen = new Set<string>()): number => {
		if (seen.has(url)) return 0;
		seen.add(url);
		const code = readFileSync(join(dist, url.slice(base.length + 1)), "utf8");
		const folder = url.slice(0, url.lastIndexOf("/"));
		const imports = [...code.matchAll(/(?:^|[;\s}])import\s*(?:[\w{}*,\s$]+from\s*)?["'](\.\/[^"']+)["']/g)].map(
			(m) => `${folder}/${(m[1] ?? "").slice(2)}`,
		);
		return size(url) + imports.reduce((sum, next) => sum + withImports(next, seen), 0);
	};
	return Array.from(pages, (page) => {
		const sum = (selector: string, attribute: string, count: (url: string) => number) =>
			page.root.querySelectorAll(selector).reduce((total, element) => total + count(element.getAttribute(attribute) ?? ""), 0);
		// A browser loads a file once, however many scripts of the page import it.
		const loaded = new Set<string>();
		const html = gzipSync(page.html, { level: 9 }).length;
		const css = sum('link[rel="stylesheet"]', "href", size);
		const script = sum("script[src]", "src", (url) => withImports(url, loaded));
		return { path: page.path, html, css, script, total: html + css + script };
	});
}

/** The typeface, if it is over its budget. */
export function auditTypeface(dist: string): Finding[] {
	const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".woff2"));
	const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
	const message = `The files of the typeface weigh ${bytes} bytes, at most ${BUDGETS.typeface}.`;
	return bytes > BUDGETS.typeface ? [{ audit: "sizes", page: "/", message }] : [];
}

/** Pages over budget. */
export function auditSizes(sizes: readonly PageSize[]): Finding[] {
	const findings: Finding[] = [];
	const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
	for (const { path, script, total } of sizes) {
		const add = (message: string) => findings.push({ audit: "sizes", page: path, message });
		const clause = /^\/clauses\/[^/]+\/[^/]+\/(?!history\/)/.test(path);
		if (clause && total > BUDGETS.clausePage) add(`The page weighs ${kb(total)}; a clause page at most ${kb(BUDGETS.clausePage)}.`);
		if (!clause && !LISTS.test(path) && total > BUDGETS.page) add(`The page weighs ${kb(total)}, at most ${kb(BUDGETS.page)}.`);
		if (!SCRIPTED.test(path) && script > BUDGETS.script) add(`The page has ${kb(script)} of script, at most ${kb(BUDGETS.script)}.`);
	}
	return findings;
}
