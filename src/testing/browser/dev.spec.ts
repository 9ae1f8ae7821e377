import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { dev } from "astro";
import { parse } from "node-html-parser";
import { aloneWithAstro } from "../../content/alone.ts";
import { layNotedBook } from "../noted-book.ts";

/** Pages that compare objects of the book: another text of the same document, a conflict, the changes of a platform. */
const PAGES = [
	{ path: "clauses/acme/chats-train-models/", shows: ["In the same document"] },
	{ path: "clauses/birch/app-trains-on-chats/", shows: ["Two texts disagree here."] },
	{ path: "platforms/acme/", shows: ["/history/#2025-"] },
	{ path: "conflicts/birch/terms-against-help-page/", shows: ["What the texts say"] },
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

/** As `npm run dev` starts: the server of the built site, which came before, left "production" here. */
async function develop(port: number) {
	process.env.NODE_ENV = "development";
	const server = await dev({ root: join(import.meta.dirname, "../../.."), logLevel: "error", server: { port, host: "127.0.0.1" } });
	return { server, address: `http://127.0.0.1:${server.address.port}/` };
}

/** The book with notes as both servers show it: the built one, and development at an address. */
async function compare(address: string): Promise<void> {
	for (const { path, shows } of PAGES) {
		const [built, developed] = await Promise.all(
			[process.env.CLAUSEBOOK_NOTED_URL, address].map(async (site) => {
				const response = await fetch(new URL(path, site));
				expect(response.status, `${site}${path}`).toBe(200);
				return mainOf(await response.text());
			}),
		);
		for (const words of shows) expect(built, path).toContain(words);
		expect(developed, path).toBe(built);
	}
}

test("development shows the book that is built, follows files that are added, changed and deleted, and shows a problem in the browser", ({
	page,
}) =>
	aloneWithAstro(async () => {
		const folder = mkdtempSync(join(tmpdir(), "clausebook-dev-"));
		layNotedBook(folder);
		process.env.CLAUSEBOOK_CONTENT = folder;
		const { server, address } = await develop(4601);
		try {
			await test.step("one graph, whichever page asks", () => compare(address));

			const at = (path: string) => fetch(new URL(path, address));
			const shown = async (path: string) => (await at(path)).text();
			const glossary = join(folder, "glossary.yaml");
			const version = join(folder, "clauses/acme/team-chats-stay-out/2025-01-10.mdx");
			const text = readFileSync(version, "utf8");
			const own = "clauses/acme/team-chats-stay-out/";
			expect(await shown(own)).not.toContain("Words of a morning.");

			writeFileSync(version, text.replace(/^## In plain words\n+/m, "$&Words of a morning. "));
			await expect.poll(() => shown(own), { timeout: 60_000 }).toContain("Words of a morning.");

			const added = "clauses/acme/team-chats-stay-in";
			mkdirSync(join(folder, added));
			writeFileSync(join(folder, added, "2025-01-10.mdx"), text.replace(/^id: CB-\d+/m, "id: CB-0999"));
			await expect.poll(async () => (await at(`${added}/`)).status, { timeout: 60_000 }).toBe(200);
			rmSync(join(folder, added), { recursive: true });
			await expect.poll(async () => (await at(`${added}/`)).status, { timeout: 60_000 }).toBe(404);

			await page.goto(new URL("method/", address).href);
			const whole = readFileSync(glossary, "utf8");
			writeFileSync(glossary, whole.replace(/^- id: \S+$/m, "- id: Not An Id"));
			const overlay = page.locator("vite-error-overlay");
			await expect(overlay).toContainText("content/glossary.yaml:", { timeout: 60_000 });
			await expect(overlay).toContainText("Not An Id");
			writeFileSync(glossary, whole);
			await expect(overlay).toHaveCount(0, { timeout: 60_000 });
		} finally {
			delete process.env.CLAUSEBOOK_CONTENT;
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	}));
