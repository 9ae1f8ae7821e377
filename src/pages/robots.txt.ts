import type { APIRoute } from "astro";
import { route } from "../routes.ts";

/** Everything may be read. The sitemap is named by its whole address, which depends on where the site is deployed. */
export const GET: APIRoute = ({ site }) =>
	new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(route.asset("sitemap-index.xml"), site).href}\n`);
