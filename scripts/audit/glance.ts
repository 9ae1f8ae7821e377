import type { GridRow } from "./cells.ts";
import { levelOf, targetOf } from "./cells.ts";
import type { BuiltPage, Finding } from "./page.ts";

/**
 * The picture of the whole book says all of it: of each platform the tiles of an account are the answers and levels that the
 * grid has for its products, no more and no fewer; a tile leads to what decides one of them, and every product stands in one account.
 *
 * @param base path the site is deployed below, "" at the root
 */
export function auditGlance(pages: readonly BuiltPage[], grid: readonly GridRow[], base = ""): Finding[] {
	const findings: Finding[] = [];
	for (const page of pages) {
		const lines = page.root.querySelectorAll("[data-glance]");
		const add = (message: string) => findings.push({ audit: "glance", page: page.path, message });
		const shownOf = new Set(lines.map((line) => line.getAttribute("data-platform")));
		if (lines.length > 0)
			for (const platform of new Set(grid.map((row) => row.platform)))
				if (!shownOf.has(platform)) add(`${platform} is in the book and has no line.`);
		for (const line of lines) {
			const platform = line.getAttribute("data-platform") ?? "";
			const rows = grid.filter((row) => row.platform === platform && row.topic === line.getAttribute("data-glance"));
			const told = new Map<string, number>();
			for (const account of line.querySelectorAll("[data-products]")) {
				const products = (account.getAttribute("data-products") ?? "").split(" ").filter(Boolean);
				for (const product of products) told.set(product, (told.get(product) ?? 0) + 1);
				const own = rows.filter((row) => products.includes(row.product));
				const asked = new Set(own.map((row) => `${row.label} (${levelOf(row)})`));
				const tiles = account.querySelectorAll("[data-look]").map((tile) => {
					const words = tile.querySelector(".words")?.text.replace(/\s+/g, " ").trim() ?? "";
					return { says: `${words} (${tile.getAttribute("data-look")})`, href: tile.querySelector("a")?.getAttribute("href") ?? "" };
				});
				const at = `${platform}, ${account.getAttribute("data-column") ?? ""}`;
				for (const answer of asked) if (!tiles.some(({ says }) => says === answer)) add(`${at}: no tile says ${answer}.`);
				for (const { says, href } of tiles) {
					const behind = own.filter((row) => `${row.label} (${levelOf(row)})` === says);
					if (behind.length === 0) add(`${at}: a tile says ${says}, the grid does not.`);
					else if (!behind.some((row) => `${base}${targetOf(row)}` === href))
						add(`${at}: ${says} leads to ${href}, which decides none of it.`);
				}
				if (new Set(tiles.map(({ says }) => says)).size < tiles.length) add(`${at}: two tiles say the same.`);
			}
			for (const product of new Set(rows.map((row) => row.product)))
				if (told.get(product) !== 1) add(`${platform}: ${product} stands in ${told.get(product) ?? 0} accounts, not in one.`);
		}
	}
	return findings;
}
