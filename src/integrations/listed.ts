import type { AstroIntegration } from "astro";

/** Routes whose pages only lead on to a page: short addresses, and notes at addresses that went. */
const LEADING_ON = ["/c/[number]", "/[...gone]"];

/**
 * Says which built pages belong into the sitemap: those that hold their content for good. No page is read for that: the route
 * that made a page tells. The audit holds the sitemap against what the pages say of themselves.
 *
 * Stands before the sitemap among the integrations.
 */
export function listed(): AstroIntegration & { isListed(address: string): boolean } {
	const leadingOn = new Set<string>();
	let site = "";
	return {
		name: "listed",
		hooks: {
			"astro:routes:resolved": ({ routes }) => {
				const unknown = LEADING_ON.filter((route) => !routes.some(({ pattern }) => pattern === route));
				if (unknown.length > 0) throw new Error(`src/integrations/listed.ts names ${unknown.join(", ")}, which is no page of src/pages/`);
			},
			"astro:config:done": ({ config }) => {
				site = new URL(`${config.base.replace(/\/$/, "")}/`, config.site).href;
			},
			"astro:build:done": ({ assets, dir }) => {
				for (const file of LEADING_ON.flatMap((route) => assets.get(route) ?? []))
					leadingOn.add(site + file.href.slice(dir.href.length).replace(/index\.html$/, ""));
			},
		},
		isListed: (address) => !leadingOn.has(address),
	};
}
