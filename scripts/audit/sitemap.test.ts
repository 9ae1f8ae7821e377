import { expect, test } from "vitest";
import { toPage } from "./page.ts";
import { auditSitemap, openPages } from "./sitemap.ts";

const page = (path: string, canonical: string, more = "") =>
	toPage(`${path.slice(1)}index.html`, `<head><link rel="canonical" href="https://x.example/book${canonical}">${more}</head>`);
const NOINDEX = '<meta name="robots" content="noindex">';
const pages = openPages([
	page("/", "/"),
	page("/topics/x/", "/topics/x/"),
	page("/c/CB-0001/", "/topics/x/", NOINDEX),
	page("/404.html", "/404/", NOINDEX),
]);
const sitemap = (...paths: string[]) => paths.map((path) => `<url><loc>https://x.example/book${path}</loc></url>`).join("");

test("a sitemap of all canonical pages has no finding, in one file or several", () => {
	expect(auditSitemap([sitemap("/", "/topics/x/")], pages)).toEqual([]);
	expect(auditSitemap([sitemap("/"), sitemap("/topics/x/")], pages)).toEqual([]);
});

test("a page that is left out, and an address that is no canonical page, are named", () => {
	expect(auditSitemap([sitemap("/", "/c/CB-0001/")], pages)).toEqual([
		{ audit: "sitemap", page: "/topics/x/", message: "The sitemap does not name this page." },
		{ audit: "sitemap", page: "https://x.example/book/c/CB-0001/", message: "The sitemap names what is no page of its own." },
	]);
});
