import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { dev } from "astro";
import { parse } from "node-html-parser";
import { aloneWithAstro } from "../../content/alone.ts";

/** Pages that compare objects of the book: another text of the same document, a conflict, the changes of a platform. */
const PAGES = [
	{ path: "clauses/anthropic/commercial-content-not-trained/", shows: ["In the same document", "Two texts disagree here."] },
	{ path: "platforms/anthropic/", shows: ["/changes/2026/CB-"] },
	{ path: "conflicts/anthropic/connected-data-policy-or-help-page/", shows: ["What the texts say"] },
] as const;

/** Where Astro's development server says which file an element is from. */
const OF_DEVELOPMENT = "data-astro-source-";

/** What a page says and links: its main part without what the two servers must write differently. */
function mainOf(html: string): string {
	const main = parse(html).querySelector("main");
	if (!main) throw new Error("The page has no main part");
	for (const asset of main.querySelectorAll("script, style, link")) asset.remove();
	for (const element of main.querySelectorAll("*")) {
		for (const name of Object.keys(element.attributes)) if (name.startsWith(OF_DEVELOPMENT)) element.removeAttribute(name);
	}
	return main.toString();
}

// The server makes each page on demand: the limit is for a server that never answers, not for a slow one.
test.setTimeout(600_000);

test("development shows the book that is built: one graph, whichever page asks", () => aloneWithAstro(compare));

async function compare(): Promise<void> {
	// As `npm run dev` starts: the server of the built site, which came before, left "production" here.
	process.env.NODE_ENV = "development";
	const root = join(import.meta.dirname, "../../..");
	const server = await dev({ root, logLevel: "error", server: { port: 4600, host: "127.0.0.1" } });
	try {
		for (const { path, shows } of PAGES) {
			const [built, developed] = await Promise.all(
				[process.env.CLAUSEBOOK_URL, `http://127.0.0.1:${server.address.port}/`].map(async (site) => {
					const response = await fetch(new URL(path, site));
					expect(response.status, `${site}${path}`).toBe(200);
					return mainOf(await response.text());
				}),
			);
			for (const words of shows) expect(built, path).toContain(words);
			expect(developed, path).toBe(built);
		}
	} finally {
		await server.stop();
	}
}
