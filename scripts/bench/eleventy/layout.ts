import { dateWords } from "../../../src/derive/sentences.ts";
import { route } from "../../../src/routes.ts";
import type { SeverityLevel } from "../../../src/schema/vocabulary.ts";
import { type Html, html, type Part, raw } from "./html.ts";
import { book, SITE } from "./site.ts";

export interface Shell {
	readonly title: string;
	readonly description: string;
	readonly path: string;
	readonly image?: string;
	readonly data?: readonly Record<string, unknown>[];
	readonly content: Part;
}

const MAIN = [
	["Platforms", route.platforms()],
	["Topics", route.topics()],
	["Compare", route.compare()],
	["After you opt out", route.carveOuts()],
	["Laws", route.regulations()],
	["Guides", route.guides()],
	["Search", route.search()],
] as const;
const MORE = [
	["Method and limits", route.method()],
	["Open data", route.data()],
	["Changes", route.changes()],
	["Conflicts", route.conflicts()],
	["All clauses", route.clauses()],
	["Glossary", route.guide("glossary")],
] as const;
const POLICY =
	"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** The document around a page: head, header, footer, as in src/layouts/Page.astro. */
export function shell({ title, description, path, image = route.asset("social/clausebook.png"), data = [], content }: Shell): string {
	const address = new URL(path, SITE).href;
	const picture = new URL(image, SITE).href;
	return html`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="strict-origin-when-cross-origin"><title>${title} · Clausebook</title><meta name="description" content="${description}"><link rel="canonical" href="${address}"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:type" content="article"><meta property="og:url" content="${address}"><meta property="og:site_name" content="Clausebook"><meta property="og:image" content="${picture}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta name="twitter:card" content="summary_large_image"><meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)"><meta name="theme-color" content="#15181b" media="(prefers-color-scheme: dark)"><link rel="icon" href="${route.asset("favicon.svg")}" type="image/svg+xml"><link rel="icon" href="${route.asset("favicon.ico")}" sizes="32x32"><link rel="apple-touch-icon" href="${route.asset("apple-touch-icon.png")}">${data.map((entry) => html`<script type="application/ld+json">${raw(JSON.stringify({ "@context": "https://schema.org", ...entry }).replaceAll("<", "\\u003c"))}</script>`)}<link rel="stylesheet" href="/site.css"></head><body><a class="skip" href="#content">Skip to content</a><header class="site-header"><div class="wrap"><a class="wordmark" href="${route.home()}"><svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false"><path d="M4 3h13a3 3 0 0 1 3 3v15H7a3 3 0 0 1-3-3z" fill="currentColor"></path><path d="M8.5 8h7M8.5 11.5h7M8.5 15h4" stroke="var(--paper)" stroke-width="1.8" fill="none"></path></svg>Clausebook</a><nav aria-label="Main"><ul>${MAIN.map(([name, href]) => html`<li><a href="${href}"${path.startsWith(href) && raw(' aria-current="true"')}>${name}</a></li>`)}</ul></nav></div></header><main id="content" tabindex="-1">${content}</main><footer class="site-footer" data-pagefind-ignore><div class="wrap"><nav aria-label="More"><ul>${MORE.map(([name, href]) => html`<li><a href="${href}">${name}</a></li>`)}</ul></nav><p>As of <time datetime="${book.asOf}">${dateWords(book.asOf)}</time>. Quotes are proven against <a href="https://opentermsarchive.org/">Open Terms Archive</a> (database contributors, <a href="https://opendatacommons.org/licenses/by/1-0/">ODC-BY 1.0</a>; European editions by ZeMKI, University of Bremen). The texts remain their owners’. Clausebook is independent of every platform in it. It is information, not legal advice.</p><p class="muted">Address of this page: <span class="mono">${address}</span></p></div></footer></body></html>`
		.text;
}

export interface Crumb {
	readonly name: string;
	readonly href: string;
}

export function breadcrumbs(trail: readonly Crumb[]): Html {
	return html`<nav class="breadcrumbs" aria-label="Breadcrumbs"><ol>${trail.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ol></nav>`;
}

const SECTORS: Partial<Record<string, string>> = {
	low: "M8 8V2A6 6 0 0 1 14 8Z",
	medium: "M8 2A6 6 0 0 1 8 14Z",
	high: "M8 8V2A6 6 0 1 1 2 8Z",
};
const WORDS: Record<SeverityLevel, string> = {
	none: "None",
	low: "Low",
	medium: "Medium",
	high: "High",
	critical: "Critical",
	unstated: "Not stated",
};

export function mark(level: SeverityLevel | "conflict"): Html {
	const dashed = level === "unstated" || level === "conflict";
	const sector = SECTORS[level];
	return html`<svg class="mark" viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="6.5" fill="${level === "critical" ? "currentColor" : "none"}" stroke="currentColor" stroke-width="1.6"${dashed && raw(' stroke-dasharray="2.6 2.4"')}></circle>${sector !== undefined && html`<path d="${sector}" fill="currentColor"></path>`}</svg>`;
}

export function severityTag(level: SeverityLevel): Html {
	return html`<span class="severity ${level}">${mark(level)}${WORDS[level]}</span>`;
}

/** A titled part of a page. */
export function section(id: string, title: string, content: Part, kind = "section"): Html {
	return html`<section class="${kind}" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}
