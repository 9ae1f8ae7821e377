import { readdirSync } from "node:fs";
import { join } from "node:path";
import { built, DIST, expect, KINDS, plain, test } from "./site.ts";

test("a long guide has a list to jump by, of its own headings in order", async ({ page }) => {
	await page.goto(KINDS.guide ?? "/");
	const list = page.getByRole("navigation", { name: "On this page" });
	expect(await list.getByRole("link").allTextContents()).toEqual(
		await page.locator("main h2").evaluateAll((nodes) => nodes.map((node) => node.textContent)),
	);
	await list.getByRole("link").last().click();
	await expect(page).toHaveURL(/#switches$/);
	await expect(page.getByRole("heading", { name: "The switch, platform by platform" })).toBeInViewport();
	await page.emulateMedia({ media: "print" });
	await expect(list).toBeHidden();
});

test("a short guide has none", async ({ page }) => {
	await page.goto(KINDS["questions for vendors"] ?? "/");
	await expect(page.getByRole("navigation", { name: "On this page" })).toHaveCount(0);
});

/** Most words of a guide to a kind of platform (issue 14), lists of answers apart. */
const MOST_WORDS = 600;

test("each kind of platform has a guide, short, with every platform of the kind", () => {
	const platforms = readdirSync(join(DIST, "data/v1/platforms"))
		.filter((file) => file.endsWith(".json"))
		.map((file) => ({
			id: file.replace(/\.json$/, ""),
			name: plain(built(`/platforms/${file.replace(/\.json$/, "")}/`).querySelector("h1")).replace(/: .*/, ""),
		}));
	const named = new Map<string, string[]>();
	for (const { id, name } of platforms) {
		const guide = built(`/platforms/${id}/`).querySelector('main a[href*="/guides/"]')?.getAttribute("href");
		expect(guide, `guide of ${id}`).toBeDefined();
		named.set(guide ?? "", [...(named.get(guide ?? "") ?? []), name]);
	}
	expect(named.size).toBeGreaterThanOrEqual(6);
	for (const [address, names] of named) {
		const page = built(address);
		const part = (id: string) => page.querySelector(`#${id}`)?.parentNode;
		const list = plain(part("each"));
		expect(
			names.filter((name) => !list.includes(name)),
			`not listed by ${address}`,
		).toEqual([]);
		expect(part("usual")?.querySelectorAll("svg").length, `pictures of ${address}`).toBeGreaterThan(0);
		part("each")?.remove();
		for (const key of page.querySelectorAll(".key, nav, .visually-hidden")) key.remove();
		expect(plain(page.querySelector("main")).split(" ").length, `words of ${address}`).toBeLessThan(MOST_WORDS);
	}
});
