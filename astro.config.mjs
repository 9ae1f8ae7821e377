import { fileURLToPath } from "node:url";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import remarkGfm from "remark-gfm";
import { book } from "./src/integrations/book.ts";
import { listed } from "./src/integrations/listed.ts";

// The address of the published site. Set both when deploying; a sub-path such as /clausebook works.
const site = process.env.CLAUSEBOOK_SITE ?? "https://clausebook.example";
const base = process.env.CLAUSEBOOK_BASE || "/";

const content = process.env.CLAUSEBOOK_CONTENT ?? fileURLToPath(new URL("./content", import.meta.url));
const outDir = process.env.CLAUSEBOOK_DIST ?? fileURLToPath(new URL("./dist", import.meta.url));

const pages = listed();

export default defineConfig({
	site,
	base,
	outDir,
	integrations: [mdx(), pages, sitemap({ filter: pages.isListed }), book(content)],
	// Two builds at once must not share their stores.
	cacheDir: process.env.CLAUSEBOOK_CACHE ?? "./.cache/astro",
	trailingSlash: "always",
	devToolbar: { enabled: false },
	// Pages that are MDX are read by the same parser as the bodies of records (src/content/markdown.ts).
	markdown: { processor: unified({ gfm: false, remarkPlugins: [remarkGfm], smartypants: false }), syntaxHighlight: false },
	build: {
		format: "directory",
		// Pages are written one by one with awaited file work: several at once fill the waits (measured: a quarter less wall time).
		concurrency: 8,
		// The CSP allows no inline style or script, so nothing may be inlined, however small.
		inlineStylesheets: "never",
	},
	vite: {
		build: { assetsInlineLimit: 0 },
		// What a page of content imports, wherever the content lies.
		resolve: { alias: { "@components": fileURLToPath(new URL("./src/components", import.meta.url)) } },
	},
});
